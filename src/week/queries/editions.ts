import type { Where } from 'payload'
import type { ItemRoom, Text } from '../../kit/item.ts'
import type { Day, Edition } from '../../payload-types.ts'
import { type Reader, textOf } from '../../store/reader.ts'
import { decadeOf, isOpen, type Stage, sampleDates, stageOf } from '../rules.ts'

/** What a shelf and a front door need of an edition; the rest stands on its own page. */
const brief = {
  slug: true,
  year: true,
  ordinal: true,
  starts: true,
  ends: true,
  zone: true,
  monthAsPrinted: true,
  datesNote: true,
  theme: true,
  focus: true,
  contributionDeadline: true,
  countsAsPrinted: true,
  sample: true,
} as const

/** An edition as pages show it. Dates are calendar days on the clock of `zone`. */
export type EditionView = {
  id: number
  slug: string
  sample: boolean
  stage: Stage
  year?: number
  ordinal?: number
  starts?: string
  ends?: string
  zone: string
  monthAsPrinted?: string
  datesNote?: Text
  theme?: Text
  focus?: Text
  aims?: Text
  contributionDeadline?: string
  hashtags: string[]
  handles: string[]
  channels: string[]
  reach?: Text
  daysNote?: Text
  printed: { events?: string; publications?: string; posts?: string }
  related: { title: string; url: string; organisation?: string; kind?: string }[]
  /** Its address at the time. */
  url?: string
}

/** A day as pages show it. */
export type DayView = {
  id: number
  edition: number
  number: number
  href: string
  date?: string
  theme?: Text
  question?: Text
  correction?: Text
  isOpen: boolean
}

const real: Where = { sample: { not_equals: true } }

/** From a document read whole, or as `brief`: then what was not read is not there. */
function editionView(doc: Edition, homeZone: string, now: Temporal.Instant): EditionView {
  const zone = doc.zone || homeZone
  const sampled = doc.sample ? sampleDates(zone, now) : []
  const dates = { year: doc.year, starts: sampled[0] ?? doc.starts, ends: sampled.at(-1) ?? doc.ends, zone }
  return {
    id: doc.id,
    slug: doc.slug ?? '',
    sample: doc.sample === true,
    stage: stageOf(dates, now),
    year: doc.year ?? undefined,
    ordinal: doc.ordinal ?? undefined,
    starts: dates.starts ?? undefined,
    ends: dates.ends ?? undefined,
    zone,
    monthAsPrinted: doc.monthAsPrinted ?? undefined,
    datesNote: textOf(doc, 'datesNote'),
    theme: textOf(doc, 'theme'),
    focus: textOf(doc, 'focus'),
    aims: textOf(doc, 'aims'),
    contributionDeadline: doc.contributionDeadline ?? undefined,
    hashtags: doc.hashtags ?? [],
    handles: doc.handles ?? [],
    channels: doc.channels ?? [],
    reach: textOf(doc, 'reach'),
    daysNote: textOf(doc, 'daysNote'),
    printed: {
      events: doc.countsAsPrinted?.virtualEvents ?? undefined,
      publications: doc.countsAsPrinted?.publications ?? undefined,
      posts: doc.countsAsPrinted?.posts ?? undefined,
    },
    related: (doc.related ?? []).map(({ title, url, organisation, kind }) => ({
      title,
      url,
      organisation: organisation ?? undefined,
      kind: kind ?? undefined,
    })),
    url: doc.url ?? undefined,
  }
}

function dayView(doc: Day, edition: EditionView, now: Temporal.Instant): DayView {
  const date = (edition.sample ? sampleDates(edition.zone, now)[doc.number - 1] : undefined) ?? doc.date ?? undefined
  return {
    id: doc.id,
    edition: edition.id,
    number: doc.number,
    href: `/${edition.slug}/days/${doc.number}`,
    date,
    theme: textOf(doc, 'theme'),
    question: textOf(doc, 'question'),
    correction: textOf(doc, 'correction'),
    isOpen: isOpen({ date }, edition, now),
  }
}

/** The edition of a year, or the sample; null where none is published. */
export async function readEdition(read: Reader, slug: string, homeZone: string): Promise<EditionView | null> {
  const sample: Where = slug === 'sample' ? { sample: { equals: true } } : real
  const doc = await read.findOne({ collection: 'editions', where: { and: [{ slug: { equals: slug } }, sample] } })
  return doc && editionView(doc, homeZone, read.now)
}

