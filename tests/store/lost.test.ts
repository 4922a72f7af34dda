import { setImmediate } from 'node:timers/promises'
import type { Payload } from 'payload'
import { expect, test } from 'vitest'
import { oneAtATime, unlessUnderWay } from '../../src/store/one-at-a-time.ts'
import { type Sql, sql, sqlIn } from '../../src/store/sql.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { eachDatabase } from '../support/databases.ts'

/** Cuts off every other connection to the database, as a server that is restarted does; on SQLite there are none. */
async function cutOff(payload: Payload): Promise<void> {
  const { pg, poolOptions } = payload.db
  if (!pg) return
  const client = new pg.Client(poolOptions)
  await client.connect()
  await client.query(
    `select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  )
  await client.end()
  for (let turns = 0; turns < 50; turns++) await setImmediate()
}

eachDatabase('a connection that is lost while nobody asks anything of it', (database) => {
  test('does not end the process: what held a lock on it goes on', async () => {
    const payload = await database.open()
    const { dataDir } = await database.makeEmptyPlace()
    const work = async () => {
      await cutOff(payload)
      return 'done'
    }
    expect(await oneAtATime(payload, 'one', { dataDir }, work)).toBe('done')
    await unlessUnderWay(payload, 'two', work)
    expect(await oneAtATime(payload, 'one', { dataDir }, async () => 'done again')).toBe('done again')
  })

  if (database.kind === 'sqlite') return
  test('does not end the process: the transaction on it fails alone', async () => {
    const payload = await database.open()
    const ask = (db: Sql) => db.all(sql`select 1 as one`)
    const cut = inTransaction(payload, async (_, tx) => {
      await ask(tx)
      await cutOff(payload)
      await ask(tx)
    })
    await expect(cut).rejects.toThrow()
    expect(await ask(await sqlIn(payload))).toEqual([{ one: 1 }])
  })
})
