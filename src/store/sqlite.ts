import { dirname } from 'node:path'
import { type SQLiteAdapter, sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import { keepEndedSessions } from './ended-sessions.ts'
import { isInFeed } from './feed.ts'
import { enter, PresenceError } from './presence.ts'
import { keepRowsBefore, keepSessions } from './sessions.ts'
import { type SqliteClient, sqliteClient } from './sqlite-client.ts'

/**
 * Payload's SQLite adapter with Node's own SQLite behind it. The stock client refuses concurrent writers, leaks file
 * handles in transactions and loses the children of a table that a migration rebuilds.
 */
export function sqlite({
  file,
  migrationDir,
}: {
  file: string
  migrationDir: string
}): DatabaseAdapterObj<SQLiteAdapter> {
  const stock = sqliteAdapter({
    client: { url: `file:${file}` },
    migrationDir,
    push: false,
    transactionOptions: {},
    autoIncrement: true,
  })
  return {
    ...stock,
    init: (args) => {
      const adapter = stock.init(args)
      const { connect, destroy } = adapter
      let leave = () => {}
      adapter.connect = async (options) => {
        if (!adapter.client || adapter.client.closed) {
          const opened = open(file)
          leave = opened.leave
          adapter.client = opened.client
        }
        await connect?.call(adapter, options)
      }
      adapter.destroy = async () => {
        adapter.client?.close()
        await destroy?.call(adapter)
        leave()
      }
      keepSessions(adapter, (work) => adapter.drizzle.transaction(work))
      keepRowsBefore(adapter, (collection) => isInFeed(args.payload, collection))
      keepEndedSessions(adapter, args.payload)
      return adapter
    },
  }
}

/** Opens a file, and notes that this process uses the folder that it lies in. */
function open(file: string): { client: SqliteClient; leave: () => void } {
  try {
    const leave = enter(dirname(file))
    return { client: sqliteClient(file), leave }
  } catch (error) {
    if (error instanceof PresenceError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new PresenceError(`The database ${file} cannot be opened: ${reason}. Check DATA_DIR.`, { cause: error })
  }
}
