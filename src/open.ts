import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { getPayload, type Payload } from 'payload'
import { makeConfig } from './config.ts'
import { startPublishing } from './editions/due/jobs.ts'
import { load } from './keep/load.ts'
import { firstAdministratorLink } from './people/first-administrator.ts'
import { itemRooms } from './rooms.ts'
import { type Search, startSearch } from './search/keep-current.ts'
import type { Settings } from './settings.ts'
import { migrate } from './store/migrate.ts'

export const archiveFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../archive')

/** The program without its front: the database ready, the archive in it, due items publishing themselves. */
export type Opened = {
  payload: Payload
  search: Search
  /** The one-time link of the first administrator, on an empty database alone. */
  administrator?: { path: string; email: string }
  close(): Promise<void>
}

/** Opens the content system on a database that has been brought up to date. */
export async function openPayload(settings: Settings, say: (line: string) => void): Promise<Payload> {
  const payload = await getPayload({ config: makeConfig(settings) })
  await migrate(payload, { dataDir: settings.dataDir, out: say })
  return payload
}

/** Brings the database up to date and fills it, telling each step that takes time to `say`. */
export async function open(settings: Settings, say: (line: string) => void): Promise<Opened> {
  const now = () => Temporal.Now.instant()
  const payload = await openPayload(settings, say)
  const administrator = await firstAdministratorLink(payload)
  const loaded = await load(payload, archiveFolder)
  if (loaded.created + loaded.updated > 0) say(`Loaded the archive: ${loaded.created} new, ${loaded.updated} changed.`)
  const publishing = settings.role === 'site' ? undefined : startPublishing(payload, { now, log: say })
  const search = startSearch(payload, { dataDir: settings.dataDir, rooms: itemRooms, now })
  await search.started
  return {
    payload,
    search,
    administrator,
    async close() {
      await publishing?.stop()
      await search.stop()
      await payload.destroy()
    },
  }
}
