import { MediaStoreError } from './media-s3.ts'

/** Codes of SQLite, without the part that goes into detail: read-only, of the disk, damaged, full, not to be opened, no database. */
const ofTheDisk = new Set([8, 10, 11, 13, 14, 26])

/**
 * What the machine or a service refuses, as a sentence for whoever starts the program or gives a command: a disk that is
 * full, a folder or a file that cannot be used, a media store that is away. Undefined: the fault is the program's own.
 */
export function troubleIn(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('errcode' in error && typeof error.errcode === 'number' && ofTheDisk.has(error.errcode & 0xff))
    return `The database cannot be read or written: ${error.message}. Look at DATA_DIR, and at the space left on its disk.`
  if (error instanceof MediaStoreError || 'syscall' in error) return error.message
  return troubleIn(error.cause)
}
