import { randomUUID } from 'node:crypto'
import { channel } from 'node:diagnostics_channel'
import { type Sql, sql, stored } from '../store/sql.ts'
import { type Mail, mailSchema } from './mail.ts'
import { masked, priorities } from './rules.ts'

/** Tells the sending loop of this process that there is something new; heard in every copy of this module. */
export const newMail = channel('workforce-week:mail')

/**
 * Puts a mail into the outbox, in the transaction of `tx`: it leaves once that is committed, and never if it is not. A
 * second mail with the same key does nothing. Cheap: one insert, nothing is rendered.
 * @throws {z.ZodError} when the mail is not sound, such as an address with a line break in it.
 */
export async function queueMail(tx: Sql, mail: Mail, now: Temporal.Instant): Promise<void> {
  const { key, kind, priority, to, language, values, links = {}, about, notBefore, isSignIn } = mailSchema.parse(mail)
  const at = stored(now)
  await tx.run(sql`insert into outbox
    (key, kind, priority, recipient, language, data, links, about, sign_in, state, attempts, next_attempt, message_id, created_at, updated_at)
    values (${key}, ${kind}, ${priorities.indexOf(priority)}, ${to}, ${language}, ${JSON.stringify(values)},
      ${JSON.stringify(links)}, ${about ?? null}, ${isSignIn === true}, 'waiting', 0, ${stored(notBefore ?? now)},
      ${randomUUID()}, ${at}, ${at})
    on conflict (key) do nothing`)
  tx.afterCommit(() => newMail.publish({}))
}

/** What is erased of a mail; its kind, state and times stay, and its key, so that it is not sent twice. */
const erased = sql`recipient = null, data = '{}', links = '{}', about = null`

/** Erases all mails about one thing, such as `registration:17`. What still waits will not be sent. */
export async function eraseMailAbout(tx: Sql, about: string): Promise<void> {
  await tx.run(sql`update outbox set state = 'dropped' where about = ${about} and state = 'waiting'`)
  await tx.run(sql`update outbox set ${erased} where about = ${about}`)
}

/**
 * Erases all mails to an address, in small letters, that were written until an instant. What still waits will not be sent.
 * @returns how many there were.
 */
export async function eraseMailTo(tx: Sql, address: string, until: Temporal.Instant): Promise<number> {
  const theirs = sql`lower(recipient) = ${address} and created_at <= ${stored(until)}`
  await tx.run(sql`update outbox set state = 'dropped' where ${theirs} and state = 'waiting'`)
  return (await tx.run(sql`update outbox set ${erased} where ${theirs}`)).changed
}

/**
 * Erases body and address of mails that were sent or given up before an instant, and gives up those that have been
 * waiting since before then: they would tell of something long past.
 * @returns how many were erased.
 */
export async function eraseOldMail(db: Sql, before: Temporal.Instant): Promise<number> {
  const until = stored(before)
  await db.run(sql`update outbox set state = 'failed', reason = 'It waited too long.'
    where state = 'waiting' and next_attempt < ${until} and created_at < ${until}`)
  const old = sql`recipient is not null and state not in ('waiting', 'handing-over') and updated_at < ${until}`
  return (await db.run(sql`update outbox set ${erased} where ${old}`)).changed
}

/** Links with their secrets masked, as they stay with a mail that has left. */
export const maskedLinks = (links: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(links).map(([name, path]) => [name, masked(path)]))
