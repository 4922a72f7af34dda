import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Problem } from '../kit/problems.ts'
import { checkSource, readSource, type Source } from '../kit/source.ts'
import { checkArchive } from './check.ts'
import { editionFiles, isSharedFile, sharedFiles } from './files.ts'
import { ArchiveProblems } from './problems.ts'
import type { ArchiveItem, CallsFile, EditionFile, OrganisationsFile, PeopleFile, ThemesFile } from './schema.ts'

/** A folder of the archive, read and found right. */
export type Archive = {
  folder: string
  editions: (EditionFile & { slug: string })[]
  people: PeopleFile['people']
  organisations: OrganisationsFile['organisations']
  themes: ThemesFile['themes']
  calls: CallsFile['calls']
  /** Items of no edition. */
  library: ArchiveItem[]
}

/**
 * Reads every YAML file of a folder.
 * @throws {ArchiveProblems} with all mistakes of all files at once.
 */
export async function readArchive(folder: string): Promise<Archive> {
  const problems: Problem[] = []
  const archive: Archive = { folder, editions: [], people: [], organisations: [], themes: [], calls: [], library: [] }
  const sources = new Map<string, Source>()
  for (const file of await yamlFiles(folder)) {
    const source = readSource(file, await readFile(path.join(folder, file), 'utf8'))
    sources.set(file, source)
    takeIn(archive, source, problems)
  }
  if (sources.size === 0) problems.push({ file: folder, line: 1, field: '', message: 'holds no file of the archive' })
  problems.push(...checkArchive(sources, (file) => isFile(path.join(folder, file))))
  if (problems.length > 0) throw new ArchiveProblems(folder, inOrder(problems))
  return archive
}

const isFile = (at: string): boolean => statSync(at, { throwIfNoEntry: false })?.isFile() === true

function takeIn(archive: Archive, source: Source, problems: Problem[]): void {
  const name = path.basename(source.file, '.yaml')
  if (!isSharedFile(name)) {
    const edition = checkSource(source, editionFiles.schema, problems)
    if (edition) archive.editions.push({ ...edition, slug: edition.slug ?? String(edition.year) })
  } else if (name === 'people') archive.people = checkSource(source, sharedFiles.people.schema, problems)?.people ?? []
  else if (name === 'organisations')
    archive.organisations = checkSource(source, sharedFiles.organisations.schema, problems)?.organisations ?? []
  else if (name === 'themes') archive.themes = checkSource(source, sharedFiles.themes.schema, problems)?.themes ?? []
  else if (name === 'call-to-action')
    archive.calls = checkSource(source, sharedFiles['call-to-action'].schema, problems)?.calls ?? []
  else archive.library = checkSource(source, sharedFiles.library.schema, problems)?.items ?? []
}

const inOrder = (problems: Problem[]): Problem[] =>
  problems.sort((one, other) => one.file.localeCompare(other.file) || one.line - other.line)

async function yamlFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => name.endsWith('.yaml')).sort()
}

/** Changes with the way files are turned into documents, so that a new version of the program loads them anew. */
const formVersion = '1'

/** Names the state of a folder: its YAML files to the letter, its media by name and size. */
export async function fingerprintOf(folder: string): Promise<string> {
  const hash = createHash('sha256').update(formVersion)
  for (const file of await yamlFiles(folder)) hash.update(`\0${file}\0`).update(await readFile(path.join(folder, file)))
  const media = path.join(folder, 'media')
  const names = await readdir(media).catch(() => [])
  for (const name of names.sort()) hash.update(`\0${name}\0${(await stat(path.join(media, name))).size}`)
  return hash.digest('hex')
}
