import type { Payload } from 'payload'
import { type Sql, sql, stored } from '../../store/sql.ts'
import { inShortTransaction } from '../../store/transaction.ts'
import { newNonce } from './links.ts'
import { tell } from './mails.tsx'
import { type EventTerms, findRegistrations, type Registration, termsOf } from './read.ts'
import { isKept, isOpen, offerEnd, type RegistrationState } from './rules.ts'
import { freeSeat, keepSeatForNext, leaveLine, openSeats, takeSeatOrWait } from './seats.ts'

/** What somebody says of themselves. */
export type Person = {
  name: string
  email: string
  organisation?: string
  country?: string
  language: string
  heads?: number
}

/** Somebody else changed the registration at the same moment; nothing of this was done. */
class Changed extends Error {}

/**
 * Notes a request and mails the private link. Who is known gets a mail too, with the link of what they have: the answer
 * is the same for everybody. One address has one registration an event.
 */
export async function request(
  payload: Payload,
  event: EventTerms,
  person: Person,
  now: Temporal.Instant,
): Promise<void> {
  await inShortTransaction(payload, async (tx) => {
    await openSeats(tx, event.id)
    const { name, email, organisation, country, language, heads } = person
    const at = stored(now)
    await tx.run(sql`
      insert into registrations (event_id, state, name, email, organisation, country, language, heads, requested_at, nonce, created_at, updated_at)
      values (${event.id}, 'requested', ${name}, ${email}, ${organisation ?? null}, ${country ?? null}, ${language}, ${heads ?? null}, ${at}, ${newNonce()}, ${at}, ${at})
      on conflict (event_id, email) do update set state = 'requested', name = excluded.name,
        organisation = excluded.organisation, country = excluded.country, language = excluded.language,
        heads = excluded.heads, requested_at = excluded.requested_at, updated_at = excluded.updated_at,
        created_at = case when registrations.state = 'requested' then registrations.created_at else excluded.created_at end
      where registrations.state in ('requested', 'cancelled', 'lapsed')`)
    const [registration] = await findRegistrations(tx, sql`event_id = ${event.id} and email = ${email}`)
    if (registration)
      await tell(payload, tx, registration, registration.state === 'requested' ? 'request' : 'known', now)
  })
}

/** Changes a registration's state, if it still has the one it is thought to have. @throws {Changed} otherwise */
async function turn(
  tx: Sql,
  { id, state }: Registration,
  to: RegistrationState,
  set: ReturnType<typeof sql>,
): Promise<void> {
  const { changed } = await tx.run(
    sql`update registrations set state = ${to}, ${set} where id = ${id} and state = ${state}`,
  )
  if (changed !== 1) throw new Changed()
}

/** Runs one step of a registration. Where another came first, what that one left is what holds, and nobody is told. */
async function step(payload: Payload, work: (tx: Sql) => Promise<void>): Promise<void> {
  try {
    await inShortTransaction(payload, work)
  } catch (error) {
    if (!(error instanceof Changed)) throw error
  }
}

/** Takes the seat of a request, or a place in the line where none is free. A second press changes nothing. */
export async function confirm(payload: Payload, registration: Registration, now: Temporal.Instant): Promise<void> {
  if (registration.state !== 'requested') return
  await step(payload, async (tx) => {
    const event = await termsOf(tx, registration.event)
    if (!event || !isOpen(event, now)) return
    const at = stored(now)
    const line = await takeSeatOrWait(tx, event.id)
    const to = line ? 'waiting' : 'confirmed'
    const since = line ? sql`turn = ${line.turn}` : sql`confirmed_at = ${at}`
    await turn(tx, registration, to, sql`${since}, told = ${event.announced}, updated_at = ${at}`)
    await tell(payload, tx, registration, to, now, line)
  })
}

/** Takes the seat that is kept. */
export async function accept(payload: Payload, registration: Registration, now: Temporal.Instant): Promise<void> {
  if (registration.state !== 'offered' || !isKept(registration, now)) return
  const at = stored(now)
  await step(payload, async (tx) => {
    const event = await termsOf(tx, registration.event)
    if (!event || !isOpen({ ...event, closes: 0 }, now)) return
    await turn(tx, registration, 'confirmed', sql`confirmed_at = ${at}, offered_until = null, updated_at = ${at}`)
    await tell(payload, tx, registration, 'confirmed', now)
  })
}

/** Ends a registration, by its own wish or because an offer ran out; what it held goes to the next in line. */
export async function end(
  payload: Payload,
  registration: Registration,
  as: 'cancelled' | 'lapsed',
  now: Temporal.Instant,
): Promise<void> {
  const { state, event } = registration
  if (state === 'cancelled' || state === 'lapsed') return
  const at = stored(now)
  await step(payload, async (tx) => {
    if (state === 'confirmed' || state === 'offered') await freeSeat(tx, event)
    if (state === 'waiting') await leaveLine(tx, event)
    await turn(tx, registration, as, sql`turn = null, offered_until = null, updated_at = ${at}`)
    await tell(payload, tx, registration, as, now)
    await offerSeats(payload, tx, event, now)
  })
}

/** Keeps each free seat of an event for whoever is next in line, and tells them. */
export async function offerSeats(payload: Payload, tx: Sql, event: number, now: Temporal.Instant): Promise<void> {
  const terms = await termsOf(tx, event)
  if (!terms || !isOpen({ ...terms, closes: 0 }, now)) return
  while (await keepSeatForNext(tx, event)) {
    const [next] = await findRegistrations(tx, sql`event_id = ${event} and state = 'waiting' order by turn limit 1`)
    if (!next) throw new Error(`Event ${event} counts somebody who waits, and nobody does`)
    const until = offerEnd(terms, now)
    await turn(tx, next, 'offered', sql`offered_until = ${stored(until)}, updated_at = ${stored(now)}`)
    await tell(payload, tx, { ...next, offered_until: until }, 'offer', now)
  }
}

/** Changes what somebody said of themselves; neither their address nor their seat. */
export async function change(
  payload: Payload,
  { id }: Registration,
  { name, organisation, country, language, heads }: Omit<Person, 'email'>,
  now: Temporal.Instant,
): Promise<void> {
  await inShortTransaction(payload, async (tx) => {
    await tx.run(sql`
      update registrations set name = ${name}, organisation = ${organisation ?? null}, country = ${country ?? null},
        language = ${language}, heads = ${heads ?? null}, updated_at = ${stored(now)}
      where id = ${id}`)
  })
}
