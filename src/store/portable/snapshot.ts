import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { type DatabaseSettings, databaseFile, isPostgres } from '../database.ts'
import { connectTo } from './client.ts'
import { lineOf } from './lines.ts'
import { ContentError } from './refused.ts'
import {
  lastNumbers,
  migrationsOf,
  migrationsTable,
  type Query,
  quoted,
  type Table,
  tableNames,
  tablesIn,
} from './tables.ts'

/** The whole content of a database as it was at one instant, read while others go on writing. */
export type Snapshot = {
  database: 'sqlite' | 'postgres'
  /** By the names that both databases share, oldest first. */
  migrations: string[]
  tables: Table[]
  lastNumbers: Map<string, number>
  query: Query
  /** The rows of a table as lines of JSON, some at a time. */
  lines(table: Table): AsyncIterable<string[]>
  /** Lets go of the database; once more does nothing. */
  close(): Promise<void>
}

/** Characters that are handed over at a time, and rows that are asked of a server. */
const batch = { size: 256 * 1024, rows: 200 }

type Reading = Pick<Snapshot, 'database' | 'query' | 'lines' | 'close'>

/** Opens the database of the settings for reading; undefined where there is none. What is read is of one instant. */
export function openReading({ databaseUrl, dataDir }: DatabaseSettings): Promise<Reading> | Reading | undefined {
  if (isPostgres(databaseUrl)) return ofServer(databaseUrl)
  const file = databaseFile(dataDir)
  return existsSync(file) ? ofFile(file) : undefined
}

/**
 * Takes the content of the database of the settings as it is now. It changes nothing, and keeps nobody from writing.
 * @throws {ContentError} when there is none
 */
export async function takeSnapshot(settings: DatabaseSettings): Promise<Snapshot> {
  const reading = await openReading(settings)
  if (!reading) throw new ContentError(`There is no database ${databaseFile(settings.dataDir)}. Check DATA_DIR.`)
  const { query, database, close } = reading
  const onServer = database === 'postgres'
  try {
    if (!(await tableNames(query, onServer)).includes(migrationsTable))
      throw new ContentError('There is no content of this program in the database. Check DATABASE_URL.')
    return {
      ...reading,
      migrations: await migrationsOf(query),
      tables: await tablesIn(query, onServer),
      lastNumbers: await lastNumbers(query, onServer),
    }
  } catch (error) {
    await close()
    throw error
  }
}

function ofFile(file: string): Reading {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 })
  // The first read fixes the instant for all that follow.
  db.exec('BEGIN')
  const query: Query = async (statement) => db.prepare(statement).all()
  const close = async () => {
    if (db.isOpen) db.close()
  }
  return { database: 'sqlite', query, lines: (table) => linesOfFile(db, table), close }
}

/** The rows of a table in a SQLite file, in the transaction of its connection. */
export async function* linesOfFile(db: DatabaseSync, { name, columns }: Table): AsyncGenerator<string[]> {
  const statement = db.prepare(`select ${columns.map((column) => quoted(column.name)).join(', ')} from ${quoted(name)}`)
  statement.setReadBigInts(true)
  let lines: string[] = []
  let size = 0
  for (const row of statement.iterate()) {
    const line = lineOf(row)
    lines.push(line)
    size += line.length
    if (size < batch.size) continue
    yield lines
    lines = []
    size = 0
  }
  if (lines.length > 0) yield lines
}

async function ofServer(url: string): Promise<Reading> {
  const client = await connectTo(url)
  await client.query('begin transaction isolation level repeatable read read only')
  const query: Query = async (statement) => (await client.query(statement)).rows
  return { database: 'postgres', query, lines: (table) => linesOfServer(query, table), close: () => client.end() }
}

/** The rows of a table on PostgreSQL, in the transaction of `query`. */
export async function* linesOfServer(query: Query, { name, columns }: Table): AsyncGenerator<string[]> {
  const values = columns.map((column) => {
    const own = quoted(column.name)
    if (column.kind === 'json') return `${own}::text as ${own}`
    if (column.kind !== 'instant') return own
    return `to_char(${own} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${own}`
  })
  await query(
    `declare portable no scroll cursor for select row_to_json(r)::text as line from (select ${values.join(', ')} from ${quoted(name)}) r`,
  )
  for (;;) {
    const lines = (await query(`fetch ${batch.rows} from portable`)).map(({ line }) => String(line))
    if (lines.length === 0) break
    yield lines
  }
  await query('close portable')
}
