import { duration, lateAfter } from '../../kit/lateness.ts'
import { Refusal } from '../../kit/refusal.ts'
import { instantOf, isZone, wallOf } from '../../kit/zone.ts'

/** How often publishing is tried before the item stands at the desk as failed. */
export const mostAttempts = 5

/** What an item says of its due time; `wall` is `YYYY-MM-DDTHH:mm` on the clock of the zone `at_tz`, `at` the UTC instant. */
export type DueTime = { wall?: string | null; at_tz?: string | null; at?: string | null }
export type DueRow = { at: string; state: 'waiting' | 'done' | 'failed' }

/** A due time that cannot be kept; the message says what to do. */
export class DueRefused extends Refusal {}

const none = (zone: string | null | undefined): DueTime => ({ wall: null, at: null, at_tz: zone ?? null })
const sameInstant = (one: string, other: string) => Temporal.Instant.from(one).equals(Temporal.Instant.from(other))

/**
 * The due time an item keeps when it is saved. What was typed on a clock (`wall`) leads, then what a program gave as an
 * instant (`at`). A published item has none; a time that was kept is never armed again; one that still waits, or failed,
 * stays as it is; one that went by unnoticed (in the trash) is dropped.
 * @throws {DueRefused} when the typed time has passed, or is no time.
 */
export function dueOnSave(save: {
  typed: DueTime
  before: DueTime
  row: DueRow | undefined
  published: boolean
  homeZone: string
  now: Temporal.Instant
}): DueTime {
  const { typed, before, row, published, now } = save
  const zone = typed.at_tz || before.at_tz || save.homeZone
  if (published) return none(zone)
  const instant = instantTyped(typed, before, zone)
  if (!instant) return none(zone)
  const at = instant.toString({ smallestUnit: 'millisecond' })
  const kept: DueTime = { wall: wallOf(instant, zone), at, at_tz: zone }
  if (row && sameInstant(row.at, at)) return row.state === 'done' ? none(zone) : kept
  if (Temporal.Instant.compare(instant, now) > 0) return kept
  if (before.at && sameInstant(before.at, at)) return none(zone)
  throw new DueRefused('{time} has passed in {zone}. Choose a later time, or empty it and publish now.', {
    time: wallOf(instant, zone).replace('T', ' '),
    zone,
  })
}

function instantTyped(typed: DueTime, before: DueTime, zone: string): Temporal.Instant | undefined {
  const onClock = typed.wall !== undefined && (typed.wall || null) !== (before.wall || null)
  const moved = typed.at_tz !== undefined && typed.at_tz !== before.at_tz && typed.at === before.at
  if (onClock || (moved && typed.wall)) return typed.wall ? readWall(typed.wall, zone) : undefined
  const at = typed.at === undefined ? before.at : typed.at
  return at ? Temporal.Instant.from(at) : undefined
}

function readWall(wall: string, zone: string): Temporal.Instant {
  if (!isZone(zone)) throw new DueRefused('"{zone}" is not a time zone. Choose one such as America/New_York.', { zone })
  try {
    return instantOf(wall, zone)
  } catch {
    throw new DueRefused('"{wall}" is not a time. Write year-month-dayThour:minute, such as 2026-10-27T09:00.', {
      wall,
    })
  }
}

/** Whole seconds from the due time to when it was published; never below 0. */
export function secondsLate(at: string, doneAt: Temporal.Instant): number {
  return Math.max(0, Math.floor((doneAt.epochMilliseconds - Temporal.Instant.from(at).epochMilliseconds) / 1000))
}

/** When to try again after the `attempts`th failure: 10 s, 40 s, 2 min 40 s, then every 10 min. Null: give up. */
export function nextAttempt(attempts: number, now: Temporal.Instant): Temporal.Instant | null {
  if (attempts >= mostAttempts) return null
  return now.add({ seconds: Math.min(600, 10 * 4 ** (attempts - 1)) })
}

/** One sentence on what went out late, for the log and the desk; undefined when nothing did. */
export function lateSentence(lateSeconds: readonly number[]): string | undefined {
  const late = lateSeconds.filter((seconds) => seconds > lateAfter)
  if (late.length === 0) return undefined
  const [items, were] = late.length === 1 ? ['1 item', 'was'] : [`${late.length} items`, 'were']
  return `${items} that fell due while publishing was stopped ${were} published late, by up to ${duration(Math.max(...late))}.`
}
