import { dayIn, instantOf, isWallTime, isZone, nextMidnight } from '../kit/zone.ts'

/** When an event takes place, as far as that is known. `date` is a calendar day on the clock of `zone` (IANA). */
export type EventTimes = { start?: Temporal.Instant; minutes?: number; date?: string; zone: string }

export const eventStates = ['coming', 'today', 'live', 'past'] as const
/** `today` is said of an event whose day alone is known. */
export type EventState = (typeof eventStates)[number]

/** Where nobody says how long an event lasts it counts as on for an hour, the usual length of the Week's webinars. */
const assumedMinutes = 60
const longestDays = 14

/** When it is over; undefined where its start is not known. */
export function endOf({ start, minutes }: Pick<EventTimes, 'start' | 'minutes'>): Temporal.Instant | undefined {
  return start?.add({ minutes: minutes ?? assumedMinutes })
}

/** When a calendar day (`2026-10-27`) is over in a zone. */
export const endOfDay = (date: string, zone: string): Temporal.Instant =>
  Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).toInstant()

/** Where an event is at `now`; undefined where neither its hour nor its day is known. */
export function stateOf(event: EventTimes, now: Temporal.Instant): EventState | undefined {
  const end = endOf(event)
  if (event.start && end) {
    if (Temporal.Instant.compare(now, event.start) < 0) return 'coming'
    return Temporal.Instant.compare(now, end) < 0 ? 'live' : 'past'
  }
  if (!event.date) return undefined
  const today = dayIn(event.zone, now)
  if (event.date === today) return 'today'
  return event.date > today ? 'coming' : 'past'
}

/** When `stateOf` turns next; undefined when it never does again. */
export function turnOf(event: EventTimes, now: Temporal.Instant): Temporal.Instant | undefined {
  const state = stateOf(event, now)
  if (state === undefined || state === 'past') return undefined
  if (event.start) return state === 'coming' ? event.start : endOf(event)
  if (state === 'today') return nextMidnight(event.zone, now)
  return event.date ? Temporal.PlainDate.from(event.date).toZonedDateTime(event.zone).toInstant() : undefined
}

/** The earliest start that an event which is still on may have. */
export const earliestStart = (now: Temporal.Instant): Temporal.Instant => now.subtract({ hours: 24 * longestDays })

/** The instant of what is stored of a start; undefined while that is no time, as in a draft. */
export function startOf({ startWall, zone }: { startWall?: unknown; zone?: unknown }): Temporal.Instant | undefined {
  const isKnown = isWallTime(startWall) && typeof zone === 'string' && isZone(zone)
  return isKnown ? instantOf(startWall, zone) : undefined
}

type Fields = Readonly<Record<string, unknown>>

/** Whether calendars that hold an event must take over a change of it. A text that is first written is a translation, no change. */
export function isMoved(before: Fields, after: Fields): boolean {
  const written = (fields: Fields, name: string) => String(fields[name] ?? '')
  const differs = (name: string) => written(before, name) !== written(after, name)
  const time = ['startWall', 'zone', 'durationMinutes', 'date', 'status']
  const words = ['title', 'place'].filter((name) => written(before, name) !== '')
  return [...time, ...words].some(differs)
}

/** Which instant a wall time is taken for; `clocks` where they go forward or back that night, so that it does not exist, or twice. */
export type Meant = { instant: Temporal.Instant; shown: string; clocks?: 'back' | 'forward' }

/** @param wall `YYYY-MM-DDTHH:mm` on the clock of a zone (IANA) */
export function meantBy(wall: string, zone: string): Meant {
  const time = Temporal.PlainDateTime.from(wall)
  const at = (disambiguation: 'earlier' | 'later' | 'compatible') => time.toZonedDateTime(zone, { disambiguation })
  const [first, meant] = [at('earlier'), at('compatible')]
  const known = {
    instant: meant.toInstant(),
    shown: meant.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
  if (first.equals(at('later'))) return known
  return { ...known, clocks: first.toPlainDateTime().equals(time) ? 'back' : 'forward' }
}
