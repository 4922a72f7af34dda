import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../tests/support/databases.ts'
import { makeIn } from '../../tests/support/weeks.ts'

eachDatabase('an event', (database) => {
  let payload: Payload
  let make: ReturnType<typeof makeIn>
  beforeAll(async () => {
    payload = await database.open()
    make = makeIn(payload)
  })

  const stored = (id: number) => payload.findByID({ collection: 'events', id, depth: 0 })
  const change = (id: number, data: object, more: object = {}) =>
    payload.update({ collection: 'events', id, data, depth: 0, ...more })

  describe('says which instant its wall time is', () => {
    it.each([
      ['2026-10-27T09:00', 'America/New_York', '2026-10-27T13:00:00.000Z'],
      // The clocks of Paris go back: 02:30 comes twice, the first is meant.
      ['2026-10-25T02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
      ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
      // They go forward: there is no 02:30, the clocks show 03:30 then.
      ['2027-03-28T02:30', 'Europe/Paris', '2027-03-28T01:30:00.000Z'],
      ['2026-10-27T09:00', 'Asia/Kathmandu', '2026-10-27T03:15:00.000Z'],
    ])('%s in %s', async (startWall, zone, instant) => {
      expect(await stored(await make.event({ startWall, zone }))).toMatchObject({ startInstant: instant })
    })

    it('and says nothing of what is no time yet, in a draft', async () => {
      const unfinished = { title: 'A talk', kind: 'webinar', startWall: 'in the morning', zone: 'Paris' } as const
      const { id } = await payload.create({ collection: 'events', data: unfinished, draft: true })
      expect(await stored(id)).toMatchObject({ startInstant: null, startMeant: null })
    })
  })

  describe('has a number that rises', () => {
    const first = { startWall: '2026-10-27T09:00', zone: 'UTC', durationMinutes: 60, title: 'One' }

    it.each([
      { startWall: '2026-10-27T10:00' },
      { zone: 'Europe/Paris' },
      { durationMinutes: 90 },
      { title: 'Two' },
      { place: 'Elsewhere' },
      { status: 'cancelled' },
    ])('with %j', async (changed) => {
      const id = await make.event({ ...first, kind: 'in-person', place: 'Hall 1' })
      expect(await stored(id)).toMatchObject({ sequence: 0 })
      await change(id, changed)
      expect(await stored(id)).toMatchObject({ sequence: 1 })
      await change(id, changed)
      expect(await stored(id)).toMatchObject({ sequence: 1 })
    })

    it('neither with a translation nor with what calendars do not hold', async () => {
      const id = await make.event(first)
      await change(id, { title: 'Un' }, { locale: 'fr' })
      await change(id, { recordingUrl: 'https://video.example/1', summary: 'What it was.' })
      expect(await stored(id)).toMatchObject({ sequence: 0 })
      await change(id, { title: 'Un autre' }, { locale: 'fr' })
      expect(await stored(id)).toMatchObject({ sequence: 1 })
    })

    it('and never falls: with drafts, with a version that is restored, and whatever is sent', async () => {
      const id = await make.event(first)
      await change(id, { startWall: '2026-10-28T09:00' }, { draft: true })
      expect(await stored(id)).toMatchObject({ sequence: 0, startWall: first.startWall })
      await change(id, { _status: 'published', startWall: '2026-10-28T09:00', sequence: 70 })
      expect(await stored(id)).toMatchObject({ sequence: 1, startWall: '2026-10-28T09:00' })
      const { docs } = await payload.findVersions({
        collection: 'events',
        where: { parent: { equals: id } },
        sort: 'id',
      })
      await payload.restoreVersion({ collection: 'events', id: docs[0]?.id ?? '' })
      expect(await stored(id)).toMatchObject({ sequence: 2, startWall: first.startWall })
    })

    it('and begins anew in a copy', async () => {
      const id = await make.event(first)
      await change(id, { title: 'Two' })
      const copy = await payload.duplicate({ collection: 'events', id })
      expect(copy.sequence).toBe(0)
    })
  })
})
