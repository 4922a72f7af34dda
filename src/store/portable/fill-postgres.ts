import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { runMigrations } from '../migrate.ts'
import { type Sql, sql } from '../sql.ts'
import { inTransaction } from '../transaction.ts'
import { type Content, checkTables, type Filled, type Finish, fillAndCompare, migrationsFor, type Put } from './fill.ts'
import { linesOfServer } from './snapshot.ts'
import { type Query, quoted, type Table, tablesIn } from './tables.ts'

/**
 * Puts content in the place of all that stands in a PostgreSQL database, in one transaction: to the schema of the content,
 * then the rows, then to the schema of this program.
 * @throws {ContentError} when the content does not fit; everything is as it was then
 */
export function fillPostgres(
  payload: Payload,
  content: Content,
  work: (put: Put) => Promise<void>,
  finish: Finish,
): Promise<Filled> {
  const { before, after } = migrationsFor(payload.db.migrationDir, content)
  return inTransaction(payload, async (req: PayloadRequest, tx: Sql) => {
    const query: Query = (statement) => tx.all(sql.raw(statement))
    await empty(query)
    await runMigrations(payload, before, { req })
    const tables = await tablesIn(query, true)
    checkTables(tables, content)
    const references = await takeReferences(query)
    for (const { name } of tables) await query(`delete from ${quoted(name)}`)
    const filled = await fillAndCompare(tables, work, {
      insert: async (table, lines) => {
        await tx.run(
          sql`${sql.raw(insertion(table))} from json_to_recordset(${`[${lines.join(',')}]`}::json) as given (${sql.raw(columnsOf(table))})`,
        )
      },
      lines: (table) => linesOfServer(query, table),
    })
    for (const { add } of references) await query(add)
    await numberOn(query, tables, content.lastNumbers)
    await runMigrations(payload, after, { req, batch: 2 })
    await finish(filled, tx)
    return filled
  })
}

const names = z.array(z.object({ statement: z.string() }))

/** Takes everything out of the schema, but not the schema itself, which may be somebody else's. */
async function empty(query: Query): Promise<void> {
  for (const { statement } of names.parse(await query(dropping))) await query(statement)
}

const dropping = `
  select 'drop table if exists ' || string_agg(quote_ident(relname), ', ') || ' cascade' as statement
  from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') having count(*) > 0
  union all
  select 'drop type if exists ' || string_agg(quote_ident(typname), ', ') || ' cascade'
  from pg_type where typnamespace = current_schema()::regnamespace and typtype = 'e' having count(*) > 0`

const references = z.array(z.object({ drop: z.string(), add: z.string() }))

/** Takes the foreign keys away while rows come in any order; adding them again checks every row. */
async function takeReferences(query: Query): Promise<{ add: string }[]> {
  const found = references.parse(
    await query(`
      select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
        format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
      from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`),
  )
  for (const { drop } of found) await query(drop)
  return found
}

const isJson = ({ kind }: Table['columns'][number]) => kind === 'json'

/** JSON comes as text, since a line holds it as a string. */
const columnsOf = ({ columns }: Table): string =>
  columns.map((column) => `${quoted(column.name)} ${isJson(column) ? 'text' : column.type}`).join(', ')

function insertion({ name, columns }: Table): string {
  const own = columns.map((column) => quoted(column.name))
  const values = columns.map((column) =>
    isJson(column) ? `${quoted(column.name)}::${column.type}` : quoted(column.name),
  )
  return `insert into ${quoted(name)} (${own.join(', ')}) select ${values.join(', ')}`
}

/** Rows to come get numbers after those of the rows that are there, and after those that were given to rows that are gone. */
async function numberOn(query: Query, tables: readonly Table[], lasts: ReadonlyMap<string, number>): Promise<void> {
  for (const { name, columns } of tables) {
    if (!columns.some((column) => column.name === 'id' && column.kind === 'number')) continue
    const last = `select greatest(max(id), ${lasts.get(name) ?? 0}) as last from ${quoted(name)}`
    await query(
      `select setval(pg_get_serial_sequence('${quoted(name)}', 'id'), last) from (${last}) lasts where last > 0`,
    )
  }
}
