import type { Where } from 'payload'
import { z } from 'zod'
import type { Reader } from '../store/reader.ts'
import type { ItemSlug } from './item-room.ts'

type Place = { id: number; date: string }
type Places = { places: Place[]; total: number }

const newestFirst = ['-orderDate', 'order', 'id'] as const
const orderedRows = z.array(z.object({ id: z.number(), orderDate: z.string().nullish(), order: z.number().nullish() }))
type Ordered = z.infer<typeof orderedRows>[number]
const compareNewest = (one: Ordered, other: Ordered) =>
  (other.orderDate ?? '').localeCompare(one.orderDate ?? '') ||
  (one.order ?? Infinity) - (other.order ?? Infinity) ||
  one.id - other.id

/** Where the newest items that fit one of these stand, and nothing else of them. */
export async function newestPlaces(
  read: Reader,
  room: ItemSlug,
  wheres: readonly Where[],
  { limit, page, scope }: { limit: number; page: number; scope?: string | string[] },
): Promise<Places> {
  const [first] = wheres
  const isOne = wheres.length === 1
  const pages = isOne ? { limit, page } : {}
  const found = await Promise.all(
    wheres.map((where) => read.places({ collection: room, where, scope, sort: newestFirst, ...pages })),
  )
  const byId = new Map(orderedRows.parse(found.flat()).map((row) => [row.id, row]))
  const all = [...byId.values()]
  if (!isOne) all.sort(compareNewest)
  const isWhole = !isOne || (page === 1 && all.length < limit)
  const total = isWhole ? all.length : await read.count({ collection: room, where: first, scope })
  const shown = isOne ? all : all.slice((page - 1) * limit, page * limit)
  return { places: shown.map(({ id, orderDate }) => ({ id, date: orderDate ?? '' })), total }
}
