import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { readArchive, writeArchive } from '../../../src/backup/archive.ts'
import { type Manifest, manifestSchema, part } from '../../../src/backup/manifest.ts'
import { makeFolder } from '../../support/payload.ts'

type Parts = Map<string, Buffer>

/** How a backup is changed: its parts first, and, with their checksums in it, what it says of itself. */
export type Change = { parts?: (parts: Parts) => void; manifest?: (manifest: Manifest) => unknown }

/** A copy of a backup that holds something else, every checksum of which is right: a fault of a program writes such a one. */
export async function rewritten(file: string, { parts: change, manifest: tell = (own) => own }: Change) {
  const parts: Parts = new Map()
  await readArchive(file, async (name, body) => parts.set(name, await buffer(body)))
  const manifest = manifestSchema.parse(JSON.parse(String(parts.get(part.manifest))))
  parts.delete(part.manifest)
  change?.(parts)
  const copy = join(makeFolder(), 'week.tar')
  await writeArchive(copy, async (add) => {
    const written: Manifest['parts'] = {}
    for (const [name, bytes] of parts) written[name] = await add(name, bytes.length, [bytes])
    const told = tell({ ...manifest, parts: written })
    const bytes = Buffer.from(typeof told === 'string' ? told : JSON.stringify(told))
    await add(part.manifest, bytes.length, [bytes])
  })
  return copy
}

/** Some bytes with the checksum after them that makes them a whole backup. */
export function sealedBytes(bytes: Buffer): string {
  const copy = join(makeFolder(), 'week.tar')
  writeFileSync(
    copy,
    Buffer.concat([bytes, Buffer.from(`sha256 ${createHash('sha256').update(bytes).digest('hex')}\n`)]),
  )
  return copy
}

/** The bytes of a backup before its checksum. */
export const unsealed = (file: string): Buffer => readFileSync(file).subarray(0, -72)

/** Puts a part in the place of another, or adds it. */
export const withPart = (name: string, content: string | Buffer): Change => ({
  parts: (parts) => void parts.set(name, Buffer.from(content)),
})

/** Changes the rows of a table, as lines. */
export const withRows = (table: string, change: (lines: string[]) => string[]): Change => ({
  parts(parts) {
    const name = part.rows(table, 1)
    const lines = gunzipSync(parts.get(name) ?? '')
      .toString()
      .trimEnd()
      .split('\n')
    parts.set(name, gzipSync(`${change(lines).join('\n')}\n`))
  },
})

/** Changes the first row of a table. */
export const withRow = (table: string, change: Record<string, unknown>): Change =>
  withRows(table, ([first = '', ...others]) => [JSON.stringify({ ...JSON.parse(first), ...change }), ...others])
