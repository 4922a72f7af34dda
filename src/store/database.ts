import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'

const migrations = join(dirname(fileURLToPath(import.meta.url)), '../../migrations')

export type DatabaseSettings = {
  /** `postgres://…` or `postgresql://…`; empty for a SQLite file in `dataDir`. */
  databaseUrl?: string | undefined
  dataDir: string
  /** Connections to PostgreSQL that this process may hold; 10 when not given. */
  connections?: number | undefined
}

/** Whether `databaseUrl` names a PostgreSQL server; if not, the database is a file in the data folder. */
export const isPostgres = (databaseUrl: string | undefined): databaseUrl is string =>
  /^postgres(ql)?:\/\//.test(databaseUrl ?? '')

/** The SQLite file in a data folder. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'week.db')

/** The migrations of whichever database the settings ask for. */
export const migrationsFolder = (databaseUrl: string | undefined): string =>
  join(migrations, isPostgres(databaseUrl) ? 'postgres' : 'sqlite')

/**
 * The database that the settings ask for; the other one's driver is not loaded. The schema comes from the committed
 * migrations alone, never from `push`.
 */
export async function databaseAdapter(
  settings: DatabaseSettings,
): Promise<DatabaseAdapterObj<SQLiteAdapter> | DatabaseAdapterObj<PostgresAdapter>> {
  const { databaseUrl, dataDir, connections } = settings
  const migrationDir = migrationsFolder(databaseUrl)
  if (isPostgres(databaseUrl)) {
    const { postgres } = await import('./postgres.ts')
    return postgres({ url: databaseUrl, dataDir, connections, migrationDir })
  }
  const { sqlite } = await import('./sqlite.ts')
  return sqlite({ file: databaseFile(dataDir), migrationDir })
}
