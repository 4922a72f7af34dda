import { Agent, request } from 'node:http'
import type { Answered } from './faults.ts'
import type { Asked } from './requests.ts'

/** No answer, and not one byte of it, for so long is a hang: the connection is cut. */
const patience = 20_000
/** Where an address leads elsewhere it stands in the answer twice, and longer than it was sent. */
const maxHeaderSize = 65_536
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** Sends one request as it stands. */
export function ask(port: number, asked: Asked, timeout = patience): Promise<Answered> {
  const { method, target, headers, body } = asked
  return new Promise((resolve) => {
    const none = (why: string) => resolve({ headers: {}, body: '', ended: why })
    const length = { 'content-length': String(Buffer.byteLength(body)) }
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path: target,
        headers: { ...headers, ...length },
        agent,
        timeout,
        maxHeaderSize,
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', (error) => none(`it broke off (${error.message})`))
        response.on('end', () => {
          const { statusCode: status, headers } = response
          resolve({ status, headers, body: Buffer.concat(chunks).toString() })
        })
      },
    )
    sent.on('timeout', () => {
      none(`the site hung for ${timeout / 1_000} s`)
      sent
        .removeAllListeners('error')
        .on('error', () => {})
        .destroy()
    })
    // A line that the site closed as idle just when it was used again says nothing of the request.
    sent.on('error', (error) => (sent.reusedSocket ? resolve(ask(port, asked, timeout)) : none(error.message)))
    sent.end(body)
  })
}
