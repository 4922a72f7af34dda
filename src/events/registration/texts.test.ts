import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { later, makeEvent, registering, somebody } from '../../../tests/events/registering.ts'
import { eachDatabase } from '../../../tests/support/databases.ts'
import { translate } from '../../../tests/support/words.ts'
import { mailById } from '../../mail/claims.ts'
import { lookMaker } from '../../mail/looks.tsx'
import { NothingToTell } from '../../mail/mail.ts'
import { offerLooks, seeExample } from '../../mail/see.ts'
import { sql, sqlIn } from '../../store/sql.ts'
import { end } from './actions.ts'
import { keepLinesMoving } from './jobs.ts'
import { registrationMails } from './mails.tsx'
import { paragraphsOf } from './texts.ts'

const joiningLink = 'https://meet.example.org/secret'
const mails = { confirmed: 'Come early.\n\n<b>Bring</b> a\nquestion.', tomorrow: '  \n ' }

eachDatabase('the text of a mail', (database) => {
  let payload: Payload
  let event: number
  beforeAll(async () => {
    payload = await database.open()
    const makeLook = lookMaker(payload, { templates: registrationMails, translate, publicUrl: 'https://week.example' })
    offerLooks(payload, makeLook)
  })
  beforeEach(async () => {
    event = await makeEvent(payload)
    await payload.update({ collection: 'events', id: event, data: { joiningLink, mails, _status: 'published' } })
  })
  const see = (kind: string, language: 'en' | 'fr' = 'en') =>
    seeExample(payload, {
      ...{ kind: `registration-${kind}`, language },
      data: { registration: 0, place: 0, example: event },
      links: { own: '/registrations/1-secret' },
    })

  test('is the editors’ where they wrote one, in that language alone; else the standard one', async () => {
    const t = { en: translate('en'), fr: translate('fr') }
    const [written, blank, french] = [await see('confirmed'), await see('tomorrow'), await see('confirmed', 'fr')]
    expect(written?.text).toMatch(/Come early\.\n\n<b>Bring<\/b> a question\./)
    expect(written?.html).toContain('&lt;b&gt;Bring')
    expect(written?.text).not.toContain(t.en('mail.registration.confirmed.text'))
    expect(blank?.text).toContain(t.en('mail.registration.tomorrow.text'))
    expect(french?.text).toContain(t.fr('mail.registration.confirmed.text'))
    expect(french?.text).not.toContain('Come early')
  })

  test('is what people are sent', async () => {
    const scene = registering(payload, event)
    await scene.register(somebody('amina'))
    await keepLinesMoving(payload, later({ hours: 24 * 6 + 12 }))
    const db = await sqlIn(payload)
    const rows = await db.all(
      sql`select id from outbox where recipient = 'amina@example.org' and kind = 'registration-confirmed' order by id desc`,
    )
    const mail = await mailById(db, Number(rows[0]?.id))
    const makeLook = lookMaker(payload, { templates: registrationMails, translate, publicUrl: 'https://week.example' })
    expect(mail && (await makeLook(mail)).text).toContain('Come early.')
  })

  test('is not sent once there is nothing to tell any more', async () => {
    const scene = registering(payload, event)
    await scene.register(somebody('bela'))
    await keepLinesMoving(payload, later({ hours: 24 * 6 + 12 }))
    await end(payload, await scene.of('bela'), 'cancelled', later({ hours: 24 * 6 + 13 }))
    const db = await sqlIn(payload)
    const about = `registration:${(await scene.of('bela')).id}`
    const makeLook = lookMaker(payload, { templates: registrationMails, translate, publicUrl: 'https://week.example' })
    for (const [kind, isTold] of [
      ['tomorrow', false],
      ['cancelled', true],
    ] as const) {
      const rows = await db.all(sql`select id from outbox where about = ${about} and kind = ${`registration-${kind}`}`)
      const mail = await mailById(db, Number(rows[0]?.id))
      if (!mail) throw new Error(`no mail ${kind}`)
      if (isTold) expect((await makeLook(mail)).subject).toContain('A webinar')
      else await expect(makeLook(mail)).rejects.toThrow(NothingToTell)
      // At the desk one sees what was told, whatever has become of it.
      expect((await makeLook(mail, { areMasked: true })).subject).not.toBe('')
    }
  })

  test('is seen by editors before it is published, with masked links, and nothing is sent', async () => {
    const before = await (await sqlIn(payload)).all(sql`select count(*) as mails from outbox`)
    const data = { mails: { soon: 'Only a draft.' } }
    await payload.update({ collection: 'events', id: event, data, draft: true })
    expect((await see('soon'))?.text).toContain('Only a draft.')
    expect((await see('soon'))?.text).toContain(joiningLink)
    expect((await see('soon'))?.text).not.toContain('1-secret')
    expect(await (await sqlIn(payload)).all(sql`select count(*) as mails from outbox`)).toEqual(before)
  })

  test('of an event that readers cannot see is not made', async () => {
    await payload.update({ collection: 'events', id: event, data: { _status: 'draft' } })
    expect(await see('confirmed')).toBeUndefined()
  })

  test('is not the public’s', async () => {
    const read = { collection: 'events', id: event, overrideAccess: false, depth: 0 } as const
    expect(JSON.stringify(await payload.findByID(read))).not.toContain('Come early')
  })
})

test.each([
  ['', []],
  ['One line', ['One line']],
  ['One\n \nTwo\nlines\n\n\n\nThree\n', ['One', 'Two\nlines', 'Three']],
])('paragraphs of %j', (text, expected) => expect(paragraphsOf(text)).toEqual(expected))
