import { copyFileSync } from 'node:fs'
import type { Payload } from 'payload'
import { Client } from 'pg'
import { afterAll, describe, inject, test } from 'vitest'
import { databaseFile } from '../../src/store/database.ts'
import { makeFolder, openPayload, type Place, removeFolder } from './payload.ts'
import { fingerprint, makeMigrated, migratedFile } from './templates.ts'

const isCI = process.env.CI === 'true'

/** A database of one suite's own; it is gone after the suite. */
export type TestDatabase = {
  kind: 'sqlite' | 'postgres'
  /** Of each Payload to PostgreSQL; undefined for the usual number. */
  connections?: number
  /** A new database with the whole schema and nothing in it. */
  makePlace(): Promise<Place>
  /** A new database without any schema. */
  makeEmptyPlace(): Promise<Place>
  /** A folder that is removed after the suite. */
  folder(): string
  /** A Payload on a new database or, like a second process, on one that is in use; closed after the suite. */
  open(place?: Place): Promise<Payload>
}

type Variant = { name: string; kind: TestDatabase['kind']; connections?: number }

const variants: Variant[] = [
  { name: 'SQLite', kind: 'sqlite' },
  { name: 'PostgreSQL', kind: 'postgres' },
  { name: 'PostgreSQL with one connection', kind: 'postgres', connections: 1 },
]

/**
 * One suite on every database. Where there is no PostgreSQL it is skipped with the reason, and fails with CI=true. The
 * pool of one connection, which shows a call that forgot its transaction, is for CI=true alone.
 */
export function eachDatabase(
  name: string,
  suite: (database: TestDatabase) => void,
  /**
   * `pools: false` leaves out what differs in the pool alone, which the settings of a process cannot say. `briefly`: the
   * one database that does without CI=true, for what takes long and is said of each again and again.
   */
  { pools = true, briefly }: { pools?: boolean; briefly?: TestDatabase['kind'] } = {},
): void {
  const isMeant = ({ kind, connections }: Variant) =>
    isCI ? pools || !connections : !connections && (!briefly || kind === briefly)
  for (const variant of variants.filter(isMeant)) {
    const title = `${name} on ${variant.name}`
    const postgres = variant.kind === 'postgres' ? inject('postgres') : undefined
    if (postgres && 'reason' in postgres) {
      const skipped = `skipped, there is no PostgreSQL: ${postgres.reason}`
      describe(title, () => {
        if (!isCI) test.skip(skipped, () => {})
        else
          test(skipped, () => {
            throw new Error(skipped)
          })
      })
      continue
    }
    describe(title, () => suite(postgres ? onPostgres(postgres.url, variant) : onSqlite()))
  }
}

function onSqlite(): TestDatabase {
  const { folder, open } = openedHere()
  const makeEmptyPlace = async () => ({ dataDir: folder() })
  return {
    kind: 'sqlite',
    folder,
    makeEmptyPlace,
    async makePlace() {
      const place = await makeEmptyPlace()
      copyFileSync(await migratedFile(), databaseFile(place.dataDir))
      return place
    },
    async open(place) {
      return open(place ?? (await this.makePlace()))
    },
  }
}

function onPostgres(server: string, { connections }: Variant): TestDatabase {
  const { folder, open, later } = openedHere()
  const make = async (template: string): Promise<Place> => {
    const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`
    await onServer(server, (client) => client.query(`create database ${name} template ${template}`))
    later(() => onServer(server, (client) => client.query(`drop database ${name} with (force)`)))
    return { dataDir: folder(), databaseUrl: databaseOn(server, name), connections }
  }
  return {
    kind: 'postgres',
    connections,
    folder,
    makeEmptyPlace: () => make('template0'),
    makePlace: async () => make(await templateDatabase(server)),
    async open(place) {
      return open(place ?? (await this.makePlace()))
    },
  }
}

/** What a suite opened, put away after it in the opposite order. */
function openedHere() {
  const ends: (() => unknown)[] = []
  afterAll(async () => {
    for (const end of ends.reverse()) await end()
  })
  const later = (end: () => unknown) => void ends.push(end)
  return {
    later,
    folder() {
      const folder = makeFolder()
      later(() => removeFolder(folder))
      return folder
    },
    async open(place: Place) {
      const payload = await openPayload(place)
      later(() => payload.destroy())
      return payload
    },
  }
}

/** A migrated database of the run's server, made once for each state of the migrations. Whoever comes first makes it, the others wait. */
async function templateDatabase(server: string): Promise<string> {
  const template = `template_${fingerprint('migrations/postgres')}`
  await onServer(server, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('${template}'))`)
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template])
    if (rowCount) return
    await client.query('drop database if exists unfinished with (force)')
    await client.query('create database unfinished template template0')
    const dataDir = makeFolder()
    await makeMigrated({ dataDir, databaseUrl: databaseOn(server, 'unfinished') })
    removeFolder(dataDir)
    await client.query(`alter database unfinished rename to ${template}`)
  })
  return template
}

async function onServer(server: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client(server)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function databaseOn(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
