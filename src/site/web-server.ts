import { createServer, IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { largestForm } from './forms/sent.ts'
import { pairsOf, type RawHeaders } from './headers.ts'

/** How much a client may send, and how long it may take; times in milliseconds. */
export type ClientLimits = {
  /** From the first byte to the end of the headers. */
  headersTimeout: number
  /** From the first byte to the last: a large upload at the desk, over a slow line. */
  requestTimeout: number
  /** Without a byte in either direction. */
  timeout: number
  /** How often the two times above are looked at. */
  connectionsCheckingInterval: number
  maxHeaderSize: number
  maxConnections: number
}

const usual: ClientLimits = {
  headersTimeout: 20_000,
  requestTimeout: 600_000,
  timeout: 120_000,
  connectionsCheckingInterval: 10_000,
  // An address may bear a whole workforce plan, and browsers send it again as that of the page before.
  maxHeaderSize: 48 * 1024,
  maxConnections: 10_000,
}

/** Requests that may wait on one line for the answers before theirs: no browser sends a second before it has its answer. */
const mostBehind = 8

/**
 * All that comes in one packet is read in one go, some thousands of requests, and Node keeps each until the packet is
 * read, but for those that leave HTTP, which it drops at once: so what is left on a line that was cut says that it does.
 * Once it is read, Node would take the line for handed over, and would not end what is under way on it.
 */
class Request extends IncomingMessage {
  declare wished: unknown
  get upgrade(): unknown {
    return this.socket.destroyed ? !this.complete : this.wished
  }
  set upgrade(wished: unknown) {
    this.wished = wished
    // Nobody is led through here to elsewhere; the same would happen to its line.
    if (wished && this.method === 'CONNECT') this.socket.destroy()
  }
}

const refusals: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/**
 * A web server that cuts off who sends too much, too slowly or what is no request.
 * @param headers of the answer to such
 */
export function createWebServer(
  listener: RequestListener,
  headers: RawHeaders,
  limits: Partial<ClientLimits> = {},
): Server {
  const { timeout, maxConnections, ...others } = { ...usual, ...limits }
  const behind = new WeakMap<Socket, number>()
  const refused = [...headers, 'cache-control', 'private, no-store', 'content-length', '0', 'connection', 'close']
  const options = {
    ...others,
    // Nothing here speaks another protocol. The desk's programs would take such requests for themselves, past the listener.
    IncomingMessage: Request,
    shouldUpgradeCallback: ({ socket }: IncomingMessage) => socket.destroyed,
    // Node's own answer to a request without one would lack the headers.
    requireHostHeader: false,
    // Kept of a body before anybody reads it, on every machine: strangers at the desk wait their turn with a whole form.
    highWaterMark: largestForm,
  }
  const server = createServer(options, (request, response) => {
    const { socket } = request
    // An answer without a line of its own stands behind another.
    if (response.socket === null) {
      const before = behind.get(socket) ?? 0
      if (before === mostBehind) return void socket.destroy()
      behind.set(socket, before + 1)
      response.once('close', () => behind.set(socket, (behind.get(socket) ?? 1) - 1))
    }
    if (request.headers.host === undefined && request.httpVersion === '1.1') response.writeHead(400, refused).end()
    else listener(request, response)
  })
  server.timeout = timeout
  server.maxConnections = maxConnections
  // What a client expects before it sends its body is its own affair.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response))
  server.on('clientError', (error: Error & { code?: string }, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const lines = [
      `HTTP/1.1 ${refusals[error.code ?? ''] ?? '400 Bad Request'}`,
      ...pairsOf(headers).map(([name, value]) => `${name}: ${value}`),
      'cache-control: private, no-store',
      'content-length: 0',
      'connection: close',
    ]
    // Who reads no answer is not waited for.
    socket.end(`${lines.join('\r\n')}\r\n\r\n`, () => socket.destroy())
  })
  return server
}

/** Whoever has their answer and goes on sending has some seconds to end; nothing of it is kept. */
export function endSending(request: IncomingMessage, response: ServerResponse, patience = 5_000): void {
  response.once('finish', () => {
    // Also where a handler has read a part of it: else the connection would wait for the rest, and so the next request on it.
    request.removeAllListeners('readable').resume()
    const cut = setTimeout(() => request.complete || request.destroy(), patience)
    request.once('close', () => clearTimeout(cut))
  })
}

/** Whether something comes after the headers. */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
