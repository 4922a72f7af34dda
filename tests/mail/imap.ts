import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

/** A mailbox on this machine, read over IMAP (RFC 3501) by whoever knows the password; just as much of it as a reader of new letters needs. */
export type TestMailbox = {
  url: string
  letters: { text: string; isRead: boolean }[]
}

/** Starts such a server with these letters, none of them read; it is gone when the test ends. */
export async function startMailbox(texts: string[]): Promise<TestMailbox> {
  const letters = texts.map((text) => ({ text: text.replace(/\r?\n/g, '\r\n'), isRead: false }))
  const server = createServer((socket) => converse(socket, letters))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return { url: `imap://bounces%40example.org:open%20sesame@127.0.0.1:${port}/INBOX`, letters }
}

function converse(socket: Socket, letters: TestMailbox['letters']): void {
  const say = (line: string) => void socket.write(`${line}\r\n`)
  socket.on('error', () => {})
  say('* OK [CAPABILITY IMAP4rev1] ready')
  createInterface({ input: socket }).on('line', (line) => {
    const [, tag = '*', command = '', rest = ''] = /^(\S+) ((?:UID )?\S+) ?(.*)$/i.exec(line) ?? []
    const done = () => say(`${tag} OK done`)
    const uid = Number(/^\d+/.exec(rest)?.[0])
    const letter = letters[uid - 1]
    switch (command.toUpperCase()) {
      case 'LOGIN':
        if (!/^"?bounces@example\.org"? "open sesame"$/.test(rest)) return say(`${tag} NO [AUTHENTICATIONFAILED] no`)
        return done()
      case 'CAPABILITY':
        say('* CAPABILITY IMAP4rev1')
        return done()
      case 'LIST':
        say('* LIST (\\HasNoChildren) "/" INBOX')
        return done()
      case 'SELECT':
        say(`* ${letters.length} EXISTS`)
        say('* FLAGS (\\Seen)')
        say('* OK [PERMANENTFLAGS (\\Seen)] ')
        say('* OK [UIDVALIDITY 1] ')
        say(`* OK [UIDNEXT ${letters.length + 1}] `)
        return say(`${tag} OK [READ-WRITE] done`)
      case 'UID SEARCH':
        say(`* SEARCH${letters.flatMap(({ isRead }, place) => (isRead ? [] : [` ${place + 1}`])).join('')}`)
        return done()
      case 'UID FETCH':
        if (letter) say(`* ${uid} FETCH (UID ${uid} BODY[]<0> {${Buffer.byteLength(letter.text)}}\r\n${letter.text})`)
        return done()
      case 'UID STORE':
        if (letter && /\+FLAGS.*\\Seen/i.test(rest)) letter.isRead = true
        return done()
      case 'LOGOUT':
        say('* BYE')
        done()
        return socket.end()
      case 'NOOP':
      case 'CLOSE':
        return done()
      default:
        return say(`${tag} BAD unknown`)
    }
  })
}
