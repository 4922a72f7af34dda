import type { Where } from 'payload'
import { type ItemRecord, itemDocs, itemView, readItem, readRecord } from '../editions/index.ts'
import type { ItemView, Text } from '../kit/item.ts'
import { dayIn, instantOf, nextMidnight } from '../kit/zone.ts'
import type { Event } from '../payload-types.ts'
import { type FileView, fileView } from '../site/picture.tsx'
import { languageOf, type Reader, textOf } from '../store/reader.ts'
import type { Terms } from './registration/rules.ts'
import { type EventState, type EventTimes, earliestStart, endOfDay, stateOf, turnOf } from './rules.ts'

type Body = { name: string; href?: string }

/** An event as lists show it. `state` is undefined where neither its hour nor its day is known. */
export type EventEntry = {
  item: ItemView
  times: EventTimes
  hosts: Body[]
  state?: EventState
  isCancelled: boolean
  /** Rises with every change that calendars must take over. */
  sequence: number
  /** An instant (ISO 8601). */
  createdAt: string
  statusReason?: Text
  place?: Text
}

/** A city on whose clock the hours are given; without a name, that in the name of its zone (IANA). */
export type City = { zone: string; name?: Text }

/** An event as its page shows it. */
export type EventView = EventEntry &
  ItemRecord & {
    zoneAsPrinted?: string
    /** Chosen by the edition, while the event is not over. */
    cities: City[]
    coHosts: Body[]
    funders: string[]
    /** The text as the editor stores it, with its language. */
    body?: { value: object; lang: string }
    questions: Text[]
    /** Languages (BCP 47) into which it is interpreted. */
    interpretation: string[]
    accessibility: ('captions' | 'sign-language')[]
    accessibilityNote?: Text
    /** Where people register, if not here. */
    registrationAddress?: string
    /** How people register here; undefined where they do not. */
    registration?: Terms
    materials: ('recording' | 'presentations' | 'summary')[]
    recordingUrl?: string
    transcriptUrl?: string
    presentationsUrl?: string
    files: FileView[]
    handles: string[]
    hashtags: string[]
    seriesNumber?: number
    /** False: more people spoke than are named. */
    speakersComplete: boolean
  }

/** An event by its slug; null where none is published. */
export async function readEvent(read: Reader, slug: string, homeZone: string): Promise<EventView | null> {
  const doc = await readItem(read, 'events', slug)
  if (!doc) return null
  const record = await readRecord(read, 'events', doc, homeZone)
  const entry = entryOf(doc, record.item, homeZone, read.now)
  return {
    ...record,
    ...entry,
    cities: entry.times.start && entry.state !== 'past' ? await readCities(read, doc) : [],
    zoneAsPrinted: doc.zoneAsPrinted || undefined,
    coHosts: bodiesOf(doc.coHosts),
    funders: doc.funders ?? [],
    body: doc.body ? { value: doc.body, lang: languageOf(doc, 'body') } : undefined,
    questions: (doc.questions ?? []).flatMap((row) => textOf(row, 'question') ?? []),
    interpretation: doc.interpretation ?? [],
    accessibility: doc.accessibility ?? [],
    accessibilityNote: textOf(doc, 'accessibilityNote'),
    registrationAddress: (doc.registration?.by === 'elsewhere' && doc.registration.address) || undefined,
    materials: doc.materials ?? [],
    recordingUrl: doc.recordingUrl || undefined,
    registration: doc.registration?.by === 'ours' && !doc.sample ? termsIn(doc, entry) : undefined,
    transcriptUrl: doc.transcriptUrl || undefined,
    presentationsUrl: doc.presentationsUrl || undefined,
    files: (doc.files ?? []).flatMap((file) => fileView(file) ?? []),
    handles: doc.handles ?? [],
    hashtags: doc.hashtags ?? [],
    seriesNumber: doc.seriesNumber ?? undefined,
    speakersComplete: doc.speakersComplete !== false,
  }
}

async function readCities(read: Reader, { edition }: Event): Promise<City[]> {
  const id = typeof edition === 'object' ? edition?.id : edition
  if (id === undefined) return []
  const doc = await read.findOne({ collection: 'editions', where: { id: { equals: id } }, select: { cities: true } })
  return (doc?.cities ?? []).map((city) => ({ zone: city.zone, name: textOf(city, 'name') }))
}

const termsIn = ({ registration }: Event, { times, isCancelled }: EventEntry): Terms => ({
  by: 'ours',
  isOn: !isCancelled,
  start: times.start,
  closes: registration?.closes ?? 0,
  offerHours: registration?.offerHours ?? 24,
})

const bodiesOf = (bodies: Event['hosts']): Body[] =>
  (bodies ?? []).flatMap((body) =>
    typeof body === 'object' ? [{ name: body.name, href: body.slug ? `/organisations/${body.slug}` : undefined }] : [],
  )

const viewOf = (doc: Event) => itemView('events', 'events', doc)

