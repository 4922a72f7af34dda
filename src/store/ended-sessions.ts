import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { z } from 'zod'
import { type Sql, sql, sqlIn } from './sql.ts'

const written = z.object({
  sessions: z.array(z.looseObject({ id: z.string(), createdAt: z.union([z.date(), z.string()]).nullish() })),
})

/**
 * From here to the end of the transaction nobody else writes or ends sessions of this account. On SQLite a transaction has
 * the database to itself.
 */
export async function holdAccount(tx: Sql, id: number): Promise<void> {
  // As strong as an update; rows that only refer to the account go on being written.
  if (tx.isPostgres) await tx.all(sql`select 1 from users where id = ${id} for no key update`)
}

/**
 * Keeps a session that was ended from coming back. Payload reads an account with all its sessions and writes all of them
 * again when somebody signs in or out, goes on working or changes the account: one that was ended between the two would be
 * there anew. What is written is held to what there is; a session that has just been made, and never been read, is new.
 */
export function keepEndedSessions(adapter: SQLiteAdapter | PostgresAdapter, payload: Payload): void {
  const { updateOne } = adapter
  adapter.updateOne = async (args) => {
    const { collection, data, id, req } = args
    const read = collection === payload.config.admin.user ? written.safeParse(data) : undefined
    if (!read?.success || id === undefined) return updateOne.call(adapter, args)
    const tx = await sqlIn(payload, req)
    await holdAccount(tx, Number(id))
    const rows = await tx.all(sql`select id from users_sessions where _parent_id = ${Number(id)}`)
    const there = new Set(rows.map((row) => row.id))
    const sessions = read.data.sessions.filter((one) => one.createdAt instanceof Date || there.has(one.id))
    return updateOne.call(adapter, { ...args, data: { ...data, sessions } })
  }
}
