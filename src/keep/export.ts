import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { mediaStoreOf, readMedia } from '../store/media-store.ts'
import { inTransaction } from '../store/transaction.ts'
import { type Bundle, gather, jsonOf, yamlFilesOf } from './bundle.ts'
import { csvOf } from './csv.ts'
import type { Stored } from './document.ts'
import { archiveFolder, jsonSchemas } from './files.ts'
import { type Holdings, readHoldings } from './holdings.ts'
import { uploadsIn } from './media.ts'
import { readMemory } from './memory.ts'
import type { Kept } from './shape.ts'

export type ExportReport = {
  /** Names of the files, those under `media/` included. */
  files: string[]
  items: number
  /** Files of an earlier export that are no part of this one; they were left alone. */
  stale: string[]
  /** Files that the database names and the media store lacks. */
  missing: string[]
  /** Texts that still name somebody who asked not to be named. */
  mentions: { path: string; fields: string[] }[]
  /** What rests on consent is no part of an open archive: a copy could not be called back. */
  leftOut: { profiles: number; pictures: number }
}

/**
 * Writes the whole archive into a folder: the YAML files, what they need beside them, and CSV and JSON of all of it.
 * What is a draft, a sample, in the trash or rests on consent stays in the database.
 */
export async function exportArchive(
  payload: Payload,
  folder: string,
  progress: (done: number, total: number) => void = () => {},
): Promise<ExportReport> {
  const { bundle, holdings, leftOut } = await inTransaction(payload, async (req) => {
    const memory = await readMemory(payload, req)
    const loaded = new Set(memory.keys().map((key) => `${key.split('/')[0]}:${memory.of(key)?.document}`))
    const holdings = await readHoldings(payload, { req, newest: false })
    const isLoaded = (collection: Kept, doc: Stored) => loaded.has(`${collection}:${doc.id}`)
    const profiles = await payload.count({ collection: 'profiles', where: { sample: { not_equals: true } }, req })
    const pictures = holdings.media.filter(({ consent, sample }) => consent && sample !== true).length
    return { bundle: gather(holdings, isLoaded), holdings, leftOut: { profiles: profiles.totalDocs, pictures } }
  })
  const texts = new Map([
    ...yamlFilesOf(bundle),
    ...jsonSchemas(),
    ...(await besides()),
    ['archive.csv', csvOf(bundle)],
    ['archive.json', jsonOf(bundle)],
  ])
  const uploads = namedFiles(bundle, holdings)
  await mkdir(path.join(folder, ...(uploads.length > 0 ? ['media'] : [])), { recursive: true })
  const total = texts.size + uploads.length
  let done = 0
  for (const [name, text] of texts) {
    await writeFile(path.join(folder, name), text)
    progress(++done, total)
  }
  const missing: string[] = []
  for (const file of uploads) {
    const bytes = await readMedia(mediaStoreOf(payload), path.basename(file))
    if (bytes) await writeFile(path.join(folder, file), bytes)
    else missing.push(file)
    progress(++done, total)
  }
  const files = [...texts.keys(), ...uploads]
  return {
    files,
    items: itemsIn(bundle),
    stale: (await yamlIn(folder)).filter((name) => !texts.has(name)),
    missing,
    mentions: bundle.all.flatMap(({ form, path: at }) => {
      const fields = bundle.hiding.mentionsIn(form)
      return fields.length > 0 ? [{ path: at, fields }] : []
    }),
    leftOut,
  }
}

const yamlIn = async (folder: string) => (await readdir(folder)).filter((name) => name.endsWith('.yaml'))

const itemsIn = ({ editions, library }: Bundle): number =>
  editions.reduce(
    (sum, { days, items }) => days.reduce((more, day) => more + day.items.length, sum + items.length),
    library.length,
  )

/** The page that explains the archive and its licence go with every copy. */
async function besides(): Promise<[string, string][]> {
  const files: [string, string][] = []
  for (const name of ['README.md', 'LICENSE'])
    files.push([name, await readFile(path.join(archiveFolder, name), 'utf8')])
  return files
}

/** The media that the forms name, as far as the archive may hold them. */
function namedFiles({ all }: Bundle, { media }: Holdings): string[] {
  const known = new Set(media.filter(({ consent }) => !consent).map(({ filename }) => `media/${filename}`))
  const named = all.flatMap(({ form }) => uploadsIn(form).map(({ file }) => String(file)))
  return [...new Set(named)].filter((file) => known.has(file)).sort()
}
