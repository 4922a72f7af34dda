import { type SQL, sql } from '@payloadcms/db-sqlite/drizzle'
import { SQLiteSyncDialect } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { Payload, PayloadRequest } from 'payload'
import { isSqliteClient } from './sqlite-client.ts'
import { isArgument } from './sqlite-connection.ts'
import type { Run } from './sqlite-group.ts'

export { type SQL, sql }

/** A row as the database gives it: SQLite knows neither booleans (0 and 1) nor dates (ISO text). */
export type Row = Record<string, unknown>

/** An instant as both databases keep it, so that texts and times compare alike. */
export const stored = (instant: Temporal.Instant): string => instant.toString({ smallestUnit: 'millisecond' })

/** Statements in plain SQL, for either database. */
export type Sql = {
  /** On PostgreSQL several transactions write at once; SQLite has one writer. */
  isPostgres: boolean
  /** Runs a statement and says how many rows it changed. */
  run(statement: SQL): Promise<{ changed: number }>
  /** Runs a query, or a statement that ends in `returning`. */
  all(statement: SQL): Promise<Row[]>
  /** Does something once what was written is kept; without a transaction, now. Not at all after a rollback. */
  afterCommit(act: () => void): void
}

type Postgres = { execute(statement: SQL): Promise<{ rows: Row[]; rowCount: number | null }> }
type Sqlite = { run(statement: SQL): Promise<{ rowsAffected: number }>; all(statement: SQL): Promise<Row[]> }

// Payload, its two adapters and Drizzle each bring types of their own for what is one object at run time.
const isPostgres = (db: object): db is Postgres => 'execute' in db
const isSqlite = (db: object): db is Sqlite => 'run' in db && 'all' in db

const atOnce = (act: () => void) => act()

/** Plain SQL on a connection or transaction of Drizzle's. */
export function sqlOn(db: object, afterCommit: Sql['afterCommit'] = atOnce): Sql {
  if (isPostgres(db)) {
    return {
      isPostgres: true,
      run: async (statement) => ({ changed: (await db.execute(statement)).rowCount ?? 0 }),
      all: async (statement) => (await db.execute(statement)).rows,
      afterCommit,
    }
  }
  if (isSqlite(db)) {
    return {
      isPostgres: false,
      run: async (statement) => ({ changed: (await db.run(statement)).rowsAffected }),
      all: (statement) => db.all(statement),
      afterCommit,
    }
  }
  throw new TypeError('There is no database behind this')
}

const dialect = new SQLiteSyncDialect()

/** Plain SQL where statements run one by one, without Drizzle's layers, which cost more than short statements do. */
export function sqlBy(run: Run, afterCommit: Sql['afterCommit']): Sql {
  const execute = (statement: SQL) => {
    const { sql, params } = dialect.sqlToQuery(statement)
    if (!params.every(isArgument)) throw new TypeError(`SQLite is given something that it cannot store: ${sql}`)
    return run({ sql, args: params })
  }
  return {
    isPostgres: false,
    run: async (statement) => ({ changed: (await execute(statement)).rowsAffected }),
    all: async (statement) => (await execute(statement)).rows,
    afterCommit,
  }
}

/** Plain SQL in the transaction of `req`; without one, each statement stands for itself. */
export async function sqlIn(payload: Payload, req?: Partial<PayloadRequest>): Promise<Sql> {
  const id = await req?.transactionID
  const { client, drizzle } = payload.db
  if (!id) return isSqliteClient(client) ? sqlBy((statement) => client.execute(statement), atOnce) : sqlOn(drizzle)
  const session: unknown = payload.db.sessions?.[id]
  if (!isSession(session)) throw new Error('This transaction has ended')
  return sqlOn(session.db, (act) => session.committed.push(act))
}

type Session = { db: object; committed: (() => void)[] }

const isSession = (session: unknown): session is Session =>
  typeof session === 'object' && session !== null && 'db' in session && 'committed' in session
