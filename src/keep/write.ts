import type { Payload, PayloadRequest, TypedLocale } from 'payload'
import { contentLanguages } from '../i18n/content-languages.ts'
import { dataOf, type Inward, type Stored } from './document.ts'
import type { Entry } from './entries.ts'
import { type Form, languagesOf } from './form.ts'
import type { Holdings } from './holdings.ts'
import { baseLanguage } from './schema/values.ts'
import { shapes } from './shape.ts'

const isLocale = (code: string): code is TypedLocale => contentLanguages.some((language) => language.code === code)

/** @throws for a language that content cannot be written in */
export function localeOf(language: string): TypedLocale {
  if (!isLocale(language)) throw new Error(`Content is not written in the language ${language}`)
  return language
}

export type WriteContext = {
  payload: Payload
  req: PayloadRequest
  holdings: Holdings
  inward: Inward
  /** The id of the day of an edition. */
  dayOf(edition: string, number: number): number | undefined
}

/**
 * Stores one document of the files in all its languages and publishes it. Languages that the form has no more are
 * emptied. What is no part of the archive, such as a portrait that rests on consent, stays as it is.
 * @param doc the document in the database, if there is one
 * @returns its id
 */
export async function writeEntry(entry: Entry, doc: Stored | undefined, context: WriteContext): Promise<number> {
  const { payload, req, holdings, inward } = context
  const { collection, form } = entry
  const hasDrafts = Boolean(payload.collections[collection].config.versions?.drafts)
  const languages = languagesOf(form)
  if (doc) for (const language of languagesOf(holdings.formOf(collection, doc))) languages.add(language)
  languages.delete(baseLanguage)
  const isOneStep = languages.size === 0 || !hasDrafts
  const settled = { ...placeData(entry, context), ...(doc?.deletedAt ? { deletedAt: null } : {}) }
  const status = (value: 'draft' | 'published') => (hasDrafts ? { _status: value } : {})
  const store = async (id: unknown, data: Stored, language = baseLanguage, draft = false): Promise<Stored> => {
    const options = { collection, data, locale: localeOf(language), draft, depth: 0, trash: true, req }
    const stored =
      typeof id === 'number' ? await payload.update({ ...options, id }) : await payload.create({ ...options, data })
    return { ...stored }
  }

  const base = withoutForeign(
    { ...dataOf(shapes[collection], form, baseLanguage, inward, doc), ...settled },
    entry,
    doc,
    holdings,
  )
  let stored = await store(doc?.id, { ...base, ...status(isOneStep ? 'published' : 'draft') }, baseLanguage, !isOneStep)
  for (const language of languages) {
    const texts = withoutForeign(dataOf(shapes[collection], form, language, inward, stored), entry, doc, holdings)
    stored = await store(stored.id, { ...texts, ...settled, ...status('draft') }, language, hasDrafts)
  }
  if (!isOneStep) stored = await store(stored.id, status('published'))
  if (typeof stored.id !== 'number') throw new Error(`${entry.key} was stored without a number`)
  return stored.id
}

function placeData({ collection, place, form }: Entry, { inward, dayOf }: WriteContext): Stored {
  if (collection === 'editions') return { slug: form.slug ?? String(form.year) }
  const edition = place.edition === undefined ? null : (inward.idOf('editions', place.edition) ?? null)
  if (collection === 'days') return { edition }
  if (place.order === undefined) return {}
  const day = place.edition !== undefined && place.day !== undefined ? dayOf(place.edition, place.day) : undefined
  return { edition, day: day ?? null, order: place.order }
}

/** A picture or file that the archive may not hold is not taken away by a form that knows nothing of it. */
function withoutForeign(
  data: Stored,
  { collection, form }: { collection: Entry['collection']; form: Form },
  doc: Stored | undefined,
  holdings: Holdings,
): Stored {
  for (const { as, name } of shapes[collection]) {
    const stored: unknown = doc?.[name]
    if (as === 'file' && form[name] === undefined && stored && !holdings.fileOf(stored)) delete data[name]
    if (as === 'files' && Array.isArray(stored))
      data[name] = [...[data[name]].flat(), ...stored.filter((id) => !holdings.fileOf(id))]
  }
  return data
}
