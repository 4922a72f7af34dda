/** Two transitions or a few: a zone whose rules change all the time is cut off rather than written without end. */
const most = 200

/**
 * A zone's clock between two instants, as the VTIMEZONE of a calendar file (RFC 5545, 3.6.5): one observance for each time
 * that the clocks were set, from the one in force at `from` to the first after `to`. They come from the rules by which
 * the program itself reckons, so that a calendar arrives at the very instant that is stored.
 * @param zone IANA
 */
export function timezoneOf(zone: string, from: Temporal.Instant, to: Temporal.Instant): string {
  const observances: string[] = []
  const begin = from.toZonedDateTimeISO(zone)
  let at = begin.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')
  if (!at) observances.push(observance('STANDARD', '19700101T000000', begin.offset, begin.offset))
  at ??= begin.getTimeZoneTransition('next')
  for (; at && observances.length < most; at = at.getTimeZoneTransition('next')) {
    const before = at.subtract({ nanoseconds: 1 })
    const kind = at.offsetNanoseconds > before.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD'
    const wall = at.toPlainDateTime().add({ nanoseconds: before.offsetNanoseconds - at.offsetNanoseconds })
    observances.push(observance(kind, stamp(wall), before.offset, at.offset))
    if (Temporal.Instant.compare(at.toInstant(), to) > 0) break
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances, 'END:VTIMEZONE'].join('\r\n')
}

function observance(kind: 'STANDARD' | 'DAYLIGHT', wall: string, before: string, after: string): string {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${wall}`,
    `TZOFFSETFROM:${before.replaceAll(':', '')}`,
    `TZOFFSETTO:${after.replaceAll(':', '')}`,
    `END:${kind}`,
  ].join('\r\n')
}

const stamp = (wall: Temporal.PlainDateTime) => wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')
