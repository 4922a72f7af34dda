import type { ItemRoom, ItemView, Scope } from '../../kit/item.ts'
import type { PageContext } from '../../site/page.ts'
import { pageOf, pageSize } from '../../site/parts/pager/pager.tsx'
import { pageOfItems } from '../queries/items.ts'

export type PagedItems = {
  items: ItemView[]
  page: number
  pages: number
  total: number
  /** Addresses of the pages of this list, from its own. */
  href(path: string): (page: number) => string
}

/** The part of a list across the rooms that `?page=` asks for; null where there is no such page. */
export async function pagedItems(
  { read, query }: PageContext,
  rooms: readonly ItemRoom[],
  scope: Scope,
): Promise<PagedItems | null> {
  const asked = pageAsked(query)
  if (!asked) return null
  const { items, total } = await pageOfItems(read, rooms, scope, { page: asked, size: pageSize })
  const at = pageOf(query, total, pageSize)
  return at && { items, total, ...at, href: (path) => (page) => (page === 1 ? path : `${path}?page=${page}`) }
}

/** The number in `?page=`, from 1 to 1,000; null for anything else. */
export function pageAsked(query: URLSearchParams): number | null {
  const asked = query.get('page') ?? '1'
  return /^[1-9]\d{0,2}$|^1000$/.test(asked) ? Number(asked) : null
}
