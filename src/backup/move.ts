import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { makeFolder } from '../kit/make-folder.ts'
import { listFile, mergeLists } from '../privacy/index.ts'
import { knownSecret, type Settings } from '../settings.ts'
import { writeChange } from '../store/changes.ts'
import { isPostgres } from '../store/database.ts'
import { type MediaStore, mediaStore } from '../store/media-store.ts'
import type { Content, Filled } from '../store/portable/fill.ts'
import { type Snapshot, takeSnapshot } from '../store/portable/snapshot.ts'
import { standingIn } from '../store/portable/standing.ts'
import { alone, refuseHalfDone, restoringFolder } from '../store/presence.ts'
import { fillDatabase, type OpenContent, refuseOthers } from './fill.ts'
import type { Progress } from './make.ts'
import { BackupError } from './manifest.ts'
import { mediaFiles } from './media.ts'
import { makeStage, placeDatabase, placeSecret, typeOf } from './place.ts'

export type Moving = {
  settings: Settings
  /** The address of a PostgreSQL database, or a data folder. */
  target: string
  open: OpenContent
  progress?: Progress
}

/**
 * Moves all content to another, empty database, and reads it again there. What it was moved from stays as it is. A folder
 * that is not the data folder of the settings gets the media, the list of erasures and the key too.
 * @returns the rows of each table and their checksum, which is the same in both databases
 * @throws {BackupError} and what else tells in a sentence why not
 */
export async function move({ settings, target, open, progress }: Moving): Promise<Filled> {
  const to = isPostgres(target)
    ? { ...settings, databaseUrl: target }
    : { ...settings, databaseUrl: undefined, dataDir: path.resolve(target) }
  const isElsewhere = to.dataDir !== settings.dataDir
  if (!isElsewhere && to.databaseUrl === settings.databaseUrl)
    throw new BackupError('The content is there already: name another database, or another folder.')
  const work = async () => {
    for (const { dataDir } of [settings, to]) refuseHalfDone(dataDir)
    await refuseOthers(settings)
    await refuseFilled(to)
    const snapshot = await takeSnapshot(settings)
    try {
      return await moveContent(snapshot, { settings, to, open, progress })
    } finally {
      await snapshot.close()
    }
  }
  return alone(settings.dataDir, isElsewhere ? () => alone(to.dataDir, work) : work)
}

async function refuseFilled(to: Settings): Promise<void> {
  const { filled, isOurs } = await standingIn(to)
  if (filled.length > 0 || !isOurs)
    throw new BackupError(
      `The database to move to is not empty (${filled.slice(0, 3).join(', ')} …). Name an empty one.`,
    )
}

type Way = Pick<Moving, 'settings' | 'open' | 'progress'> & { to: Settings }

async function moveContent(snapshot: Snapshot, { settings, to, open, progress }: Way): Promise<Filled> {
  const stage = makeStage(to.dataDir)
  const content: Content = {
    migrations: snapshot.migrations,
    tables: snapshot.tables.map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) })),
    lastNumbers: snapshot.lastNumbers,
  }
  let done = 0
  const filled = await fillDatabase(
    // The key of this site: it is not made anew in another folder.
    { settings: { ...to, secret: knownSecret(settings) }, stage, open },
    content,
    async (put) => {
      for (const table of snapshot.tables) {
        for await (const lines of snapshot.lines(table)) await put(table.name, lines)
        progress?.(++done, snapshot.tables.length)
      }
    },
    (_, tx) => writeChange(tx, new Set(['all'])),
  )
  if (to.dataDir !== settings.dataDir) await moveFiles(snapshot, settings, to)
  if (!isPostgres(to.databaseUrl)) placeDatabase(to.dataDir, stage)
  rmSync(restoringFolder(to.dataDir), { recursive: true })
  return filled
}

async function moveFiles(snapshot: Snapshot, from: Settings, to: Settings): Promise<void> {
  makeFolder(to.dataDir)
  // A bucket is the same from everywhere.
  if (!from.s3) await copyMedia(snapshot, mediaStore(from), mediaStore(to))
  if (existsSync(listFile(from.dataDir))) mergeLists(to.dataDir, readFileSync(listFile(from.dataDir), 'utf8'))
  const secret = from.secret === undefined ? knownSecret(from) : undefined
  if (secret) placeSecret(to, secret, Temporal.Now.instant())
}

async function copyMedia(snapshot: Snapshot, from: MediaStore, to: MediaStore): Promise<void> {
  for (const name of (await mediaFiles(snapshot, from)).keys()) {
    const file = await from.open(name)
    if (!file) continue
    try {
      await to.put(name, await buffer(await file.bytes()), typeOf(name))
    } finally {
      await file.close()
    }
  }
}
