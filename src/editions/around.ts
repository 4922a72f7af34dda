import { pathOf } from '../kit/folders.ts'
import type { Text } from '../kit/item.ts'
import { type Reader, textOf } from '../store/reader.ts'
import type { ItemDoc, ItemSlug } from './item-room.ts'

/** Another item of the same week, as little as leads there. */
export type Neighbour = { href: string; kind: string; title: Text; day?: number }

/** What stands around an item: the others of its day, and those before and after it in the order of the week. */
export type Around = { sameDay: Neighbour[]; previous?: Neighbour; next?: Neighbour }

type Placed = Neighbour & { room: ItemSlug; id: number; order: number }

/** In this order, where two items of a day bear the same number. */
const rooms: readonly ItemSlug[] = ['posts', 'profiles', 'resources', 'events', 'round-ups']
/** More than any week has. */
const most = 1000

/**
 * Reads what stands around an item: one light query a room. The week goes day by day; items without a day come last.
 * @param item a document read with a depth of 1
 */
export async function readAround(read: Reader, room: ItemSlug, item: ItemDoc): Promise<Around> {
  const edition = idOf(item.edition)
  if (edition === undefined) return { sameDay: [] }
  const week = (await Promise.all(rooms.map((one) => placedIn(read, one, edition)))).flat().sort(byPlace)
  const at = week.findIndex((one) => one.room === room && one.id === item.id)
  const day = week[at]?.day
  return {
    sameDay: day === undefined ? [] : week.filter((one, index) => one.day === day && index !== at),
    previous: at > 0 ? week[at - 1] : undefined,
    next: at >= 0 ? week[at + 1] : undefined,
  }
}

async function placedIn(read: Reader, room: ItemSlug, edition: number): Promise<Placed[]> {
  const { docs } = await read.find({
    collection: room,
    where: { edition: { equals: edition } },
    scope: `${room}/edition:${edition}`,
    depth: 1,
    select: { title: true, slug: true, kind: true, day: true, order: true },
    populate: { days: { number: true } },
    sort: ['order', 'id'],
    limit: most,
    pagination: false,
  })
  return docs.flatMap((doc) => {
    const href = pathOf(room, doc)
    const title = textOf(doc, 'title')
    if (!href || !title) return []
    const day = typeof doc.day === 'object' ? doc.day?.number : undefined
    const kind = 'kind' in doc ? doc.kind : 'profile'
    return [{ room, id: doc.id, href, title, kind, day, order: doc.order ?? Number.MAX_SAFE_INTEGER }]
  })
}

/** The sort keeps what is equal in the order of the rooms. */
function byPlace(one: Placed, other: Placed): number {
  const days = (one.day ?? Number.MAX_SAFE_INTEGER) - (other.day ?? Number.MAX_SAFE_INTEGER)
  return days || one.order - other.order
}

const idOf = (value: { id: number } | number | null | undefined) => (typeof value === 'object' ? value?.id : value)
