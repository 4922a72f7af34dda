import { z } from 'zod'
import { isLocale, type Locale } from '../i18n/languages.ts'
import { type Sql, sql, stored } from '../store/sql.ts'
import type { Mail } from './mail.ts'
import { maskedLinks } from './outbox.ts'
import { leaseSeconds, mostAttempts } from './rules.ts'

const json = <T>(schema: z.ZodType<T>) => z.preprocess((text) => JSON.parse(String(text ?? '{}')), schema)

const storedMail = z.object({
  id: z.coerce.number(),
  kind: z.string(),
  priority: z.coerce.number(),
  recipient: z.string().nullable(),
  language: z.custom<Locale>((code) => typeof code === 'string' && isLocale(code)).catch('en'),
  data: json(z.custom<Mail['values']>((value) => typeof value === 'object')),
  links: json(z.record(z.string(), z.string())),
  sign_in: z.coerce.boolean(),
  attempts: z.coerce.number(),
  message_id: z.string(),
})

/** A mail as it is stored. */
export type StoredMail = z.infer<typeof storedMail>

/** The mail with this id; undefined when there is none. */
export async function mailById(db: Sql, id: number): Promise<StoredMail | undefined> {
  const [row] = await db.all(sql`select * from outbox where id = ${id}`)
  return row && storedMail.parse(row)
}

/** Mails written after `last`, in the order in which they were. */
export async function mailsAfter(db: Sql, last: number): Promise<StoredMail[]> {
  return z.array(storedMail).parse(await db.all(sql`select * from outbox where id > ${last} order by id limit 100`))
}

/** The number of the last mail; 0 when there has been none. */
export async function lastMail(db: Sql): Promise<number> {
  const [row] = await db.all(sql`select coalesce(max(id), 0) as last from outbox`)
  return Number(row?.last)
}

/** Reminders and digests that left within a day before `now`, or are leaving. */
export const spent = (now: Temporal.Instant) => sql`select count(*) from outbox
  where priority > 0 and (state = 'handing-over' or sent_at > ${stored(now.subtract({ hours: 24 }))})`

/**
 * Claims the mail that goes next, for one worker alone: the row says at once that it is being handed over.
 * @param perDay the most reminders and digests a day; without it there is no limit.
 */
export async function claimMail(
  db: Sql,
  { worker, now, perDay }: { worker: string; now: Temporal.Instant; perDay?: number },
): Promise<StoredMail | undefined> {
  const at = stored(now)
  const within = perDay === undefined ? sql`` : sql`and (priority = 0 or (${spent(now)}) < ${perDay})`
  const next = sql`select id from outbox where state = 'waiting' and next_attempt <= ${at} ${within}
    order by priority, next_attempt, id limit 1 ${db.isPostgres ? sql`for update skip locked` : sql``}`
  const [row] = await db.all(sql`update outbox set state = 'handing-over', worker = ${worker},
    lease_until = ${stored(now.add({ seconds: leaseSeconds }))}, attempts = attempts + 1, updated_at = ${at}
    where id = (${next}) and state = 'waiting' returning *`)
  return row && storedMail.parse(row)
}

/** Shows that a worker is alive and has these mails in hand, so that nobody takes them for lost. */
export async function renewLeases(
  db: Sql,
  { worker, now, inHand }: { worker: string; now: Temporal.Instant; inHand: ReadonlySet<number> },
): Promise<void> {
  if (inHand.size === 0) return
  const ids = sql.join(
    [...inHand].map((id) => sql`${id}`),
    sql`, `,
  )
  await db.run(sql`update outbox set lease_until = ${stored(now.add({ seconds: leaseSeconds }))}
    where state = 'handing-over' and worker = ${worker} and id in (${ids})`)
}

/**
 * Deals with mails whose worker died while it handed them over: whether they arrived is not known. Confirmations go
 * again, with the same Message-ID; reminders and digests do not, and stand as uncertain.
 * @param isAlone there is no other worker: whatever is being handed over was left behind
 */
export async function recoverMails(db: Sql, now: Temporal.Instant, { isAlone = false } = {}): Promise<void> {
  const at = stored(now)
  const lost = isAlone ? sql`state = 'handing-over'` : sql`state = 'handing-over' and lease_until <= ${at}`
  await db.run(sql`update outbox set state = 'waiting', next_attempt = ${at}, updated_at = ${at}
    where ${lost} and priority = 0 and attempts < ${mostAttempts}`)
  await db.run(sql`update outbox set state = 'uncertain', updated_at = ${at},
    reason = 'The program was cut off while it handed this mail over: it may have arrived.' where ${lost}`)
}

/**
 * To be called where the outbox was put back from a copy: what waited then may have left since. Confirmations go again,
 * with the same Message-ID; reminders and digests that were due by `now` do not, and stand as uncertain.
 * @returns how many stand as uncertain
 */
export async function doubtWaiting(db: Sql, now: Temporal.Instant): Promise<number> {
  const at = stored(now)
  const { changed } = await db.run(sql`update outbox set state = 'uncertain', updated_at = ${at},
    reason = 'A backup was restored in which this mail waited: it may have left since the backup was made.'
    where state = 'waiting' and priority > 0 and next_attempt <= ${at}`)
  return changed
}

/** What came of a mail that a worker has claimed. */
export type Ending =
  | { state: 'sent' | 'dropped' }
  | { state: 'failed' | 'uncertain' | 'suppressed'; reason: string }
  | { state: 'waiting'; reason: string; nextAttempt: Temporal.Instant }

/** Writes down what came of a mail; nothing, if another worker has taken it meanwhile. */
export async function settleMail(
  db: Sql,
  { id, attempts, links }: StoredMail,
  { worker, now }: { worker: string; now: Temporal.Instant },
  ending: Ending,
): Promise<void> {
  const at = stored(now)
  const { state } = ending
  const reason = 'reason' in ending ? ending.reason : null
  const next = state === 'waiting' ? sql`, next_attempt = ${stored(ending.nextAttempt)}` : sql``
  const sent = state === 'sent' ? sql`, sent_at = ${at}, links = ${JSON.stringify(maskedLinks(links))}` : sql``
  await db.run(sql`update outbox set state = ${state}, reason = ${reason}, updated_at = ${at}, lease_until = null ${next} ${sent}
    where id = ${id} and state = 'handing-over' and worker = ${worker} and attempts = ${attempts}`)
}
