import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { changesAfter, writeChange } from '../../src/store/changes.ts'
import { holdLock } from '../../src/store/lock.ts'
import { tidy } from '../../src/store/optimise.ts'
import { sql, sqlIn } from '../../src/store/sql.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { eachDatabase } from '../support/databases.ts'

eachDatabase('the night', (database) => {
  let payload: Payload
  let dataDir: string
  beforeAll(async () => {
    const place = await database.makePlace()
    payload = await database.open(place)
    dataDir = place.dataDir
  })

  it('forgets changes after a day, and leaves the rest as it was', async () => {
    const db = await sqlIn(payload)
    for (const tag of ['posts:1', 'posts:2']) await inTransaction(payload, (_, tx) => writeChange(tx, new Set([tag])))
    const now = Temporal.Now.instant()
    await tidy(payload, dataDir, now)
    expect((await changesAfter(db, 0)).map(({ tags }) => tags)).toEqual([['posts:1'], ['posts:2']])
    await tidy(payload, dataDir, now.add({ hours: 25 }))
    expect((await changesAfter(db, 0)).map(({ tags }) => tags)).toEqual([['posts:2']])
    expect(await payload.count({ collection: 'posts' })).toEqual({ totalDocs: 0 })
  })

  it('removes copies made before a migration after thirty days: people who were erased are still in them', async () => {
    const now = Temporal.Now.instant()
    const copy = (days: number, name: string) => {
      const file = path.join(dataDir, name)
      writeFileSync(file, 'a copy')
      const made = new Date(now.subtract({ hours: 24 * days }).epochMilliseconds)
      utimesSync(file, made, made)
    }
    copy(29, 'before-migration-late.db')
    copy(31, 'before-migration-early.dump')
    copy(31, 'something-else.db')
    await tidy(payload, dataDir, now)
    const left = readdirSync(dataDir).filter((name) => !/^week\.db|\.lock$/.test(name))
    expect(left.sort()).toEqual(['before-migration-late.db', 'something-else.db'])
  })

  it('lets transactions wait for each other over a thing that both need', async () => {
    const order: string[] = []
    const work = (name: string) =>
      inTransaction(payload, async (req, tx) => {
        await holdLock(req, 'the last chair')
        order.push(`${name} enters`)
        await tx.all(sql`select 1`)
        order.push(`${name} leaves`)
      })
    await Promise.all([work('a'), work('b')])
    const [first] = order[0]?.split(' ') ?? []
    const second = first === 'a' ? 'b' : 'a'
    expect(order).toEqual([`${first} enters`, `${first} leaves`, `${second} enters`, `${second} leaves`])
  })
})
