import { eventItems } from './events/item.ts'
import type { ItemRoom } from './kit/item.ts'
import { postItems, roundUpItems } from './posts/item.ts'
import { profileItems } from './profiles/item.ts'
import { resourceItems } from './resources/item.ts'

/** The rooms that make items, listed once: week, search, feeds, sitemap and export see this list and no room. */
export const itemRooms: readonly ItemRoom[] = [postItems, profileItems, resourceItems, eventItems, roundUpItems]
