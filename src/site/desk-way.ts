import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Settings } from '../settings.ts'
import { Busy, createGate } from './gate.ts'
import { deskHeaders, pairsOf } from './headers.ts'

/** Next's handler. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

/** Bytes that one request to the desk may bring: the largest is a whole set of attendance lists. */
const largest = { multipart: 128 * 1024 * 1024, other: 8 * 1024 * 1024 }
/** And all that are under way: what is uploaded is held in memory until it is whole. */
const largestTogether = 192 * 1024 * 1024

/** Why a request to the desk is not looked at. */
export type DeskRefusal = 411 | 413

/**
 * The way to the desk: so many requests, and so many bytes, as memory has room for.
 * @param desk prepared at its first use
 * @returns hands a request over, or gives why it did not
 * @throws {Busy} where there is no room at this moment
 */
export function createDeskWay(desk: () => Promise<Handler>, { publicUrl, maxInFlight }: Settings) {
  const headersOfDesk = pairsOf(deskHeaders(publicUrl))
  const gate = createGate({ atOnce: maxInFlight, waiting: 0 })
  let together = 0

  async function handOver(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const handle = await desk()
    for (const [name, value] of headersOfDesk) response.setHeader(name, value)
    await handle(request, response)
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<DeskRefusal | undefined> => {
    const { headers } = request
    // How much it is must be said beforehand; browsers do.
    if (headers['transfer-encoding'] !== undefined) return 411
    const bytes = Number(headers['content-length'] ?? 0)
    const isMultipart = /^multipart\//i.test(headers['content-type'] ?? '')
    if (bytes > (isMultipart ? largest.multipart : largest.other)) return 413
    if (together + bytes > largestTogether) throw new Busy('too much is being uploaded')
    together += bytes
    try {
      await gate.pass(() => handOver(request, response))
    } finally {
      together -= bytes
    }
    return undefined
  }
}
