import { once } from 'node:events'
import type { Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

export type Letter = { from: string; to: string[]; raw: string; messageId: string }
/** What the server says to a letter it has read: nothing takes it, an error refuses it. */
export type Reply = Error | undefined

/** A mail server on this machine, which takes everything until it is told otherwise. */
export type TestServer = {
  url: string
  /** What it has taken, in order. */
  letters: Letter[]
  /** Everything it has read to the end, taken or not. */
  read: Letter[]
  onRecipient(address: string): Reply | Promise<Reply>
  onLetter(letter: Letter): Reply | Promise<Reply>
  /** Hears the first piece of each letter, and may cut the line then. */
  onPiece(): void
  /** Breaks all connections, as a fallen line does. */
  cut(): void
  close(): Promise<void>
}

export const refusal = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode })

/** Starts such a server; it is gone when the test ends. */
export async function startMailServer(port?: number): Promise<TestServer> {
  const server = await openMailServer(port)
  onTestFinished(() => server.close())
  return server
}

/** Starts such a server, to be closed by whoever does. */
export async function openMailServer(port = 0): Promise<TestServer> {
  const sockets = new Set<Socket>()
  const answer = (reply: Reply | Promise<Reply>, callback: (error?: Error | null) => void) =>
    void Promise.resolve(reply).then((error) => callback(error ?? null))
  const smtp = new SMTPServer({
    authOptional: true,
    closeTimeout: 1,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, callback) => answer(server.onRecipient(address), callback),
    onData(stream, { envelope }, callback) {
      let raw = ''
      stream.setEncoding('utf8')
      stream.once('data', () => server.onPiece())
      stream.on('data', (piece: string) => {
        raw += piece
      })
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        const messageId = /^message-id: (.*)$/im.exec(raw)?.[1]?.trim() ?? ''
        const letter = { from, to: envelope.rcptTo.map(({ address }) => address), raw, messageId }
        server.read.push(letter)
        const decided = Promise.resolve(server.onLetter(letter)).then((error) => {
          if (!error) server.letters.push(letter)
          return error
        })
        answer(decided, callback)
      })
    },
  })
  smtp.on('error', () => {})
  smtp.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  smtp.listen(port, '127.0.0.1')
  await once(smtp.server, 'listening')
  const address = smtp.server.address()
  const server: TestServer = {
    url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}?maxConnections=1`,
    letters: [],
    read: [],
    onRecipient: () => undefined,
    onLetter: () => undefined,
    onPiece: () => {},
    cut() {
      for (const socket of sockets) socket.destroy()
    },
    async close() {
      server.cut()
      await new Promise<void>((resolve) => smtp.close(() => resolve()))
    },
  }
  return server
}
