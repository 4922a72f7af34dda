import type { Payload } from 'payload'
import { pruneChanges } from './changes.ts'
import { removeOldCopies } from './copy.ts'
import { scrub } from './scrub.ts'
import { sql, sqlIn } from './sql.ts'
import { isSqliteClient } from './sqlite-client.ts'

const keptChanges = Temporal.Duration.from({ hours: 24 })
/** Copies made before a migration: time enough to see that an upgrade went well. */
const keptCopies = Temporal.Duration.from({ hours: 24 * 30 })

/** Lets the database count its rows, so that it chooses good ways through them: after a load, and each night. */
export async function optimise(payload: Payload): Promise<void> {
  const { client } = payload.db
  if (isSqliteClient(client)) await client.analyze()
  else await (await sqlIn(payload)).run(sql`analyze`)
}

/** Each night: prunes the change feed, removes old copies, counts again, and empties the log of what was deleted. */
export async function tidy(payload: Payload, dataDir: string, now: Temporal.Instant): Promise<void> {
  await pruneChanges(await sqlIn(payload), now.subtract(keptChanges))
  removeOldCopies(dataDir, now.subtract(keptCopies))
  await optimise(payload)
  await scrub(payload)
}
