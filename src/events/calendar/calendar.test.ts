import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { translate } from '../../../tests/support/words.ts'
import { instantOf } from '../../kit/zone.ts'
import type { EventEntry } from '../queries.ts'
import { type CalendarContext, calendarOf } from './calendar.ts'

type Overrides = Partial<EventEntry['times']> & { item?: Partial<EventEntry['item']>; entry?: Partial<EventEntry> }

/** An hour in a zone, or whatever is said instead. */
function makeEvent(wall: string, zone: string, { item, entry, ...times }: Overrides = {}): EventEntry {
  return {
    item: {
      ...{ room: 'events', kind: 'webinar', id: 7, slug: 'a-talk', href: '/events/a-talk', sample: false },
      ...{ title: { text: 'A talk', lang: 'en' }, updatedAt: '2026-03-01T12:00:00.000Z' },
      ...{ bylines: [], organisations: [], countries: [], themes: [] },
      ...item,
    },
    times: { start: instantOf(wall, zone), minutes: 60, date: wall.slice(0, 10), zone, ...times },
    ...{ hosts: [], isCancelled: false, sequence: 0, createdAt: '2026-02-01T12:00:00.000Z', state: 'coming' },
    ...entry,
  }
}

const context: CalendarContext = { t: translate('en'), publicUrl: 'https://week.example' }
const written = (events: EventEntry[], more: Partial<CalendarContext> = {}) =>
  calendarOf(events, { ...context, ...more })

/** What another program makes of a file: ical.js, which reads the clock from the file alone. */
const parsed = (file: string) => new ICAL.Component(ICAL.parse(file))
const eventsIn = (file: string) =>
  parsed(file)
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))
const instants = (file: string) =>
  eventsIn(file).map(({ startDate, endDate }) => [startDate, endDate].map((time) => time.toJSDate().toISOString()))

