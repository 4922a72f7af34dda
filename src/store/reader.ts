import {
  type CollectionSlug,
  combineQueries,
  createLocalReq,
  type DataFromCollectionSlug,
  type DataFromGlobalSlug,
  executeAccess,
  type GlobalSlug,
  type PaginatedDocs,
  type Payload,
  type PopulateType,
  type SanitizedCollectionConfig,
  type TypedCollectionSelect,
  type Where,
} from 'payload'
import { type Ask, askForNamed } from './kept-reads.ts'
import { localise, localiseGlobal, type Reading } from './localise.ts'

export { languageOf, type OldTranslation, oldTranslationOf, textOf } from './localise.ts'

type Query<S extends CollectionSlug> = {
  collection: S
  where?: Where
  /** The list that is read, such as `posts/edition:3`; without it, a change to any document of the collection counts. */
  scope?: string | readonly string[]
}
type Shape<S extends CollectionSlug> = {
  /** How deep relations are read; 0, ids alone, when not given. */
  depth?: number
  /** The fields that are read; all when not given. */
  select?: TypedCollectionSelect[S]
  /** The fields that are read of related documents, by collection. */
  populate?: PopulateType
  sort?: string | string[]
}
type Pages = { limit?: number; page?: number; pagination?: boolean }

/**
 * What one page reads, as the public may see it: never a draft, never what is in the trash, never what access hides.
 * Each localised field holds the value in the page's language or, where that is missing, in the first of the site's
 * languages that has it; `textOf` and `languageOf` say which. All that is read is noted in `madeFrom`, in the tags of the
 * change feed. Queries take part in one request: a document that several relations name is read once.
 *
 * `where` on a localised field finds its text in any language; `sort` takes the language too (`title.en`).
 */
export type Reader = {
  locale: string
  now: Temporal.Instant
  madeFrom: Set<string>
  /** `pagination: false` saves the query that counts. */
  find<S extends CollectionSlug>(query: Query<S> & Shape<S> & Pages): Promise<PaginatedDocs<DataFromCollectionSlug<S>>>
  /** The first document found, or null; without a scope it is noted alone, as no other can take its place. */
  findOne<S extends CollectionSlug>(query: Query<S> & Shape<S>): Promise<DataFromCollectionSlug<S> | null>
  /**
   * Where the documents found stand in an order: their ids and the fields that they are sorted by. For lists that are put
   * together before their documents are read: what Payload works out for each field is left out, so `where` names none that
   * the public may not search by (decision 24).
   * @throws where not everybody may read a field that is sorted by
   */
  places(query: Query<CollectionSlug> & { sort: readonly string[] } & Omit<Pages, 'pagination'>): Promise<unknown[]>
  count(query: Query<CollectionSlug>): Promise<number>
  /** The different values that a field (text, number, relation; one value or several) has in the documents found, each once, as text. */
  distinct<S extends CollectionSlug>(
    query: Query<S> & { field: keyof DataFromCollectionSlug<S> & string },
  ): Promise<string[]>
  global<S extends GlobalSlug>(slug: S, depth?: number): Promise<DataFromGlobalSlug<S>>
}

type ReaderOptions = {
  locale: string
  languages: readonly string[]
  now: Temporal.Instant
  /** For a preview: the one document of which `findOne` gives the newest draft, whoever asks. */
  draftOf?: { collection: CollectionSlug; id: number }
  /** What the database is asked through, where answers are kept for other pages. */
  ask?: Ask
}

const always: Ask = (_, read) => read()

