import { z } from 'zod'
import { type Sql, sql } from './sql.ts'

/** A table and how many of its rows hold a text somewhere. */
export type Naming = { table: string; rows: number }

const tables = z.array(z.object({ table: z.string(), columns: z.string() }))

/**
 * Every table of the database in which a text stands, whatever the column: also in what forms and views do not show, such
 * as earlier versions. Reads everything, so it takes seconds where there is much.
 * @param text in small letters; case is not told apart
 */
export async function tablesNaming(db: Sql, text: string): Promise<Naming[]> {
  const found: Naming[] = []
  for (const { table, columns } of tables.parse(await db.all(db.isPostgres ? postgresTables : sqliteTables))) {
    const whole = sql.raw(db.isPostgres ? `${quoted(table)}::text` : columns)
    const holds = db.isPostgres ? sql`strpos(lower(${whole}), ${text}) > 0` : sql`instr(lower(${whole}), ${text}) > 0`
    const [row] = await db.all(sql`select count(*) as rows from ${sql.raw(quoted(table))} where ${holds}`)
    if (Number(row?.rows) > 0) found.push({ table, rows: Number(row?.rows) })
  }
  return found
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

const postgresTables = sql`select table_name as "table", '' as columns from information_schema.tables
  where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name`

const sqliteTables = sql`
  select tables.name as "table",
    group_concat('coalesce("' || replace(columns.name, '"', '""') || '", '''')', ' || '' '' || ') as columns
  from sqlite_schema as tables, pragma_table_info(tables.name) as columns
  where tables.type = 'table' and tables.name not like 'sqlite_%' group by tables.name order by tables.name`
