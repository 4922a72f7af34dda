import { dayOf } from './dates.ts'
import { intlTag, kept } from './intl.ts'
import type { Locale } from './languages.ts'

// Instants are given to `Intl` as milliseconds, which it takes ten times as fast.
const clocks = kept((key) => {
  const [tag = 'en', timeZone = 'UTC', day] = key.split('|')
  const shown: Intl.DateTimeFormatOptions = day
    ? { weekday: 'long', hour: 'numeric', minute: '2-digit' }
    : { timeStyle: 'short' }
  return new Intl.DateTimeFormat(tag, { timeZone, ...shown, hourCycle: 'h23' })
})
const zoneNames = kept((key) => {
  const [tag = 'en', timeZone = 'UTC', style] = key.split('|')
  return new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: style === 'offset' ? 'shortOffset' : 'longGeneric' })
})

/** The clock time of an instant in a zone (IANA), 24 hours: '09:00'. The zone is not said: see `zoneIn`. */
export function timeIn(locale: Locale, instant: Temporal.Instant, zone: string): string {
  return clocks(`${intlTag(locale)}|${zone}`).format(instant.epochMilliseconds)
}

/** The same with the weekday: 'Tuesday 00:30'. */
export function dayTimeIn(locale: Locale, instant: Temporal.Instant, zone: string): string {
  return clocks(`${intlTag(locale)}|${zone}|day`).format(instant.epochMilliseconds)
}

/**
 * From one instant to another on the clock of a zone: '09:00–10:00'. Where midnight lies between them, or some other day
 * (`2026-10-27`) is expected, the weekday is said: '23:30–Wednesday 00:30'.
 */
export function timesIn(
  locale: Locale,
  starts: Temporal.Instant,
  ends: Temporal.Instant,
  zone: string,
  expected = dayOf(starts, zone),
): string {
  const [first, last] = [dayOf(starts, zone), dayOf(ends, zone)]
  if (first === last && first === expected)
    return clocks(`${intlTag(locale)}|${zone}`)
      .formatRange(starts.epochMilliseconds, ends.epochMilliseconds)
      .replace(/\s–\s/u, '–')
  const from = first === expected ? timeIn(locale, starts, zone) : dayTimeIn(locale, starts, zone)
  return `${from}–${first === last ? timeIn(locale, ends, zone) : dayTimeIn(locale, ends, zone)}`
}

/** A zone as text that leaves no doubt at that instant: 'Eastern Time (GMT-4)'. */
export function zoneIn(locale: Locale, instant: Temporal.Instant, zone: string): string {
  const name = zonePart(`${intlTag(locale)}|${zone}|generic`, instant)
  const offset = zonePart(`${intlTag(locale)}|${zone}|offset`, instant)
  return name === offset ? name : `${name} (${offset})`
}

function zonePart(key: string, instant: Temporal.Instant): string {
  return (
    zoneNames(key)
      .formatToParts(instant.epochMilliseconds)
      .find((part) => part.type === 'timeZoneName')?.value ?? ''
  )
}
