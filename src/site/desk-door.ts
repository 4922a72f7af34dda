import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { Payload } from 'payload'
import type { Settings } from '../settings.ts'
import { createClientOf } from './forms/client.ts'
import { isFromHere, largestForm } from './forms/sent.ts'
import { Busy, createGate } from './gate.ts'
import { deskHeaders, deskPolicy, notKept, pairsOf } from './headers.ts'
import { createStrangersWay } from './strangers.ts'

/** Next's handler. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

/** Bytes that one request to the desk may bring: the largest is a whole set of attendance lists. */
const largest = { multipart: 128 * 1024 * 1024, other: 8 * 1024 * 1024 }
/** And all that are under way: what is uploaded is held in memory until it is whole. */
const largestTogether = 192 * 1024 * 1024

/** A token that names a session: what it says, and its seal. */
const tokenIn = /(?:^(?:JWT|Bearer) |\bweek-token=)([\w-]+\.[\w-]+)\.([\w-]+)/

/** Whether a token was given by us, once: enough to be no stranger. Whose it is, and if it is still good, the desk asks. */
function bearsToken({ authorization, cookie }: IncomingHttpHeaders, secret: string): boolean {
  return [authorization, cookie].some((header) => {
    const [, said, seal = ''] = tokenIn.exec(header ?? '') ?? []
    if (!said || !secret) return false
    const [given, meant] = [
      Buffer.from(seal),
      Buffer.from(createHmac('sha256', secret).update(said).digest('base64url')),
    ]
    return given.length === meant.length && timingSafeEqual(given, meant)
  })
}

/** Why a request to the desk is not looked at. */
export type DeskRefusal = { status: 400 | 403 | 411 | 413; reason: string }

const unreadable: DeskRefusal = { status: 400, reason: 'This cannot be read.' }
const elsewhere: DeskRefusal = { status: 403, reason: 'This was sent from another site.' }
const unmeasured: DeskRefusal = { status: 411, reason: 'This does not say how large it is.' }
const unknown: DeskRefusal = { status: 403, reason: 'Sign in before you send this.' }
const tooLarge: DeskRefusal = { status: 413, reason: 'This is too large.' }

/**
 * Whether a path can be read, and leads where it seems to: what stands behind it stumbles over one that cannot, and goes up
 * where it says so. Browsers go up themselves.
 */
function isPath(target = ''): boolean {
  try {
    const path = decodeURIComponent(target.split('?', 1)[0] ?? '')
    return !path.includes('\0') && !path.split(/[/\\]/).some((segment) => segment === '.' || segment === '..')
  } catch {
    return false
  }
}

/** What changes nothing, wherever it is asked from. */
const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Makes the way of every request to the desk and its API: not from another site where it changes something, from nobody
 * unknown more than a form, no more requests and bytes than memory has room for, with the desk's headers, and marked with whose it is.
 * @param desk prepared at its first use
 * @param patience milliseconds that a form of somebody unknown may be on its way
 * @returns hands a request over, or gives why it did not; it is not answered then
 * @throws {Busy} where there is no room at this moment
 */
export function createDeskDoor(
  desk: () => Promise<Handler>,
  { publicUrl, trustedProxies, maxInFlight }: Settings,
  payload: Pick<Payload, 'secret'>,
  patience = 60_000,
) {
  const headersOfDesk = pairsOf(deskHeaders(publicUrl))
  const clientOf = createClientOf(trustedProxies)
  const gate = createGate({ atOnce: maxInFlight, waiting: 0 })
  const asStranger = createStrangersWay(maxInFlight, patience)
  let together = 0

  async function handOver(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const handle = await desk()
    const policy = deskPolicy(randomBytes(18).toString('base64'))
    for (const [name, value] of headersOfDesk) response.setHeader(name, value)
    response.setHeader('content-security-policy', policy)
    if (/^\/api(?=[/?]|$)/.test(request.url ?? '')) response.setHeader('cache-control', notKept)
    // Next repeats the number of the policy in the scripts that it writes. Both names are ours to set, nobody else's.
    request.headers['content-security-policy'] = policy
    request.headers['week-client'] = clientOf(request)
    await handle(request, response)
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<DeskRefusal | undefined> => {
    const { headers } = request
    if (!isPath(request.url)) return unreadable
    if (!reading.has(request.method ?? '') && !isFromHere(headers, publicUrl)) return elsewhere
    // How much it is must be said beforehand; browsers do.
    if (headers['transfer-encoding'] !== undefined) return unmeasured
    // A form that goes to a page is taken for an act of the desk, of which it would name one.
    const isForm = /^multipart\//i.test(headers['content-type'] ?? '')
    if (isForm && !/^\/api\/./.test(request.url ?? '') && headers['next-action'] === undefined) return unreadable
    const bytes = Number(headers['content-length'] ?? 0)
    if (bytes > (isForm ? largest.multipart : largest.other)) return tooLarge
    if (!bearsToken(headers, payload.secret)) {
      // A few slow lines would otherwise take all the room there is.
      if (bytes > largestForm) return unknown
      await asStranger(request, response, bytes, () => handOver(request, response))
      return undefined
    }
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
