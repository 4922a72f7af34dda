import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

/** The client that Payload's SQLite adapter talks to; its types are the only thing taken from the stock client. */
export type Client = SQLiteAdapter['client']
export type Statement = Parameters<Client['execute']>[0]
export type ResultSet = Awaited<ReturnType<Client['execute']>>
type Args = Exclude<Statement, string>['args']
type Row = ResultSet['rows'][number]
type Value = Row[number]
type InValue = Extract<Args, unknown[]>[number]

/** One open database file: statements are prepared once and kept. */
export type Connection = {
  db: DatabaseSync
  run(statement: Statement): ResultSet
  exec(sql: string): void
  close(): void
}

const keptStatements = 200

/** The names that Payload looks for in an error's `code`, by SQLite's extended result code. */
const codes: Record<number, string> = {
  5: 'SQLITE_BUSY',
  275: 'SQLITE_CONSTRAINT_CHECK',
  517: 'SQLITE_BUSY_SNAPSHOT',
  787: 'SQLITE_CONSTRAINT_FOREIGNKEY',
  1299: 'SQLITE_CONSTRAINT_NOTNULL',
  1555: 'SQLITE_CONSTRAINT_PRIMARYKEY',
  2067: 'SQLITE_CONSTRAINT_UNIQUE',
}

/** Whether another connection holds the file's write lock; the statement has changed nothing and can be tried again. */
export const isBusy = (error: unknown) =>
  error instanceof Error && 'errcode' in error && (error.errcode === 5 || error.errcode === 517)

/**
 * Opens `file` in WAL mode with every commit on disk and what is deleted overwritten; waits at most `busyMs` (blocking the
 * process) for another one.
 */
export function openConnection(file: string, busyMs: number): Connection {
  // Several processes may open a new file at once, and each must wait for the one that makes it a WAL.
  const db = new DatabaseSync(file, { timeout: 5_000, enableForeignKeyConstraints: true })
  db.exec(
    `PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA journal_size_limit=67108864; PRAGMA busy_timeout=${busyMs}`,
  )
  const kept = new Map<string, Prepared>()

  const prepare = (sql: string) => {
    const known = kept.get(sql)
    kept.delete(sql)
    const prepared = known ?? prepareStatement(db, sql)
    kept.set(sql, prepared)
    for (const oldest of kept.keys()) {
      if (kept.size <= keptStatements) break
      kept.delete(oldest)
    }
    return prepared
  }

  return {
    db,
    run(statement) {
      const sql = alike(typeof statement === 'string' ? statement : statement.sql)
      const args = typeof statement === 'string' ? [] : statement.args
      return named(() => {
        const result = execute(prepare(sql), args)
        // A kept `select *` would go on naming the columns of before.
        if (/^\s*(alter|create|drop)\b/i.test(sql)) kept.clear()
        return result
      })
    },
    exec(sql) {
      kept.clear()
      named(() => db.exec(sql))
    },
    close() {
      kept.clear()
      db.close()
    },
  }
}

/** Payload names a joined table by a new random number each time; named by their order, the same questions are the same statement. */
function alike(sql: string): string {
  const names = new Map<string, string>()
  return sql.replace(/"[0-9a-f_]{36}"/g, (name) => {
    const known = names.get(name) ?? `"joined_${names.size}"`
    names.set(name, known)
    return known
  })
}

type Prepared = { statement: StatementSync; columns: string[]; row: (values: SQLOutputValue[]) => Row }

function prepareStatement(db: DatabaseSync, sql: string): Prepared {
  const statement = db.prepare(sql, { returnArrays: true })
  const columns = statement.columns().map(({ name }) => name)
  return { statement, columns, row: rowMaker(columns) }
}

function execute({ statement, columns, row }: Prepared, args: Args): ResultSet {
  const bare = { columns, columnTypes: [], toJSON: () => ({ columns }) }
  if (columns.length === 0) {
    const { changes, lastInsertRowid } = bind(args, (...values) => statement.run(...values))
    return { ...bare, rows: [], rowsAffected: Number(changes), lastInsertRowid: BigInt(lastInsertRowid) }
  }
  const rows: unknown[] = bind(args, (...values) => statement.all(...values))
  return { ...bare, rows: rows.filter(isArrayRow).map(row), rowsAffected: 0, lastInsertRowid: undefined }
}

/** The types of Node do not know of `returnArrays`: every row is an array. */
const isArrayRow = (row: unknown): row is SQLOutputValue[] => Array.isArray(row)

function bind<T>(args: Args, run: (...values: SQLInputValue[]) => T): T {
  if (!Array.isArray(args)) throw new TypeError('SQLite: values are given in order, not by name')
  return run(...args.map(inward))
}

/** Whether SQLite can be given this. */
export const isArgument = (value: unknown): value is InValue =>
  value === null || ['string', 'number', 'bigint', 'boolean'].includes(typeof value) || value instanceof Date

/** In a text, or escaped in the text of JSON. */
const hasNul = (text: string) =>
  text.includes('\0') || (text.includes('\\u0000') && /^[[{].*(?<!\\)(?:\\\\)*\\u0000/s.test(text))

function inward(value: InValue | undefined): SQLInputValue {
  if (value === undefined) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return value.getTime()
  if (value instanceof ArrayBuffer) return new Uint8Array(value)
  // PostgreSQL holds no NUL: what stands here could not be moved or restored there.
  if (typeof value === 'string' && hasNul(value))
    throw Object.assign(new TypeError('SQLite: a text with a NUL'), { code: 'ERR_INVALID_ARG_VALUE' })
  // Node would take an object that comes first for values by name, and move all others to another place.
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
    throw Object.assign(new TypeError('SQLite: an object is no value'), { code: 'ERR_INVALID_ARG_TYPE' })
  return value
}

const outward = (value: SQLOutputValue): Value => (value instanceof Uint8Array ? Uint8Array.from(value).buffer : value)

/**
 * Rows that answer to a column's place and to its name, as the adapter reads both. The values by name are the row's own
 * (they are what is listed), those by place come from the prototype: a join may have two columns of one name.
 */
function rowMaker(columns: string[]): Prepared['row'] {
  const places = new WeakMap<object, Value[]>()
  const names = columns
    .map((name, place) => ({ name, place }))
    .filter(({ name, place }) => columns.indexOf(name) === place)
  const prototype = Object.defineProperties(
    {},
    Object.fromEntries([
      ['length', { value: columns.length }],
      ...columns.map((_, place) => [
        place,
        {
          get(this: object) {
            return places.get(this)?.[place]
          },
        },
      ]),
    ]),
  )
  return (raw) => {
    const values = raw.map(outward)
    const row: Row = Object.create(prototype)
    for (const { name, place } of names) row[name] = values[place] ?? null
    places.set(row, values)
    return row
  }
}

function named<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && typeof error.errcode === 'number') {
      const code = codes[error.errcode]
      if (code) Object.assign(error, { code })
    }
    throw error
  }
}
