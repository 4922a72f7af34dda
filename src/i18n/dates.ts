import { intlTag, kept } from './intl.ts'
import type { Locale } from './languages.ts'

/** How much of a date is said. `full`: weekday and year; `weekday`: no year; `long`: no weekday; `short`: 25 Oct 2021; `brief`: Mon 25 Oct. */
export type DateStyle = 'full' | 'weekday' | 'long' | 'day' | 'short' | 'brief' | 'month'

const options: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  brief: { weekday: 'short', day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
}

/** European Portuguese has no short weekdays in `Intl`; everybody who reads it knows these. */
const shortPortuguese = new Intl.DateTimeFormat('pt-BR', { weekday: 'short', timeZone: 'UTC' })

const formats = kept((key) => {
  const [tag = 'en', settings = '{}'] = key.split('|')
  // Weeks are dated by this calendar also where another is usual, as in Thai or Persian.
  return new Intl.DateTimeFormat(tag, { calendar: 'gregory', timeZone: 'UTC', ...JSON.parse(settings) })
})

function format(locale: Locale, settings: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return formats(`${intlTag(locale)}|${JSON.stringify(settings)}`)
}

/** A calendar day (`2021-10-25`) in words. What is not such a day (`2023`, `2023-10`) comes back as it is. */
export function dateIn(locale: Locale, date: string, style: DateStyle = 'long'): string {
  const day = startOfDay(date)
  return day === undefined ? date : format(locale, options[style]).format(day)
}

/** Two calendar days as one range: '25–29 October 2021'. One day where both are the same. */
export function datesIn(locale: Locale, starts: string, ends: string, style: DateStyle = 'long'): string {
  const [first, last] = [startOfDay(starts), startOfDay(ends)]
  if (first === undefined || last === undefined || first === last) return dateIn(locale, starts, style)
  return format(locale, options[style])
    .formatRange(first, last)
    .replace(/(\d)\s–\s(\d)/u, '$1–$2')
}

/** The name of a calendar day's weekday: 'Monday', 'Mon'. Empty for what is not a day. */
export function weekdayIn(locale: Locale, date: string, width: 'long' | 'short' = 'long'): string {
  const day = startOfDay(date)
  if (day === undefined) return ''
  if (locale === 'pt' && width === 'short') return shortPortuguese.format(day)
  return format(locale, { weekday: width }).format(day)
}

/** The name of a month, 1 to 12. */
export function monthIn(locale: Locale, month: number): string {
  return format(locale, { month: 'long' }).format(Date.UTC(2024, month - 1, 1))
}

/** The calendar day of an instant in a time zone (IANA), as `2021-10-25`. */
export function dayOf(instant: Temporal.Instant, zone: string): string {
  return instant.toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** Days are given to `Intl` as the milliseconds of their beginning (UTC), which it takes ten times as fast. */
function startOfDay(date: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).toZonedDateTime('UTC').epochMilliseconds
  } catch {
    return undefined
  }
}
