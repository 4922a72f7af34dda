import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { makeFolder } from '../kit/make-folder.ts'
import { parsed } from '../kit/parsed.ts'
import { mergeLists } from '../privacy/index.ts'
import { type Settings, writeSecret } from '../settings.ts'
import { databaseFile, isPostgres } from '../store/database.ts'
import { type MediaStore, mediaStore } from '../store/media-store.ts'
import { restoringFolder, restoringMark } from '../store/presence.ts'
import { type Body, syncFolder } from './archive.ts'
import type { Backup } from './read.ts'

/** The folder beside everything in which what is restored is put together; what a former attempt left there goes. */
export function makeStage(dataDir: string): string {
  const stage = restoringFolder(dataDir)
  // The mark of a restore that was cut off stays until one has gone through.
  makeFolder(stage)
  for (const name of readdirSync(stage))
    if (path.join(stage, name) !== restoringMark(dataDir)) rmSync(path.join(stage, name), { recursive: true })
  mkdirSync(stagedMedia(stage), { mode: 0o700 })
  return stage
}

/** Takes away what a restore made that failed before it changed anything: its stage, and the copy of what is there. */
export function removeTraces(dataDir: string, copy: string | undefined): void {
  rmSync(restoringFolder(dataDir), { recursive: true, force: true })
  if (copy !== undefined) rmSync(copy)
}

const stagedMedia = (stage: string) => path.join(stage, 'media')

/** Keeps a file of the media until everything is there. */
export const stageFile = (stage: string, name: string, body: Body): Promise<void> =>
  writeFile(path.join(stagedMedia(stage), name), body, { mode: 0o600 })

export const stagedFiles = (stage: string): Set<string> => new Set(readdirSync(stagedMedia(stage)))

const markSchema = z.object({ copy: z.string().optional() })

/** What a restore that was cut off half-way left word of; undefined when there was none. */
export const markIn = (dataDir: string): z.infer<typeof markSchema> | undefined =>
  existsSync(restoringMark(dataDir))
    ? (markSchema.safeParse(parsed(readFileSync(restoringMark(dataDir), 'utf8'))).data ?? {})
    : undefined

/** From here on the old content goes: until all of the new is in its place, the program does not start. */
export async function setMark(dataDir: string, copy: string | undefined): Promise<void> {
  const mark = restoringMark(dataDir)
  await writeFile(`${mark}.unfinished`, JSON.stringify({ copy }), { mode: 0o600, flush: true })
  await rename(`${mark}.unfinished`, mark)
  await syncFolder(restoringFolder(dataDir))
  await syncFolder(dataDir)
}

/**
 * Puts the files in their place that the media store does not have, before the database names them: whoever starts on
 * another machine finds them. What is there is left alone, since the database that goes names it until it is gone.
 * @returns the names of those that were put
 */
export async function addMedia(settings: Settings, stage: string): Promise<Set<string>> {
  const store = mediaStore(settings)
  const there = new Set((await Array.fromAsync(store.list())).map(({ name }) => name))
  const lacking = stagedFiles(stage).difference(there)
  for (const name of lacking) await putFile(store, stage, name)
  return lacking
}

const putFile = async (store: MediaStore, stage: string, name: string): Promise<void> =>
  store.put(name, await readFile(path.join(stagedMedia(stage), name)), typeOf(name))

type Placing = {
  backup: Backup
  /** Files of the media that are in their place. */
  placed: ReadonlySet<string>
  newSecret?: string
  now: Temporal.Instant
}

/** Puts what lies on the stage in the place of what was there. Cut off anywhere, it can be done again. */
export async function putInPlace(
  settings: Settings,
  stage: string,
  { backup, placed, newSecret, now }: Placing,
): Promise<void> {
  const { dataDir, databaseUrl } = settings
  if (!isPostgres(databaseUrl)) placeDatabase(dataDir, stage)
  await placeMedia(settings, stage, placed)
  mergeLists(dataDir, backup.erasures)
  if (newSecret !== undefined) placeSecret(settings, newSecret, now)
  // The search index is made anew at the next start.
  for (const end of ['', '-wal', '-shm']) rmSync(path.join(dataDir, `search.db${end}`), { force: true })
  await syncFolder(dataDir)
  rmSync(restoringMark(dataDir), { force: true })
  await syncFolder(stage)
  rmSync(stage, { recursive: true })
}

/** The log of the old database would be taken for that of the new one, which has none: it was closed. */
export function placeDatabase(dataDir: string, stage: string): void {
  if (existsSync(`${databaseFile(stage)}-wal`)) throw new Error('The database on the stage is not closed')
  for (const end of ['-wal', '-shm']) rmSync(databaseFile(dataDir) + end, { force: true })
  renameSync(databaseFile(stage), databaseFile(dataDir))
}

async function placeMedia(settings: Settings, stage: string, placed: ReadonlySet<string>): Promise<void> {
  const store = mediaStore(settings)
  const names = stagedFiles(stage)
  for (const name of names.difference(placed)) await putFile(store, stage, name)
  for await (const { name } of store.list()) if (!names.has(name)) await store.remove(name)
}

const types: Record<string, string> = {
  avif: 'image/avif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  png: 'image/png',
  webp: 'image/webp',
}

/** The type of a file of the media, by the end of its name. */
export const typeOf = (name: string) => types[path.extname(name).slice(1).toLowerCase()] ?? 'application/octet-stream'

/** A key that was there is kept beside the new one. */
export function placeSecret(settings: Settings, secret: string, now: Temporal.Instant): void {
  const file = path.join(settings.dataDir, 'secret')
  const isThere = existsSync(file) && readFileSync(file, 'utf8').trim() !== secret
  if (isThere) renameSync(file, `${file}-before-${now.toString({ smallestUnit: 'second' }).replaceAll(':', '-')}`)
  writeSecret(settings, secret)
}
