import type { Payload, PayloadRequest } from 'payload'

/** What was loaded under a key: which document, its hash then in the database, and that of what the file said. */
export type Loaded = { document: string; stored: string; written: string }

/** What the last load knew, and what this one will have known; nothing is written before `save`. */
export type Memory = {
  of(key: string): Loaded | undefined
  keys(): string[]
  note(key: string, document: number, written: string): void
  /** @param storedHash the hash of the document as it lies in the database now; for files none */
  save(storedHash: (key: string) => string | undefined): Promise<void>
}

const folderKey = 'folder'

/** The folder that was loaded last, and whether it was the one that comes with the program. */
export type LoadedFolder = { fingerprint: string; origin: 'bundled' | 'other' }

/** Undefined if none was ever loaded. */
export async function lastFolder(payload: Payload, req?: PayloadRequest): Promise<LoadedFolder | undefined> {
  const where = { key: { equals: folderKey } }
  const { docs } = await payload.find({ collection: 'loads', where, limit: 1, depth: 0, pagination: false, req })
  const [row] = docs
  return row && { fingerprint: row.hash, origin: row.document === 'other' ? 'other' : 'bundled' }
}

export async function noteFolder(
  payload: Payload,
  req: PayloadRequest,
  { fingerprint, origin }: LoadedFolder,
): Promise<void> {
  await payload.delete({ collection: 'loads', where: { key: { equals: folderKey } }, req })
  await payload.create({ collection: 'loads', data: { key: folderKey, document: origin, hash: fingerprint }, req })
}

export async function readMemory(payload: Payload, req: PayloadRequest): Promise<Memory> {
  const { docs } = await payload.find({ collection: 'loads', depth: 0, pagination: false, req })
  const rows = new Map(docs.filter(({ key }) => key !== folderKey).map((row) => [row.key, row]))
  const loaded = new Map<string, Loaded>()
  for (const [key, { document, hash }] of rows) {
    const [stored = '', written = ''] = hash.split(' ')
    loaded.set(key, { document: document ?? '', stored, written })
  }
  const noted = new Map<string, { document: string; written: string }>()
  return {
    of: (key) => loaded.get(key),
    keys: () => [...loaded.keys()],
    note: (key, document, written) => void noted.set(key, { document: String(document), written }),
    async save(storedHash) {
      for (const [key, { document, written }] of noted) {
        const data = { key, document, hash: `${storedHash(key) ?? written} ${written}` }
        const row = rows.get(key)
        if (row && row.hash === data.hash && row.document === document) continue
        if (row) await payload.update({ collection: 'loads', id: row.id, data, depth: 0, req })
        else await payload.create({ collection: 'loads', data, depth: 0, req })
      }
    },
  }
}
