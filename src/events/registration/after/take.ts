import type { Payload } from 'payload'
import { stored } from '../../../store/sql.ts'
import { inTransaction, type Sql, sql } from '../../../store/transaction.ts'
import { findRegistrations, type Registration } from '../read.ts'
import { openSeats } from '../seats.ts'
import { type Attendance, attendanceIn, NoList } from './list.ts'

/** What lists of attendance say of an event, in numbers of people. */
export type Found = {
  /** On the lists, and registered: with a seat, or without one. */
  withSeat: number
  withoutSeat: number
  /** On the lists and not registered; who ran the meeting is left out. */
  strangers: number
  /** With a seat, and not on the lists. */
  absent: number
}

type Matched = { found: Found; present: Registration[] }

function match({ addresses, staff, nameless }: Attendance, registrations: readonly Registration[]): Matched {
  const present = registrations.filter(({ email }) => addresses.has(email))
  const known = new Set(present.map(({ email }) => email))
  const seated = registrations.filter(({ state }) => state === 'confirmed')
  const withSeat = present.filter(({ state }) => state === 'confirmed').length
  return {
    present,
    found: {
      withSeat,
      withoutSeat: present.length - withSeat,
      strangers: [...addresses].filter((one) => !known.has(one) && !staff.has(one)).length + nameless.size,
      absent: seated.length - withSeat,
    },
  }
}

/** Several lists, such as one for each part of a meeting, as one. */
function together(lists: readonly Attendance[]): Attendance {
  const all = (name: keyof Attendance) => new Set(lists.flatMap((list) => [...list[name]]))
  return { addresses: all('addresses'), staff: all('staff'), nameless: all('nameless') }
}

/** How many rows one statement names. */
const many = 500

/**
 * Looks what lists of attendance say of an event and, if told so, keeps it. What was kept of lists before is replaced, so
 * that the same ones can be taken again, and the wrong ones mended by the right ones.
 * @throws {NoList} when a file is none, or there is nobody to compare it with: strangers would be counted a second time
 */
export async function takeAttendance(
  payload: Payload,
  event: number,
  { files, keep, now }: { files: readonly Uint8Array[]; keep: boolean; now: Temporal.Instant },
): Promise<Found> {
  const attendance = together(files.map(attendanceIn))
  return inTransaction(payload, async (_, tx) => {
    const registrations = await findRegistrations(tx, sql`event_id = ${event}`)
    if (registrations.length === 0)
      throw new NoList('There is nobody to look for: nobody registered, or they are erased.')
    const { found, present } = match(attendance, registrations)
    if (keep) await keepAttendance(tx, event, found, present, now)
    return found
  })
}

async function keepAttendance(
  tx: Sql,
  event: number,
  { strangers }: Found,
  present: readonly Registration[],
  now: Temporal.Instant,
): Promise<void> {
  await openSeats(tx, event)
  await tx.run(sql`update seats set strangers = ${strangers} where event_id = ${event}`)
  await tx.run(sql`update registrations set attended = false where event_id = ${event} and attended`)
  for (let first = 0; first < present.length; first += many) {
    const some = present.slice(first, first + many).map(({ id }) => sql`${id}`)
    await tx.run(
      sql`update registrations set attended = true, updated_at = ${stored(now)} where id in (${sql.join(some, sql`, `)})`,
    )
  }
}