describe('another program arrives at the same instant', () => {
  it.each([
    ['2026-10-24T15:00', 'Europe/Paris', '2026-10-24T13:00:00.000Z'],
    ['2026-10-25T15:00', 'Europe/Paris', '2026-10-25T14:00:00.000Z'],
    ['2026-10-25T02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
    ['2027-03-28T02:30', 'Europe/Paris', '2027-03-28T01:30:00.000Z'],
    ['2026-10-31T09:00', 'America/New_York', '2026-10-31T13:00:00.000Z'],
    ['2026-11-01T00:30', 'America/New_York', '2026-11-01T04:30:00.000Z'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-11-01T09:00', 'America/New_York', '2026-11-01T14:00:00.000Z'],
    ['2026-10-27T09:00', 'Asia/Kolkata', '2026-10-27T03:30:00.000Z'],
    ['2026-10-27T09:00', 'Asia/Calcutta', '2026-10-27T03:30:00.000Z'],
    ['2026-10-27T09:00', 'Asia/Kathmandu', '2026-10-27T03:15:00.000Z'],
    ['2026-10-03T09:00', 'Australia/Adelaide', '2026-10-02T23:30:00.000Z'],
    ['2026-10-04T09:00', 'Australia/Adelaide', '2026-10-03T22:30:00.000Z'],
    ['2026-10-27T09:00', 'UTC', '2026-10-27T09:00:00.000Z'],
    // Rules of their time: Brazil and Mexico have put an end to summer time since.
    ['2018-12-10T09:00', 'America/Sao_Paulo', '2018-12-10T11:00:00.000Z'],
    ['2021-07-10T09:00', 'America/Mexico_City', '2021-07-10T14:00:00.000Z'],
  ])('%s in %s', (wall, zone, instant) => {
    const end = Temporal.Instant.from(instant).add({ hours: 1 })
    expect(instants(written([makeEvent(wall, zone)]))).toEqual([[instant, end.toString({ fractionalSecondDigits: 3 })]])
  })

  it('of every event of a file, whatever lies between them', () => {
    const walls = ['2016-07-01T09:00', '2016-12-01T09:00', '2026-07-01T09:00', '2026-12-01T09:00']
    const zones = ['Europe/Paris', 'America/Sao_Paulo', 'Africa/Casablanca', 'Pacific/Apia']
    const all = zones.flatMap((zone) => walls.map((wall) => makeEvent(wall, zone)))
    expect(instants(written(all)).map(([start]) => start)).toEqual(
      all.map(({ times }) => times.start?.toString({ fractionalSecondDigits: 3 })),
    )
    expect(parsed(written(all)).getAllSubcomponents('vtimezone')).toHaveLength(zones.length)
  })

  it('where a clock shows the start or the end twice, which is said in UTC', () => {
    const file = written([makeEvent('2026-10-25T01:30', 'Europe/Paris')])
    expect(file).toContain('DTSTART:20261024T233000Z')
    expect(file).not.toContain('VTIMEZONE')
    const before = written([makeEvent('2026-10-25T01:30', 'Europe/Paris', { minutes: 15 })])
    expect(before).toContain('DTSTART;TZID=Europe/Paris:20261025T013000')
  })

  it('and would not, were the clock in the file wrong', () => {
    const file = written([makeEvent('2026-10-27T09:00', 'Asia/Kathmandu')])
    expect(instants(file.replace('TZOFFSETTO:+0545', 'TZOFFSETTO:+0530'))).not.toEqual(instants(file))
  })
})

it('has only the hours that are known: an hour where nobody says how long, a whole day, or nothing', () => {
  const open = makeEvent('2026-10-27T09:00', 'UTC', { minutes: undefined })
  const dated = makeEvent('2026-10-27T09:00', 'UTC', { start: undefined })
  const nothing = makeEvent('2026-10-27T09:00', 'UTC', { start: undefined, date: undefined })
  const file = written([open, dated, nothing])
  expect(instants(file)[0]).toEqual(['2026-10-27T09:00:00.000Z', '2026-10-27T10:00:00.000Z'])
  expect(eventsIn(file)).toHaveLength(2)
  expect(eventsIn(file)[1]?.startDate).toMatchObject({ isDate: true, year: 2026, month: 10, day: 27 })
  expect(eventsIn(file)[1]?.endDate.toString()).toBe('2026-10-28')
})

it('is told apart by an address that stays, with a number that rises, and says when it is cancelled', () => {
  const [before] = eventsIn(written([makeEvent('2026-10-27T09:00', 'UTC')]))
  const moved = makeEvent('2026-10-28T09:00', 'Asia/Kolkata', {
    item: {
      slug: 'another',
      href: '/events/another',
      title: { text: 'Another', lang: 'en' },
      updatedAt: '2026-04-01T00:00:00.000Z',
    },
    entry: { sequence: 3, isCancelled: true, statusReason: { text: 'A storm.', lang: 'en' } },
  })
  const [after] = eventsIn(written([moved], { publicUrl: 'https://other.example' }))
  expect(after?.uid).toBe(before?.uid)
  expect([before?.sequence, after?.sequence]).toEqual([0, 3])
  expect([before, after].map((one) => one?.component.getFirstPropertyValue('status'))).toEqual([
    'CONFIRMED',
    'CANCELLED',
  ])
  expect(after?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-04-01T00:00:00Z')
  expect(after?.component.getFirstPropertyValue('last-modified')?.toString()).toBe('2026-04-01T00:00:00Z')
  expect(after?.description).toBe('A storm.\n\nhttps://other.example/events/another')
  expect(eventsIn(written([{ ...moved, item: { ...moved.item, id: 8 } }]))[0]?.uid).not.toBe(before?.uid)
})

it('has the same bytes for the same events, in lines that every program reads', () => {
  const title = { text: 'é'.repeat(90), lang: 'fr' }
  const all = [makeEvent('2026-10-27T09:00', 'Europe/Paris', { item: { title } })]
  const file = written(all, { name: 'ن'.repeat(80) })
  expect(written(all, { name: 'ن'.repeat(80) })).toBe(file)
  const lines = file.split('\r\n')
  expect(lines.at(-1)).toBe('')
  expect(lines.filter((line) => /[\r\n]/.test(line) || Buffer.byteLength(line) > 75)).toEqual([])
  expect(eventsIn(file)[0]?.summary).toBe(title.text)
})

it('is published, names no one, and tells calendars when to look again where one subscribes to it', () => {
  const file = written([makeEvent('2026-10-27T09:00', 'UTC')], { name: 'The week' })
  const calendar = parsed(file)
  const value = (name: string) => String(calendar.getFirstPropertyValue(name))
  expect(['version', 'method', 'x-wr-calname', 'refresh-interval'].map(value)).toEqual([
    '2.0',
    'PUBLISH',
    'The week',
    'PT3H',
  ])
  expect(file).not.toMatch(/ATTENDEE|ORGANIZER/)
  expect(written([makeEvent('2026-10-27T09:00', 'UTC')])).not.toMatch(/REFRESH|CALNAME/)
})

it('says where it is, for each who is written to', () => {
  const event = makeEvent('2026-10-27T09:00', 'UTC', { entry: { place: { text: 'Hall 1', lang: 'en' } } })
  expect(eventsIn(written([event]))[0]?.location).toBe('Hall 1')
  const joining = 'https://meet.example/1?a=b,c;d'
  expect(eventsIn(written([event], { placeOf: () => joining }))[0]?.location).toBe(joining)
  expect(eventsIn(written([makeEvent('2026-10-27T09:00', 'UTC')]))[0]?.location).toBeNull()
})

describe('holds whatever is written as words', () => {
  const hostile = [
    'A\nBEGIN:VALARM\nACTION:AUDIO\nEND:VALARM',
    'A\r\nEND:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR',
    'a\rATTENDEE:mailto:x@example.org',
    'semi;colon, comma \\ back\\nslash \\\\n',
    'a:b="c";TZID=Europe/Paris:20260101T000000',
    '\r\nBEGIN:VEVENT',
    '<script>alert(1)</script> & "quotes" ^n ^^',
    '\u2028line\u2029parts and \u0000 nothing',
    `${'long '.repeat(40)}الأسبوع ${'👩🏽‍⚕️'.repeat(20)}`,
  ]
  it.each(hostile)('%j', (text) => {
    const words = { text, lang: 'en' }
    const event = makeEvent('2026-10-27T09:00', 'Europe/Paris', {
      item: { title: words, summary: words },
      entry: { place: words, statusReason: words },
    })
    const file = written([event], { name: text })
    const calendar = parsed(file)
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone', 'vevent'])
    const [read] = eventsIn(file)
    expect(read?.component.getAllSubcomponents()).toEqual([])
    const same = text.replace(/\r\n|\r/g, '\n')
    // What begins with X- is read as it is written.
    const name = ICAL.Property.fromString(`SUMMARY:${calendar.getFirstPropertyValue('x-wr-calname')}`).getFirstValue()
    expect([read?.summary, read?.location, name]).toEqual([same, same, same])
    expect(
      read?.component
        .getAllProperties()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(
      [
        'uid',
        'sequence',
        'dtstamp',
        'dtstart',
        'dtend',
        'summary',
        'location',
        'description',
        'url',
        'status',
        'last-modified',
      ].sort(),
    )
  })
})
