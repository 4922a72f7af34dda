import type { Payload } from 'payload'
import type { ItemRoom, ItemView } from '../kit/item.ts'
import { createReader, type Reader } from '../store/reader.ts'
import type { Entry, Hit } from './index-store.ts'

/** What is indexed beside the items, by the field that names it. */
const named = { editions: 'theme', persons: 'publicName', organisations: 'name', themes: 'title' } as const
type Named = keyof typeof named
const isNamed = (collection: string): collection is Named => Object.hasOwn(named, collection)

const inBatches = 200

function textIn(doc: object, field: string): string[] {
  const value: unknown = Reflect.get(doc, field)
  return typeof value === 'string' ? [value] : []
}
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
    titles: versions.map(({ title }) => title.text),
    names: [...people, ...first.organisations.map(({ name }) => name)].filter((name) => name !== undefined),
    texts: versions.flatMap(({ summary, themes }) => [summary?.text ?? '', ...themes.map(({ title }) => title.text)]),
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

  async function items(room: ItemRoom, scope: Parameters<ItemRoom['find']>[1], page = 1): Promise<Entry[]> {
    const versions = await together(async (read) => (await room.find(read, scope, { limit: inBatches, page })).items)
    return versions.flatMap((of) => itemEntry(of) ?? [])
  }

  async function others(collection: Named, ids: readonly number[] | undefined, page = 1): Promise<Entry[]> {
    const always = collection === 'persons' ? withPage : notSample
    const where = ids ? { and: [always, { id: { in: [...ids] } }] } : always
    const versions = await together(async (read) => {
      const { docs } = await read.find({ collection, where, limit: inBatches, page, sort: 'id' })
      return docs.map((doc) => ({ id: doc.id, doc }))
    })
    return versions.map((of) => {
      const texts = (field: string) => of.flatMap(({ doc }) => textIn(doc, field))
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

  async function* pages(read: (page: number) => Promise<Entry[]>): AsyncGenerator<Entry> {
    for (let page = 1; ; page++) {
      const entries = await read(page)
      yield* entries
      if (entries.length === 0) return
    }
  }

  return {
    /** Everything there is to find. */
    async *all(): AsyncGenerator<Entry> {
      for (const room of rooms) yield* pages((page) => items(room, {}, page))
      for (const collection of Object.keys(named))
        if (isNamed(collection)) yield* pages((page) => others(collection, undefined, page))
    },
    /** What the index is to hold for the documents named by tags of the change feed, and for the items that name them. */
    async changed(tags: ReadonlySet<string>): Promise<{ touched: Hit[]; entries: Entry[] }> {
      const touched = new Map<string, Hit>()
      const entries: Entry[] = []
      const touch = (hit: Hit) => touched.set(`${hit.collection}:${hit.id}`, hit)
      for (const tag of tags) {
        const [, collection = '', digits = ''] = /^([a-z-]+):(\d+)$/.exec(tag) ?? []
        const id = Number(digits)
        const room = rooms.find((one) => one.room === collection)
        if (room) {
          touch({ collection, id })
          entries.push(...(await items(room, { ids: [id] })))
        } else if (isNamed(collection)) {
          touch({ collection, id })
          entries.push(...(await others(collection, [id])))
          const scope = {
            persons: { person: id },
            organisations: { organisation: id },
            themes: { theme: id },
            editions: null,
          }[collection]
          if (scope)
            for (const one of rooms)
              for await (const entry of pages((page) => items(one, scope, page))) entries.push(entry)
        }
      }
      for (const entry of entries) touch(entry)
      return { touched: [...touched.values()], entries }
    },
  }
}
