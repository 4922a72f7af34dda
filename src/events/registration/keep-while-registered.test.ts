import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { makeEvent, now, registering } from '../../../tests/events/registering.ts'
import { eachDatabase } from '../../../tests/support/databases.ts'
import { end } from './actions.ts'

eachDatabase('an event for which people registered', (database) => {
  let payload: Payload
  let event: number
  let scene: ReturnType<typeof registering>
  beforeAll(async () => {
    payload = await database.open()
  })
  beforeEach(async () => {
    event = await makeEvent(payload)
    await update({ startWall: '2099-10-27T09:00' })
    scene = registering(payload, event)
    await scene.register('amina')
  })
  const update = (data: object, draft = false) => payload.update({ collection: 'events', id: event, data, draft })
  const stored = () => payload.findByID({ collection: 'events', id: event, depth: 0, trash: true })
  const ways = [
    ['into the trash', { deletedAt: '2026-10-20T09:00:00.000Z' }],
    ['back to a draft', { _status: 'draft' }],
  ] as const

  test.each(ways)('does not go %s, even from a newer draft', async (_, data) => {
    await expect(update(data)).rejects.toThrow('People registered for this event')
    await update({ title: 'Not yet' }, true)
    await expect(update(data)).rejects.toThrow('People registered for this event')
    expect(await stored()).toMatchObject({ title: 'A webinar', _status: 'published' })
    expect((await stored()).deletedAt ?? null).toBeNull()
  })

  test.each(ways)('goes %s once it is over', async (_, data) => {
    await update({ startWall: '2020-10-27T09:00' })
    await update(data)
    expect(await stored()).toMatchObject(data)
  })

  test.each(ways)('goes %s where all have cancelled', async (_, data) => {
    await end(payload, await scene.of('amina'), 'cancelled', now)
    await update(data)
    expect(await stored()).toMatchObject(data)
  })
})
