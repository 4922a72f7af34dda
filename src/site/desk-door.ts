import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Settings } from '../settings.ts'
import { createClientOf } from './forms/client.ts'
import { isFromHere } from './forms/sent.ts'
import { deskHeaders, deskPolicy, pairsOf } from './headers.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

/** What changes nothing, wherever it is asked from. */
const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Makes the way of every request to the desk and its API: with the desk's headers, not from another site where it
 * changes something, and marked with whose it is.
 * @param desk Next's handler, prepared at its first use
 * @returns false where the request was sent from elsewhere; it is not answered then
 */
export function createDeskDoor({ publicUrl, trustedProxies }: Settings, desk: () => Promise<Handler>) {
  const headers = pairsOf(deskHeaders(publicUrl))
  const clientOf = createClientOf(trustedProxies)
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    if (!reading.has(request.method ?? '') && !isFromHere(request.headers, publicUrl)) return false
    const policy = deskPolicy(randomBytes(18).toString('base64'))
    for (const [name, value] of headers) response.setHeader(name, value)
    response.setHeader('content-security-policy', policy)
    // Next repeats the number of the policy in the scripts that it writes. Both names are ours to set, nobody else's.
    request.headers['content-security-policy'] = policy
    request.headers['week-client'] = clientOf(request)
    const handle = await desk()
    await handle(request, response)
    return true
  }
}
