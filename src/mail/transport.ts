import type { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import { reasonOf, type Trouble } from './rules.ts'

/** A mail, made and addressed. */
export type Message = {
  from: { name: string; address: string }
  to: string
  replyTo?: string
  subject: string
  html: string
  text: string
  /** The same at each attempt; without brackets. */
  messageId: string
  language: string
  attachments: { name: string; type: string; content: string }[]
}

export type Transport = {
  /** Resolves once the mail server has taken the mail. @throws {NotHandedOver} */
  handOver(message: Message): Promise<void>
  /** Whether the mail server answers and lets us in: undefined, or why not. */
  fault(): Promise<string | undefined>
  /** Hangs up; what is being handed over is finished. */
  close(): void
}

export class NotHandedOver extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble) {
    super(trouble.message)
    this.trouble = trouble
  }
}

/**
 * Hands mails over to any SMTP server. Nodemailer's own second tries are off: of a mail that may have arrived it knows
 * nothing, the outbox does.
 * @param url `smtp://…` or `smtps://…`; Nodemailer's options as a query, such as `?rateLimit=5&maxConnections=2`
 * @param returnPath where a mail that cannot be delivered is returned to; the sender when not given
 */
export function smtpTransport(url: string, { returnPath }: { returnPath?: string } = {}): Transport {
  const smtp = createTransport({
    url,
    pool: true,
    maxRequeues: 0,
    idleTimeout: 20_000,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  /** Mails on their way, as they are read. */
  const leaving = new Map<string, Readable>()
  smtp.use('stream', ({ message, data }, next) => {
    const open = message.createReadStream.bind(message)
    message.createReadStream = (options) => {
      const stream = open(options)
      leaving.set(String(data.messageId), stream)
      return stream
    }
    next()
  })
  return {
    async handOver({ from, to, replyTo, subject, html, text, messageId, language, attachments }) {
      try {
        await smtp.sendMail({
          ...{ from, to, replyTo, subject, html, text, messageId },
          envelope: { from: returnPath ?? from.address, to },
          headers: {
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
            'Content-Language': language,
          },
          attachments: attachments.map(({ name, type, content }) => ({ filename: name, contentType: type, content })),
        })
      } catch (error) {
        throw new NotHandedOver(troubleOf(error, leaving.get(messageId)?.readableEnded === true))
      } finally {
        leaving.delete(messageId)
      }
    },
    async fault() {
      try {
        await smtp.verify()
        return undefined
      } catch (error) {
        return reasonOf(troubleOf(error, false))
      }
    },
    close: () => smtp.close(),
  }
}

const ofTheMail = ['EENVELOPE', 'EMESSAGE']

function troubleOf(error: unknown, mayHaveArrived: boolean): Trouble {
  const message = error instanceof Error ? error.message : String(error)
  const told: { code?: unknown; responseCode?: unknown; response?: unknown; command?: unknown } = Object(error)
  return {
    message,
    mayHaveArrived,
    responseCode: typeof told.responseCode === 'number' ? told.responseCode : undefined,
    response: typeof told.response === 'string' ? told.response : undefined,
    command: ofTheMail.includes(String(told.code)) ? String(told.command) : 'CONN',
  }
}
