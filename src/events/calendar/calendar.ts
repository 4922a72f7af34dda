import {
  escape as escaped,
  ICalCalendar,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator'
import type { Translate } from '../../i18n/translate.ts'
import { absoluteAddress } from '../../site/address.ts'
import type { EventEntry } from '../queries.ts'
import { endOf } from '../rules.ts'
import { timezoneOf } from './zones.ts'

export type CalendarContext = {
  t: Translate
  publicUrl: string
  /** Of a calendar that one subscribes to; without one it is a single file. */
  name?: string
  /** Where it takes place for whom the file is made: the joining link, in a mail to somebody who registered. */
  placeOf?(event: EventEntry): string | undefined
}

/** Seconds after which calendars look for what is new. */
const refresh = 3 * 60 * 60

/**
 * Events as a calendar file (RFC 5545, method PUBLISH), the same bytes for the same events. What has neither hour nor
 * day is left out; what has a day alone lasts all of it. The file has no names or addresses of those who come.
 */
export function calendarOf(events: readonly EventEntry[], context: CalendarContext): string {
  const { name } = context
  const calendar = new ICalCalendar({
    prodId: '//Workforce Week//Events//EN',
    method: ICalCalendarMethod.PUBLISH,
    // The library writes the name as it is given.
    ...(name === undefined ? {} : { name: escaped(name, false), ttl: refresh }),
  })
  for (const event of events) {
    const time = timeOf(event)
    if (time) calendar.createEvent({ ...time, ...wordsOf(event, context) })
  }
  const zones = zonesOf(events)
  return `${calendar.toString().replace('\r\nBEGIN:VEVENT', (begin) => zones + begin)}\r\n`
}

/** The address of an event in calendars: it stays when title, slug or the site's own address change. */
const uidOf = ({ item, createdAt }: EventEntry) =>
  `event-${item.id}-${Date.parse(createdAt).toString(36)}@workforce-week`

function wordsOf(event: EventEntry, { t, publicUrl, placeOf }: CalendarContext): Partial<ICalEventData> {
  const { item, isCancelled, statusReason, sequence } = event
  const url = absoluteAddress(publicUrl, t.locale, item.href)
  const changed = new Date(item.updatedAt)
  return {
    id: uidOf(event),
    sequence,
    stamp: changed,
    lastModified: changed,
    summary: item.title.text,
    description: [statusReason?.text, item.summary?.text, url].filter((text) => text).join('\n\n'),
    location: placeOf?.(event) ?? event.place?.text ?? null,
    url,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  }
}

function timeOf({ times }: EventEntry): Pick<ICalEventData, 'start' | 'end' | 'timezone' | 'allDay'> | undefined {
  const [start, end] = [times.start, endOf(times)]
  const zone = zoneOf(times)
  if (start && end)
    return {
      start: start.toZonedDateTimeISO(zone),
      end: end.toZonedDateTimeISO(zone),
      timezone: zone === 'UTC' ? null : zone,
    }
  return times.date ? { start: Temporal.PlainDate.from(times.date), allDay: true } : undefined
}

/** The event's own zone; UTC where its clock shows the start or the end twice, which programs read in two ways. */
function zoneOf({ zone, ...times }: EventEntry['times']): string {
  const isClear = (instant: Temporal.Instant | undefined) => {
    const wall = instant?.toZonedDateTimeISO(zone).toPlainDateTime()
    const [first, last] = (['earlier', 'later'] as const).map((disambiguation) =>
      wall?.toZonedDateTime(zone, { disambiguation }).toInstant(),
    )
    return !first || !last || first.equals(last)
  }
  return isClear(times.start) && isClear(endOf(times)) ? zone : 'UTC'
}

/** The clocks of all zones in use, each for as long as there are events. */
function zonesOf(events: readonly EventEntry[]): string {
  const inZones = Map.groupBy(
    events.filter(({ times }) => times.start),
    ({ times }) => zoneOf(times),
  )
  inZones.delete('UTC')
  return [...inZones]
    .map(([zone, some]) => {
      const instants = some
        .flatMap(({ times }) => [times.start, endOf(times)])
        .filter((instant) => instant !== undefined)
      const [first, last] = [instants.reduce(earlier), instants.reduce(later)]
      return `\r\n${timezoneOf(zone, first, last)}`
    })
    .join('')
}

const earlier = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other) <= 0 ? one : other
const later = (one: Temporal.Instant, other: Temporal.Instant) => (earlier(one, other) === one ? other : one)
