import type { Payload } from 'payload'
import { z } from 'zod'
import { eraseMailAbout } from '../../mail/index.ts'
import { sqlIn, stored } from '../../store/sql.ts'
import { inTransaction, type Sql, sql } from '../../store/transaction.ts'
import { findRegistrations, type Registration } from './read.ts'
import { registrationStates } from './rules.ts'

/** What stays of the registrations for an event: numbers. Countries are ISO 3166-1 codes. */
export type Counts = {
  states: Record<string, number>
  /** People in groups that had a seat. */
  heads: number
  /** Of those who had a seat. */
  countries: Record<string, number>
}

/** Counts registrations. */
export function countsOf(registrations: readonly Pick<Registration, 'state' | 'heads' | 'country'>[]): Counts {
  const seated = registrations.filter(({ state }) => state === 'confirmed')
  const grouped = Map.groupBy(seated, ({ country }) => country ?? '')
  grouped.delete('')
  return {
    states: Object.fromEntries(
      registrationStates.map((state) => [state, registrations.filter((one) => one.state === state).length]),
    ),
    heads: seated.reduce((sum, { heads }) => sum + (heads ?? 0), 0),
    countries: Object.fromEntries([...grouped].map(([country, from]) => [country, from.length])),
  }
}

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
  const counts = JSON.stringify(countsOf(all))
  await tx.run(sql`update seats set counts = ${counts}, taken = 0, waiting = 0 where event_id = ${event}`)
  for (const { id } of all) await eraseMailAbout(tx, `registration:${id}`)
  await tx.run(sql`delete from registrations where event_id = ${event}`)
}
