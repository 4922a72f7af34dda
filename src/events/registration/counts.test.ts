import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { makeEvent, now, registering, somebody } from '../../../tests/events/registering.ts'
import { eachDatabase } from '../../../tests/support/databases.ts'
import { sql, sqlIn } from '../../store/sql.ts'
import { end } from './actions.ts'
import { countsOf } from './counts.ts'

eachDatabase('counts of registrations', (database) => {
  let payload: Payload
  beforeAll(async () => {
    payload = await database.open()
  })

  test('count each registration once, and groups by what their hosts say', async () => {
    const event = await makeEvent(payload, { capacity: 3 })
    const scene = registering(payload, event)
    await scene.register({ ...somebody('amina'), country: 'KE', heads: 12 })
    await scene.register({ ...somebody('bela'), country: 'HU' })
    await scene.register({ ...somebody('chen'), country: 'KE' })
    await scene.register({ ...somebody('dora'), country: 'GR', heads: 40 })
    await scene.register(somebody('emil'))
    await scene.ask('fay')
    await end(payload, await scene.of('emil'), 'cancelled', now)
    const tx = await sqlIn(payload)
    await tx.run(sql`update registrations set attended = true where event_id = ${event} and name in ('amina', 'dora')`)
    await tx.run(sql`update registrations set came = 9 where event_id = ${event} and name = 'amina'`)
    await tx.run(sql`update seats set strangers = 5 where event_id = ${event}`)
    expect(await countsOf(tx, event)).toEqual({
      figures: {
        ...{ requested: 1, confirmed: 3, waiting: 1, offered: 0, cancelled: 1, lapsed: 0 },
        ...{ groups: 1, heads: 12, reports: 1, came: 9, attended: 2, strangers: 5 },
      },
      countries: { KE: 2, HU: 1 },
    })
  })

  test('are nought where nobody has registered', async () => {
    const { figures, countries } = await countsOf(await sqlIn(payload), await makeEvent(payload))
    expect(new Set(Object.values(figures))).toEqual(new Set([0]))
    expect(countries).toEqual({})
  })
})
