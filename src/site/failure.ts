import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import proxyAddress from 'proxy-addr'
import { describe, type LogEntry } from '../kit/log.ts'

/** Something of ours went wrong while answering. It has been logged under `id`, which the reader is shown. */
export class Failure extends Error {
  readonly id: string
  constructor(id: string, cause: unknown) {
    super(`request ${id} failed`, { cause })
    this.id = id
  }
}

/**
 * Logs an error under an id, with nothing of the request: neither the address asked for nor what was sent.
 * @param about where it happened, in the program's own words
 */
export function noteFailure(
  error: unknown,
  about: LogEntry,
  log: (entry: LogEntry) => void,
  id = randomBytes(5).toString('hex'),
): Failure {
  if (error instanceof Failure) return error
  const failure = new Failure(id, error)
  log({ id: failure.id, ...about, error: describe(error) })
  return failure
}

/**
 * Tells the id that a trusted proxy gave a request (`X-Request-Id`), so that both logs can be put together. Nobody
 * else's word is taken, and nothing that is not plainly an id.
 */
export function createRequestId(trustedProxies: readonly string[]) {
  const trusts = proxyAddress.compile([...trustedProxies])
  return ({ headers, socket }: IncomingMessage): string | undefined => {
    const id = headers['x-request-id']
    const isTrusted = socket.remoteAddress !== undefined && trusts(socket.remoteAddress, 0)
    return isTrusted && typeof id === 'string' && /^[\w-]{8,64}$/.test(id) ? id : undefined
  }
}
