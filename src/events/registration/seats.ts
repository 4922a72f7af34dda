import { type SQL, type Sql, sql } from '../../store/sql.ts'

// Seats are taken, kept and freed on the event's one row of `seats`, which is changed first in each transaction: whoever
// comes at the same time waits for the commit, and decides on what is true then.

/** Where the editors set no number. */
const unlimited = 1_000_000_000

const capacity = sql`coalesce((select registration_capacity from events where id = seats.event_id), ${sql.raw(String(unlimited))})`

/** Makes the row of an event where it is missing. */
export async function openSeats(tx: Sql, event: number): Promise<void> {
  await tx.run(sql`insert into seats (event_id) values (${event}) on conflict (event_id) do nothing`)
}

const isFree = sql`(waiting = 0 and taken < ${capacity})`
const one = (when: SQL) => sql`case when ${when} then 1 else 0 end`

/**
 * Takes a seat if one is free and nobody has been waiting for it; otherwise joins the end of the line.
 * @returns in the line, the turn, which only grows, and how many wait now, oneself included; undefined with a seat
 */
export async function takeSeatOrWait(tx: Sql, event: number): Promise<{ turn: number; place: number } | undefined> {
  const [found] = await tx.all(sql`
    update seats set taken = taken + ${one(isFree)}, waiting = waiting + ${one(sql`not ${isFree}`)},
      last_turn = last_turn + ${one(sql`not ${isFree}`)}
    where event_id = ${event} returning last_turn, waiting`)
  if (!found) throw new Error(`Event ${event} has no seats to count`)
  const place = Number(found.waiting)
  return place > 0 ? { turn: Number(found.last_turn), place } : undefined
}

/** Gives a seat back. */
export async function freeSeat(tx: Sql, event: number): Promise<void> {
  await tx.run(sql`update seats set taken = taken - 1 where event_id = ${event}`)
}

/** Leaves the line. */
export async function leaveLine(tx: Sql, event: number): Promise<void> {
  await tx.run(sql`update seats set waiting = waiting - 1 where event_id = ${event}`)
}

/** Keeps a free seat for the first in line. @returns false where no seat is free or nobody waits */
export async function keepSeatForNext(tx: Sql, event: number): Promise<boolean> {
  const { changed } = await tx.run(
    sql`update seats set taken = taken + 1, waiting = waiting - 1 where event_id = ${event} and waiting > 0 and taken < ${capacity}`,
  )
  return changed === 1
}
