import { afterAll, beforeAll } from 'vitest'
import { makeFolder, removeFolder } from './folder.ts'
import { type RunningServer, startServer } from './server.ts'
import { fillFolder } from './templates.ts'

/**
 * The program for the tests of a file or a group, with the archive and the sample week in a folder of its own,
 * stopped after them. Nobody has an account yet.
 * @param env settings beyond the usual
 * @returns gives the server, once the tests run
 */
export function ownServer(env: Record<string, string> = {}): () => RunningServer {
  const dataDir = makeFolder()
  let server: RunningServer | undefined
  beforeAll(async () => {
    await fillFolder(dataDir)
    server = await startServer({ dataDir, env })
  })
  afterAll(async () => {
    await server?.stop()
    removeFolder(dataDir)
  })
  return () => {
    if (!server) throw new Error('The server runs while the tests do')
    return server
  }
}
