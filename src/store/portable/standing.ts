import { type DatabaseSettings, isPostgres } from '../database.ts'
import { nameOnServer, namesOnServer } from '../names-on-server.ts'
import { connectTo } from './client.ts'
import { openReading } from './snapshot.ts'
import { migrationsTable, quoted, tableNames } from './tables.ts'

/** What stands in a database that content is to be put into. */
export type Standing = {
  /** Tables in which there is something. */
  filled: string[]
  /** Whether the tables are this program's. */
  isOurs: boolean
  /** The number of the last change in the feed: those who follow it must see a higher one. */
  lastChange: number
  /** The list of erasures. */
  erasures: Record<string, unknown>[]
}

/** Looks into the database of the settings, which may not be there yet. */
export async function standingIn(settings: DatabaseSettings): Promise<Standing> {
  const reading = await openReading(settings)
  if (!reading) return { filled: [], isOurs: true, lastChange: 0, erasures: [] }
  const { query, database, close } = reading
  try {
    const names = await tableNames(query, database === 'postgres')
    const filled: string[] = []
    for (const name of names)
      if (name !== migrationsTable && (await query(`select 1 as one from ${quoted(name)} limit 1`)).length > 0)
        filled.push(name)
    const [last] = names.includes('changes') ? await query('select max(id) as last from changes') : []
    const erasures = names.includes('erasures') ? await query('select entry, at, secret, hash from erasures') : []
    const isOurs = names.length === 0 || names.includes(migrationsTable)
    return { filled, isOurs, lastChange: Number(last?.last ?? 0), erasures }
  } finally {
    await close()
  }
}

/** Other processes of this program that are connected to the same PostgreSQL database, by their names; none on SQLite. */
export async function othersOn({ databaseUrl }: Pick<DatabaseSettings, 'databaseUrl'>): Promise<string[]> {
  if (!isPostgres(databaseUrl)) return []
  const client = await connectTo(databaseUrl)
  try {
    const { rows } = await client.query<{ name: string }>(
      `select distinct application_name as name from pg_stat_activity
       where datname = current_database() and starts_with(application_name, $1) and application_name <> $2`,
      [namesOnServer, nameOnServer],
    )
    return rows.map(({ name }) => name)
  } finally {
    await client.end()
  }
}
