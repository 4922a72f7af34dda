import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { notKept, pairsOf, type RawHeaders } from './headers.ts'

/** Node's request as the web's, for Hono's handlers. */
export function webRequest(incoming: IncomingMessage, url: string, method: string): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one)
  }
  if (method === 'GET') return new Request(url, { headers })
  const init = { method, headers, body: bodyOf(incoming), duplex: 'half' }
  return new Request(url, init)
}

/** Read as fast as it is asked for, no faster; not at all where nobody asks. */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  let chunks: AsyncIterator<Uint8Array> | undefined
  const source: UnderlyingDefaultSource<Uint8Array> = {
    async pull(controller) {
      chunks ??= incoming[Symbol.asyncIterator]()
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      incoming.destroy()
    },
  }
  return new ReadableStream(source, { highWaterMark: 0 })
}

/** Sends a handler's answer, with the site's headers wherever it has set none of its own. */
export async function sendWebResponse(from: Response, outgoing: ServerResponse, headers: RawHeaders): Promise<void> {
  for (const [name, value] of [...pairsOf(headers), ['cache-control', notKept] as const])
    outgoing.setHeader(name, value)
  outgoing.setHeaders(from.headers)
  outgoing.writeHead(from.status)
  if (from.body) await pipeline(from.body, outgoing)
  else outgoing.end()
}
