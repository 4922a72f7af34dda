import { z } from 'zod'
import { instant, whole } from '../../store/rows.ts'
import { type Sql, sql, stored } from '../../store/sql.ts'

/** Minutes for which a passkey may answer. */
export const goodFor = 5

const purpose = z.enum(['add', 'sign-in'])

/** What a passkey was asked: for which account, and what for. */
export type Asked = { challenge: string; account: number; purpose: z.infer<typeof purpose> }

const row = z.object({ challenge: z.string(), account: whole, purpose, until: instant })

/** Keeps what was asked, for all processes; what was never answered goes on this occasion. */
export async function keepChallenge(tx: Sql, { challenge, account, purpose }: Asked, now: Temporal.Instant) {
  await tx.run(sql`delete from passkey_challenges where until <= ${stored(now)}`)
  await tx.run(sql`insert into passkey_challenges (challenge, account, purpose, until)
    values (${challenge}, ${account}, ${purpose}, ${stored(now.add({ minutes: goodFor }))})`)
}

/**
 * Takes what was asked: there is an answer to it once, right or wrong.
 * @returns undefined where this was never asked, has been answered or is too old
 */
export async function takeChallenge(tx: Sql, challenge: string, now: Temporal.Instant): Promise<Asked | undefined> {
  const [found] = await tx.all(sql`delete from passkey_challenges where challenge = ${challenge}
    returning challenge, account, purpose, until`)
  if (!found) return undefined
  const { until, ...asked } = row.parse(found)
  return Temporal.Instant.compare(now, until) < 0 ? asked : undefined
}
