import { randomUUID } from 'node:crypto'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { CollectionSlug, PayloadRequest, TypeWithID, Where } from 'payload'
import { writeChange } from './changes.ts'
import { sqlOn } from './sql.ts'

type Adapter = SQLiteAdapter | PostgresAdapter
export type StoredRow = Record<string, unknown>
type Session = Adapter['sessions'][string] & {
  /** Tags for the change feed. */
  changed: Set<string>
  /** Rows as they were before this transaction touched them, by `collection:id`. */
  before: Map<string, StoredRow>
  /** What is done once it is committed. */
  committed: (() => void)[]
}
/** Drizzle's transaction: commits when the work resolves, rolls back when it rejects. */
type Transaction = (work: (tx: object) => Promise<void>) => Promise<void>

/** Payload and Drizzle type the same transaction differently. */
const isTransaction = (tx: object): tx is Session['db'] => 'rollback' in tx

/**
 * Replaces the adapter's start of a transaction, for two reasons. Payload's own swallows an error at COMMIT (a full disk,
 * a lost connection), so that a write would be answered that never happened: here the caller hears of it. And what a
 * transaction changed is told to the change feed as its last act: the lock that this takes on PostgreSQL is held for a
 * moment, and no two transactions can wait for each other over it.
 */
export function keepSessions(adapter: Adapter, transaction: Transaction): void {
  adapter.beginTransaction = async () => {
    await adapter.initializing
    const changed = new Set<string>()
    const opened = Promise.withResolvers<Session['db']>()
    const ended = Promise.withResolvers<void>()
    const done = transaction(async (tx) => {
      if (!isTransaction(tx)) throw new TypeError('Drizzle gave no transaction')
      opened.resolve(tx)
      await ended.promise
      if (changed.size > 0) await writeChange(sqlOn(tx), changed)
    })
    done.catch(opened.reject)
    const db = await opened.promise
    const id = randomUUID()
    let committing = false
    const session: Session = {
      db,
      changed,
      before: new Map(),
      committed: [],
      resolve: async () => {
        committing = true
        ended.resolve()
        await done
        for (const act of session.committed) act()
      },
      reject: async () => {
        if (committing) return done
        ended.reject(new Error('rolled back'))
        await done.catch(() => {})
      },
    }
    adapter.sessions[id] = session
    return id
  }
}

/** The transaction that `req` is in, with what it has changed so far; undefined outside a transaction. */
export async function sessionOf(
  req: Partial<PayloadRequest>,
): Promise<Pick<Session, 'changed' | 'before'> | undefined> {
  const id = await req.transactionID
  const session: unknown = id ? req.payload?.db.sessions?.[id] : undefined
  return isSession(session) ? session : undefined
}

const isSession = (session: unknown): session is Session =>
  typeof session === 'object' && session !== null && 'changed' in session && 'before' in session

/**
 * Lets a transaction remember each row of a collection in the feed as it was before it is written. This is what the
 * public saw; the "previous document" of Payload's hooks is the latest draft.
 */
export function keepRowsBefore(adapter: Adapter, isInFeed: (collection: string) => boolean): void {
  const { updateOne, deleteOne } = adapter
  const remember = async (collection: CollectionSlug, where: Where, req?: Partial<PayloadRequest>) => {
    const session = req && isInFeed(collection) ? await sessionOf(req) : undefined
    if (!session) return
    const row = await adapter.findOne<TypeWithID & StoredRow>({ collection, where, req })
    const key = `${collection}:${row?.id}`
    if (row && !session.before.has(key)) session.before.set(key, row)
  }
  adapter.updateOne = async (args) => {
    await remember(args.collection, args.where ?? { id: { equals: args.id } }, args.req)
    return updateOne.call(adapter, args)
  }
  adapter.deleteOne = async (args) => {
    const { collection, req } = args
    await remember(collection, args.where, req)
    if ('id' in args.where) return deleteOne.call(adapter, args)
    // Payload's own fails where the filter looks into another table, as that of preferences does.
    const row = await adapter.findOne<TypeWithID>({ collection, where: args.where, req })
    return deleteOne.call(adapter, { ...args, where: { id: { equals: row?.id ?? 0 } } })
  }
}
