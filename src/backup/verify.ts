import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { Settings } from '../settings.ts'
import type { Finish, Put } from '../store/portable/fill.ts'
import { tablesIn } from '../store/portable/tables.ts'
import { sql } from '../store/sql.ts'
import { fillDatabase, type OpenContent } from './fill.ts'
import type { Progress } from './make.ts'
import { BackupError, type Manifest } from './manifest.ts'
import { filesNamedIn } from './media.ts'
import { makeStage, stagedFiles, stageFile } from './place.ts'
import { compareCounts, openBackup, puttingBack, readContent } from './read.ts'
import { rowsOf } from './restore.ts'
import { makeScratch } from './scratch.ts'

export type Verified = { manifest: Manifest; rows: number; files: number }

/**
 * Restores a backup into a scratch place, compares everything, and removes it again.
 * @throws {BackupError} and what else tells in a sentence what is wrong
 */
export async function verify(
  file: string,
  { settings, open, progress }: { settings: Settings; open: OpenContent; progress?: Progress },
): Promise<Verified> {
  const backup = await openBackup(file)
  const scratch = makeScratch()
  try {
    const stage = makeStage(scratch)
    const place = { ...settings, dataDir: scratch, databaseUrl: undefined, secret: randomBytes(32).toString('hex') }
    const read = (put: Put) =>
      readContent(backup, { put, file: (name, body) => stageFile(stage, name, body), progress })
    const finish: Finish = async (counted, tx) => {
      compareCounts(backup, counted)
      const query = (statement: string) => tx.all(sql.raw(statement))
      const named = await filesNamedIn({ tables: await tablesIn(query, false), query })
      const lacking = named.difference(stagedFiles(stage)).difference(new Set(backup.manifest.missing))
      if (lacking.size > 0) throw new BackupError(`${file} lacks files of the media: ${[...lacking].join(', ')}.`)
    }
    const target = { settings: place, stage, open }
    const filled = await puttingBack(backup, () => fillDatabase(target, backup.content, read, finish))
    return { manifest: backup.manifest, rows: rowsOf(filled), files: stagedFiles(stage).size }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
