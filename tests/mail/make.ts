import type { Payload } from 'payload'
import { z } from 'zod'
import { type Mail, queueMail } from '../../src/mail/index.ts'
import { sqlIn } from '../../src/store/sql.ts'
import { inTransaction, sql } from '../../src/store/transaction.ts'

export const at = (text: string) => Temporal.Instant.from(text)
export const noon = at('2030-10-28T12:00:00Z')

let number = 0

/** A mail of a test's own: a confirmation in English to somebody. */
export function makeMail(overrides: Partial<Mail> = {}): Mail {
  const own = ++number
  return {
    ...{ key: `mail ${own}`, kind: 'greeting', priority: 'confirmation', language: 'en' },
    ...{ to: `reader-${own}@example.org`, values: { name: `Reader ${own}` } },
    ...overrides,
  }
}

/** Puts mails into the outbox, all in one transaction. */
export const queue = (payload: Payload, mails: Mail[], now = noon): Promise<void> =>
  inTransaction(payload, async (_, tx) => {
    for (const mail of mails) await queueMail(tx, mail, now)
  })

const row = z.object({
  key: z.string(),
  kind: z.string(),
  recipient: z.string().nullable(),
  data: z.string(),
  links: z.string(),
  about: z.string().nullable(),
  state: z.string(),
  reason: z.string().nullable(),
  attempts: z.coerce.number(),
  message_id: z.string(),
})

/** The outbox as it is stored, in the order in which it was written. */
export async function outboxOf(payload: Payload): Promise<z.infer<typeof row>[]> {
  return z.array(row).parse(await (await sqlIn(payload)).all(sql`select * from outbox order by id`))
}

/** How each mail stands, by its key. */
export const statesOf = async (payload: Payload): Promise<Record<string, string>> =>
  Object.fromEntries((await outboxOf(payload)).map(({ key, state }) => [key, state]))

export const emptyOutbox = async (payload: Payload): Promise<void> => {
  await (await sqlIn(payload)).run(sql`delete from outbox`)
}
