import type { CollectionSlug, Payload, SanitizedCollectionConfig, TypedUser, Where } from 'payload'
import { z } from 'zod'
import type { Due } from '../../payload-types.ts'
import { type State, stateOf } from './rules.ts'

/** An item as the desk lists it. */
export type Line = {
  id: number
  collection: CollectionSlug
  kind: string
  title?: string
  day?: number
  order: number
  updatedAt: string
  /** Languages its title is written in. */
  languages: string[]
  state: State
  /** The row of its due time. */
  due?: number
}

/** Who asks: access is that of the user. */
export type Asking = { payload: Payload; user: TypedUser; locale?: string; now: Temporal.Instant }

const item = z.object({
  id: z.number(),
  title: z.record(z.string(), z.string().nullish()).nullish(),
  kind: z.string().nullish(),
  day: z.number().nullish(),
  order: z.number().nullish(),
  updatedAt: z.string(),
  _status: z.enum(['draft', 'published']).nullish(),
})
const titled = { id: true, title: true, kind: true, day: true, order: true, updatedAt: true, _status: true } as const
const fieldsOf = ({ flattenedFields }: SanitizedCollectionConfig) => new Set(flattenedFields.map(({ name }) => name))

/** The collections whose documents hang on a day and can publish themselves. */
export const itemCollections = (payload: Payload): SanitizedCollectionConfig[] =>
  payload.config.collections.filter((config) => ['edition', 'day', 'due'].every((name) => fieldsOf(config).has(name)))

/** What a collection, or one of its kinds, is called. */
function kindOf(config: SanitizedCollectionConfig, kind: string | null | undefined): string {
  const field = config.flattenedFields.find(({ name }) => name === 'kind')
  const options = field?.type === 'select' ? field.options : []
  const option = options.find((one) => typeof one !== 'string' && one.value === kind)
  if (typeof option === 'object' && typeof option.label === 'string') return option.label
  return nameOf(config)
}

/** The name of one document of a collection. */
export const nameOf = ({ labels, slug }: SanitizedCollectionConfig): string =>
  typeof labels.singular === 'string' ? labels.singular : slug

/** The newest state of items, drafts before what is published; `where` says which, such as those of an edition. */
export async function itemsWhere(asking: Asking, where: Query, limit = 0): Promise<Line[]> {
  const { payload, user, now } = asking
  const found = await Promise.all(
    itemCollections(payload).map(async (config) => {
      const as = {
        collection: config.slug,
        overrideAccess: false,
        user,
        depth: 0,
        where,
        limit,
        pagination: false,
      } as const
      const newest = await payload.find({ ...as, draft: true, locale: 'all', select: titled, sort: '-updatedAt' })
      if (newest.docs.length === 0) return []
      const published: Where = {
        and: [{ id: { in: newest.docs.map(({ id }) => id) } }, { _status: { equals: 'published' } }],
      }
      const open = await payload.find({ ...as, where: published, limit: 0, select: { order: true } })
      const isPublic = new Set(open.docs.map(({ id }) => id))
      const rows = await dueRows(
        asking,
        newest.docs.map(({ id }) => `${config.slug}:${id}`),
      )
      return newest.docs.map((doc) => {
        const row = rows.get(`${config.slug}:${doc.id}`)
        return lineOf(asking, config, item.parse(doc), isPublic.has(doc.id), row, now)
      })
    }),
  )
  return found.flat()
}

type Query = { edition: { equals: number } } | { _status: { equals: 'draft' } }

async function dueRows({ payload, user }: Asking, keys: string[]): Promise<Map<string, Due>> {
  const where = { key: { in: keys } }
  const as = { collection: 'due', overrideAccess: false, user, depth: 0, pagination: false } as const
  return new Map((await payload.find({ ...as, where })).docs.map((row) => [row.key, row]))
}

function lineOf(
  asking: Asking,
  config: SanitizedCollectionConfig,
  doc: z.infer<typeof item>,
  isPublic: boolean,
  row: Due | undefined,
  now: Temporal.Instant,
): Line {
  const titles = Object.entries(doc.title ?? {}).flatMap(([code, title]) => (title ? [{ code, title }] : []))
  const title = (titles.find(({ code }) => code === asking.locale) ?? titles[0])?.title
  return {
    id: doc.id,
    collection: config.slug,
    kind: kindOf(config, doc.kind),
    title,
    day: doc.day ?? undefined,
    order: doc.order ?? Number.MAX_SAFE_INTEGER,
    updatedAt: doc.updatedAt,
    languages: titles.map(({ code }) => code),
    state: stateOf({ isDraft: doc._status !== 'published', isPublic, row, now }),
    due: row?.id,
  }
}
