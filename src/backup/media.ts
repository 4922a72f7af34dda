import type { MediaStore } from '../store/media-store.ts'
import type { Snapshot } from '../store/portable/snapshot.ts'
import { quoted } from '../store/portable/tables.ts'
import type { Add } from './archive.ts'
import { part } from './manifest.ts'

/** Files of the media by name, and whether the database names them: some may come or go while others are read. */
export async function mediaFiles(
  snapshot: Pick<Snapshot, 'tables' | 'query'>,
  store: MediaStore,
): Promise<Map<string, { isNamed: boolean }>> {
  const files = new Map<string, { isNamed: boolean }>()
  // What begins with a point is not whole yet, unless the database names it.
  for await (const { name } of store.list()) if (!name.startsWith('.')) files.set(name, { isNamed: false })
  for (const name of await filesNamedIn(snapshot)) files.set(name, { isNamed: true })
  return files
}

/** Every file of the media that a database names: the upload itself, and its sizes. */
export async function filesNamedIn({ tables, query }: Pick<Snapshot, 'tables' | 'query'>): Promise<Set<string>> {
  const names = new Set<string>()
  for (const { name, columns } of tables) {
    if (!columns.some((column) => column.name === 'filename')) continue
    for (const column of columns) {
      if (!/(^|_)filename$/.test(column.name)) continue
      const own = quoted(column.name)
      for (const row of await query(`select ${own} as name from ${quoted(name)} where ${own} is not null`))
        names.add(String(row.name))
    }
  }
  return names
}

/** @returns false where it is gone */
export async function addFile(add: Add, store: MediaStore, name: string): Promise<boolean> {
  const file = await store.open(name)
  if (!file) return false
  try {
    await add(part.media(name), file.size, await file.bytes())
    return true
  } finally {
    await file.close()
  }
}
