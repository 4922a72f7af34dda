import type { Stored } from './document.ts'
import { canonical, type Form, hashOf, isForm } from './form.ts'
import type { Holdings } from './holdings.ts'
import type { Archive } from './read.ts'
import { itemRooms } from './schema/item.ts'
import { type Kept, shapes } from './shape.ts'

/** Where an item or a day stands. */
export type Place = { edition?: string; day?: number; order?: number }

/** One document as the files have it. */
export type Entry = {
  collection: Kept
  /** Names it for ever, in the files and in the database: `posts/2021-d3-1`. */
  key: string
  form: Form
  place: Place
  hash: string
}

const entryOf = (collection: Kept, written: unknown, place: Place = {}): Entry => {
  const form = tidied(collection, canonical(shapes[collection], isForm(written) ? written : {}))
  return { collection, key: keyOf(collection, form, place), form, place, hash: hashOf({ ...place, ...form }) }
}

/** Items are named by the number of their fact, where they have one, so that a changed address does not make another of them. */
export function keyOf(collection: Kept, form: Form, place: Place): string {
  if (collection === 'days') return `days/${place.edition}/${form.number}`
  const fact = isForm(form.record) ? form.record.id : undefined
  return `${collection}/${fact ?? form.slug ?? form.year}`
}

/** Every document of the files, in the order in which they can be stored. */
export function entriesOf(archive: Archive): Entry[] {
  const days: Entry[] = []
  const items: Entry[] = []
  const addItems = (list: readonly { room: Kept }[] | undefined, place: Place) => {
    list?.forEach((item, at) => {
      items.push(entryOf(item.room, item, { ...place, order: at + 1 }))
    })
  }
  for (const { slug, days: week, items: rest } of archive.editions) {
    for (const day of week ?? []) {
      days.push(entryOf('days', day, { edition: slug }))
      addItems(day.items, { edition: slug, day: day.number })
    }
    addItems(rest, { edition: slug })
  }
  addItems(archive.library, {})
  return [
    ...archive.themes.map((theme) => entryOf('themes', theme)),
    ...parentsFirst(archive.organisations).map((organisation) => entryOf('organisations', organisation)),
    ...archive.people.map((person) => entryOf('persons', person)),
    ...archive.editions.map((edition) => entryOf('editions', edition)),
    ...days,
    ...items,
    ...archive.calls.map((call) => entryOf('calls', call)),
  ]
}

function parentsFirst<Part extends { slug: string; parent?: string }>(parts: Part[]): Part[] {
  const depth = ({ slug, parent }: Part, above = new Set([slug])): number => {
    const up = parts.find((part) => part.slug === parent)
    return up && !above.has(up.slug) ? 1 + depth(up, above.add(up.slug)) : 0
  }
  return parts
    .map((part) => ({ part, depth: depth(part) }))
    .sort((one, other) => one.depth - other.depth)
    .map(({ part }) => part)
}

/** The same for a stored document, so that both can be compared. */
export function storedEntry(holdings: Holdings, collection: Kept, doc: Stored): Entry {
  const form = tidied(collection, holdings.formOf(collection, doc))
  const place = placeOf(holdings, collection, doc)
  return { collection, form, place, key: keyOf(collection, form, place), hash: hashOf({ ...place, ...form }) }
}

const isItemRoom = (collection: Kept) => itemRooms.some((room) => room === collection)

/** An edition whose address is its year does not say so twice. */
const tidied = (collection: Kept, { slug, ...form }: Form): Form =>
  slug === undefined || (collection === 'editions' && slug === String(form.year))
    ? form
    : canonical(shapes[collection], { ...form, slug })

function placeOf(holdings: Holdings, collection: Kept, doc: Stored): Place {
  if (collection !== 'days' && !isItemRoom(collection)) return {}
  const edition = holdings.slugOf('editions', doc.edition)
  const day = doc.day ? holdings.docs.get('days')?.find(({ id }) => id === doc.day)?.number : undefined
  return {
    ...(edition === undefined ? {} : { edition }),
    ...(typeof day === 'number' ? { day } : {}),
    ...(typeof doc.order === 'number' ? { order: doc.order } : {}),
  }
}
