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

/**
 * Which instant a wall time in a zone is taken for, in English, for the desk: where the clocks go forward or back that
 * night, a time may not exist, or twice.
 * @param wall `YYYY-MM-DDTHH:mm`
 */
export function meantBy(wall: string, zone: string): string {
  const time = Temporal.PlainDateTime.from(wall)
  const [first, last, meant] = (['earlier', 'later', 'compatible'] as const).map((disambiguation) =>
    time.toZonedDateTime(zone, { disambiguation }),
  )
  if (!first || !last || !meant) return ''
  const date = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const inUtc = meant.toInstant().toLocaleString('en-GB', { ...date, ...clock, timeZone: 'UTC' })
  const shown = meant.toPlainTime().toString({ smallestUnit: 'minute' })
  if (first.equals(last)) return `${inUtc}, UTC`
  const why = first.toPlainDateTime().equals(time)
    ? `The clocks go back and show ${shown} twice: the first time is meant.`
    : `The clocks go forward and never show ${wall.slice(11)}: ${shown} is meant.`
  return `${inUtc}, UTC. ${why}`
}
