import { onTestFinished } from 'vitest'
import type { TestDatabase } from './databases.ts'
import { type RunningServer, startServer } from './server.ts'

/**
 * The program on a new database with the archive and without the sample; killed when the test ends. `again` starts it on
 * the same database, once it has ended.
 */
export async function startOn(
  database: TestDatabase,
): Promise<{ server: RunningServer; again(): Promise<RunningServer> }> {
  const { dataDir, databaseUrl = '' } = await database.makeEmptyPlace()
  const env = { SAMPLE: '0', DATABASE_URL: databaseUrl }
  const start = async (port?: number) => {
    const server = await startServer({ dataDir, port, env })
    onTestFinished(() => server.kill())
    return server
  }
  const server = await start()
  return { server, again: () => start(server.port) }
}
