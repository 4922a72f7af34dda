import type { PayloadRequest } from 'payload'
import { type Sql, sql, sqlIn, stored } from '../store/sql.ts'
import type { Act } from './rules.ts'

export type Entry = {
  act: Act
  /** The account that did it; by default that of the request. Null: nobody who is known, or the program. */
  by?: number | null
  /** What it was done to, by collection and id, such as `posts/12`; nothing where that would name a person. */
  subject?: string
  /** Before and after, where these are words of ours: `editor → administrator`. */
  detail?: string
}

/** Notes an act in the log of the desk, in the transaction of `req`: neither stands without the other. */
export async function note(req: PayloadRequest, { act, by = userOf(req), subject, detail }: Entry): Promise<void> {
  const tx = await sqlIn(req.payload, req)
  await tx.run(sql`insert into audit (at, act, actor, subject, detail)
    values (${stored(Temporal.Now.instant())}, ${act}, ${by}, ${subject ?? null}, ${detail ?? null})`)
}

/** The id of whoever asks; null for the public and the program. */
const userOf = ({ user }: PayloadRequest): number | null => (typeof user?.id === 'number' ? user.id : null)

/** Removes entries that were written before an instant. @returns how many */
export async function forgetOldEntries(db: Sql, before: Temporal.Instant): Promise<number> {
  return (await db.run(sql`delete from audit where at < ${stored(before)}`)).changed
}
