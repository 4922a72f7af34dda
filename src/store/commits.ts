import { randomUUID } from 'node:crypto'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

type Adapter = SQLiteAdapter | PostgresAdapter
type Session = Adapter['sessions'][string]
/** Drizzle's transaction: commits when the work resolves, rolls back when it rejects. */
type Transaction = (work: (tx: object) => Promise<void>) => Promise<void>

/** Payload and Drizzle type the same transaction differently. */
const isSession = (tx: object): tx is Session['db'] => 'rollback' in tx

/**
 * Replaces the adapter's start of a transaction: Payload's own swallows an error at COMMIT (a full disk, a lost
 * connection), so that a write would be answered that never happened. Here the commit rejects, and the caller hears of it.
 */
export function answerCommits(adapter: Adapter, transaction: Transaction): void {
  adapter.beginTransaction = async () => {
    await adapter.initializing
    const opened = Promise.withResolvers<Session['db']>()
    const ended = Promise.withResolvers<void>()
    const done = transaction(async (tx) => {
      if (isSession(tx)) opened.resolve(tx)
      else throw new TypeError('Drizzle gave no transaction')
      await ended.promise
    })
    done.catch(opened.reject)
    const db = await opened.promise
    const id = randomUUID()
    let committing = false
    adapter.sessions[id] = {
      db,
      resolve: () => {
        committing = true
        ended.resolve()
        return done
      },
      reject: async () => {
        if (committing) return done
        ended.reject(new Error('rolled back'))
        await done.catch(() => {})
      },
    }
    return id
  }
}
