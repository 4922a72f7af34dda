import type { Payload } from 'payload'
import { isSqliteClient } from './sqlite-client.ts'

/**
 * Takes what was deleted out of the files too: SQLite overwrites it in the database (`secure_delete`), and here empties
 * the log beside it. PostgreSQL gives freed space to new rows in its own time.
 */
export async function scrub(payload: Payload): Promise<void> {
  const { client } = payload.db
  if (isSqliteClient(client)) await client.emptyLog()
}
