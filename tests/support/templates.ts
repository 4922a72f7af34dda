import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { archiveFolder, load, loadSample } from '../../src/keep/index.ts'
import { itemRooms } from '../../src/rooms.ts'
import { startSearch } from '../../src/search/keep-current.ts'
import { databaseFile } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { root } from '../../tools/steps.mjs'
import { makeFolder, openPayload, type Place, removeFolder } from './payload.ts'

// What many tests begin with is made once, and kept between runs for as long as it would be made the same.

/** A fingerprint of what lies in these folders of the program. */
export function fingerprint(...folders: string[]): string {
  const hash = createHash('sha256')
  const found = folders.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  const files = found.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  for (const file of files.sort()) hash.update(relative(root, file)).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

/** A new database with the whole schema. */
export async function makeMigrated(place: Place): Promise<void> {
  const payload = await openPayload(place)
  await migrate(payload, place)
  await payload.destroy()
}

/** A migrated file. */
export const migratedFile = async (): Promise<string> =>
  databaseFile(await made(`${fingerprint('migrations/sqlite')}-migrated`, (dataDir) => makeMigrated({ dataDir })))

/** A folder as a first start fills it: the archive, the sample week, their index; nobody has an account yet. */
const filledFolder = () =>
  made(`${fingerprint('src', 'archive', 'locales', 'migrations/sqlite')}-filled`, async (dataDir) => {
    await makeMigrated({ dataDir })
    const payload = await openPayload({ dataDir })
    await load(payload, archiveFolder, { atStart: true })
    await loadSample(payload)
    const search = startSearch(payload, { dataDir, rooms: itemRooms, now: () => Temporal.Now.instant() })
    await search.started
    await search.stop()
    await payload.destroy()
  })

/** Fills a folder as a first start does. */
export const fillFolder = async (dataDir: string): Promise<void> =>
  cpSync(await filledFolder(), dataDir, { recursive: true })

/** The folder of this name. Two who come at once both make it, and one of the two is kept. */
async function made(name: string, make: (dataDir: string) => Promise<void>): Promise<string> {
  const folders = join(tmpdir(), 'week-test-templates')
  const folder = join(folders, name)
  if (existsSync(folder)) return folder
  mkdirSync(folders, { recursive: true })
  const dataDir = makeFolder()
  await make(dataDir)
  try {
    renameSync(dataDir, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    removeFolder(dataDir)
  }
  return folder
}
