import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A connection on which a test writes what it likes. `all` is what came back by the time it was closed. */
export async function line(port: number | undefined): Promise<{ socket: Socket; all: Promise<string> }> {
  const socket = connect(Number(port), '127.0.0.1')
  await once(socket, 'connect')
  socket.on('error', () => {})
  let text = ''
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  return { socket, all: new Promise((resolve) => socket.on('close', () => resolve(text))) }
}
