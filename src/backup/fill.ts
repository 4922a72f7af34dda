import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Settings } from '../settings.ts'
import { databaseFile, isPostgres } from '../store/database.ts'
import { hasEnded } from '../store/names-on-server.ts'
import { oneAtATime } from '../store/one-at-a-time.ts'
import type { Content, Filled, Finish, Put } from '../store/portable/fill.ts'
import { fillPostgres } from '../store/portable/fill-postgres.ts'
import { fillSqlite } from '../store/portable/fill-sqlite.ts'
import { othersOn } from '../store/portable/standing.ts'
import { PresenceError } from '../store/presence.ts'

/** Opens the content system on the database of some settings, without migrating it. */
export type OpenContent = (settings: Settings) => Promise<Payload>

/**
 * Fills the database that the settings ask for. On PostgreSQL it takes the place of what is there, in one transaction; a
 * SQLite file is made anew on the stage.
 */
export async function fillDatabase(
  { settings, stage, open }: { settings: Settings; stage: string; open: OpenContent },
  content: Content,
  work: (put: Put) => Promise<void>,
  finish: Finish,
): Promise<Filled> {
  // The folder itself is held by whoever restores.
  const payload = await open({ ...settings, dataDir: stage })
  try {
    // A process that starts meanwhile waits here, and finds the new content.
    return await oneAtATime(payload, 'migrating', { dataDir: stage }, async () => {
      await refuseOthers(settings)
      return isPostgres(settings.databaseUrl)
        ? await fillPostgres(payload, content, work, finish)
        : await fillSqlite(payload, databaseFile(stage), content, work, finish)
    })
  } finally {
    await payload.destroy()
  }
}

/** The server sees that a process was killed once it is through with what it does for it. */
const patience = 60_000

/** @throws {PresenceError} while other processes are connected to the same PostgreSQL database */
export async function refuseOthers(settings: Settings): Promise<void> {
  for (const until = performance.now() + patience; ; await sleep(200)) {
    const others = await othersOn(settings)
    if (others.length === 0) return
    if (!others.every(hasEnded) || performance.now() > until)
      throw new PresenceError(`The program is running on this database (${others.join('; ')}). Stop it first.`)
  }
}
