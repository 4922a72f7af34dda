import { z } from 'zod'
import { holdAccount } from '../../store/ended-sessions.ts'
import { instant } from '../../store/rows.ts'
import { type Sql, sql, stored } from '../../store/sql.ts'

/** Hours for which a session is good after it was used last. */
export const sessionHours = 8

const row = z.object({ id: z.string(), created_at: instant.nullable(), expires_at: instant })

/** A session of somebody at the desk. */
export type Session = { id: string; began?: Temporal.Instant; used: Temporal.Instant }

/** Somebody's sessions that are good now, the one used last first. */
export async function sessionsOf(tx: Sql, user: number, now: Temporal.Instant): Promise<Session[]> {
  const rows = await tx.all(sql`select id, created_at, expires_at from users_sessions
    where _parent_id = ${user} and expires_at > ${stored(now)} order by expires_at desc`)
  return rows.map((found) => {
    const { id, created_at, expires_at } = row.parse(found)
    return { id, began: created_at ?? undefined, used: expires_at.subtract({ hours: sessionHours }) }
  })
}

/** Ends one session of somebody, or all but one, or all, in a transaction. @returns how many */
export async function endSessions(
  tx: Sql,
  user: number,
  which: { only?: string; except?: string } = {},
): Promise<number> {
  await holdAccount(tx, user)
  const { only, except } = which
  const those = only ? sql` and id = ${only}` : except ? sql` and id <> ${except}` : sql``
  return (await tx.run(sql`delete from users_sessions where _parent_id = ${user}${those}`)).changed
}

/** Ends the sessions of everybody with one of these roles who has no second factor, in a transaction. @returns how many */
export async function endSessionsWithoutFactor(tx: Sql, roles: readonly string[]): Promise<number> {
  if (roles.length === 0) return 0
  const these = sql.join(
    roles.map((role) => sql`${role}`),
    sql`, `,
  )
  const accounts = await tx.all(sql`select id from users where cast(role as text) in (${these})
    and id not in (select account from second_factors where since is not null)
    and id not in (select account from passkeys) order by id`)
  let ended = 0
  for (const { id } of accounts) ended += await endSessions(tx, Number(id))
  return ended
}