/** Whether there is a sample edition to lead to. */
export async function hasSample(read: Reader): Promise<boolean> {
  const where: Where = { and: [{ slug: { equals: 'sample' } }, { sample: { equals: true } }] }
  return (await read.findOne({ collection: 'editions', where, select: { slug: true } })) !== null
}

/** The days of some editions, each edition's in their order. */
export async function readDays(read: Reader, editions: readonly EditionView[]): Promise<DayView[]> {
  if (editions.length === 0) return []
  const { docs } = await read.find({
    collection: 'days',
    where: { edition: { in: editions.map(({ id }) => id) } },
    scope: editions.map(({ id }) => `days/edition:${id}`),
    sort: 'number',
    pagination: false,
  })
  return docs.flatMap((doc) => {
    const edition = editions.find(({ id }) => id === doc.edition)
    return edition ? [dayView(doc, edition, read.now)] : []
  })
}

/** The editions before and after one in the order of years; the sample stands outside the years. */
export async function readNeighbours(
  read: Reader,
  { year, sample }: EditionView,
  homeZone: string,
): Promise<{ previous?: EditionView; next?: EditionView }> {
  if (sample || year === undefined) return {}
  // The years are the same for every edition: their answer is kept.
  const all = await read.distinct({ collection: 'editions', field: 'year', where: real, scope: 'editions' })
  const years = all.map(Number).sort((one, other) => one - other)
  const [before, after] = [years.findLast((other) => other < year), years.find((other) => other > year)]
  const { docs } = await read.find({
    collection: 'editions',
    where: { and: [{ year: { in: [before, after].filter((other) => other !== undefined) } }, real] },
    select: brief,
    scope: 'editions',
    pagination: false,
  })
  const found = docs.map((doc) => editionView(doc, homeZone, read.now))
  return { previous: found.find((one) => one.year === before), next: found.find((one) => one.year === after) }
}

/** The latest editions, the latest first, and how many there are in all. */
export async function latestEditions(
  read: Reader,
  limit: number,
  homeZone: string,
): Promise<{ editions: EditionView[]; total: number }> {
  const { docs, totalDocs } = await read.find({
    collection: 'editions',
    where: { and: [real, { year: { exists: true } }] },
    select: brief,
    sort: '-year',
    limit,
  })
  return { editions: docs.map((doc) => editionView(doc, homeZone, read.now)), total: totalDocs }
}

/** Years of the first and the last edition; undefined where there is none. */
export async function spanOfYears(read: Reader): Promise<{ first: number; last: number } | undefined> {
  const at = async (sort: string) => {
    const where = { and: [real, { year: { exists: true } }] }
    const doc = await read.findOne({ collection: 'editions', where, sort, select: { year: true }, scope: 'editions' })
    return doc?.year ?? undefined
  }
  const [first, last] = await Promise.all([at('year'), at('-year')])
  return first === undefined || last === undefined ? undefined : { first, last }
}

/** The editions of a decade, named by its first year, the latest first. */
export async function editionsOfDecade(read: Reader, decade: number, homeZone: string): Promise<EditionView[]> {
  const { docs } = await read.find({
    collection: 'editions',
    where: { and: [real, { year: { greater_than_equal: decadeOf(decade) } }, { year: { less_than: decade + 10 } }] },
    select: brief,
    sort: '-year',
    pagination: false,
  })
  return docs.map((doc) => editionView(doc, homeZone, read.now))
}

/** How many items of each room each edition has: one query a room, however many editions. */
export async function countsOf(
  read: Reader,
  rooms: readonly ItemRoom[],
  editions: readonly EditionView[],
): Promise<Map<number, Record<string, number>>> {
  const ids = editions.map(({ id }) => id)
  const counts = new Map<number, Record<string, number>>(ids.map((id) => [id, {}]))
  if (ids.length === 0) return counts
  for (const [room, perEdition] of await Promise.all(
    rooms.map(async ({ room, perEdition }) => [room, await perEdition(read, ids)] as const),
  ))
    for (const [id, count] of perEdition) counts.set(id, { ...counts.get(id), [room]: count })
  return counts
}
