import type { Where } from 'payload'
import { type ItemRecord, itemDocs, itemView, readItem, readRecord } from '../editions/index.ts'
import type { ItemView } from '../kit/item.ts'
import { dayIn, instantOf, nextMidnight } from '../kit/zone.ts'
import type { Event } from '../payload-types.ts'
import type { Reader } from '../store/reader.ts'
import { type EventState, type EventTimes, earliestStart, stateOf, turnOf } from './rules.ts'

type Body = { name: string; href?: string }

/** An event as lists show it. `state` is undefined where neither its hour nor its day is known. */
export type EventEntry = { item: ItemView; times: EventTimes; hosts: Body[]; state?: EventState }

/** An event as its page shows it. */
export type EventView = EventEntry &
  ItemRecord & {
    zoneAsPrinted?: string
    funders: string[]
    materials: ('recording' | 'presentations' | 'summary')[]
    recordingUrl?: string
    presentationsUrl?: string
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
  return {
    ...record,
    ...entryOf(doc, record.item, homeZone, read.now),
    zoneAsPrinted: doc.zoneAsPrinted || undefined,
    funders: doc.funders ?? [],
    materials: doc.materials ?? [],
    recordingUrl: doc.recordingUrl || undefined,
    presentationsUrl: doc.presentationsUrl || undefined,
    handles: doc.handles ?? [],
    hashtags: doc.hashtags ?? [],
    seriesNumber: doc.seriesNumber ?? undefined,
    speakersComplete: doc.speakersComplete !== false,
  }
}

const viewOf = (doc: Event) => itemView('events', 'events', doc)

function entryOf(doc: Event, item: ItemView, homeZone: string, now: Temporal.Instant): EventEntry {
  const times = {
    start: startOf(doc, item),
    minutes: doc.durationMinutes ?? undefined,
    date: item.date,
    zone: doc.zone || homeZone,
  }
  const hosts = (doc.hosts ?? []).flatMap((host) =>
    typeof host === 'object' ? [{ name: host.name, href: host.slug ? `/organisations/${host.slug}` : undefined }] : [],
  )
  return { item, times, hosts, state: stateOf(times, now) }
}

/** The hour of an event of the sample is its own; its day follows the clock. */
function startOf({ sample, startWall, startInstant, zone }: Event, { date }: ItemView): Temporal.Instant | undefined {
  if (sample && startWall && zone && date) return instantOf(`${date}T${startWall.slice(11)}`, zone)
  return startInstant ? Temporal.Instant.from(startInstant) : undefined
}

const real: Where = { sample: { not_equals: true } }
const hourUnknown: Where = { startInstant: { exists: false } }
/** More than are ever announced at one time. */
const most = 200

/** What is on and what is to come, the soonest first. */
export async function comingEvents(read: Reader, homeZone: string): Promise<EventEntry[]> {
  const begun: Where = { startInstant: { greater_than_equal: earliestStart(read.now).toString() } }
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
  return (
    start ??
    nextMidnight(
      zone,
      Temporal.PlainDate.from(date ?? item.publishedAt ?? '')
        .toZonedDateTime(zone)
        .toInstant(),
    )
  )
}
const soonestFirst = (one: EventEntry, other: EventEntry) => Temporal.Instant.compare(momentOf(one), momentOf(other))

/** One page of what is over, the latest first. What has begun and is still on is in the total but not in the list. */
export async function pastEvents(
  read: Reader,
  homeZone: string,
  page: { limit: number; page: number },
): Promise<{ events: EventEntry[]; total: number }> {
  const begun: Where = { startInstant: { less_than_equal: read.now.toString() } }
  const dated: Where = { and: [hourUnknown, { orderDate: { less_than: dayIn(homeZone, read.now) } }] }
  const where = { and: [real, { or: [begun, dated] }] }
  const { docs, totalDocs } = await itemDocs(read, 'events', where, { ...page, sort: 'newest' })
  const events = docs
    .map((doc) => entryOf(doc, viewOf(doc), homeZone, read.now))
    .filter(({ state }) => state !== 'live')
  return { events, total: totalDocs }
}

/** When the list of events turns next: one begins, ends, or the day is over for one whose hour or day is not known. */
export function nextTurnOf(coming: readonly EventEntry[], now: Temporal.Instant): Temporal.Instant | undefined {
  return coming
    .flatMap(({ times, state }) => turnOf(times, now) ?? (state ? [] : nextMidnight(times.zone, now)))
    .sort(Temporal.Instant.compare)
    .at(0)
}
