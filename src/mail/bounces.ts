import type { Payload } from 'payload'
import { z } from 'zod'
import { every, type Loop } from '../kit/loop.ts'
import { type Sql, sql, sqlIn, stored } from '../store/sql.ts'
import { type Report, reasonOf, reportIn } from './rules.ts'
import { suppress } from './suppressions.ts'

const known = z.object({ id: z.coerce.number(), recipient: z.string() })

/**
 * Takes in a letter that came back: what it returns has failed, and where there is no such address, or its owner called
 * our mail spam, no more is sent there. Only the Message-ID of a mail of ours is believed, which nobody else knows.
 */
export async function takeBounce(db: Sql, secret: string, letter: string, now: Temporal.Instant): Promise<void> {
  const report = reportIn(letter)
  if (report) for (const messageId of report.messageIds) await takeReport(db, secret, { ...report, messageId }, now)
}

async function takeReport(
  db: Sql,
  secret: string,
  { messageId, what, reason }: Report & { messageId: string },
  now: Temporal.Instant,
): Promise<void> {
  const [row] = await db.all(
    sql`select id, recipient from outbox where message_id = ${messageId} and recipient is not null`,
  )
  if (!row) return
  const { id, recipient: address } = known.parse(row)
  if (what !== 'refused') await suppress(db, secret, { address, why: what, reason, now })
  if (what !== 'complained')
    await db.run(sql`update outbox set state = 'failed', reason = ${reason}, updated_at = ${stored(now)}
      where id = ${id} and state in ('sent', 'uncertain')`)
}

/** The address of a mailbox, where the name to sign in with is one: there mail is returned. */
export function mailboxAddress(url: string): string | undefined {
  const name = decodeURIComponent(new URL(url).username)
  return z.email().safeParse(name).data
}

const fiveMinutes = 300_000

/**
 * Reads the mailbox of what comes back every five minutes.
 * @param log takes one sentence when the mailbox cannot be read, once until it can again.
 */
export function startBounces(
  payload: Payload,
  { url, now, log }: { url: string; now: () => Temporal.Instant; log: (sentence: string) => void },
): Loop {
  let troubled = false
  const read = async () => {
    const { readMailbox } = await import('./mailbox.ts')
    const db = await sqlIn(payload)
    await readMailbox(url, (letter) => takeBounce(db, payload.secret, letter, now()))
    troubled = false
  }
  return every(fiveMinutes, read, (error) => {
    const reason = reasonOf({ message: error instanceof Error ? error.message : String(error), mayHaveArrived: false })
    if (!troubled) log(`The mailbox of BOUNCE_URL cannot be read for now: ${reason}`)
    troubled = true
  })
}
