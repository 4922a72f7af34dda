import { type PostgresAdapter, postgresAdapter } from '@payloadcms/db-postgres'
import type { DatabaseAdapterObj } from 'payload'
import { SettingsError } from '../settings.ts'
import { atMost } from './at-most.ts'
import { keepEndedSessions } from './ended-sessions.ts'
import { isInFeed } from './feed.ts'
import { nameOnServer } from './names-on-server.ts'
import { enter } from './presence.ts'
import { keepRowsBefore, keepSessions } from './sessions.ts'

type Pool = PostgresAdapter['pool']

/** Milliseconds to wait for a connection: a call inside a transaction that lacks its `req` fails, instead of hanging. */
const patience = 30_000

/**
 * Payload's PostgreSQL adapter with a pool of our own. The stock one takes a connection at the start and never gives it
 * back (a pool of one would wait for ever), leaves the pool open at the end, and makes a database that does not exist.
 */
export function postgres(args: {
  url: string
  dataDir: string
  migrationDir: string
  connections?: number
}): DatabaseAdapterObj<PostgresAdapter> {
  const connections = args.connections ?? 10
  // Payload asks some things beside its own transaction (is this document locked?). Were every connection in a
  // transaction that waits for one more, none would ever come free: one is kept for those.
  const turn = atMost(Math.max(1, connections - 1))
  const stock = postgresAdapter({
    pool: {
      connectionString: args.url,
      max: connections,
      connectionTimeoutMillis: patience,
      application_name: nameOnServer,
    },
    migrationDir: args.migrationDir,
    push: false,
    disableCreateDatabase: true,
  })
  return {
    ...stock,
    init: (init) => {
      const adapter = stock.init(init)
      const { connect, destroy } = adapter
      let leave = () => {}
      adapter.connect = async (options) => {
        if (!adapter.pool || adapter.pool.ended) {
          leave = enter(args.dataDir)
          adapter.pool = new adapter.pg.Pool(adapter.poolOptions)
          // A connection lost while idle is replaced by the pool; without a listener it would end the process.
          adapter.pool.on('error', (error) =>
            init.payload.logger.warn(`PostgreSQL: an idle connection was lost: ${error.message}`),
          )
          // So would one that is lost within a transaction, between two of its statements; the next of them fails.
          adapter.pool.on('connect', (connection) => connection.on('error', () => {}))
        }
        await reach(adapter.pool, args.url)
        await connect?.call(adapter, options)
      }
      adapter.destroy = async () => {
        await destroy?.call(adapter)
        if (adapter.pool && !adapter.pool.ended) await adapter.pool.end()
        leave()
      }
      keepSessions(adapter, (work) => turn(() => adapter.drizzle.transaction(work)))
      keepRowsBefore(adapter, (collection) => isInFeed(init.payload, collection))
      keepEndedSessions(adapter, init.payload)
      return adapter
    },
  }
}

async function reach(pool: Pool, url: string): Promise<void> {
  try {
    const connection = await pool.connect()
    connection.release()
  } catch (error) {
    const { host, pathname } = new URL(url)
    // A host with several addresses gives several errors, and no message.
    const first: unknown = error instanceof AggregateError ? error.errors[0] : error
    const reason = first instanceof Error ? first.message : String(first)
    throw new SettingsError(`PostgreSQL cannot be reached at ${host}${pathname}: ${reason}. Check DATABASE_URL.`, {
      cause: error,
    })
  }
}
