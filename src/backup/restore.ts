import { makeFolder } from '../kit/make-folder.ts'
import { doubtWaiting } from '../mail/claims.ts'
import { mergeRows } from '../privacy/index.ts'
import type { Settings } from '../settings.ts'
import { writeChange } from '../store/changes.ts'
import { isPostgres } from '../store/database.ts'
import { mediaStore } from '../store/media-store.ts'
import type { Filled, Finish, Put } from '../store/portable/fill.ts'
import { type Standing, standingIn } from '../store/portable/standing.ts'
import { alone } from '../store/presence.ts'
import { fillDatabase, type OpenContent, refuseOthers } from './fill.ts'
import { backupsFolder, beforeRestore } from './folders.ts'
import { makeBackup, type Progress } from './make.ts'
import { BackupError, type Manifest } from './manifest.ts'
import { addMedia, makeStage, markIn, putInPlace, removeTraces, setMark, stageFile } from './place.ts'
import { type Backup, compareCounts, openBackup, puttingBack, readContent } from './read.ts'
import { secretFor } from './secret.ts'
import { toldBy } from './told.ts'

export type Restoring = {
  settings: Settings
  file: string
  /** Takes the place of what is there, of which a copy is kept. */
  replace: boolean
  /** Goes on where the key of the backup is lost. */
  withoutKey: boolean
  passphrase(): Promise<string>
  open: OpenContent
  now: Temporal.Instant
  progress?: Progress
}

export type Restored = {
  manifest: Manifest
  rows: number
  files: number
  /** Where the copy of what was there lies. */
  copy?: string
  /** Whether the key came from the backup. */
  isKeyNew: boolean
  /** Reminders and digests of which nobody can say whether they left. */
  doubtful: number
}

/**
 * Puts a backup where the settings say: its database, whichever it came from, its media, and its key where it holds it. All
 * of it is read and checked before anything is touched. Whoever was erased here since stays erased.
 * @throws {BackupError} and what else tells in a sentence why not
 */
export async function restore(asked: Restoring): Promise<Restored> {
  const { settings, file } = asked
  const backup = await openBackup(file)
  const { secret, isNew } = await secretFor(backup, asked)
  return alone(settings.dataDir, async () => {
    await refuseOthers(settings)
    const standing = await lookInto(settings)
    const copy = markIn(settings.dataDir) ?? { copy: await makeRoom(asked, standing) }
    // Who was erased through another process stands in the database alone, which is about to go.
    mergeRows(settings.dataDir, standing.erasures)
    let isUnderWay = false
    const begins = () => {
      isUnderWay = true
    }
    try {
      const done = await exchange(asked, backup, { standing, secret, isNew, copy: copy.copy, begins })
      return { manifest: backup.manifest, ...done, copy: copy.copy, isKeyNew: isNew }
    } catch (error) {
      // Nothing was changed: neither what lies half done nor a copy of what is there is of any use.
      if (!isUnderWay && !markIn(settings.dataDir)) removeTraces(settings.dataDir, copy.copy)
      if (!markIn(settings.dataDir)) throw error
      const reason = (toldBy(error) ?? String(error)).replace(/[.]?$/, '.')
      const where = copy.copy === undefined ? '' : ` What was there before is in ${copy.copy}.`
      throw new BackupError(
        `${reason} The restore was cut off half-way, and the program does not start until it is done again.${where}`,
        { cause: error },
      )
    }
  })
}

type Exchange = {
  standing: Standing
  secret: string
  isNew: boolean
  copy: string | undefined
  /** Called before the first change to what is there. */
  begins(): void
}

/** Puts the content of a backup together beside what is there, and then in its place. */
async function exchange(
  asked: Restoring,
  backup: Backup,
  { standing, secret, isNew, copy, begins }: Exchange,
): Promise<Pick<Restored, 'rows' | 'files' | 'doubtful'>> {
  const { settings, now } = asked
  const stage = makeStage(settings.dataDir)
  let files = 0
  let doubtful = 0
  let placed: ReadonlySet<string> = new Set()
  const beforeTheDatabase = async () => {
    await setMark(settings.dataDir, copy)
    begins()
    placed = await addMedia(settings, stage)
  }
  const content = {
    ...backup.content,
    lastNumbers: new Map(backup.content.lastNumbers).set('changes', lastChangeOf(backup.content.lastNumbers, standing)),
  }
  const read = (put: Put) =>
    readContent(backup, {
      put,
      progress: asked.progress,
      async file(name, body) {
        await stageFile(stage, name, body)
        files += 1
      },
    })
  const finish: Finish = async (counted, tx) => {
    compareCounts(backup, counted)
    doubtful = await doubtWaiting(tx, now)
    // Whoever follows the feed, on whatever machine, drops all that it has.
    await writeChange(tx, new Set(['all']))
    if (isPostgres(settings.databaseUrl)) await beforeTheDatabase()
  }
  const target = { ...asked, settings: { ...settings, secret }, stage }
  const filled = await puttingBack(backup, () => fillDatabase(target, content, read, finish))
  if (!isPostgres(settings.databaseUrl)) await beforeTheDatabase()
  await putInPlace(settings, stage, { backup, placed, newSecret: isNew ? secret : undefined, now })
  return { rows: rowsOf(filled), files, doubtful }
}

const lastChangeOf = (lasts: ReadonlyMap<string, number>, { lastChange }: Standing) =>
  Math.max(lasts.get('changes') ?? 0, lastChange)

export const rowsOf = (filled: Filled): number => [...filled.values()].reduce((sum, { rows }) => sum + rows, 0)

async function lookInto(settings: Settings): Promise<Standing> {
  try {
    return await standingIn(settings)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new BackupError(
      `What is there cannot be read (${reason}). Nothing was changed. Check DATA_DIR and DATABASE_URL, or move it away yourself, and restore again.`,
      { cause: error },
    )
  }
}

/**
 * Sees to it that nothing is lost of what is there.
 * @returns where the copy lies; undefined when there was nothing
 */
async function makeRoom(
  { settings, replace, now }: Restoring,
  { filled, isOurs }: Standing,
): Promise<string | undefined> {
  if (!isOurs)
    throw new BackupError(
      `The database holds tables of another program (${filled.slice(0, 3).join(', ')} …). Name another one in DATABASE_URL.`,
    )
  const hasMedia = await hasFiles(settings)
  if (filled.length === 0 && !hasMedia) return undefined
  if (!replace)
    throw new BackupError(
      `There is something already: ${filled.length > 0 ? `${filled.length} tables of the database hold rows` : 'the media store holds files'}. Nothing was changed. With --replace the backup takes its place; a copy of what is there is kept.`,
    )
  if (filled.length === 0)
    throw new BackupError(
      'The media store holds files, but the database holds nothing: is it another one? Move the files away first.',
    )
  const file = beforeRestore(settings.dataDir, now)
  makeFolder(backupsFolder(settings.dataDir))
  try {
    await makeBackup({ settings, file, now })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new BackupError(
      `What is there could not be copied (${reason}), so nothing was replaced. Move it away yourself, and restore again.`,
      { cause: error },
    )
  }
  return file
}

async function hasFiles(settings: Settings): Promise<boolean> {
  for await (const { name } of mediaStore(settings).list()) if (!name.startsWith('.')) return true
  return false
}
