import { MediaStoreError } from './media-s3.ts'

/** Codes of SQLite, without the part that goes into detail: read-only, of the disk, damaged, full, not to be opened, no database. */
const ofTheDisk = new Set([8, 10, 11, 13, 14, 26])
/** What the system says where a file cannot grow: the disk is full, a share of it is used up, a file may not be so large. */
const ofRoom: unknown[] = ['ENOSPC', 'EDQUOT', 'EFBIG']
/** Classes of PostgreSQL's codes: the line to it, its disk and memory, who runs it, its system. */
const ofTheServer = /^(08|53|57|58)\w{3}$/
/** The same in the words of its client, which gives them no code. */
const lineIsLost = /^(Connection terminated|Client has encountered a connection error)/

/**
 * What the machine or a service refuses, as a sentence for whoever starts the program or gives a command: a disk that is
 * full, a folder or a file that cannot be used, a server or a media store that is away. Undefined: the fault is the program's own.
 */
export function troubleIn(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('errcode' in error && typeof error.errcode === 'number' && ofTheDisk.has(error.errcode & 0xff))
    return `The database cannot be read or written: ${error.message}. Look at DATA_DIR, and at the space left on its disk.`
  const code = 'severity' in error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (ofTheServer.test(code) || lineIsLost.test(error.message))
    return `PostgreSQL cannot go on: ${error.message}. Look at its log, and at the space left on its disk.`
  if ('syscall' in error && 'code' in error && ofRoom.includes(error.code))
    return `There is no room left for a file: ${error.message}. Look at DATA_DIR, and at the space left on its disk; a check of a backup needs it where temporary files lie.`
  if (error instanceof MediaStoreError || 'syscall' in error) return error.message
  return troubleIn(error.cause)
}
