import type { Payload } from 'payload'
import type { ItemRoom, ItemView, Scope } from '../kit/item.ts'
import { createReader, type Reader } from '../store/reader.ts'
import type { Entry, Hit } from './index-store.ts'

/** What is indexed beside the items, by the field that names it. */
const named = { editions: 'theme', persons: 'publicName', organisations: 'name', themes: 'title' } as const
type Named = keyof typeof named
const isNamed = (collection: string): collection is Named => Object.hasOwn(named, collection)

const inBatches = 50
/** No scope has more items. */
const most = 1_000_000

function textIn(doc: object, field: string): string[] {
  const value: unknown = Reflect.get(doc, field)
  return typeof value === 'string' ? [value] : []
}
/** What is not translated reads the same in several languages. */
const unique = (texts: string[]) => [...new Set(texts)]

const notSample = { sample: { not_equals: true } }
/** Whoever has no page is found by what they did, not by themselves. */
const withPage = { and: [notSample, { publicSlug: { exists: true } }] }

function itemEntry(versions: ItemView[]): Entry | undefined {
  const [first] = versions
  if (!first || first.sample) return undefined
  const people = first.bylines.flatMap(({ name, organisations }) => [name, ...organisations.map((one) => one.name)])
  return {
    collection: first.room,
    id: first.id,
    titles: unique(versions.map(({ title }) => title.text)),
    names: [...people, ...first.organisations.map(({ name }) => name)].filter((name) => name !== undefined),
    texts: unique(
      versions.flatMap(({ summary, themes }) => [summary?.text ?? '', ...themes.map(({ title }) => title.text)]),
    ),
  }
}

/** Reads what readers may see in every language of the site, as entries of the index. */
export async function entryReader(payload: Payload, rooms: readonly ItemRoom[], now: Temporal.Instant) {
  const { languages } = await payload.findGlobal({ slug: 'site', depth: 0 })
  const codes: readonly string[] = languages?.length ? languages : ['en']
  const readers = await Promise.all(codes.map((locale) => createReader(payload, { locale, languages: codes, now })))

  /** The same documents in each language, put together by their id. */
  async function together<T extends { id: number }>(find: (read: Reader) => Promise<T[]>): Promise<T[][]> {
    const byId = new Map<number, T[]>()
    for (const read of readers) for (const one of await find(read)) byId.set(one.id, [...(byId.get(one.id) ?? []), one])
    return [...byId.values()]
  }

  async function items(room: ItemRoom, scope: Scope): Promise<Entry[]> {
    const page = { limit: inBatches, page: 1, sort: 'id' } as const
    const versions = await together(async (read) => (await room.find(read, scope, page)).items)
    return versions.flatMap((of) => itemEntry(of) ?? [])
  }

  async function others(collection: Named, id: { equals: number } | { greater_than: number }): Promise<Entry[]> {
    const where = { and: [collection === 'persons' ? withPage : notSample, { id }] }
    const versions = await together(async (read) => {
      const { docs } = await read.find({ collection, where, limit: inBatches, sort: 'id', pagination: false })
      return docs.map((doc) => ({ id: doc.id, doc }))
    })
    return versions.map((of) => {
      const texts = (field: string) => unique(of.flatMap(({ doc }) => textIn(doc, field)))
      const [doc] = of.map((one) => one.doc)
      const year = doc && 'year' in doc && doc.year ? [String(doc.year)] : []
      const otherNames = doc && 'otherNames' in doc && collection === 'organisations' ? (doc.otherNames ?? []) : []
      return {
        collection,
        id: of[0]?.id ?? 0,
        titles: [...texts(named[collection]), ...year],
        names: [...otherNames, ...texts('shortName')],
        texts: [...texts('summary'), ...texts('focus')],
      }
    })
  }

  /** Each batch begins after the last one's end, so that none is left out while others come and go. */
  async function* batches(readAfter: (id: number) => Promise<Entry[]>): AsyncGenerator<Entry> {
    for (let last: number | undefined = 0; last !== undefined; ) {
      const entries = await readAfter(last)
      yield* entries
      last = entries.at(-1)?.id
    }
  }

  /** The items of a scope, in batches; also those of which it is not shown that they belong there. */
  async function idsOf(room: ItemRoom, scope: Scope): Promise<number[][]> {
    const [read] = readers
    const { places } = read ? await room.newest(read, scope, most) : { places: [] }
    return Array.from({ length: Math.ceil(places.length / inBatches) }, (_, at) =>
      places.slice(at * inBatches, (at + 1) * inBatches).map(({ id }) => id),
    )
  }

  return {
    /** Everything there is to find. */
    async *all(): AsyncGenerator<Entry> {
      for (const room of rooms) yield* batches((after) => items(room, { after }))
      for (const collection of Object.keys(named))
        if (isNamed(collection)) yield* batches((after) => others(collection, { greater_than: after }))
    },
    /** What the index is to hold for the documents named by tags of the change feed, and for the items that name them. */
    async changed(tags: ReadonlySet<string>): Promise<{ gone: Hit[]; entries: Entry[] }> {
      const gone = new Map<string, Hit>()
      const entries: Entry[] = []
      for (const tag of tags) {
        const [, collection = '', digits = ''] = /^([a-z-]+):(\d+)$/.exec(tag) ?? []
        const id = Number(digits)
        const room = rooms.find((one) => one.room === collection)
        if (room) {
          gone.set(tag, { collection, id })
          entries.push(...(await items(room, { ids: [id] })))
        } else if (isNamed(collection)) {
          gone.set(tag, { collection, id })
          entries.push(...(await others(collection, { equals: id })))
          const scope = {
            persons: { person: id },
            organisations: { organisation: id },
            themes: { theme: id },
            editions: null,
          }[collection]
          if (scope)
            for (const one of rooms)
              for (const ids of await idsOf(one, scope)) entries.push(...(await items(one, { ids })))
        }
      }
      for (const { collection, id } of entries) gone.delete(`${collection}:${id}`)
      return { gone: [...gone.values()], entries }
    },
  }
}
