import { z } from 'zod'
import { dayIn } from '../../kit/zone.ts'
import { type Asking, itemsWhere, type Languages, type Line, languagesOf, localised, textFor } from './items.ts'
import { placeInWeek } from './rules.ts'

export type BoardDay = {
  id: number
  number: number
  date?: string
  theme?: string
  languages: Languages
  items: Line[]
}
/** An edition with its days in order and, under each, the items of all rooms. */
export type Week = {
  id: number
  slug: string
  theme?: string
  starts?: string
  ends?: string
  isPublic: boolean
  isSample: boolean
  languages: Languages
  place: ReturnType<typeof placeInWeek>
  days: BoardDay[]
  /** Items that hang on no day. */
  whole: Line[]
}

const text = z.string().nullish()
const edition = z.object({
  id: z.number(),
  slug: text,
  theme: localised,
  starts: text,
  ends: text,
  zone: text,
  sample: z.boolean().nullish(),
  _status: text,
})
const daysFound = z.array(z.object({ id: z.number(), number: z.number(), date: text, theme: localised }))

/** The board of an edition; undefined when there is none with this id, or whoever asks may not see it. */
export async function weekOf(asking: Asking, id: number): Promise<Week | undefined> {
  const { payload, user, now } = asking
  const as = { overrideAccess: false, user, depth: 0, locale: 'all' } as const
  const { docs } = await payload.find({ ...as, collection: 'editions', where: { id: { equals: id } }, draft: true })
  if (!docs[0]) return undefined
  const found = edition.parse(docs[0])
  const days = await payload.find({
    ...as,
    collection: 'days',
    where: { edition: { equals: id } },
    sort: 'number',
    pagination: false,
  })
  const items = (await itemsWhere(asking, { edition: { equals: id } })).sort(
    (one, other) => one.order - other.order || one.id - other.id,
  )
  const { homeZone } = await payload.findGlobal({ slug: 'site', depth: 0, select: { homeZone: true } })
  const known = daysFound.parse(days.docs)
  return {
    id,
    slug: found.slug ?? String(id),
    theme: textFor(asking, found.theme),
    starts: found.starts ?? undefined,
    ends: found.ends ?? undefined,
    isPublic: found._status === 'published',
    isSample: found.sample === true,
    languages: languagesOf(asking, payload.collections.editions.config, docs[0]),
    place: placeInWeek(found, dayIn(found.zone || homeZone, now)),
    days: known.map((day, at) => ({
      id: day.id,
      number: day.number,
      date: day.date ?? undefined,
      theme: textFor(asking, day.theme),
      languages: languagesOf(asking, payload.collections.days.config, days.docs[at] ?? {}),
      items: items.filter((item) => item.day === day.id),
    })),
    whole: items.filter((item) => !known.some((day) => day.id === item.day)),
  }
}

/** The edition that the desk works on: the one that is on or comes next, else the sample, else the last. */
export async function currentEdition({ payload, user, now }: Asking): Promise<number | undefined> {
  const as = { collection: 'editions', overrideAccess: false, user, depth: 0, draft: true, limit: 1 } as const
  const today = dayIn('UTC', now.subtract({ hours: 24 }))
  const real = { sample: { not_equals: true } }
  const next = await payload.find({
    ...as,
    where: { and: [real, { ends: { greater_than_equal: today } }] },
    sort: 'starts',
  })
  const sample = next.docs[0] ? next : await payload.find({ ...as, where: { sample: { equals: true } } })
  const last = sample.docs[0] ? sample : await payload.find({ ...as, where: real, sort: '-year' })
  return last.docs[0]?.id
}
