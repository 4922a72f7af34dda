import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { later, makeEvent, now, registering, somebody } from '../../../tests/events/registering.ts'
import { eachDatabase } from '../../../tests/support/databases.ts'
import { sql, sqlIn } from '../../store/sql.ts'
import { end } from './actions.ts'
import { keepFeedback } from './after/feedback.tsx'
import { opinionsOn } from './after/opinions.ts'
import { countsOf } from './counts.ts'
import { eraseOldRegistrations } from './erase.ts'

eachDatabase('what is kept of registrations', (database) => {
  let payload: Payload
  let event: number
  let scene: ReturnType<typeof registering>
  beforeAll(async () => {
    payload = await database.open(await database.makePlace())
  })
  beforeEach(async () => {
    event = await makeEvent(payload, { capacity: 2 })
    scene = registering(payload, event)
    await scene.register({ ...somebody('amina'), country: 'KE', heads: 12 })
    await scene.register({ ...somebody('bela'), country: 'HU' })
    await scene.register(somebody('chen'))
    await keepFeedback(payload, await scene.of('amina'), { score: 4, useful: 'Amina was there', better: undefined })
    await end(payload, await scene.of('bela'), 'cancelled', now)
  })
  const rows = async (query: ReturnType<typeof sql>) => (await sqlIn(payload)).all(query)
  const lastDay = () => later({ hours: 24 * 97 + 4 })

  test('goes 90 days after the event, with what was written; the counts stay', async () => {
    const abouts = (await scene.all()).map(({ id }) => `registration:${id}`)
    await eraseOldRegistrations(payload, lastDay().subtract({ minutes: 1 }))
    expect(await scene.all()).toHaveLength(3)
    await eraseOldRegistrations(payload, lastDay().add({ minutes: 1 }))
    expect(await scene.all()).toEqual([])
    const left = sql`select 1 from outbox where about in (${sql.join(
      abouts.map((about) => sql`${about}`),
      sql`, `,
    )}) or recipient like '%@example.org'`
    expect(await rows(left)).toEqual([])
    expect(await countsOf(await sqlIn(payload), event)).toEqual({
      figures: {
        ...{ requested: 0, confirmed: 1, waiting: 0, offered: 1, cancelled: 1, lapsed: 0 },
        ...{ groups: 1, heads: 12, reports: 0, came: 0, attended: 0, strangers: 0 },
      },
      countries: { KE: 1 },
    })
    expect(await scene.seats()).toEqual({ taken: 0, waiting: 0 })
    expect(await opinionsOn(await sqlIn(payload), event)).toEqual({ scores: [{ score: 4, people: 1 }], texts: [] })
  })

  test.each([
    ['its day, where it has no hour', { startWall: null, date: '2027-06-01' }, '2027-08-31T04:00:00Z'],
    ['who asked last, where it has no day either', { startWall: null, date: null }, '2027-01-18T09:00:00Z'],
  ])('goes 90 days after %s', async (_, data, at) => {
    await payload.update({ collection: 'events', id: event, data })
    const day = Temporal.Instant.from(at)
    await eraseOldRegistrations(payload, day.subtract({ minutes: 1 }))
    expect(await scene.all()).toHaveLength(3)
    await eraseOldRegistrations(payload, day.add({ minutes: 1 }))
    expect(await scene.all()).toEqual([])
  })

  test('keeps the event from being deleted, until it is gone', async () => {
    const remove = () => payload.delete({ collection: 'events', id: event })
    await expect(remove()).rejects.toThrow('People registered for this event')
    await eraseOldRegistrations(payload, lastDay().add({ minutes: 1 }))
    await remove()
    for (const table of [sql`seats`, sql`feedback`])
      expect(await rows(sql`select 1 from ${table} where event_id = ${event}`)).toEqual([])
  })
})
