import type { Payload } from 'payload'
import { z } from 'zod'
import { eraseMailAbout } from '../../mail/index.ts'
import { instant } from '../../store/rows.ts'
import { sqlIn } from '../../store/sql.ts'
import { inTransaction, type Sql, sql } from '../../store/transaction.ts'
import { endOfDay } from '../rules.ts'
import { countsOf } from './counts.ts'
import { findRegistrations, timesOf } from './read.ts'

const asked = z.object({ event_id: z.coerce.number(), latest: instant })

/**
 * Erases everybody who registered for what is over for as long as the site keeps them, with what was written to them; the
 * counts stay. What has no hour counts from the end of its day, and what has no day either from the last
 * time that somebody asked to come.
 * @returns how many events were cleared
 */
export async function eraseOldRegistrations(payload: Payload, now: Temporal.Instant): Promise<number> {
  const { keepRegistrations } = await payload.findGlobal({ slug: 'site', depth: 0 })
  const until = now.subtract({ hours: 24 * keepRegistrations })
  const db = await sqlIn(payload)
  const found = await db.all(
    sql`select event_id, max(requested_at) as latest from registrations group by event_id order by event_id`,
  )
  let cleared = 0
  for (const { event_id, latest } of found.map((row) => asked.parse(row))) {
    const times = await timesOf(db, event_id)
    const since = times.start ?? (times.date === undefined ? latest : endOfDay(times.date, times.zone))
    if (Temporal.Instant.compare(since, until) >= 0) continue
    await inTransaction(payload, (_, tx) => eraseEvent(tx, event_id))
    cleared++
  }
  return cleared
}

async function eraseEvent(tx: Sql, event: number): Promise<void> {
  const all = await findRegistrations(tx, sql`event_id = ${event}`)
  const counts = JSON.stringify(await countsOf(tx, event))
  await tx.run(
    sql`update seats set counts = ${counts}, strangers = 0, taken = 0, waiting = 0 where event_id = ${event}`,
  )
  for (const { id } of all) await eraseMailAbout(tx, `registration:${id}`)
  await tx.run(sql`update feedback set useful = null, better = null where event_id = ${event}`)
  await tx.run(sql`delete from registrations where event_id = ${event}`)
}
