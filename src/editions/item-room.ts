import type { Where } from 'payload'
import { folderOf, pathOf } from '../kit/folders.ts'
import type { BylineView, ItemRoom, ItemView } from '../kit/item.ts'
import type { Event, Organisation, Post, Profile, Resource, RoundUp } from '../payload-types.ts'
import { webAddress } from '../site/links.ts'
import { type Reader, textOf } from '../store/reader.ts'
import { feedScope, wheresOf } from './item-scope.ts'
import { newestPlaces } from './newest-places.ts'

export type ItemDoc = Post | Profile | Resource | Event | RoundUp
export type ItemSlug = 'posts' | 'profiles' | 'resources' | 'events' | 'round-ups'

/** What is read of the things an item points to. */
const populate = {
  editions: { slug: true, year: true },
  days: { number: true, date: true },
  persons: { publicName: true, publicSlug: true },
  organisations: { name: true, slug: true },
  themes: { title: true, slug: true },
} as const

/** What lists show, of whichever room: no page of many needs more, and every table less is felt. */
const listed = {
  title: true,
  summary: true,
  slug: true,
  kind: true,
  correction: true,
  bylines: true,
  organisations: true,
  themes: true,
  countries: true,
  country: true,
  edition: true,
  day: true,
  date: true,
  order: true,
  orderDate: true,
  sample: true,
  createdAt: true,
  updatedAt: true,
  hosts: true,
  coHosts: true,
  place: true,
  zone: true,
  startWall: true,
  startInstant: true,
  durationMinutes: true,
  sequence: true,
  status: true,
  statusReason: true,
  elsewhere: { url: true },
} as const

const isDoc = <T extends object>(value: T | number | null | undefined): value is T =>
  typeof value === 'object' && value !== null
const docs = <T extends object>(values: (T | number)[] | null | undefined): T[] => (values ?? []).filter(isDoc)

const organisationLink = ({ name, slug }: Organisation) => ({ name, href: slug ? `/organisations/${slug}` : undefined })

/** A byline as readers see it; undefined when its person is not shown at all. */
function bylineView(row: NonNullable<Post['bylines']>[number]): BylineView | undefined {
  const person = isDoc(row.person) ? row.person : undefined
  if (row.person && !person?.publicName) return undefined
  return {
    name: row.nameThen || person?.publicName || undefined,
    href: person?.publicSlug ? `/people/${person.publicSlug}` : undefined,
    honorific: row.honorific ?? undefined,
    credentials: row.credentials ?? [],
    role: textOf(row, 'role'),
    unit: row.unit ?? undefined,
    organisations: docs(row.organisations).map(organisationLink),
    place: row.place ?? undefined,
    part: row.part,
  }
}

/** Its own date: that of its start where the hour is known. */
const dateOf = (doc: ItemDoc) =>
  ('startWall' in doc && doc.startWall ? doc.startWall.slice(0, 10) : doc.date) || undefined

/** Those it is about and, for a portrait, the one the worker is in. */
const countriesOf = (doc: ItemDoc): string[] => [
  ...new Set([...('country' in doc && doc.country ? [doc.country] : []), ...(doc.countries ?? [])]),
]

/** What every list shows of an item that was read with `populate` and a depth of 1. */
export function itemView(room: ItemSlug, address: string, doc: ItemDoc): ItemView {
  const edition = isDoc(doc.edition) ? doc.edition : undefined
  const day = isDoc(doc.day) ? doc.day : undefined
  return {
    room,
    kind: 'kind' in doc ? doc.kind : 'profile',
    id: doc.id,
    slug: doc.slug ?? '',
    href: `/${address}/${doc.slug}`,
    title: textOf(doc, 'title') ?? { text: doc.slug ?? '', lang: 'en' },
    summary: textOf(doc, 'summary'),
    bylines: (doc.bylines ?? []).flatMap((row) => bylineView(row) ?? []),
    organisations: docs(doc.organisations).map(organisationLink),
    edition: edition?.slug ? { slug: edition.slug, year: edition.year ?? undefined } : undefined,
    day: day?.number,
    date: dateOf(doc) ?? day?.date ?? undefined,
    countries: countriesOf(doc),
    themes: docs(doc.themes).map((theme) => ({
      slug: theme.slug ?? '',
      title: textOf(theme, 'title') ?? { text: theme.slug ?? '', lang: 'en' },
    })),
    elsewhere: webAddress(doc.elsewhere?.url),
    correction: textOf(doc, 'correction'),
    isCancelled: ('status' in doc && doc.status === 'cancelled') || undefined,
    publishedAt: doc.orderDate ?? undefined,
    updatedAt: doc.updatedAt,
    sample: doc.sample === true,
  }
}

