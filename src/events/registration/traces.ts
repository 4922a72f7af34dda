import type { Payload } from 'payload'
import { type Traces, traceOf } from '../../kit/traces.ts'
import { eraseMailAbout } from '../../mail/index.ts'
import { type Sql, sql, sqlIn, stored } from '../../store/sql.ts'
import { offerSeats } from './actions.ts'
import { keepCountOf } from './counts.ts'
import { findRegistrations } from './read.ts'
import { freeSeat, leaveLine } from './seats.ts'

/** Registrations of somebody. */
export const registrationTraces: Traces = {
  what: 'Registrations for events',
  fate: 'They go, and their private links with them. A seat becomes free and is offered to whoever is next in line. What an event that has begun counts stays, as numbers.',
  tables: ['registrations'],
  async find(payload, address) {
    const db = await sqlIn(payload)
    const rows = await db.all(sql`
      select events.slug as event, registrations.state, name, email, organisation, country, registrations.language, heads,
        requested_at as requested, confirmed_at as confirmed, offered_until,
        case when attended then 'yes' end as attended, came, notes, case when feedback_given then 'yes' end as feedback
      from registrations join events on events.id = event_id where email = ${address} order by registrations.id`)
    return rows.map((row) => traceOf(row, ['requested', 'confirmed', 'offered_until']))
  },
  erasing: {
    async addresses(db) {
      return (await db.all(sql`select distinct email from registrations`)).map(({ email }) => String(email))
    },
    async erase(payload, tx, address, { until, now }) {
      const theirs = sql`email = ${address} and requested_at <= ${stored(until)} order by event_id`
      const found = await findRegistrations(tx, theirs)
      for (const { id, event } of found) await eraseOne(payload, tx, { id, event }, now)
      return found.length
    },
  },
}

/** Erases one registration, with what was written about it; the seat it held goes to the next in line. */
async function eraseOne(
  payload: Payload,
  tx: Sql,
  { id, event }: { id: number; event: number },
  now: Temporal.Instant,
): Promise<void> {
  // First the row on which all agree (`seats.ts`): what is read after it holds until the commit.
  await tx.run(sql`update seats set taken = taken where event_id = ${event}`)
  const [registration] = await findRegistrations(tx, sql`id = ${id}`)
  if (!registration) return
  if (await hasBegun(tx, event, now)) await keepCountOf(tx, registration)
  await eraseMailAbout(tx, `registration:${id}`)
  await tx.run(sql`delete from registrations where id = ${id}`)
  const { state } = registration
  if (state === 'confirmed' || state === 'offered') await freeSeat(tx, event)
  if (state === 'waiting') await leaveLine(tx, event)
  await offerSeats(payload, tx, event, now)
}

/** Whether somebody counts: before an event, who is erased was never there. */
async function hasBegun(tx: Sql, event: number, now: Temporal.Instant): Promise<boolean> {
  const begun = sql`select 1 from events where id = ${event} and start_instant <= ${stored(now)}`
  return (await tx.all(begun)).length > 0
}
