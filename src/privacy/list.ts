import { createHmac, randomUUID } from 'node:crypto'
import { closeSync, existsSync, fstatSync, fsyncSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { keyName } from '../kit/key-name.ts'
import { parsed } from '../kit/parsed.ts'
import { instant } from '../store/rows.ts'

/** One erasure, as the list keeps it: whose it was is known when the address is met again, and readable by nobody. */
const entry = z.object({
  id: z.uuid(),
  /** When, ISO 8601 in UTC: what came later was not meant. */
  at: z.iso.datetime({ offset: true }).transform((text) => Temporal.Instant.from(text)),
  /** Tells which of the program's secrets the hash was made with. */
  key: z.string(),
  hash: z.string(),
})
export type Entry = z.output<typeof entry>

/** The list as it is read from the database. */
export const listedRows = z.array(
  z
    .object({ entry: z.string(), at: instant, secret: z.string(), hash: z.string() })
    .transform(({ entry, at, secret, hash }): Entry => ({ id: entry, at, key: secret, hash })),
)

/** An address as the list keeps it. */
export const erasedHash = (secret: string, address: string): string =>
  createHmac('sha256', secret).update(`erased address ${address}`).digest('hex')

export const newEntry = (secret: string, address: string, at: Temporal.Instant): Entry => ({
  id: randomUUID(),
  at,
  key: keyName(secret),
  hash: erasedHash(secret, address),
})

/** The list outside the database: a database that is put back from a copy does not know what was erased since. */
export const listFile = (dataDir: string): string => path.join(dataDir, 'erasures.jsonl')

/** Those of `all` that are not among what is there. */
export const lackingIn = (have: readonly Entry[], all: readonly Entry[]): Entry[] => {
  const ids = new Set(have.map(({ id }) => id))
  return all.filter(({ id }) => !ids.has(id))
}

/** Adds to the list in a folder what another list has and it lacks. */
export const mergeLists = (dataDir: string, other: string): void =>
  addToList(dataDir, lackingIn(readList(dataDir), entriesIn(other)))

/** The same with what a database lists. */
export const mergeRows = (dataDir: string, rows: unknown): void =>
  addToList(dataDir, lackingIn(readList(dataDir), listedRows.parse(rows)))

/** What the file lists. A line that a power cut left half-written was never answered for, and is passed over. */
export function readList(dataDir: string): Entry[] {
  const file = listFile(dataDir)
  return existsSync(file) ? entriesIn(readFileSync(file, 'utf8')) : []
}

const entriesIn = (text: string): Entry[] =>
  text.split('\n').flatMap((line) => {
    const read = entry.safeParse(parsed(line))
    return read.success ? [read.data] : []
  })

/** Adds to the file, which is on the disk when this returns. */
export function addToList(dataDir: string, entries: readonly Entry[]): void {
  if (entries.length === 0) return
  const file = openSync(listFile(dataDir), 'a+', 0o600)
  try {
    const lines = entries.map(({ id, at, key, hash }) => `${JSON.stringify({ id, at: at.toString(), key, hash })}\n`)
    // All of it, or an error: a single write may end half-way on a disk that is full.
    writeFileSync(file, (endsInLine(file) ? '' : '\n') + lines.join(''))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Whether what is added stands on a line of its own. */
function endsInLine(file: number): boolean {
  const { size } = fstatSync(file)
  const last = Buffer.alloc(1)
  return size === 0 || (readSync(file, last, 0, 1, size - 1) === 1 && last.toString() === '\n')
}
