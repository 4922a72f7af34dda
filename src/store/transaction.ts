import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { type Sql, sqlBy, sqlIn, sqlOn } from './sql.ts'
import { isSqliteClient } from './sqlite-client.ts'

export { type Row, type Sql, sql } from './sql.ts'

/**
 * Runs `work` in one transaction: all of it is kept, or, when it throws, nothing. Every Payload call inside is given
 * `req` (without it, it would wait for this very transaction, and fail); `tx` takes plain SQL for hot paths.
 * A `req` that is already in a transaction is joined, and whoever began it ends it.
 * @throws what `work` throws, and whatever keeps the database from committing.
 */
export async function inTransaction<T>(
  payload: Payload,
  work: (req: PayloadRequest, tx: Sql) => Promise<T>,
  start: Partial<PayloadRequest> = {},
): Promise<T> {
  const req = await createLocalReq({ req: start }, payload)
  const isOurs = await initTransaction(req)
  try {
    const result = await work(req, await sqlIn(payload, req))
    if (isOurs) await commitTransaction(req)
    return result
  } catch (error) {
    if (isOurs) await killTransaction(req)
    throw error
  }
}

/**
 * Runs a short transaction of plain SQL alone, for what a crowd does at once. `work` awaits nothing but its statements:
 * on SQLite, those that come at once share one commit (`sqlite-group.ts`), and wait for one another.
 * @throws what `work` throws, and whatever keeps the database from committing; nothing is kept then.
 */
export async function inShortTransaction<T>(payload: Payload, work: (tx: Sql) => Promise<T>): Promise<T> {
  const committed: (() => void)[] = []
  const afterCommit: Sql['afterCommit'] = (act) => void committed.push(act)
  const { client, drizzle } = payload.db
  const result = isSqliteClient(client)
    ? await client.together((run) => work(sqlBy(run, afterCommit)))
    : await drizzle.transaction((tx) => work(sqlOn(tx, afterCommit)))
  for (const act of committed) act()
  return result
}
