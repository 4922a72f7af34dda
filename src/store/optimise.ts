import type { Payload } from 'payload'
import { pruneChanges } from './changes.ts'
import { sql, sqlIn } from './sql.ts'
import { isSqliteClient } from './sqlite-client.ts'

const keptChanges = Temporal.Duration.from({ hours: 24 })

/** Lets the database count its rows, so that it chooses good ways through them: after a load, and each night. */
export async function optimise(payload: Payload): Promise<void> {
  const { client } = payload.db
  if (isSqliteClient(client)) await client.analyze()
  else await (await sqlIn(payload)).run(sql`analyze`)
}

/** Each night: prunes the change feed and counts again. */
export async function tidy(payload: Payload, now: Temporal.Instant): Promise<void> {
  await pruneChanges(await sqlIn(payload), now.subtract(keptChanges))
  await optimise(payload)
}
