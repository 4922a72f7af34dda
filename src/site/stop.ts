import type { Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Stops a server in order: no new connections, idle ones closed, requests in flight answered, then their connections
 * closed too, and what goes on without anybody waiting for it ended. What is not done after `limit` milliseconds is cut
 * off.
 * @param rest what goes on when all connections are closed
 * @returns whether everything was answered.
 */
export async function stopServer(server: Server, rest: () => Promise<unknown>, limit = 10_000): Promise<boolean> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve())).then(rest).then(() => true as const)
  // A connection that was answering when the server closed stays open for the next request, which must not come.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const ended = new AbortController()
  const late = wait(limit, false as const, { signal: ended.signal }).catch(() => false as const)
  const finished = await Promise.race([closed, late])
  clearInterval(sweep)
  ended.abort()
  if (!finished) server.closeAllConnections()
  return finished
}
