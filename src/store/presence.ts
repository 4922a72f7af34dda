import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { makeFolder } from '../kit/make-folder.ts'
import { isBusy } from './sqlite-connection.ts'

/** A data folder that cannot be used now, or not alone; the message is a sentence for whoever starts the program. */
export class PresenceError extends Error {}

/** Where a restore puts together what will take the place of what is there. */
export const restoringFolder = (dataDir: string): string => join(dataDir, 'restoring')

/** It lies there from when the old content begins to go until the new is in its place. */
export const restoringMark = (dataDir: string): string => join(restoringFolder(dataDir), 'half-done')

/**
 * Notes that this process uses a data folder. The lock is the system's, and ends with the process.
 * @returns what ends it
 * @throws {PresenceError} while something is restored into it, or when a restore was cut off half-way
 */
export function enter(dataDir: string): () => void {
  makeFolder(dataDir)
  const lock = lockFile(dataDir)
  try {
    // Whoever reads, in a transaction, keeps others from having the file to themselves.
    lock.exec('BEGIN; SELECT count(*) FROM sqlite_schema')
    refuseHalfDone(dataDir)
  } catch (error) {
    lock.close()
    if (isBusy(error))
      throw new PresenceError(`A backup is being restored into ${dataDir}; start again when it is done.`)
    throw error
  }
  // What another one left that was cut off before it touched anything.
  rmSync(restoringFolder(dataDir), { recursive: true, force: true })
  return () => {
    if (lock.isOpen) lock.close()
  }
}

/** @throws {PresenceError} when a restore into a data folder was cut off half-way */
export function refuseHalfDone(dataDir: string): void {
  if (existsSync(restoringMark(dataDir)))
    throw new PresenceError(
      `A restore into ${dataDir} was cut off half-way. Do it again: npm run week -- restore FILE. Until then the program does not start.`,
    )
}

/**
 * Does `work` while no process uses the data folder, and none can begin to.
 * @throws {PresenceError} when one does
 */
export async function alone<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  makeFolder(dataDir)
  const lock = lockFile(dataDir)
  try {
    takeAll(lock, `The program, or a command of it, is running on ${dataDir}. Stop it first.`)
    return await work()
  } finally {
    lock.close()
  }
}

function takeAll(lock: DatabaseSync, refusal: string): void {
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    if (isBusy(error)) throw new PresenceError(refusal)
    throw error
  }
}

const lockFile = (dataDir: string) => new DatabaseSync(join(dataDir, 'running.lock'), { timeout: 0 })
