import { z } from 'zod'
import { type Sql, sql, stored } from '../store/sql.ts'
import { spent } from './claims.ts'

/** What the desk tells of the outbox at a glance. Mails with which somebody signs in are counted apart. */
export type MailFigures = {
  waiting: number
  failed: number
  uncertain: number
  suppressed: number
  /** Reminders and digests that are due and wait because enough have left within a day. */
  held: number
  /** Mails with which somebody was to sign in, and that failed within a week. */
  failedSignIns: number
  /** Days of the last week on which mail left, year-month-day in UTC, the latest first. */
  days: { date: string; sent: number }[]
}

const counts = z.array(z.object({ name: z.string(), number: z.coerce.number() }))

export async function mailFigures(db: Sql, now: Temporal.Instant, perDay?: number): Promise<MailFigures> {
  const read = async (statement: ReturnType<typeof sql>) => counts.parse(await db.all(statement))
  const states = await read(
    sql`select cast(state as text) as name, count(*) as number from outbox where not sign_in group by state`,
  )
  const of = (state: string) => states.find(({ name }) => name === state)?.number ?? 0
  const weekAgo = stored(now.subtract({ hours: 7 * 24 }))
  const day = db.isPostgres ? sql`to_char(sent_at at time zone 'UTC', 'YYYY-MM-DD')` : sql`substr(sent_at, 1, 10)`
  const days = await read(sql`select ${day} as name, count(*) as number from outbox
    where sent_at > ${weekAgo} and not sign_in group by 1 order by 1 desc`)
  const [signIns] = await read(sql`select 'failed' as name, count(*) as number from outbox
    where sign_in and state = 'failed' and updated_at > ${weekAgo}`)
  const [held] = await read(sql`select 'held' as name, count(*) as number from outbox where state = 'waiting'
    and priority > 0 and next_attempt <= ${stored(now)} and (${spent(now)}) >= ${perDay ?? Number.MAX_SAFE_INTEGER}`)
  return {
    ...{ waiting: of('waiting') + of('handing-over'), failed: of('failed'), uncertain: of('uncertain') },
    ...{ suppressed: of('suppressed'), held: held?.number ?? 0, failedSignIns: signIns?.number ?? 0 },
    days: days.map(({ name, number }) => ({ date: name, sent: number })),
  }
}
