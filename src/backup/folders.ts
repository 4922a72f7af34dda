import { readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

/** Where the program keeps backups of its own. */
export const backupsFolder = (dataDir: string): string => path.join(dataDir, 'backups')

const stamp = (now: Temporal.Instant) => now.toString({ smallestUnit: 'second' }).replaceAll(':', '-')

export const nightlyFile = (dataDir: string, now: Temporal.Instant): string =>
  path.join(backupsFolder(dataDir), `nightly-${stamp(now)}.tar`)

/** What was there before a restore took its place. */
export const beforeRestore = (dataDir: string, now: Temporal.Instant): string =>
  path.join(backupsFolder(dataDir), `before-restore-${stamp(now)}.tar`)

/** The nightly backups that are there, the latest first. */
const nightlyIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /^nightly-.*\.tar$/.test(name))
    .sort()
    .reverse()

/**
 * Removes the nightly backups beyond a number, those of either kind from before an instant, and what was cut off.
 * Whoever was erased since is in them.
 */
export function removeOldBackups(dataDir: string, { most, before }: { most: number; before: Temporal.Instant }): void {
  const folder = backupsFolder(dataDir)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  const tooMany = new Set(nightlyIn(folder).slice(most))
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name)
    const isOurs = /^(nightly|before-restore)-/.test(name)
    const isOld = isOurs && statSync(file).mtimeMs < before.epochMilliseconds
    if (isOld || tooMany.has(name) || (isOurs && name.endsWith('.unfinished'))) rmSync(file)
  }
}