/** Whether readers see the organisation at the item: one that only a hidden byline names is not there for them. */
function isSeenAt(doc: ItemDoc, organisation: number): boolean {
  const bodies = [...(doc.bylines ?? []).map((byline) => byline.organisations), doc.organisations]
  if ('hosts' in doc) bodies.push(doc.hosts, doc.coHosts)
  return bodies.some((some) => docs<Organisation>(some).some(({ id }) => id === organisation))
}

export type ListPage = {
  limit: number
  page: number
  sort?: 'order' | 'newest' | 'id'
  scope?: string | string[]
  /** Leaves out of the list, not of the total, what was found but may not be shown there. */
  isShown?(doc: ItemDoc): boolean
}

/** One page of the documents of a room that fit `where`, with what they point to but without their texts. */
export async function itemDocs<S extends ItemSlug>(read: Reader, room: S, where: Where, list: ListPage) {
  const shape = { collection: room, depth: 1, populate, select: listed } as const
  if (list.sort !== 'newest') {
    const { scope, limit, page } = list
    const sort = list.sort === 'id' ? 'id' : ['order', 'id']
    const { docs: found } = await read.find({ ...shape, where, scope, sort, limit, page, pagination: false })
    return { docs: found, total: found.length }
  }
  // A database that sorts whole documents reads all of them, with what hangs on them, to show twenty.
  const { places, total } = await newestPlaces(read, room, [where], list)
  const ids = places.map(({ id }) => id)
  if (ids.length === 0) return { docs: [], total }
  const scope = ids.map((id) => `${room}:${id}`)
  const { docs: found } = await read.find({ ...shape, where: { id: { in: ids } }, scope, pagination: false })
  return { docs: found.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)), total }
}

/** One page of the items of a room that fit `where`, in the order of the week or the newest first. */
export async function itemList(
  read: Reader,
  room: ItemSlug,
  where: Where,
  page: ListPage,
): Promise<{ items: ItemView[]; total: number }> {
  const { docs: found, total } = await itemDocs(read, room, where, page)
  const shown = page.isShown ? found.filter(page.isShown) : found
  return { items: shown.map((doc) => itemView(room, folderOf(room), doc)), total }
}

export type ItemRoomSettings = {
  room: ItemSlug
  /** Folder of the public address, such as `posts`. */
  address: string
  kinds: readonly string[]
  /** Further fields that name an organisation which made the item, such as the hosts of an event. */
  alsoOrganisation?: readonly string[]
}

/** What a room that makes items offers to the rooms that gather them: the same queries over its own collection. */
export function itemRoom({ room, address, kinds, alsoOrganisation = [] }: ItemRoomSettings): ItemRoom {
  const fields = {
    organisation: ['organisations', 'bylines.organisations', ...alsoOrganisation],
    country: room === 'profiles' ? ['countries', 'country'] : ['countries'],
  }
  return {
    room,
    kinds,
    find(read: Reader, scope, page = { limit: 500, page: 1, sort: 'order' }) {
      const { organisation } = scope
      return itemList(
        read,
        room,
        { or: wheresOf(scope, fields) },
        {
          ...page,
          scope: feedScope(room, scope),
          isShown: organisation === undefined ? undefined : (doc) => isSeenAt(doc, organisation),
        },
      )
    },
    newest: (read, scope, limit) =>
      newestPlaces(read, room, wheresOf(scope, fields), { limit, page: 1, scope: feedScope(room, scope) }),
    async bySlug(read, slug) {
      const doc = await readItem(read, room, slug)
      return doc ? itemView(room, address, doc) : null
    },
    count: (read) => read.count({ collection: room, where: { sample: { not_equals: true } } }),
    async perEdition(read, editions) {
      const { docs: places } = await read.find({
        collection: room,
        where: { edition: { in: [...editions] } },
        scope: editions.map((edition) => `${room}/edition:${edition}`),
        select: { edition: true },
        pagination: false,
      })
      const counts = new Map<number, number>()
      for (const { edition } of places)
        if (typeof edition === 'number') counts.set(edition, (counts.get(edition) ?? 0) + 1)
      return counts
    },
    async countries(read) {
      const where = { sample: { not_equals: true } }
      const named = await read.distinct({ collection: room, field: 'countries', where })
      if (room === 'profiles') named.push(...(await read.distinct({ collection: 'profiles', field: 'country', where })))
      return [...new Set(named)]
    },
    async addresses(read, page) {
      const { docs } = await read.find({
        collection: room,
        where: { sample: { not_equals: true } },
        select: { slug: true, updatedAt: true },
        sort: 'id',
        pagination: false,
        ...page,
      })
      return docs.flatMap((doc) => {
        const href = pathOf(room, doc)
        return href ? [{ href, updatedAt: doc.updatedAt }] : []
      })
    },
  }
}

/** One published item by its slug, with what it points to: for the room's own page. */
export const readItem = <S extends ItemSlug>(read: Reader, room: S, slug: string) =>
  read.findOne({ collection: room, where: { slug: { equals: slug } }, depth: 1, populate })
