import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../tests/support/databases.ts'
import { makeIn } from '../../tests/support/weeks.ts'
import { changesAfter, lastChange } from '../store/changes.ts'
import { sql, sqlIn } from '../store/sql.ts'
import { mendInstants } from './instants.ts'

eachDatabase('stored instants', (database) => {
  let payload: Payload
  let make: ReturnType<typeof makeIn>
  beforeAll(async () => {
    payload = await database.open()
    make = makeIn(payload)
  })

  const stored = (id: number) => payload.findByID({ collection: 'events', id, depth: 0 })
  /** As if the rules of its zone had been others when the event was saved. */
  const misplace = async (id: number, instant: string | null) =>
    (await sqlIn(payload)).run(sql`update events set start_instant = ${instant} where id = ${id}`)
  async function mend() {
    const lines: string[] = []
    const last = await lastChange(await sqlIn(payload))
    const moved = await mendInstants(payload, (line) => lines.push(line))
    const changes = await changesAfter(await sqlIn(payload), last)
    return { lines, moved: moved.map(({ id }) => id), changed: changes.flatMap(({ tags }) => tags) }
  }
  const talk = { title: 'A talk', startWall: '2026-10-27T09:00', zone: 'Europe/Paris' }

  it('that are right stay, and nobody hears of it', async () => {
    await make.event(talk)
    await make.event({ title: 'No hour yet', date: '2026-10-27' })
    expect(await mend()).toEqual({ lines: [], moved: [], changed: [] })
  })

  it('that are wrong follow the wall time; the number rises, readers and the log are told, once', async () => {
    const id = await make.event(talk)
    await misplace(id, '2026-10-27T07:00:00.000Z')
    expect(await mend()).toEqual({
      lines: [
        `The rules of Europe/Paris have changed: the event "A talk" (${id}) begins at 2026-10-27T08:00:00Z, not at 2026-10-27T07:00:00Z.`,
      ],
      moved: [id],
      changed: ['all'],
    })
    expect(await stored(id)).toMatchObject({
      startWall: talk.startWall,
      startInstant: '2026-10-27T08:00:00.000Z',
      sequence: 1,
    })
    expect(await mend()).toEqual({ lines: [], moved: [], changed: [] })
    await payload.update({ collection: 'events', id, data: { title: 'Another' } })
    expect(await stored(id)).toMatchObject({ sequence: 2 })
  })

  it('of an event with a newer draft are put right without publishing that', async () => {
    const id = await make.event(talk)
    const data = { title: 'Not yet', startWall: '2026-10-30T09:00' }
    await payload.update({ collection: 'events', id, draft: true, data })
    await misplace(id, null)
    expect((await mend()).moved).toEqual([id])
    expect(await stored(id)).toMatchObject({ title: 'A talk', startInstant: '2026-10-27T08:00:00.000Z', sequence: 1 })
    await payload.update({ collection: 'events', id, data: { _status: 'published' } })
    expect((await stored(id)).sequence).toBeGreaterThan(1)
  })
})
