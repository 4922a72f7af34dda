import { statfsSync, statSync } from 'node:fs'
import type { Payload } from 'payload'
import { makeFolder } from '../kit/make-folder.ts'
import type { Settings } from '../settings.ts'
import { backupsOf, forgetBackups, isBackupDue, noteBackups } from '../store/last-backup.ts'
import { backupsFolder, nightlyFile, removeOldBackups } from './folders.ts'
import { makeBackup } from './make.ts'
import { BackupError } from './manifest.ts'
import { removeScratch } from './scratch.ts'

/** Whoever was erased is in no backup of ours for longer. */
const keptHours = 24 * 30
/** Bytes that stay free on the disk whatever happens: a full one stops the site. */
const spare = 200 * 1024 * 1024

/**
 * Makes a backup when it is due, and removes what is too old. Called every hour, in one process at a time.
 * @param stopping ends it on the way: nothing is left of it, and it is due again
 * @throws what went wrong, once it stands where the desk reads it
 */
export async function backUpNightly(
  payload: Payload,
  settings: Settings,
  now: Temporal.Instant,
  stopping?: AbortSignal,
): Promise<void> {
  const { dataDir, backups: most } = settings
  removeOldBackups(dataDir, { most: Math.max(1, most), before: now.subtract({ hours: keptHours }) })
  removeScratch()
  if (most === 0) return forgetBackups(payload)
  const due = await dueState(payload, now)
  if (due) await backUp(payload, settings, { now, known: due, stopping })
}

type State = NonNullable<Awaited<ReturnType<typeof backupsOf>>>

/** What is known so far, where the next backup is due. */
async function dueState(payload: Payload, now: Temporal.Instant): Promise<State | undefined> {
  const known = await backupsOf(payload)
  if (!known) await noteBackups(payload, { since: now.toString() })
  const { homeZone } = await payload.findGlobal({ slug: 'site', depth: 0, select: { homeZone: true } })
  return known && isBackupDue(known, now, homeZone || 'UTC') ? known : undefined
}

type Due = { now: Temporal.Instant; known: State; stopping?: AbortSignal }

async function backUp(payload: Payload, settings: Settings, { now, known, stopping }: Due): Promise<void> {
  const { dataDir, backups: most } = settings
  const folder = backupsFolder(dataDir)
  try {
    makeFolder(folder)
    refuseFullDisk(folder, 2 * (known.made?.bytes ?? 0))
    const file = nightlyFile(dataDir, now)
    const { missing } = await makeBackup({ settings, file, now, stopping, progress: () => refuseFullDisk(folder, 0) })
    const made = { at: now.toString(), bytes: statSync(file).size, missing: missing.length }
    await noteBackups(payload, { since: known.since, made })
    removeOldBackups(dataDir, { most, before: now.subtract({ hours: keptHours }) })
  } catch (error) {
    if (stopping?.aborted) return
    const reason = error instanceof Error ? error.message : String(error)
    await noteBackups(payload, { ...known, failed: { at: now.toString(), reason } })
    throw error
  }
}

/** Asked before a backup, of which the last one tells how much it wants, and on its way. */
function refuseFullDisk(folder: string, wanted: number): void {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < wanted + spare)
    throw new BackupError(
      `There is too little room for a backup in ${folder}: make some, or set BACKUPS to a smaller number.`,
    )
}
