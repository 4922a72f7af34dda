import { existsSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { keyName } from '../kit/key-name.ts'
import { listFile } from '../privacy/index.ts'
import { type Settings, secretOf } from '../settings.ts'
import { mediaStore } from '../store/media-store.ts'
import { type Snapshot, takeSnapshot } from '../store/portable/snapshot.ts'
import type { Table } from '../store/portable/tables.ts'
import { type Add, type Written, writeArchive } from './archive.ts'
import { sealSecret } from './key.ts'
import { BackupError, currentFormat, type Manifest, part } from './manifest.ts'
import { addFile, mediaFiles } from './media.ts'
import { version } from './version.ts'

const compress = promisify(gzip)

/** Characters of rows that become one part: so much is in memory at a time. */
const partSize = 4 * 1024 * 1024

export type Progress = (done: number, total: number) => void
export type Making = {
  settings: Settings
  file: string
  now: Temporal.Instant
  /** With it the secret goes into the backup too, encrypted. */
  passphrase?: string
  progress?: Progress
  /** Ends it on the way; nothing is left of it. */
  stopping?: AbortSignal
}

/**
 * Writes all that a site is into one file, as it was at one instant: the rows of the database, the media, the list of
 * erasures. Others go on reading and writing meanwhile.
 * @throws {BackupError} when there is a file of this name; the reason of `stopping` when it was ended
 */
export async function makeBackup({ settings, file, now, passphrase, progress, stopping }: Making): Promise<Manifest> {
  if (existsSync(file)) throw new BackupError(`${file} is there already: name another file, or take it away first.`)
  const secret = secretOf(settings)
  const sealed = passphrase === undefined ? undefined : await sealSecret(secret, passphrase)
  const snapshot = await takeSnapshot(settings)
  const manifest: Manifest = {
    format: currentFormat,
    program: version,
    made: now.toString({ smallestUnit: 'millisecond' }),
    database: snapshot.database,
    migrations: snapshot.migrations,
    key: keyName(secret),
    ...toldSettings(settings),
    tables: [],
    missing: [],
    parts: {},
  }
  const store = mediaStore(settings)
  try {
    const fill = async (write: Add) => {
      const add: Add = async (name, bytes, body) => {
        manifest.parts[name] = await write(name, bytes, body)
        return manifest.parts[name]
      }
      const files = await mediaFiles(snapshot, store)
      const total = snapshot.tables.length + files.size
      let done = 0
      for (const table of snapshot.tables) {
        manifest.tables.push(await addTable(add, snapshot, table))
        progress?.(++done, total)
      }
      // Files can take long, and the database keeps all that is deleted or changed for as long as somebody reads.
      await snapshot.close()
      for (const [name, { isNamed }] of files) {
        if (!(await addFile(add, store, name)) && isNamed) manifest.missing.push(name)
        progress?.(++done, total)
      }
      const erasures = listFile(settings.dataDir)
      if (existsSync(erasures)) await addText(add, part.erasures, readFileSync(erasures, 'utf8'))
      if (sealed !== undefined) await addText(add, part.key, sealed)
      await addText(write, part.manifest, JSON.stringify(manifest, null, 1))
    }
    await writeArchive(file, fill, stopping)
  } finally {
    await snapshot.close()
  }
  return manifest
}

function addText(add: Add, name: string, text: string): Promise<Written> {
  const bytes = Buffer.from(text)
  return add(name, bytes.length, [bytes])
}

async function addTable(add: Add, snapshot: Snapshot, table: Table): Promise<Manifest['tables'][number]> {
  let lines: string[] = []
  let size = 0
  let rows = 0
  let number = 0
  const flush = async () => {
    const bytes = await compress(`${lines.join('\n')}\n`)
    await add(part.rows(table.name, ++number), bytes.length, [bytes])
    lines = []
    size = 0
  }
  for await (const some of snapshot.lines(table))
    for (const line of some) {
      lines.push(line)
      rows += 1
      size += line.length
      if (size > partSize) await flush()
    }
  if (lines.length > 0) await flush()
  const columns = table.columns.map(({ name }) => name)
  return { name: table.name, columns, rows, last: snapshot.lastNumbers.get(table.name) }
}

/** What may be read by whoever has the backup, and names alone of what may not. */
function toldSettings(all: Settings) {
  const { publicUrl, role, sample, rateLimit, maxInFlight, requireSecondFactor, backups, trustedProxies, s3 } = all
  const settings = {
    PUBLIC_URL: publicUrl,
    ROLE: role,
    SAMPLE: sample ? '1' : '0',
    RATE_LIMIT: rateLimit,
    MAX_IN_FLIGHT: maxInFlight,
    REQUIRE_SECOND_FACTOR: requireSecondFactor ?? '',
    BACKUPS: backups,
    TRUSTED_PROXIES: trustedProxies.join(','),
    S3_BUCKET: s3?.bucket ?? '',
  }
  const { databaseUrl, secret, mail } = all
  const secrets = {
    DATABASE_URL: databaseUrl,
    SECRET: secret,
    S3_ACCESS_KEY_ID: s3?.keyId,
    S3_SECRET_ACCESS_KEY: s3?.key,
    MAIL_URL: mail?.url,
    BOUNCE_URL: mail?.bounceUrl,
  }
  const secretSettings = Object.entries(secrets).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  return { settings, secretSettings }
}