function entryOf(doc: Event, item: ItemView, homeZone: string, now: Temporal.Instant): EventEntry {
  const times = {
    start: beginOf(doc, item),
    minutes: doc.durationMinutes ?? undefined,
    date: item.date,
    zone: doc.zone || homeZone,
  }
  return {
    item,
    times,
    hosts: bodiesOf(doc.hosts),
    state: stateOf(times, now),
    isCancelled: item.isCancelled === true,
    sequence: doc.sequence ?? 0,
    createdAt: doc.createdAt,
    statusReason: textOf(doc, 'statusReason'),
    place: textOf(doc, 'place'),
  }
}

/** The hour of an event of the sample is its own; its day follows the clock. */
function beginOf({ sample, startWall, startInstant, zone }: Event, { date }: ItemView): Temporal.Instant | undefined {
  if (sample && startWall && zone && date) return instantOf(`${date}T${startWall.slice(11)}`, zone)
  return startInstant ? Temporal.Instant.from(startInstant) : undefined
}

const real: Where = { sample: { not_equals: true } }
const hourUnknown: Where = { startInstant: { exists: false } }
/** More than are ever announced at one time. */
const most = 200

/** Events begin with a minute: the same is asked for all of one. */
const minuteOf = (now: Temporal.Instant) => now.round({ smallestUnit: 'minute', roundingMode: 'floor' })

/** What is on and what is to come, the soonest first. */
export async function comingEvents(read: Reader, homeZone: string): Promise<EventEntry[]> {
  const begun: Where = { startInstant: { greater_than_equal: earliestStart(minuteOf(read.now)).toString() } }
  const dated: Where = { and: [hourUnknown, { orderDate: { greater_than_equal: dayIn(homeZone, read.now) } }] }
  const where = { and: [real, { or: [begun, dated] }] }
  const { docs } = await itemDocs(read, 'events', where, { limit: most, page: 1 })
  return docs
    .map((doc) => entryOf(doc, viewOf(doc), homeZone, read.now))
    .filter(({ state }) => state !== 'past')
    .sort(soonestFirst)
}

/** What has no hour stands at the end of its day. */
function momentOf({ times: { start, date, zone }, item }: EventEntry): Temporal.Instant {
  return start ?? endOfDay(date ?? item.publishedAt ?? '', zone)
}
const soonestFirst = (one: EventEntry, other: EventEntry) => Temporal.Instant.compare(momentOf(one), momentOf(other))

/** One page of what is over, the latest first. What has begun and is still on is in the total but not in the list. */
export async function pastEvents(
  read: Reader,
  homeZone: string,
  page: { limit: number; page: number },
): Promise<{ events: EventEntry[]; total: number }> {
  const begun: Where = { startInstant: { less_than_equal: minuteOf(read.now).toString() } }
  const dated: Where = { and: [hourUnknown, { orderDate: { less_than: dayIn(homeZone, read.now) } }] }
  const where = { and: [real, { or: [begun, dated] }] }
  const { docs, total } = await itemDocs(read, 'events', where, { ...page, sort: 'newest' })
  const events = docs
    .map((doc) => entryOf(doc, viewOf(doc), homeZone, read.now))
    .filter(({ state }) => state !== 'live')
  return { events, total }
}

/** As many as a calendar holds, the latest; that of an edition has all of it. */
const mostInCalendar = 100
/** More than any week has. */
const mostInWeek = 1_000

/** What a calendar is narrowed to: an edition by its address, a kind, a language spoken or interpreted into. */
export type CalendarFilter = { edition?: string; kind?: string; language?: string }

/** Events for a calendar, the latest first, with the edition that was asked for; null where that is none of ours. */
export async function calendarEvents(
  read: Reader,
  homeZone: string,
  { edition: slug, kind, language }: CalendarFilter,
): Promise<{ events: EventEntry[]; edition?: { slug: string; year?: number } } | null> {
  const isAsked = slug !== undefined
  const edition = isAsked
    ? await read.findOne({ collection: 'editions', where: { and: [real, { slug: { equals: slug } }] } })
    : undefined
  if (isAsked && !edition) return null
  const where: Where[] = [real]
  if (edition) where.push({ edition: { equals: edition.id } })
  if (kind) where.push({ kind: { equals: kind } })
  if (language) where.push({ or: [{ languages: { in: [language] } }, { interpretation: { in: [language] } }] })
  const scope = edition ? `events/edition:${edition.id}` : undefined
  const { docs } = await itemDocs(
    read,
    'events',
    { and: where },
    { limit: edition ? mostInWeek : mostInCalendar, page: 1, sort: 'newest', scope },
  )
  const events = docs.map((doc) => entryOf(doc, viewOf(doc), homeZone, read.now))
  return { events, edition: edition ? { slug: edition.slug ?? '', year: edition.year ?? undefined } : undefined }
}

/** When the list of events turns next: one begins, ends, or the day is over for one whose hour or day is not known. */
export function nextTurnOf(coming: readonly EventEntry[], now: Temporal.Instant): Temporal.Instant | undefined {
  return coming
    .flatMap(({ times, state }) => turnOf(times, now) ?? (state ? [] : nextMidnight(times.zone, now)))
    .sort(Temporal.Instant.compare)
    .at(0)
}
