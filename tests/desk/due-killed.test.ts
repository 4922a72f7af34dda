import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { publishDue, startPublishing } from '../../src/editions/due/jobs.ts'
import { eachDatabase } from '../support/databases.ts'
import type { Place } from '../support/payload.ts'
import { dueRow, makePost, publishedPosts, timesPublished } from './make.ts'

const nine = '2030-10-28T09:00:00.000Z'
const before = Temporal.Instant.from('2030-10-28T08:59:00Z')
const after = Temporal.Instant.from('2030-10-28T09:30:00Z')
const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Starts a process that is in the middle of publishing, then kills it at once. */
async function killInTheMiddle(place: Place): Promise<void> {
  const flags = ['--import', file('../../tools/tsx-hook.mjs'), file('stuck-publisher.ts')]
  const child = spawn(process.execPath, [...flags, JSON.stringify(place), after.toString()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  expect(String(said)).toBe('in the middle\n')
  child.kill('SIGKILL')
  await once(child, 'exit')
}

eachDatabase('publishing that is cut off', (database) => {
  let payload: Payload
  let place: Place
  beforeAll(async () => {
    place = await database.makePlace()
    payload = await database.open(place)
  })

  test('kill -9 in the middle leaves nothing half-done, and the next runner publishes once', async () => {
    const post = await makePost(payload, { title: 'Cut off', due: { at: nine } })
    await killInTheMiddle(place)
    expect(await publishedPosts(payload)).toEqual([])
    expect(await dueRow(payload, post.id)).toMatchObject({ state: 'waiting', attempts: 0 })
    expect(await publishDue(payload, after)).toEqual([{ title: 'Cut off', lateSeconds: 1800 }])
    expect(await timesPublished(payload, post.id)).toBe(1)
  })

  test('a stop across the due time: it goes out at once after the start, and the log says so', async () => {
    const said: string[] = []
    const run = (now: Temporal.Instant) =>
      startPublishing(payload, { now: () => now, log: (line) => said.push(line) }).stop()
    const post = await makePost(payload, { title: 'Overdue', due: { at: nine } })
    await run(before)
    expect(await timesPublished(payload, post.id)).toBe(0)
    await run(after)
    expect(await timesPublished(payload, post.id)).toBe(1)
    await run(after)
    expect(await timesPublished(payload, post.id)).toBe(1)
    expect(said).toEqual(['1 item that fell due while publishing was stopped was published late, by up to 30 minutes.'])
  })
})
