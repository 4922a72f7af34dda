import { execFile } from 'node:child_process'
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import type { Payload } from 'payload'
import { isSqliteClient } from './sqlite-client.ts'

const run = promisify(execFile)
const keptCopies = 3

/**
 * Copies the whole database into `dataDir` before it is migrated and removes all but the last three such copies: a SQLite
 * file (`….db`), or what pg_dump writes (`….dump`, for pg_restore).
 * @returns the path, or the reason why there is no copy: PostgreSQL may have no pg_dump here that fits its server.
 */
export async function copyBeforeMigration(
  payload: Payload,
  dataDir: string,
  name: string,
): Promise<{ path: string } | { reason: string }> {
  const { client } = payload.db
  const isFile = isSqliteClient(client)
  const path = join(dataDir, `before-migration-${name}.${isFile ? 'db' : 'dump'}`)
  const unfinished = `${path}.unfinished`
  rmSync(unfinished, { force: true })
  if (isFile) await client.copyTo(unfinished)
  else {
    const reason = await dump(payload, unfinished)
    if (reason) return { reason }
  }
  renameSync(unfinished, path)
  prune(dataDir)
  return { path }
}

function prune(dataDir: string): void {
  for (const old of copiesIn(dataDir).slice(keptCopies)) rmSync(old.path)
}

/** Removes copies made before an instant: they still hold people who were erased since. */
export function removeOldCopies(dataDir: string, before: Temporal.Instant): void {
  for (const { path, made } of copiesIn(dataDir, orPart)) if (made < before.epochMilliseconds) rmSync(path)
}

const whole = /^before-migration-.*\.(db|dump)$/
/** What was cut off while it was copied is not needed, and holds people as well. */
const orPart = /^before-migration-.*\.(db|dump)(\.unfinished(-journal)?)?$/

/** The latest first. */
function copiesIn(dataDir: string, names = whole): { path: string; made: number }[] {
  return readdirSync(dataDir)
    .filter((name) => names.test(name))
    .map((name) => join(dataDir, name))
    .map((path) => ({ path, made: statSync(path).mtimeMs }))
    .sort((one, other) => other.made - one.made)
}

/** Writes a dump and returns undefined, or the reason why not. The password goes by the environment, which others cannot list. */
async function dump(payload: Payload, path: string): Promise<string | undefined> {
  const program = pgDump()
  if (!program) return 'pg_dump is not installed here'
  const address = new URL(payload.db.poolOptions.connectionString ?? '')
  const env = {
    ...process.env,
    PGHOST: decodeURIComponent(address.hostname),
    PGPORT: address.port || '5432',
    PGUSER: decodeURIComponent(address.username),
    PGPASSWORD: decodeURIComponent(address.password),
    PGDATABASE: decodeURIComponent(address.pathname.slice(1)),
    ...(address.searchParams.has('sslmode') && { PGSSLMODE: address.searchParams.get('sslmode') ?? '' }),
  }
  try {
    await run(program, ['--format=custom', `--file=${path}`], { env })
    return undefined
  } catch (error) {
    rmSync(path, { force: true })
    return error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error)
  }
}

/** The newest pg_dump of the machine: it reads servers of its own version and older ones. */
function pgDump(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders.map((folder) => join(folder, 'pg_dump')).find(existsSync)
}
