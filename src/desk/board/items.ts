import type { CollectionSlug, Payload, SanitizedCollectionConfig, TypedUser, Where } from 'payload'
import { z } from 'zod'
import { sayIn } from '../../i18n/desk/languages.ts'
import { type Say, textIn } from '../../i18n/desk/say.ts'
import type { Due } from '../../payload-types.ts'
import { readAsOf } from '../../store/as-of.ts'
import { asOfField, localisedIn } from '../../store/texts.ts'
import { type LanguageState, stateIn } from '../coverage/states.ts'
import { type State, stateOf } from './rules.ts'

/** How a document stands in each language of the site, by code. */
export type Languages = Record<string, LanguageState>

/** An item as the desk lists it. */
export type Line = {
  id: number
  collection: CollectionSlug
  kind: string
  title?: string
  day?: number
  order: number
  updatedAt: string
  languages: Languages
  state: State
  /** The row of its due time. */
  due?: number
}

/** Who asks: access is that of the user. `languages` are those of the site, English among them. */
export type Asking = {
  payload: Payload
  user: TypedUser
  locale?: string
  languages: readonly string[]
  /** In the language of the desk. */
  say: Say
  now: Temporal.Instant
}

/** What the views of the desk ask with. */
export async function askingOf({
  payload,
  user,
  locale,
  i18n,
}: Pick<Asking, 'payload' | 'user' | 'locale'> & { i18n: { language: string } }): Promise<Asking> {
  const { languages } = await payload.findGlobal({ slug: 'site', depth: 0, select: { languages: true } })
  return {
    ...{ payload, user, locale, say: sayIn(i18n.language), now: Temporal.Now.instant() },
    languages: [...new Set(['en', ...(languages ?? [])])],
  }
}

/** A text by language. */
export const localised = z.record(z.string(), z.string().nullish()).nullish()

const item = z.object({
  id: z.number(),
  title: localised,
  kind: z.string().nullish(),
  day: z.number().nullish(),
  order: z.number().nullish(),
  updatedAt: z.string(),
  _status: z.enum(['draft', 'published']).nullish(),
})
const fieldsOf = ({ flattenedFields }: SanitizedCollectionConfig) => new Set(flattenedFields.map(({ name }) => name))

/** The collections whose documents hang on a day and can publish themselves. */
export const itemCollections = (payload: Payload): SanitizedCollectionConfig[] =>
  payload.config.collections.filter((config) => ['edition', 'day', 'due'].every((name) => fieldsOf(config).has(name)))

/** What a collection, or one of its kinds, is called. */
function kindOf(say: Say, config: SanitizedCollectionConfig, kind: string | null | undefined): string {
  const field = config.flattenedFields.find(({ name }) => name === 'kind')
  const options = field?.type === 'select' ? field.options : []
  const option = options.find((one) => typeof one !== 'string' && one.value === kind)
  return (typeof option === 'object' && textIn(say, option.label)) || nameOf(say, config)
}

/** The name of one document of a collection. */
export const nameOf = (say: Say, { labels, slug }: SanitizedCollectionConfig): string =>
  textIn(say, labels.singular) ?? slug

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
      const newest = await payload.find({ ...as, draft: true, locale: 'all', sort: '-updatedAt' })
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
        const line = lineOf(asking, config, item.parse(doc), isPublic.has(doc.id), row, now)
        return { ...line, languages: languagesOf(asking, config, doc) }
      })
    }),
  )
  return found.flat()
}

/** A text in the language of whoever asks or, where it is not there, in another. */
export function textFor({ locale = 'en' }: Asking, texts: z.infer<typeof localised>): string | undefined {
  return texts?.[locale] || Object.values(texts ?? {}).find(Boolean) || undefined
}

/** How a document that was read in all languages stands in each. */
export function languagesOf(
  { languages }: Asking,
  { flattenedFields }: Pick<SanitizedCollectionConfig, 'flattenedFields'>,
  doc: object,
): Languages {
  const known = {
    texts: localisedIn(doc, flattenedFields),
    marks: readAsOf(Reflect.get(doc, asOfField)),
    languages,
  }
  return Object.fromEntries(languages.map((language) => [language, stateIn(language, known)]))
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
): Omit<Line, 'languages'> {
  return {
    id: doc.id,
    collection: config.slug,
    kind: kindOf(asking.say, config, doc.kind),
    title: textFor(asking, doc.title),
    day: doc.day ?? undefined,
    order: doc.order ?? Number.MAX_SAFE_INTEGER,
    updatedAt: doc.updatedAt,
    state: stateOf({ isDraft: doc._status !== 'published', isPublic, row, now }),
    due: row?.id,
  }
}
