import { z } from 'zod'
import { ContentError } from './refused.ts'

/**
 * What a column holds, whichever database it stands in. SQLite knows three of them: booleans are numbers there, instants
 * and JSON are text.
 */
export type Kind = 'text' | 'number' | 'boolean' | 'instant' | 'json'
export type Column = { name: string; type: string; kind: Kind }
export type Table = { name: string; columns: readonly Column[] }

/** Runs a query on one connection, or in one transaction. */
export type Query = (statement: string) => Promise<Record<string, unknown>[]>

const kinds: Record<string, Kind> = {
  text: 'text',
  integer: 'number',
  numeric: 'number',
  // PostgreSQL
  varchar: 'text',
  enum: 'text',
  int4: 'number',
  bool: 'boolean',
  timestamptz: 'instant',
  jsonb: 'json',
}

/** Which migrations were run is told by their names; each database has its own. */
export const migrationsTable = 'payload_migrations'

const names = z.array(z.object({ name: z.string() }))

/** The names of all tables, this program's or not. */
export async function tableNames(query: Query, isPostgres: boolean): Promise<string[]> {
  const statement = isPostgres
    ? `select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')`
    : `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`
  return names.parse(await query(statement)).map(({ name }) => name)
}

const columns = z.array(z.object({ table: z.string(), column: z.string(), type: z.string(), base: z.string() }))

/**
 * Every table of the content, with its columns. What PostgreSQL would empty after a crash (`unlogged`) is none.
 * @throws {ContentError} for a type that could not be carried to another database
 */
export async function tablesIn(query: Query, isPostgres: boolean): Promise<Table[]> {
  const found = columns.parse(await query(isPostgres ? postgresColumns : sqliteColumns))
  const tables = Map.groupBy(found, ({ table }) => table)
  tables.delete(migrationsTable)
  return [...tables].map(([name, own]) => ({
    name,
    columns: own.map(({ column, type, base }) => ({ name: column, type, kind: kindOf(base, `${name}.${column}`) })),
  }))
}

function kindOf(type: string, column: string): Kind {
  const kind = kinds[type.toLowerCase()]
  if (!kind) throw new ContentError(`The column ${column} is of the type ${type}, which a backup cannot hold.`)
  return kind
}

/** The migrations that a database has seen, oldest first, by the names that both databases share. */
export async function migrationsOf(query: Query): Promise<string[]> {
  const rows = names.parse(await query(`select name from ${migrationsTable} order by id`))
  return rows.map(({ name }) => sharedName(name))
}

/** A migration's name without the time at which it was written, which differs between the databases. */
export const sharedName = (name: string): string => name.replace(/^\d+_\d+_/, '')

const lasts = z.array(z.object({ table: z.string(), last: z.coerce.number() }))

/** The last number that was given to a row of each table: it may be gone, and is not given again. */
export async function lastNumbers(query: Query, isPostgres: boolean): Promise<Map<string, number>> {
  const rows = lasts.parse(await query(isPostgres ? postgresLast : sqliteLast))
  return new Map(rows.map(({ table, last }) => [table, last]))
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

const sqliteColumns = `
  select tables.name as "table", columns.name as "column", columns.type as "type", columns.type as base
  from sqlite_schema as tables, pragma_table_info(tables.name) as columns
  where tables.type = 'table' and tables.name not like 'sqlite_%' order by tables.name, columns.cid`

const postgresColumns = `
  select tables.relname as "table", columns.attname as "column", format_type(columns.atttypid, columns.atttypmod) as "type",
    case types.typtype when 'e' then 'enum' else types.typname end as base
  from pg_class as tables
    join pg_attribute as columns on columns.attrelid = tables.oid and columns.attnum > 0 and not columns.attisdropped
    join pg_type as types on types.oid = columns.atttypid
  where tables.relnamespace = current_schema()::regnamespace and tables.relkind = 'r' and tables.relpersistence = 'p'
  order by tables.relname, columns.attnum`

const sqliteLast = `select name as "table", seq as last from sqlite_sequence where name <> '${migrationsTable}'`

const postgresLast = `
  select tables.relname as "table", pg_sequence_last_value(sequences.seqrelid) as last
  from pg_sequence as sequences
    join pg_depend as owners on owners.objid = sequences.seqrelid and owners.deptype in ('a', 'i')
    join pg_class as tables on tables.oid = owners.refobjid
  where tables.relnamespace = current_schema()::regnamespace and tables.relname <> '${migrationsTable}'
    and pg_sequence_last_value(sequences.seqrelid) is not null`
