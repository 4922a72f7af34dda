import type { Payload } from 'payload'
import { z } from 'zod'
import { eraseMailAbout } from '../../mail/index.ts'
import { sqlIn, stored } from '../../store/sql.ts'
import { inTransaction, type Sql, sql } from '../../store/transaction.ts'
import { countsOf } from './counts.ts'
import { findRegistrations } from './read.ts'

const due = z.array(z.object({ event_id: z.coerce.number() }))

/**
 * Erases everybody who registered for what is over for as long as the site keeps them, with what was written to them; the
 * counts stay. What has no time counts from the last time that somebody asked to come.
 * @returns how many events were cleared
 */
export async function eraseOldRegistrations(payload: Payload, now: Temporal.Instant): Promise<number> {
  const { keepRegistrations } = await payload.findGlobal({ slug: 'site', depth: 0 })
  const until = stored(now.subtract({ hours: 24 * keepRegistrations }))
  const found = await (await sqlIn(payload)).all(sql`
    select registrations.event_id from registrations join events on events.id = registrations.event_id
    group by registrations.event_id, events.start_instant
    having coalesce(events.start_instant, max(registrations.requested_at)) < ${until}`)
  const events = due.parse(found)
  for (const { event_id } of events) await inTransaction(payload, (_, tx) => eraseEvent(tx, event_id))
  return events.length
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
