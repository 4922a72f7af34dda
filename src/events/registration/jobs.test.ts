import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { makeEvent, now, registering } from '../../../tests/events/registering.ts'
import { eachDatabase } from '../../../tests/support/databases.ts'
import { sql, sqlIn } from '../../store/sql.ts'
import { mendInstants } from '../instants.ts'
import { keepLinesMoving } from './jobs.ts'

const start = Temporal.Instant.from('2026-10-27T13:00:00Z')
const before = (duration: Temporal.DurationLike) => start.subtract(duration)

eachDatabase('what is told by itself', (database) => {
  let payload: Payload
  let other: Payload
  let event: number
  let scene: ReturnType<typeof registering>
  beforeAll(async () => {
    const place = await database.makePlace()
    payload = await database.open(place)
    other = await database.open(place)
  })
  beforeEach(async () => {
    event = await makeEvent(payload, { capacity: 1 })
    scene = registering(payload, event)
    await scene.register('amina')
    await scene.register('bela')
    await scene.ask('chen')
  })
  const update = (data: object) => payload.update({ collection: 'events', id: event, data })
  /** What the loops of two processes do at once, and again, as after a restart. */
  const look = async (at: Temporal.Instant) => {
    await Promise.all([keepLinesMoving(payload, at), keepLinesMoving(other, at)])
    await keepLinesMoving(payload, at)
  }

  test('reminds once a day and once an hour before, and only who has a seat', async () => {
    for (const duration of [{ hours: 25 }, { hours: 24 }, { hours: 23 }, { minutes: 61 }, { minutes: 60 }])
      await look(before(duration))
    expect(await scene.mailsTo('amina')).toEqual(['request', 'confirmed', 'tomorrow', 'soon'])
    expect(await scene.mailsTo('bela')).toEqual(['request', 'waiting'])
  })

  test('has no reminder of a day left where it was down until the hour before', async () => {
    await look(before({ minutes: 30 }))
    expect(await scene.mailsTo('amina')).toEqual(['request', 'confirmed', 'soon'])
  })

  test('tells who has a seat or waits that it moved, once, and reminds them of the new time', async () => {
    await look(before({ hours: 24 }))
    await update({ startWall: '2026-10-29T10:00' })
    await look(before({ hours: 20 }))
    expect(await scene.mailsTo('bela')).toEqual(['request', 'waiting', 'moved'])
    await look(start.add({ hours: 30 }))
    expect(await scene.mailsTo('amina')).toEqual(['request', 'confirmed', 'tomorrow', 'moved', 'tomorrow'])
  })

  test('tells them where the rules of its zone changed after they registered: the announced time holds', async () => {
    const tx = await sqlIn(payload)
    await tx.run(sql`update events set start_instant = '2026-10-27T14:00:00.000Z' where id = ${event}`)
    await scene.register('dara')
    await mendInstants(payload, () => {})
    await look(now)
    expect(await scene.mailsTo('dara')).toEqual(['request', 'waiting', 'moved'])
  })

  test('tells them that it is off, and says no more', async () => {
    await update({ status: 'cancelled' })
    await look(before({ hours: 24 }))
    await look(before({ minutes: 30 }))
    expect(await scene.mailsTo('amina')).toEqual(['request', 'confirmed', 'off'])
    expect(await scene.mailsTo('bela')).toEqual(['request', 'waiting', 'off'])
  })

  test('tells them each time, though it is what they were told before', async () => {
    const times = ['2026-10-29T10:00', '2026-10-27T09:00', '2026-10-29T10:00']
    for (const startWall of times) {
      await update({ startWall })
      await look(now)
    }
    for (const status of ['cancelled', 'on', 'cancelled']) {
      await update({ status })
      await look(now)
    }
    const told = ['moved', 'moved', 'moved', 'off', 'moved', 'off']
    expect(await scene.mailsTo('amina')).toEqual(['request', 'confirmed', ...told])
    expect(await scene.mailsTo('bela')).toEqual(['request', 'waiting', ...told])
  })

  test('tells them that it is at another place, or on another day where no hour is known', async () => {
    await update({ durationMinutes: 90 })
    await look(now)
    await update({ place: 'Main Street 1' })
    await look(now)
    await payload.update({
      collection: 'events',
      id: event,
      locale: 'fr',
      data: { title: 'Un webinaire', place: '1, rue Principale' },
    })
    await look(now)
    await update({ startWall: null, date: '2026-10-27' })
    await look(now)
    await update({ date: '2026-10-28' })
    await look(now)
    await look(now)
    expect(await scene.mailsTo('amina')).toEqual(['request', 'confirmed', 'moved', 'moved', 'moved', 'moved'])
  })

  test('tells who has a seat of the link to join, when there is one and when it is another', async () => {
    for (const joiningLink of ['https://meet.example.org/1', 'https://meet.example.org/2', null]) {
      await update({ joiningLink })
      await look(now)
    }
    expect(await scene.mailsTo('amina')).toEqual(['request', 'confirmed', 'link', 'link'])
    expect(await scene.mailsTo('bela')).toEqual(['request', 'waiting'])
    expect((await scene.of('amina')).told).not.toContain('meet.example')
  })

  test('reminds once though the event gets longer', async () => {
    await look(before({ hours: 24 }))
    await update({ durationMinutes: 90 })
    await look(before({ hours: 20 }))
    expect(await scene.mailsTo('amina')).toEqual(['request', 'confirmed', 'tomorrow', 'moved'])
  })

  test('says nothing of what is put right once the event is over', async () => {
    await update({ recordingUrl: 'https://video.example.org/1' })
    await look(start.add({ hours: 2 }))
    await update({ startWall: '2026-10-27T09:05', durationMinutes: 70, place: 'Main Street 1' })
    await look(start.add({ hours: 3 }))
    expect(await scene.mailsTo('amina')).toEqual(['request', 'confirmed', 'after'])
    await update({ startWall: '2026-10-30T09:00' })
    await look(start.add({ hours: 4 }))
    expect(await scene.mailsTo('amina')).toEqual(['request', 'confirmed', 'after', 'moved'])
  })

  test('tells of a recording whose address was known beforehand once the event is over', async () => {
    await update({ recordingUrl: 'https://video.example.org/1' })
    await look(start.add({ minutes: 59 }))
    expect(await scene.mailsTo('amina')).toEqual(['request', 'confirmed'])
    await look(start.add({ minutes: 60 }))
    expect(await scene.mailsTo('amina')).toEqual(['request', 'confirmed', 'after'])
  })

  test('says nothing where something else is changed', async () => {
    await update({ title: 'A webinar on supervision' })
    await look(now)
    expect(await scene.mailsTo('amina')).toEqual(['request', 'confirmed'])
    expect(await scene.mailsTo('chen')).toEqual(['request'])
  })

  test('tells who had a seat of the recording, once, for a month', async () => {
    await look(start.add({ hours: 2 }))
    expect(await scene.mailsTo('amina')).toEqual(['request', 'confirmed'])
    await update({ recordingUrl: 'https://video.example.org/1' })
    await look(start.add({ hours: 24 * 31 }))
    expect(await scene.mailsTo('amina')).toEqual(['request', 'confirmed'])
    await look(start.add({ hours: 24 * 29 }))
    await look(start.add({ hours: 24 * 29 + 1 }))
    expect(await scene.mailsTo('amina')).toEqual(['request', 'confirmed', 'after'])
    expect(await scene.mailsTo('bela')).toEqual(['request', 'waiting'])
  })
})
