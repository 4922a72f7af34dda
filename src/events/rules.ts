import { dayIn, nextMidnight } from '../kit/zone.ts'

/** When an event takes place, as far as that is known. `date` is a calendar day on the clock of `zone` (IANA). */
export type EventTimes = { start?: Temporal.Instant; minutes?: number; date?: string; zone: string }

export const eventStates = ['coming', 'today', 'live', 'past'] as const
/** `today` is said of an event whose day alone is known. */
export type EventState = (typeof eventStates)[number]

/** Where nobody says how long an event lasts it counts as on for an hour, the usual length of the Week's webinars. */
const assumedMinutes = 60
const longestDays = 14

/** When it is over; undefined where its start is not known. */
export function endOf({ start, minutes }: EventTimes): Temporal.Instant | undefined {
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
