import { createHash } from 'node:crypto'
import { buffer, text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { z } from 'zod'
import { parsed } from '../kit/parsed.ts'
import { migrationsFolder } from '../store/database.ts'
import { type Content, type Filled, migrationsFor, type Put } from '../store/portable/fill.ts'
import { ContentError, refusalIn } from '../store/portable/refused.ts'
import { type Body, checkSeal, readArchive, type Written } from './archive.ts'
import { type SealedSecret, sealedSecret } from './key.ts'
import type { Progress } from './make.ts'
import { BackupError, type Manifest, manifestSchema, mediaOf, part, tableOf } from './manifest.ts'
import { toldBy } from './told.ts'

const decompress = promisify(gunzip)

/** A backup that was found whole. */
export type Backup = {
  file: string
  manifest: Manifest
  content: Content
  erasures: string
  sealedSecret?: SealedSecret
}

/**
 * Reads a whole backup and finds out whether this program can put it back.
 * @throws {BackupError} when a byte has changed, a part is missing or one too many, what it says of itself cannot be read,
 * or it is of a newer program
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
  const { [part.manifest]: own, [part.key]: key, [part.erasures]: erasures = '' } = texts
  if (own === undefined) throw new BackupError(`${file} is no backup of this program: it says nothing of itself.`)
  const manifest = recordIn(file, { name: part.manifest, text: own, schema: manifestSchema })
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
  const sealed = key === undefined ? undefined : recordIn(file, { name: part.key, text: key, schema: sealedSecret })
  return { file, manifest, content, erasures, sealedSecret: sealed }
}

type Part<T> = { name: string; text: string; schema: z.ZodType<T> }

function recordIn<T>(file: string, { name, text, schema }: Part<T>): T {
  const read = schema.safeParse(parsed(text))
  if (read.success) return read.data
  const { path = [], message } = read.error.issues[0] ?? {}
  if (path[0] === 'format') throw new BackupError(`${file} cannot be read: ${message}`)
  const where = path.length > 0 ? `${path.join('.')}: ` : ''
  throw new BackupError(
    `${file} cannot be read: its part ${name} is not as it should be (${where}${message}). Take another one.`,
  )
}

function compareParts(file: string, { parts }: Manifest, found: Record<string, Written>): void {
  const { [part.manifest]: _, ...others } = found
  const names = new Set([...Object.keys(parts), ...Object.keys(others)])
  const wrong = [...names].filter((name) => parts[name]?.sha256 !== others[name]?.sha256)
  if (wrong.length > 0) throw new BackupError(`${file} is not what it says it is: ${wrong.join(', ')}.`)
  const strange = [...names].filter((name) => name.startsWith(part.media('')) && mediaOf(name) === undefined)
  if (strange.length > 0)
    throw new BackupError(
      `${file} cannot be read: ${strange.join(', ')} is no name for a file of the media. Take another one.`,
    )
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
    if (table !== undefined) await take.put(table, await rowsIn(name, body))
    if (media !== undefined) await take.file(media, body)
    if (name in parts) take.progress?.(++done, total)
  })
}

async function rowsIn(name: string, body: Body): Promise<string[]> {
  const bytes = await buffer(body)
  try {
    return (await decompress(bytes)).toString().trimEnd().split('\n')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ContentError(`Its part ${name} cannot be decompressed: ${reason}.`, { cause: error })
  }
}

/**
 * Does what puts a backup somewhere.
 * @throws {BackupError} naming it, when its content does not fit; what the machine refuses is told as ever
 */
export async function puttingBack<T>({ file }: Backup, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const reason = misfitIn(error)
    if (reason === undefined) throw error
    throw new BackupError(
      `${file} cannot be put back: ${reason.replace(/[.]?$/, '.')} Nothing of it was taken over. Take another one.`,
      { cause: error },
    )
  }
}

function misfitIn(error: unknown): string | undefined {
  if (error instanceof ContentError) return error.message
  return toldBy(error) === undefined ? refusalIn(error) : undefined
}

/** @throws {BackupError} when a table did not get as many rows as the backup says it has */
export function compareCounts({ file, manifest }: Backup, filled: Filled): void {
  const wrong = manifest.tables.filter(({ name, rows }) => filled.get(name)?.rows !== rows)
  if (wrong.length > 0)
    throw new BackupError(`${file} does not hold as many rows as it says: ${wrong.map(({ name }) => name).join(', ')}.`)
}