/** A reader for one page. `languages` are those that the site has switched on, in the order in which texts fall back. */
export async function createReader(
  payload: Payload,
  { locale, languages, now, draftOf, ask = always }: ReaderOptions,
): Promise<Reader> {
  const req = await createLocalReq({ locale: 'all' }, payload)
  if (ask !== always) askForNamed(req, ask)
  const asPublic = { req, overrideAccess: false }
  const madeFrom = new Set<string>()
  const reading: Reading = { payload, locale, languages, met: (collection, id) => madeFrom.add(`${collection}:${id}`) }

  const note = (collection: string, scope: Query<CollectionSlug>['scope'] = collection) => {
    for (const tag of typeof scope === 'string' ? [scope] : scope) madeFrom.add(tag)
  }

  const read = <S extends CollectionSlug>(
    { scope: _, depth = 0, ...query }: Query<S> & Shape<S> & Pages,
    otherwise: { draft?: boolean; overrideAccess?: boolean } = {},
  ) => {
    const asked = { ...query, depth, ...otherwise }
    return ask(asked, () => payload.find<S, TypedCollectionSelect[S], boolean>({ ...asPublic, ...asked }))
  }

  const first = async <S extends CollectionSlug>(query: Query<S> & Shape<S>) => {
    const isDraft = draftOf?.collection === query.collection
    const asked = isDraft ? { ...query, where: { id: { equals: draftOf?.id } } } : query
    const { docs } = await read(
      { ...asked, limit: 1, pagination: false },
      isDraft ? { draft: true, overrideAccess: true } : {},
    )
    return docs[0] ?? null
  }

  /** What the collection's own hooks leave of a question, as Payload asks them before it. */
  const narrowed = async (config: SanitizedCollectionConfig, where: Where) => {
    const asking = { collection: config, context: req.context, operation: 'read', overrideAccess: false, req } as const
    let left = where
    for (const hook of config.hooks.beforeOperation) {
      const args = { ...asPublic, collection: payload.collections[config.slug], where: left }
      const changed = await hook({ ...asking, args })
      if (changed && 'where' in changed) left = changed.where ?? left
    }
    return left
  }

  return {
    locale,
    now,
    madeFrom,
    async find(query) {
      note(query.collection, query.scope)
      const found = await read(query)
      for (const doc of found.docs) localise(doc, query.collection, reading)
      return found
    },
    async findOne(query) {
      const doc = await first(query)
      if (query.scope || !doc) note(query.collection, query.scope)
      localise(doc, query.collection, reading)
      return doc
    },
    async places({ collection, where = {}, scope, sort, ...page }) {
      note(collection, scope)
      const fields = ['id', ...sort.map((field) => field.replace(/^-/, ''))]
      const asked = { collection, where, sort, ...page }
      return ask(asked, async () => {
        const { config } = payload.collections[collection]
        const hidden = config.flattenedFields.find(({ name, access }) => fields.includes(name) && access?.read)
        if (hidden)
          throw new Error(`${collection} cannot be put in an order by ${hidden.name}, which not everybody may read`)
        const readable = await executeAccess({ req, disableErrors: true }, config.access.read)
        if (!readable) return []
        const { docs } = await payload.db.find<Record<string, unknown>>({
          collection,
          where: combineQueries(await narrowed(config, where), readable),
          select: Object.fromEntries(fields.map((field) => [field, true] as const)),
          // The adapter adds to the array that it is given.
          sort: [...sort],
          limit: 0,
          ...page,
          pagination: false,
          locale: 'all',
          req,
        })
        return docs.map((doc) => Object.fromEntries(fields.map((field) => [field, doc[field]])))
      })
    },
    async count({ collection, where, scope }) {
      note(collection, scope)
      const asked = { collection, where, count: true }
      return (await ask(asked, () => payload.count({ collection, where, ...asPublic }))).totalDocs
    },
    async distinct({ collection, field, where, scope }) {
      note(collection, scope)
      const asked = { collection, field, where }
      const { values } = await ask(asked, () => payload.findDistinct({ ...asked, ...asPublic }))
      return values.map((row): unknown => row[field]).flatMap((value) => (isPlain(value) ? String(value) : []))
    },
    async global(slug, depth = 0) {
      madeFrom.add(slug)
      const asked = { slug, depth }
      const doc = await ask(asked, () => payload.findGlobal({ ...asked, ...asPublic }))
      localiseGlobal(doc, slug, reading)
      return doc
    },
  }
}

const isPlain = (value: unknown) => typeof value === 'string' || typeof value === 'number'
