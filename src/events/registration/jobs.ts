import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { sqlIn, stored } from '../../store/sql.ts'
import { inShortTransaction, type Sql, sql } from '../../store/transaction.ts'
import { stateOf } from '../rules.ts'
import { end, offerSeats } from './actions.ts'
import { tell } from './mails.tsx'
import type { Notice } from './notices.ts'
import { type EventTerms, findRegistrations, linkChange, type Registration, termsOf } from './read.ts'
import { asksHosts, dueReminder, requestHours } from './rules.ts'

/** People who are written to in one transaction. */
const many = 200

/**
 * What happens to registrations by itself, each in a transaction of its own: requests that nobody confirmed go, offers
 * that ran out pass to the next in line, seats that are free (an editor added some) are offered, and people are told
 * what they wait for.
 */
export async function keepLinesMoving(payload: Payload, now: Temporal.Instant): Promise<void> {
  const db = await sqlIn(payload)
  const before = stored(now.subtract({ hours: requestHours }))
  await db.run(sql`delete from registrations where state = 'requested' and requested_at < ${before}`)
  const late = sql`state = 'offered' and offered_until <= ${stored(now)} order by offered_until`
  for (const registration of await findRegistrations(db, late)) await end(payload, registration, 'lapsed', now)
  for (const { event_id } of await db.all(sql`select event_id from seats where waiting > 0`))
    await inShortTransaction(payload, (tx) => offerSeats(payload, tx, Number(event_id), now))
  for (const { event_id } of await db.all(sql`select event_id from seats`))
    await tellAll(payload, Number(event_id), now)
}

/** Tells everybody of an event what is due: that it moved or is off, that it is near, that there is a recording. */
async function tellAll(payload: Payload, id: number, now: Temporal.Instant): Promise<void> {
  const tx = await sqlIn(payload)
  const event = await termsOf(tx, id)
  if (!event) return
  const told = event.announced
  const isChange = sql`event_id = ${id} and state in ('confirmed', 'waiting', 'offered') and told <> ${told}`
  // What is put right of an event that is over moves nobody.
  if (stateOf(event, now) === 'past') await tx.run(sql`update registrations set told = ${told} where ${isChange}`)
  else
    await tellEach(
      payload,
      isChange,
      (registration) => changeFor(registration, event),
      now,
      { moment: changeOf(event) },
      async (tx, { id }) => {
        await tx.run(sql`update registrations set told = ${told} where id = ${id}`)
      },
    )
  const reminder = dueReminder(event, now)
  if (reminder) await remind(payload, event, reminder, now)
  if (asksHosts(event, now)) await remind(payload, event, { notice: 'report', since: now }, now, isSilentHost)
}

/** What tells one change of an event from the next: what is announced, and its number, since it may be announced again. */
const changeOf = ({ sequence, announced }: EventTerms) =>
  `${sequence} ${createHash('sha256').update(announced).digest('base64url').slice(0, 16)}`

/** What somebody is told of a change; another link alone is told to who has a seat. */
function changeFor({ state, told }: Registration, { isOn, announced }: EventTerms): Notice | undefined {
  const { isAlone, hasLink } = linkChange(told ?? '', announced)
  if (!isAlone) return isOn ? 'moved' : 'off'
  return isOn && hasLink && state === 'confirmed' ? 'link' : undefined
}

/** Whoever brings a group and has not yet said how many came. */
const isSilentHost = sql`heads is not null and came is null`

/**
 * A reminder of each kind goes once to everybody for each start that was announced, and what follows the event once;
 * who came later needs none.
 * @param whom narrows who is meant
 */
async function remind(
  payload: Payload,
  event: EventTerms,
  { notice, since }: { notice: Notice; since: Temporal.Instant },
  now: Temporal.Instant,
  whom = sql`true`,
): Promise<void> {
  const start = notice === 'tomorrow' || notice === 'soon' ? String(event.start) : undefined
  const moment = start ?? 'once'
  const isDue = sql`event_id = ${event.id} and state = 'confirmed' and confirmed_at <= ${stored(since)} and ${whom} and not exists (
    select 1 from outbox where outbox.key = 'registration ' || registrations.id || ${` ${notice} ${moment}`})`
  await tellEach(payload, isDue, () => notice, now, { moment, start })
}

/** Tells everybody who is found, some at a time, until nobody is left. */
async function tellEach(
  payload: Payload,
  where: ReturnType<typeof sql>,
  noticeFor: (registration: Registration) => Notice | undefined,
  now: Temporal.Instant,
  details: { moment: string; start?: string },
  note: (tx: Sql, registration: Registration) => Promise<void> = async () => {},
): Promise<void> {
  const some = await inShortTransaction(payload, async (tx) => {
    const found = await findRegistrations(tx, sql`${where} order by id limit ${sql.raw(String(many))}`)
    for (const registration of found) {
      const notice = noticeFor(registration)
      if (notice) await tell(payload, tx, registration, notice, now, details)
      await note(tx, registration)
    }
    return found.length
  })
  if (some === many) await tellEach(payload, where, noticeFor, now, details, note)
}
