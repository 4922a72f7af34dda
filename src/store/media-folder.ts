import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { makeFolder } from '../kit/make-folder.ts'
import type { MediaStore } from './media-store.ts'

/** A media store in a folder of this machine, or one that several machines have mounted. */
export function folderStore(folder: string): MediaStore {
  return {
    async put(name, bytes) {
      makeFolder(folder)
      const unfinished = path.join(folder, `.${randomUUID()}`)
      try {
        await writeToDisk(unfinished, bytes)
        await rename(unfinished, placeOf(folder, name))
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
      await syncFolder(folder)
    },
    async open(name) {
      if (!isPlain(name)) return null
      const handle = await openFile(placeOf(folder, name))
      if (!handle) return null
      const { size, mtime } = await handle.stat()
      return {
        size,
        modified: mtime,
        bytes: (part) => handle.createReadStream({ ...part, autoClose: false }),
        close: () => handle.close(),
      }
    },
    remove: (name) => rm(placeOf(folder, name), { force: true }),
    async *list() {
      for (const entry of await readdir(folder, { withFileTypes: true }).catch(nothingThere)) {
        const found = entry.isFile() && (await stat(path.join(folder, entry.name)).catch(() => undefined))
        if (found) yield { name: entry.name, modified: found.mtime }
      }
    },
  }
}

const isPlain = (name: string) =>
  name === path.basename(name) && name !== '' && name !== '.' && name !== '..' && !name.includes('\0')

/** @throws for what would lie elsewhere */
function placeOf(folder: string, name: string): string {
  if (!isPlain(name)) throw new Error('A file of the media has a plain name')
  return path.join(folder, name)
}

/** A name that is longer than a file can have is the name of none. */
const missing: unknown[] = ['ENOENT', 'ELOOP', 'ENAMETOOLONG']
const isMissing = (error: unknown) => error instanceof Error && 'code' in error && missing.includes(error.code)

function nothingThere(error: unknown): [] {
  if (isMissing(error)) return []
  throw error
}

async function writeToDisk(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The name in the folder is on the disk too. Not every system can sync a folder; those that cannot need not. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

/** Null where there is none; a link to somewhere else is none. */
async function openFile(full: string): Promise<FileHandle | null> {
  let handle: FileHandle
  try {
    handle = await open(full, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
  if ((await handle.stat()).isFile()) return handle
  await handle.close()
  return null
}
