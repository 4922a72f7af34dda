import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { later, makeEvent, now, registering, somebody } from '../../../tests/events/registering.ts'
import { eachDatabase } from '../../../tests/support/databases.ts'
import { sql, sqlIn } from '../../store/sql.ts'
import { accept, change, confirm, end } from './actions.ts'
import { keepLinesMoving } from './jobs.ts'
import { privatePath } from './links.ts'
import { placeOf, registrationBehind } from './read.ts'

/** How often two people reach for the last seat at once. */
const races = process.env.CI === 'true' ? 1_000 : 100

eachDatabase('registration', (database) => {
  let payload: Payload
  let other: Payload
  let event: number
  let scene: ReturnType<typeof registering>
  beforeAll(async () => {
    const place = await database.makePlace()
    payload = await database.open(place)
    other = await database.open(place)
  })
  const begin = async (seats: Parameters<typeof makeEvent>[1]) => {
    event = await makeEvent(payload, seats)
    return registering(payload, event)
  }
  beforeEach(async () => {
    scene = await begin({ capacity: 2 })
  })

  test('takes the seat at the button, not at the form', async () => {
    await scene.ask('amina')
    expect(await scene.seats()).toEqual({ taken: 0, waiting: 0 })
    await confirm(payload, await scene.of('amina'), now)
    expect(await scene.seats()).toEqual({ taken: 1, waiting: 0 })
    expect(await scene.mailsTo('amina')).toEqual(['request', 'confirmed'])
  })

  test('of a form that is sent twice is one, with one mail', async () => {
    await Promise.all([scene.ask('amina'), scene.ask('amina'), scene.ask('amina')])
    expect(await scene.states()).toEqual({ amina: 'requested' })
    expect(await scene.mailsTo('amina')).toEqual(['request'])
  })

  test('of who keeps asking for another’s address is answered ever more rarely', async () => {
    for (let minutes = 0; minutes < 60 * 20; minutes += 30) await scene.ask('amina', later({ minutes }))
    expect(await scene.mailsTo('amina')).toEqual(Array(6).fill('request'))
  })

  test('changes nothing for who is registered, and tells them', async () => {
    await scene.register('amina')
    await scene.ask({ ...somebody('amina'), name: 'Somebody else' })
    expect(await scene.of('amina')).toMatchObject({ name: 'amina', state: 'confirmed' })
    expect(await scene.mailsTo('amina')).toEqual(['request', 'confirmed', 'known'])
  })

  test('takes one seat however often the button is pressed', async () => {
    await scene.ask('amina')
    const asked = await scene.of('amina')
    await Promise.all([confirm(payload, asked, now), confirm(other, asked, now), confirm(payload, asked, now)])
    expect(await scene.seats()).toEqual({ taken: 1, waiting: 0 })
    expect(await scene.mailsTo('amina')).toEqual(['request', 'confirmed'])
  })

  test('puts who comes too late on the waiting list, in their order', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) await scene.register(name)
    expect(await scene.states()).toEqual({ a: 'confirmed', b: 'confirmed', c: 'waiting', d: 'waiting', e: 'waiting' })
    const tx = await sqlIn(payload)
    expect(await Promise.all(['c', 'd', 'e'].map(async (name) => placeOf(tx, await scene.of(name))))).toEqual([1, 2, 3])
  })

  test(`never gives one seat to two, in ${races} races for the last`, async () => {
    scene = await begin({ capacity: 1 })
    for (let race = 0; race < races; race++) {
      const tx = await sqlIn(payload)
      await tx.run(sql`delete from registrations where event_id = ${event}`)
      await tx.run(sql`update seats set taken = 0, waiting = 0 where event_id = ${event}`)
      await Promise.all([scene.ask('one'), scene.ask('two')])
      const [one, two] = await scene.all()
      if (!one || !two) throw new Error('two have asked')
      await Promise.all([confirm(payload, one, now), confirm(other, two, now)])
      const ends = (await scene.all()).map(({ state }) => state).sort()
      if (ends.join() !== 'confirmed,waiting') expect.fail(`race ${race}: ${ends}`)
    }
    expect(await scene.seats()).toEqual({ taken: 1, waiting: 1 })
  })

  describe('a freed seat', () => {
    beforeEach(async () => {
      for (const name of ['a', 'b', 'c', 'd']) await scene.register(name)
    })

    test('is offered to the next, who takes it', async () => {
      await end(payload, await scene.of('a'), 'cancelled', now)
      expect(await scene.states()).toMatchObject({ a: 'cancelled', c: 'offered', d: 'waiting' })
      expect(String((await scene.of('c')).offered_until)).toBe('2026-10-21T09:00:00Z')
      await accept(payload, await scene.of('c'), now)
      expect(await scene.states()).toMatchObject({ c: 'confirmed', d: 'waiting' })
      expect(await scene.seats()).toEqual({ taken: 2, waiting: 1 })
      expect(await scene.mailsTo('a')).toEqual(['request', 'confirmed', 'cancelled'])
      expect(await scene.mailsTo('c')).toEqual(['request', 'waiting', 'offer', 'confirmed'])
    })

    test('goes on when it is declined, and again when it is let pass', async () => {
      await end(payload, await scene.of('a'), 'cancelled', now)
      await end(payload, await scene.of('c'), 'cancelled', now)
      expect(await scene.states()).toMatchObject({ c: 'cancelled', d: 'offered' })
      await keepLinesMoving(payload, later({ hours: 23 }))
      expect(await scene.states()).toMatchObject({ d: 'offered' })
      await keepLinesMoving(payload, later({ hours: 24 }))
      expect(await scene.states()).toMatchObject({ d: 'lapsed' })
      expect(await scene.mailsTo('d')).toEqual(['request', 'waiting', 'offer', 'lapsed'])
      expect(await scene.seats()).toEqual({ taken: 1, waiting: 0 })
    })

    test('is nobody’s who comes while it is offered', async () => {
      await end(payload, await scene.of('a'), 'cancelled', now)
      expect(await scene.register('e')).toMatchObject({ state: 'waiting' })
    })

    test('is taken or passed on, never both', async () => {
      await end(payload, await scene.of('a'), 'cancelled', now)
      const offered = await scene.of('c')
      await Promise.all([accept(payload, offered, now), end(other, offered, 'lapsed', now)])
      const after = await scene.states()
      expect([
        { c: 'confirmed', d: 'waiting' },
        { c: 'lapsed', d: 'offered' },
      ]).toContainEqual({ c: after.c, d: after.d })
      expect((await scene.seats()).taken).toBe(2)
    })

    test.each([
      ['once the time for it is over', async () => {}, later({ hours: 24 })],
      [
        'once the event is cancelled',
        () => payload.update({ collection: 'events', id: event, data: { status: 'cancelled' } }),
        now,
      ],
    ])('is not taken %s', async (_, happen, at) => {
      await end(payload, await scene.of('a'), 'cancelled', now)
      await happen()
      await accept(payload, await scene.of('c'), at)
      expect(await scene.states()).toMatchObject({ c: 'offered' })
    })

    test('is not offered once the event has begun', async () => {
      await end(payload, await scene.of('a'), 'cancelled', later({ hours: 24 * 8 }))
      expect(await scene.states()).toMatchObject({ c: 'waiting' })
    })
  })

  test('offers the seats that an editor adds', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) await scene.register(name)
    await payload.update({ collection: 'events', id: event, data: { registration: { capacity: 4 } } })
    await keepLinesMoving(payload, now)
    expect(await scene.states()).toMatchObject({ c: 'offered', d: 'offered', e: 'waiting' })
  })

  test('has no end of seats where no number is set', async () => {
    scene = await begin({ capacity: null })
    for (const name of ['a', 'b', 'c']) expect(await scene.register(name)).toMatchObject({ state: 'confirmed' })
  })

  test('of who leaves the waiting list closes the gap', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await scene.register(name)
    await end(payload, await scene.of('c'), 'cancelled', now)
    expect(await placeOf(await sqlIn(payload), await scene.of('d'))).toBe(1)
    expect(await scene.seats()).toEqual({ taken: 2, waiting: 1 })
  })

  test('can begin anew after it was cancelled', async () => {
    await scene.register('amina')
    await end(payload, await scene.of('amina'), 'cancelled', now)
    await scene.ask('amina', later({ hours: 2 }))
    await confirm(payload, await scene.of('amina'), later({ hours: 2 }))
    expect(await scene.of('amina')).toMatchObject({ state: 'confirmed' })
    expect(await scene.seats()).toEqual({ taken: 1, waiting: 0 })
    expect(await scene.mailsTo('amina')).toEqual(['request', 'confirmed', 'cancelled', 'request', 'confirmed'])
  })

  test('goes after a day when nobody presses the button', async () => {
    await scene.ask('amina')
    await keepLinesMoving(payload, later({ hours: 23, minutes: 59 }))
    expect(await scene.states()).toEqual({ amina: 'requested' })
    await keepLinesMoving(payload, later({ hours: 24, minutes: 1 }))
    expect(await scene.states()).toEqual({})
  })

  test.each([
    ['once it is closed', async () => {}, later({ hours: 24 * 8 })],
    [
      'once it is cancelled',
      () => payload.update({ collection: 'events', id: event, data: { status: 'cancelled' } }),
      now,
    ],
    [
      'once it is withdrawn',
      async () => (await sqlIn(payload)).run(sql`update events set _status = 'draft' where id = ${event}`),
      now,
    ],
  ])('takes no seat %s', async (_, happen, at) => {
    await scene.ask('amina')
    await happen()
    await confirm(payload, await scene.of('amina'), at)
    expect(await scene.states()).toEqual({ amina: 'requested' })
    expect(await scene.mailsTo('amina')).toEqual(['request'])
  })

  test('changes what somebody said, and neither address nor seat', async () => {
    const before = await scene.register('amina')
    await change(payload, before, { name: 'Amina O’Brien', country: 'KE', language: 'fr', heads: 12 }, now)
    expect(await scene.of('amina')).toEqual({
      ...before,
      name: 'Amina O’Brien',
      country: 'KE',
      language: 'fr',
      heads: 12,
    })
  })

  test('is behind its own link alone', async () => {
    const amina = await scene.register('amina')
    const token = privatePath(amina, payload.secret).replace('/registrations/', '')
    expect(await registrationBehind(payload, token)).toEqual(amina)
    const spoilt = token.replace(/.$/, (last) => (last === '_' ? '-' : '_'))
    expect(await registrationBehind(payload, spoilt)).toBeUndefined()
    expect(await registrationBehind(payload, token.replace(/^\d+/, '999999'))).toBeUndefined()
  })
})
