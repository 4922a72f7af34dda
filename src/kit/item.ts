import type { Text } from '../i18n/text.ts'
import type { Reader } from '../store/reader.ts'

export type { Text }

/** A person's part in an item, with the role and organisations of that time. Without `name`: a role alone signs. */
export type BylineView = {
  name?: string
  href?: string
  honorific?: string
  credentials: string[]
  role?: Text
  unit?: string
  organisations: { name: string; href?: string }[]
  place?: string
  part: string
}

/**
 * What every page, list, feed and search row shows of an item, whichever room made it.
 * `href`s are without the language prefix ('/posts/x'); who shows them puts it before them by `t.href`.
 */
export type ItemView = {
  room: string
  kind: string
  id: number
  slug: string
  href: string
  title: Text
  summary?: Text
  bylines: BylineView[]
  organisations: { name: string; href?: string }[]
  edition?: { slug: string; year?: number }
  day?: number
  date?: string
  countries: string[]
  themes: { slug: string; title: Text }[]
  elsewhere?: string
  correction?: Text
  /** Of an event: it does not take place. */
  isCancelled?: boolean
  publishedAt?: string
  updatedAt: string
  sample: boolean
}

/** Which items are meant: their own ids, or ids of what they hang on. `sample` is false unless asked for. */
export type Scope = {
  ids?: readonly number[]
  /** Those whose own id is higher: the next of many, read a batch at a time. */
  after?: number
  edition?: number
  day?: number
  withoutDay?: boolean
  person?: number
  organisation?: number
  theme?: number
  country?: string
  sample?: boolean
}

/** What a room that makes items offers to the rooms that gather them. */
export type ItemRoom = {
  room: string
  kinds: readonly string[]
  find(
    read: Reader,
    scope: Scope,
    page?: { limit: number; page: number; sort?: 'order' | 'newest' | 'id' },
  ): Promise<{ items: ItemView[]; total: number }>
  /** Which items of a scope are the newest, and by what date. */
  newest(read: Reader, scope: Scope, limit: number): Promise<{ places: { id: number; date: string }[]; total: number }>
  bySlug(read: Reader, slug: string): Promise<ItemView | null>
  /** How many items there are, the sample apart. */
  count(read: Reader): Promise<number>
  /** How many items each of these editions has; an edition without any is left out. */
  perEdition(read: Reader, editions: readonly number[]): Promise<Map<number, number>>
  /** Codes of the countries that its items name, each once. */
  countries(read: Reader): Promise<string[]>
  /** Paths of a page of its items, in a lasting order, and when each last changed; the sample apart, those without one left out. */
  addresses(read: Reader, page: { limit: number; page: number }): Promise<{ href: string; updatedAt: string }[]>
}
