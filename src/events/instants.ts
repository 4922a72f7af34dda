import type { Payload, PayloadRequest } from 'payload'
import { tellChange } from '../store/feed.ts'
import { holdLock } from '../store/lock.ts'
import { inTransaction, sql } from '../store/transaction.ts'
import { startOf } from './rules.ts'

/** An event that begins at another instant than was stored, though nobody changed it. */
export type MovedEvent = { id: number; title: string; zone: string; was?: Temporal.Instant; is: Temporal.Instant }

/**
 * Compares the stored instant of each event with what its wall time and zone say by the rules of today. Where they
 * differ, the wall time holds, as it was announced: the instant follows, and the number rises by which calendars know.
 * @returns what was moved
 */
export async function mendInstants(payload: Payload, say: (line: string) => void): Promise<MovedEvent[]> {
  const moved = await inTransaction(payload, async (req, tx) => {
    await holdLock(req, 'mend instants')
    const found = await movedEvents(payload, req)
    for (const { id, is } of found) {
      const instant = is.toString({ fractionalSecondDigits: 3 })
      await tx.run(
        sql`update events set start_instant = ${instant}, sequence = coalesce(sequence, 0) + 1 where id = ${id}`,
      )
      // The number of the newest version counts on.
      await tx.run(
        sql`update _events_v set version_sequence = coalesce(version_sequence, 0) + 1 where parent_id = ${id}`,
      )
    }
    if (found.length > 0) await tellChange(req, ['all'])
    return found
  })
  for (const { id, title, zone, was, is } of moved)
    say(
      `The rules of ${zone} have changed: the event "${title}" (${id}) begins at ${is}, not at ${was ?? 'no known time'}.`,
    )
  return moved
}

async function movedEvents(payload: Payload, req: PayloadRequest): Promise<MovedEvent[]> {
  const { docs } = await payload.find({
    collection: 'events',
    where: { startWall: { exists: true } },
    select: { title: true, startWall: true, zone: true, startInstant: true },
    trash: true,
    pagination: false,
    depth: 0,
    req,
  })
  return docs.flatMap(({ id, title, startWall, zone, startInstant }) => {
    const is = startOf({ startWall, zone })
    const was = startInstant ? Temporal.Instant.from(startInstant) : undefined
    return !is || was?.equals(is) || !zone ? [] : [{ id, title: title ?? '', zone, was, is }]
  })
}
