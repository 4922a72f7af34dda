import type { PayloadRequest } from 'payload'
import { sql, sqlIn } from './sql.ts'

/**
 * Makes transactions that need the same thing wait for each other, from here to the commit or rollback of the one that
 * `req` is in. On SQLite a transaction already has the database to itself.
 * @throws if `req` is not in a transaction: the lock would be gone at once.
 */
export async function holdLock(req: PayloadRequest, name: string): Promise<void> {
  if (!(await req.transactionID)) throw new Error(`The lock "${name}" needs a transaction`)
  const tx = await sqlIn(req.payload, req)
  if (tx.isPostgres) await tx.all(sql`select pg_advisory_xact_lock(hashtext(${name}))`)
}
