import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A folder in which a backup is checked, where what earlier checks left is gone. */
export function makeScratch(): string {
  removeScratch()
  return mkdtempSync(path.join(tmpdir(), `week-verify-${process.pid}-`))
}

/** Removes what checks that were ended by force have left: everybody who is in a backup is in it. */
export function removeScratch(): void {
  for (const name of readdirSync(tmpdir())) {
    const [, pid] = /^week-verify-(\d+)-/.exec(name) ?? []
    if (pid && !isRunning(Number(pid))) rmSync(path.join(tmpdir(), name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
