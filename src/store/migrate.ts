import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Payload, PayloadRequest } from 'payload'
import { copyBeforeMigration } from './copy.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { type Sql, sql, sqlIn } from './sql.ts'
import { isSqliteClient } from './sqlite-client.ts'
import { inTransaction } from './transaction.ts'
import { troubleIn } from './trouble.ts'

/** A database that cannot be brought to this program's schema; the message is a sentence for whoever starts it. */
export class MigrationError extends Error {}

type Options = {
  dataDir: string
  /** Takes a sentence about each step that takes time or needs attention. */
  out?: (line: string) => void
}
type Up = (args: { db: unknown; payload: Payload; req: unknown }) => Promise<void>

/**
 * Brings the database to the schema of the committed migrations, each in a transaction of its own. One process at a time
 * does so; a second one waits and finds it done. A database with content is copied first.
 * @returns the names of the migrations that were run.
 * @throws {MigrationError} when the database is newer than the program, or a migration fails (it is rolled back).
 */
export function migrate(payload: Payload, { dataDir, out = () => {} }: Options): Promise<string[]> {
  const onWait = () => out('Another process is migrating the database; waiting for it')
  return oneAtATime(payload, 'migrating', { dataDir, onWait }, async () => {
    const done = await migrationsDone(await sqlIn(payload))
    const pending = pendingAfter(
      done.map(({ name }) => name),
      migrationsIn(payload.db.migrationDir),
    )
    const [first] = pending
    if (first === undefined) return []

    if (done.length > 0) {
      const copy = await copyBeforeMigration(payload, dataDir, first)
      out('path' in copy ? `Copied the database to ${copy.path}` : `No copy of the database was made: ${copy.reason}`)
    }
    await runMigrations(payload, pending, { batch: Math.max(0, ...done.map((one) => one.batch)) + 1, out })
    return pending
  })
}

type Running = { batch?: number; out?: (line: string) => void; req?: PayloadRequest }

/** Runs migrations: each in a transaction of its own, or all in that of `req`. */
export async function runMigrations(
  payload: Payload,
  names: readonly string[],
  { batch = 1, out = () => {}, req }: Running = {},
): Promise<void> {
  await withoutForeignKeys(payload, async () => {
    for (const name of names) {
      out(`Migrating the database: ${name}`)
      await migrateOne(payload, name, { batch, req })
    }
  })
}

/** Names of the migrations that a database still needs. */
function pendingAfter(done: string[], known: string[]): string[] {
  const newer = done.filter((name) => !known.includes(name))
  if (newer.length > 0) {
    throw new MigrationError(
      `This database was used by a newer version of this program (it knows the migration ${newer.join(', ')}). Start that version, or put back a copy from before it.`,
    )
  }
  return known.filter((name) => !done.includes(name))
}

/** Migrations in a folder, oldest first. */
export function migrationsIn(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => /\.(ts|js)$/.test(file) && !/^index\./.test(file))
  return files.map((file) => file.replace(/\.(ts|js)$/, '')).sort()
}

async function migrationsDone(db: Sql): Promise<{ name: string; batch: number }[]> {
  const [found] = await db.all(
    db.isPostgres
      ? sql`select to_regclass('payload_migrations') is not null as found`
      : sql`select count(*) as found from sqlite_master where type = 'table' and name = 'payload_migrations'`,
  )
  if (!found?.found) return []
  const rows = await db.all(sql`select name, batch from payload_migrations order by id`)
  if (rows.some(({ batch }) => Number(batch) === -1)) {
    throw new MigrationError(
      'The schema of this database was pushed by a development tool, not migrated. Start with an empty one.',
    )
  }
  return rows.map(({ name, batch }) => ({ name: String(name), batch: Number(batch) }))
}

async function migrateOne(payload: Payload, name: string, { batch, req: within }: Running): Promise<void> {
  const file = readdirSync(payload.db.migrationDir).find((one) => one === `${name}.ts` || one === `${name}.js`)
  const migration: unknown = await import(
    /* @vite-ignore */ pathToFileURL(join(payload.db.migrationDir, file ?? name)).href
  )
  if (!isMigration(migration)) throw new MigrationError(`The migration ${name} has no function "up"`)
  try {
    await inTransaction(
      payload,
      async (req, tx) => {
        const session = payload.db.sessions?.[String(await req.transactionID)]
        await migration.up({ db: session?.db, payload, req })
        await checkReferences(tx)
        await payload.create({ collection: 'payload-migrations', data: { name, batch }, req })
      },
      within,
    )
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error
    const reason = troubleIn(error) ?? (cause instanceof Error ? cause.message : String(cause))
    throw new MigrationError(`The migration ${name} failed and was rolled back: ${reason}`, { cause: error })
  }
}

/** Foreign keys are off on SQLite while tables are rebuilt: what was lost on the way would go unseen. */
async function checkReferences(tx: Sql): Promise<void> {
  if (tx.isPostgres) return
  const broken = await tx.all(sql`pragma foreign_key_check`)
  const tables = new Set(broken.map(({ table, parent }) => `${table} to ${parent}`))
  if (broken.length > 0) throw new Error(`it leaves ${broken.length} broken references (${[...tables].join(', ')})`)
}

async function withoutForeignKeys(payload: Payload, work: () => Promise<void>): Promise<void> {
  const { client } = payload.db
  if (isSqliteClient(client)) await client.withoutForeignKeys(work)
  else await work()
}

const isMigration = (module: unknown): module is { up: Up } =>
  typeof module === 'object' && module !== null && 'up' in module && typeof module.up === 'function'
