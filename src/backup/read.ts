import { createHash } from 'node:crypto'
import { buffer, text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { migrationsFolder } from '../store/database.ts'
import { type Content, ContentError, type Filled, migrationsFor, type Put } from '../store/portable/fill.ts'
import { type Body, checkSeal, readArchive, type Written } from './archive.ts'
import type { Progress } from './make.ts'
import { BackupError, type Manifest, manifestSchema, mediaOf, part, tableOf } from './manifest.ts'

const decompress = promisify(gunzip)

/** A backup that was found whole. */
export type Backup = { file: string; manifest: Manifest; content: Content; erasures: string; sealedSecret?: string }

/**
 * Reads a whole backup and finds out whether this program can put it back.
 * @throws {BackupError} when a byte has changed, a part is missing or one too many, or it is of a newer program
 */
export async function openBackup(file: string): Promise<Backup> {
  await checkSeal(file)
  const found: Record<string, Written> = {}
  const texts: Record<string, string> = {}
  await readArchive(file, async (name, body) => {
    const { chunks, written } = counting(body)
    const isText = name === part.manifest || name === part.erasures || name === part.key
    if (isText) texts[name] = await text(chunks)
    else for await (const _ of chunks);
    found[name] = written()
  })
  const manifest = manifestIn(file, texts[part.manifest])
  compareParts(file, manifest, found)
  const content: Content = {
    migrations: manifest.migrations,
    tables: manifest.tables,
    lastNumbers: new Map(manifest.tables.flatMap(({ name, last }) => (last === undefined ? [] : [[name, last]]))),
  }
  try {
    migrationsFor(migrationsFolder(undefined), content)
  } catch (error) {
    throw error instanceof ContentError ? new BackupError(`${file} cannot be read: ${error.message}`) : error
  }
  return { file, manifest, content, erasures: texts[part.erasures] ?? '', sealedSecret: texts[part.key] }
}

function manifestIn(file: string, written: string | undefined): Manifest {
  if (written === undefined) throw new BackupError(`${file} is no backup of this program: it says nothing of itself.`)
  const read = manifestSchema.safeParse(JSON.parse(written))
  if (!read.success) throw new BackupError(`${file} cannot be read: ${read.error.issues[0]?.message}`)
  return read.data
}

function compareParts(file: string, { parts }: Manifest, found: Record<string, Written>): void {
  const { [part.manifest]: _, ...others } = found
  const names = new Set([...Object.keys(parts), ...Object.keys(others)])
  const wrong = [...names].filter((name) => parts[name]?.sha256 !== others[name]?.sha256)
  if (wrong.length > 0) throw new BackupError(`${file} is not what it says it is: ${wrong.join(', ')}.`)
}

function counting(body: Body) {
  const hash = createHash('sha256')
  let bytes = 0
  async function* through() {
    for await (const chunk of body) {
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
  }
  return { chunks: through(), written: (): Written => ({ bytes, sha256: hash.digest('hex') }) }
}

/** Hands over the rows and the files of a backup, in the order in which they stand in it. */
export async function readContent(
  { file, manifest: { parts } }: Backup,
  take: { put: Put; file(name: string, body: Body): Promise<void>; progress?: Progress },
): Promise<void> {
  const total = Object.keys(parts).length
  let done = 0
  await readArchive(file, async (name, body) => {
    const [table, media] = [tableOf(name), mediaOf(name)]
    if (table !== undefined) await putRows(table, body, take.put)
    if (media !== undefined) await take.file(media, body)
    if (name in parts) take.progress?.(++done, total)
  })
}

async function putRows(table: string, body: Body, put: Put): Promise<void> {
  const rows = await decompress(await buffer(body))
  await put(table, rows.toString().trimEnd().split('\n'))
}

/** @throws {BackupError} when a table did not get as many rows as the backup says it has */
export function compareCounts({ file, manifest }: Backup, filled: Filled): void {
  const wrong = manifest.tables.filter(({ name, rows }) => filled.get(name)?.rows !== rows)
  if (wrong.length > 0)
    throw new BackupError(`${file} does not hold as many rows as it says: ${wrong.map(({ name }) => name).join(', ')}.`)
}
