/** In the order in which mails go: a confirmation is never held back by the others. */
export const priorities = ['confirmation', 'reminder', 'digest'] as const

export const states = ['waiting', 'handing-over', 'sent', 'failed', 'uncertain', 'suppressed', 'dropped'] as const

/** How often a mail is tried before it stands at the desk as failed: for about a day. */
export const mostAttempts = 9

/** For how long a worker may hold a mail without a sign of life, in seconds. */
export const leaseSeconds = 60

/** For how long body and address of a mail are kept, in days after it left or was given up. */
export const keptDays = 30

/** When to try again after the `attempts`th time: 30 s, 2 min, 8 min, 32 min, 2 h 8 min, then every 6 h. Null: give up. */
export function nextAttempt(attempts: number, now: Temporal.Instant): Temporal.Instant | null {
  if (attempts >= mostAttempts) return null
  return now.add({ seconds: Math.min(6 * 3600, 30 * 4 ** (attempts - 1)) })
}

/** A private link as the desk may see it: where it leads, without the secret. */
export const masked = (path: string): string => `/${path.split('/')[1] ?? ''}/…`

/** What came of handing a mail over, as the mail server or the line told it. */
export type Trouble = {
  /** The server's reply, where it gave one: 4xx for now, 5xx for good. */
  responseCode?: number
  response?: string
  /** What was asked when it failed, such as `RCPT TO`; `CONN` for the line itself. */
  command?: string
  message: string
  /** The whole mail was on its way when the line broke: nobody knows whether it arrived. */
  mayHaveArrived: boolean
}

export type Outcome =
  /** Not now, perhaps later. */
  | 'again'
  /** Refused for good. */
  | 'refused'
  /** Refused for good, because the address does not exist (any more). */
  | 'no such address'
  | 'unknown'

/** Codes of RFC 3463 that say that the address itself is at fault: unknown, misspelt, moved, closed. */
const badAddress = /\b5\.(1\.[1236]|1\.10|2\.1)\b/

/**
 * What a trouble means for the mail. A refusal counts as one of this mail only where it answered its recipient or its
 * text: a wrong password or a refused sender is ours to mend, and the mail waits meanwhile.
 */
export function outcomeOf({ responseCode, response, command, mayHaveArrived }: Trouble): Outcome {
  if (responseCode === undefined) return mayHaveArrived ? 'unknown' : command === 'API' ? 'refused' : 'again'
  if (responseCode < 500 || !isAboutTheMail(command)) return 'again'
  return badAddress.test(response ?? '') ? 'no such address' : 'refused'
}

const isAboutTheMail = (command: string | undefined) => command === 'RCPT TO' || command === 'DATA'

/** Whether the trouble is one of the line or the account, so that other mails would meet it too. */
export const isOfTheLine = ({ responseCode, command }: Trouble): boolean =>
  responseCode === undefined ? command !== 'API' : responseCode === 421 || !isAboutTheMail(command)

/** Why it failed, for the desk and the log: the reply or the error, without any address. */
export function reasonOf({ response, message }: Trouble): string {
  const said = (response || message)
    .slice(0, 3_000)
    .replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;]+/g, '…')
    .replace(/\s+/g, ' ')
  return said.slice(0, 300)
}

/** What a letter that came back says of mails of ours. */
export type Report = {
  what: 'bounced' | 'refused' | 'complained'
  /** As in the outbox, without domain and brackets. */
  messageIds: string[]
  reason: string
}

/**
 * Reads a report of delivery (RFC 3464) or of abuse (RFC 5965); undefined for any other letter, and for a report of
 * something that is not, or not yet, a failure.
 */
export function reportIn(letter: string): Report | undefined {
  const text = letter.replace(/\r\n/g, '\n').replace(/\n[ \t]+/g, ' ')
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(text)?.[1]?.trim()
  const type = /^multipart\/report\b.*report-type="?([\w-]+)/i.exec(field('content-type') ?? '')?.[1]?.toLowerCase()
  const messageIds = [...text.matchAll(/^message-id:[ \t]*<([0-9a-f-]{36})@/gim)].map(([, id = '']) => id)
  if (type === 'feedback-report' && field('feedback-type')?.toLowerCase() === 'abuse')
    return { what: 'complained', messageIds, reason: 'Its owner called our mail spam.' }
  const status = field('status') ?? ''
  if (type !== 'delivery-status' || field('action')?.toLowerCase() !== 'failed' || !status.startsWith('5.'))
    return undefined
  const said = `${status} ${field('diagnostic-code')?.replace(/^smtp;\s*/i, '') ?? ''}`.trim()
  const reason = reasonOf({ message: said, mayHaveArrived: false })
  return { what: badAddress.test(said) ? 'bounced' : 'refused', messageIds, reason }
}
