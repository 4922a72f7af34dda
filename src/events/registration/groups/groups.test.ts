import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { later, makeEvent, now, registering, somebody } from '../../../../tests/events/registering.ts'
import { eachDatabase } from '../../../../tests/support/databases.ts'
import { locales, translate } from '../../../../tests/support/words.ts'
import { mailById } from '../../../mail/claims.ts'
import { lookMaker } from '../../../mail/looks.tsx'
import { sql, sqlIn } from '../../../store/sql.ts'
import { countsOf } from '../counts.ts'
import { keepLinesMoving } from '../jobs.ts'
import { registrationMails } from '../mails.tsx'
import { keepReport } from './report.tsx'

eachDatabase('a group', (database) => {
  let payload: Payload
  let event: number
  let scene: ReturnType<typeof registering>
  beforeAll(async () => {
    payload = await database.open()
  })
  beforeEach(async () => {
    event = await makeEvent(payload)
    scene = registering(payload, event)
    await scene.register({ ...somebody('host'), heads: 12 })
    await scene.register({ ...somebody('other'), heads: 5 })
    await scene.register('guest')
  })
  /** The event is over an hour after its start, a week and four hours from `now`. */
  const over = () => later({ hours: 24 * 7 + 5 })
  const asked = async () =>
    Object.fromEntries(
      await Promise.all(
        ['host', 'other', 'guest'].map(async (name) => [
          name,
          (await scene.mailsTo(name)).filter((kind) => kind === 'report').length,
        ]),
      ),
    )

  test('is asked for once, when the event is over, of hosts who have not reported', async () => {
    await keepLinesMoving(payload, over().subtract({ minutes: 1 }))
    expect(await asked()).toEqual({ host: 0, other: 0, guest: 0 })
    await keepReport(payload, await scene.of('other'), { came: 4, notes: undefined }, over())
    await keepLinesMoving(payload, over())
    await keepLinesMoving(payload, over().add({ hours: 30 }))
    expect(await asked()).toEqual({ host: 1, other: 0, guest: 0 })
  })

  test('is reported by its host, who can change it; nobody else’s report is kept', async () => {
    await keepReport(payload, await scene.of('host'), { came: 9, notes: 'First' }, over())
    await keepReport(payload, await scene.of('host'), { came: 10, notes: 'Second' }, over())
    await keepReport(payload, await scene.of('guest'), { came: 1000, notes: 'None' }, over())
    expect(await scene.of('host')).toMatchObject({ came: 10, notes: 'Second' })
    expect((await countsOf(await sqlIn(payload), event)).figures).toMatchObject({
      ...{ groups: 2, heads: 17, reports: 1, came: 10 },
    })
  })

  test.each(locales)('is told of in %s, and led to the page in that language', async (language) => {
    await scene.register({ ...somebody('hers'), heads: 3, language }, now)
    await keepLinesMoving(payload, over())
    const db = await sqlIn(payload)
    const about = `registration:${(await scene.of('hers')).id}`
    const makeLook = lookMaker(payload, { templates: registrationMails, translate, publicUrl: 'https://week.example' })
    const look = async (kind: string) => {
      const [row] = await db.all(sql`select id from outbox where about = ${about} and kind = ${kind}`)
      const mail = await mailById(db, Number(row?.id))
      if (!mail) throw new Error(`no mail ${kind}`)
      return makeLook(mail)
    }
    const t = translate(language)
    const prefix = language === 'en' ? '' : `/${language}`
    expect((await look('registration-confirmed')).text).toContain(t('mail.registration.host'))
    const { subject, text } = await look('registration-report')
    expect(subject).toContain('A webinar')
    expect(text).toContain(t('mail.registration.report.text'))
    expect(text).toContain(`https://week.example${prefix}/registrations/`)
  })
})
