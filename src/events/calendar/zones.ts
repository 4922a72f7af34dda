/** Where clocks were set oftener than that between two events of one file, it ends with what is known then. */
const most = 500

/**
 * A zone's clock between two instants, as the VTIMEZONE of a calendar file (RFC 5545, 3.6.5): one observance for each time
 * that the clocks were set, from the one in force at `from` to the first after `to`. They come from the rules by which
 * the program itself reckons, so that a calendar arrives at the very instant that is stored.
 * @param zone IANA
 */
export function timezoneOf(zone: string, from: Temporal.Instant, to: Temporal.Instant): string {
  const begin = from.toZonedDateTimeISO(zone)
  const sets = setsOf(begin, to)
  const winter = Math.min(...sets.map(({ offsetNanoseconds }) => offsetNanoseconds))
  const observances =
    sets.length > 0
      ? sets.map((set) => observance(set, set.offsetNanoseconds > winter ? 'DAYLIGHT' : 'STANDARD'))
      : [written('STANDARD', '19700101T000000', begin.offset, begin.offset)]
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances, 'END:VTIMEZONE'].join('\r\n')
}

/** The times at which the clocks were set; none for a clock that never was. */
function setsOf(begin: Temporal.ZonedDateTime, to: Temporal.Instant): Temporal.ZonedDateTime[] {
  const sets: Temporal.ZonedDateTime[] = []
  let set = begin.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')
  while (set && sets.length < most) {
    sets.push(set)
    if (Temporal.Instant.compare(set.toInstant(), to) > 0) break
    set = set.getTimeZoneTransition('next')
  }
  return sets
}

/** It begins at what the clocks showed until then. */
function observance(set: Temporal.ZonedDateTime, kind: 'STANDARD' | 'DAYLIGHT'): string {
  const before = set.subtract({ nanoseconds: 1 })
  const wall = before.toPlainDateTime().add({ nanoseconds: 1 })
  return written(kind, wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, ''), before.offset, set.offset)
}

const written = (kind: 'STANDARD' | 'DAYLIGHT', wall: string, before: string, after: string): string =>
  [
    `BEGIN:${kind}`,
    `DTSTART:${wall}`,
    `TZOFFSETFROM:${before.replaceAll(':', '')}`,
    `TZOFFSETTO:${after.replaceAll(':', '')}`,
    `END:${kind}`,
  ].join('\r\n')
