import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { later, makeEvent, now, registering, somebody } from '../../../tests/events/registering.ts'
import { eachDatabase } from '../../../tests/support/databases.ts'
import { makeSending, makeVisits } from '../../../tests/support/pages.ts'
import { sqlIn } from '../../store/sql.ts'
import { eventRoutes } from '../pages.tsx'
import { termsOf } from './read.ts'

const typed = { email: 'Amina@Example.org', name: 'Amina', language: 'en', consent: 'yes' }
const inAWeek = String(later({ hours: 24 * 8 }))

eachDatabase('the form to register', (database) => {
  let payload: Payload
  let visit: ReturnType<typeof makeVisits>
  let send: ReturnType<typeof makeSending>
  let event: number
  let path: string
  let scene: ReturnType<typeof registering>
  beforeAll(async () => {
    payload = await database.open()
    visit = makeVisits(payload, eventRoutes, String(now))
    send = makeSending(payload, eventRoutes, String(now))
  })
  beforeEach(async () => {
    event = await makeEvent(payload, { capacity: 1 })
    path = `/events/${(await termsOf(await sqlIn(payload), event))?.slug}/register`
    scene = registering(payload, event)
  })
  const update = (data: object) => payload.update({ collection: 'events', id: event, data })

  test('takes what is right, however the address is written, and leads on', async () => {
    expect(await send(path, typed, { locale: 'fr' })).toBe(`/fr${path}/sent`)
    expect(await scene.all()).toMatchObject([{ email: 'amina@example.org', state: 'requested' }])
    expect((await visit(`${path}/sent`))?.text).toContain('Look in your mail')
  })

  test('answers alike whether an address is known or not', async () => {
    const known = somebody('bela')
    await scene.register(known)
    expect(await send(path, { ...typed, email: known.email })).toBe(await send(path, typed))
  })

  test.each([
    ['no name', { name: ' ' }, 'name'],
    ['a name of 10 kB', { name: 'a'.repeat(10_000) }, 'name'],
    ['a name of two lines, as headers of mails are forged', { name: 'Amina\r\nBcc: all@example.org' }, 'name'],
    ['no address', { email: 'amina' }, 'email'],
    ['an address of two lines', { email: 'a@example.org\nBcc: b@example.org' }, 'email'],
    ['two addresses', { email: 'a@example.org, b@example.org' }, 'email'],
    ['a language that there is not', { language: 'xx' }, 'language'],
    ['a country that there is not', { country: 'ZZZ' }, 'country'],
    ['a group of one', { heads: '1' }, 'heads'],
    ['a group without end', { heads: '1e99' }, 'heads'],
    ['no consent', { consent: '' }, 'consent'],
  ])('says at the field that it is given %s, and keeps what was typed', async (_, wrong, field) => {
    const shown = await send(path, { ...typed, organisation: 'A ministry', ...wrong })
    if (shown === null || typeof shown === 'string') throw new Error(`It is taken: ${shown}`)
    expect(shown.page.status).toBe(422)
    expect(shown.html).toContain('value="A ministry"')
    const fields = [...shown.html.matchAll(/<(?:input|select)[^>]*>/g)].filter(([tag]) => tag.includes('aria-invalid'))
    expect(fields.map(([tag]) => / name="(\w+)"/.exec(tag)?.[1])).toEqual([field])
    expect(shown.html).toContain(`href="#field-${field}"`)
    expect(await scene.all()).toEqual([])
  })

  test.each([
    ['is past', {}, inAWeek],
    ['is cancelled', { status: 'cancelled' }, String(now)],
  ])('of an event that %s says so, and takes nothing', async (_, change, at) => {
    await update(change)
    for (const shown of [await visit(path, { at }), await send(path, typed, { at })])
      expect(shown).toMatchObject({ text: expect.stringContaining('Registration is closed') })
    expect(await scene.all()).toEqual([])
  })

  test('is not there where one registers elsewhere or not at all', async () => {
    await update({ registration: { by: 'none' } })
    expect([await visit(path), await send(path, typed), await visit(`${path}/sent`)]).toEqual([null, null, null])
  })
})
