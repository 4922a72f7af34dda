/** True when the runtime knows this IANA time zone. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(zone)
    return zone.includes('/') || zone === 'UTC'
  } catch {
    return false
  }
}

/** True for a time that some clock can show, as `YYYY-MM-DDTHH:mm`. */
export function isWallTime(wall: unknown): wall is string {
  if (typeof wall !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall)) return false
  try {
    return Temporal.PlainDateTime.from(wall, { overflow: 'reject' }) instanceof Temporal.PlainDateTime
  } catch {
    return false
  }
}

/**
 * The instant of a wall time in a zone. In a gap (clocks go forward) the later reading is taken, in a fold (clocks go
 * back) the earlier one, as RFC 5545 and Temporal's `compatible` do.
 * @param wall `YYYY-MM-DDTHH:mm`
 */
export function instantOf(wall: string, zone: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant()
}

/** The wall time `YYYY-MM-DDTHH:mm` that a clock in the zone shows at an instant. */
export function wallOf(instant: Temporal.Instant, zone: string): string {
  return instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
}

/** The calendar day `YYYY-MM-DD` in a zone at an instant. */
export function dayIn(zone: string, now: Temporal.Instant): string {
  return now.toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** The first instant after `now` at which the calendar day in a zone changes. */
export function nextMidnight(zone: string, now: Temporal.Instant): Temporal.Instant {
  return now.toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 }).toZonedDateTime(zone).toInstant()
}
