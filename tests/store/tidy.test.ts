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
  beforeAll(async () => {
    payload = await database.open()
  })

  it('forgets changes after a day, and leaves the rest as it was', async () => {
    const db = await sqlIn(payload)
    for (const tag of ['posts:1', 'posts:2']) await inTransaction(payload, (_, tx) => writeChange(tx, new Set([tag])))
    const now = Temporal.Now.instant()
    await tidy(payload, now)
    expect((await changesAfter(db, 0)).map(({ tags }) => tags)).toEqual([['posts:1'], ['posts:2']])
    await tidy(payload, now.add({ hours: 25 }))
    expect((await changesAfter(db, 0)).map(({ tags }) => tags)).toEqual([['posts:2']])
    expect(await payload.count({ collection: 'posts' })).toEqual({ totalDocs: 0 })
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
