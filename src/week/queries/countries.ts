import type { ItemRoom } from '../../kit/item.ts'
import type { Reader } from '../../store/reader.ts'

/** Codes (ISO 3166-1 alpha-2) of all countries that an item or an organisation here names. */
export async function readCountries(read: Reader, rooms: readonly ItemRoom[]): Promise<string[]> {
  const where = { sample: { not_equals: true } }
  const named = await Promise.all([
    ...rooms.map((room) => room.countries(read)),
    read.distinct({ collection: 'organisations', field: 'country', where }),
  ])
  return [...new Set(named.flat())].sort()
}
