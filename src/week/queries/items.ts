import type { ItemRoom, ItemView, Scope } from '../../kit/item.ts'
import type { Reader } from '../../store/reader.ts'

/** More than any week, day or person has; a list that may have more is paged. */
const most = 1000

/** All items in a scope, rooms in the order of the list, each in the order of the week: one query a room. */
export async function itemsIn(read: Reader, rooms: readonly ItemRoom[], scope: Scope): Promise<ItemView[]> {
  const page = { limit: most, page: 1, sort: 'order' } as const
  const found = await Promise.all(rooms.map((room) => room.find(read, scope, page)))
  return found.flatMap(({ items }) => items)
}

/** One page of the items in a scope, across the rooms, the newest first. */
export async function pageOfItems(
  read: Reader,
  rooms: readonly ItemRoom[],
  scope: Scope,
  { page, size }: { page: number; size: number },
): Promise<{ items: ItemView[]; total: number }> {
  const found = await Promise.all(rooms.map((room) => room.newest(read, scope, page * size)))
  const places = rooms
    .flatMap((room, at) => found[at]?.places.map((place) => ({ ...place, room })) ?? [])
    .sort((one, other) => other.date.localeCompare(one.date))
    .slice((page - 1) * size, page * size)
  const shown = rooms.map(async (room) => {
    const ids = places.filter((place) => place.room === room).map(({ id }) => id)
    return ids.length === 0 ? [] : (await room.find(read, { ...scope, ids }, { limit: ids.length, page: 1 })).items
  })
  const items = (await Promise.all(shown)).flat()
  return {
    items: places.flatMap(({ id, room }) => items.find((item) => item.id === id && item.room === room.room) ?? []),
    total: found.reduce((sum, one) => sum + one.total, 0),
  }
}

/** How many items each room holds, the sample apart. */
export async function totalsOf(read: Reader, rooms: readonly ItemRoom[]): Promise<Record<string, number>> {
  const totals = rooms.map(async ({ room, count }) => [room, await count(read)] as const)
  return Object.fromEntries(await Promise.all(totals))
}
