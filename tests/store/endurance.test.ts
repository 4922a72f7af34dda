import { existsSync, readdirSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { lastChange } from '../../src/store/changes.ts'
import { sqlIn } from '../../src/store/sql.ts'
import { eachDatabase } from '../support/databases.ts'

/** Payload's stock SQLite client was out of file handles after 497 transactions, and at 1.6 GB after 6,000. */
const manyWrites = process.env.CI === 'true' ? 5_000 : 700
const atOnce = 20

eachDatabase('many writes', (database) => {
  const writes = database.connections === 1 ? manyWrites / 5 : manyWrites
  it(`leave handles and memory as they were, after ${writes}`, { timeout: 300_000 }, async () => {
    const payload = await database.open()
    const { id } = await payload.create({
      collection: 'posts',
      data: { slug: 'worn', title: '0', kind: 'post', _status: 'published' },
    })
    let done = 0
    const writeUntil = (end: number) =>
      Promise.all(
        Array.from({ length: atOnce }, async () => {
          while (done < end) {
            const title = String(++done)
            if (done % 10 === 0)
              await payload.update({ collection: 'posts', id, data: { title, _status: 'published' } })
            else await payload.create({ collection: 'themes', data: { title, slug: `theme-${title}` } })
          }
        }),
      )
    await writeUntil(writes / 2)
    const half = { handles: handles(), heap: heap() }
    await writeUntil(writes)
    expect(handles()).toBeLessThanOrEqual(half.handles + 2)
    expect(heap()).toBeLessThan(half.heap + 16_000_000)
    const { totalDocs } = await payload.count({ collection: 'themes' })
    expect(totalDocs + Math.floor(done / 10)).toBe(done)
    expect(await lastChange(await sqlIn(payload))).toBeGreaterThan(done)
  })
})

const handles = () =>
  existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : process.getActiveResourcesInfo().length

/** Bytes that are in use, after everything else was collected. */
function heap(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
  return process.memoryUsage().heapUsed
}
