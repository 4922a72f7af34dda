import type { FlattenedField, Payload } from 'payload'
import { isEmpty, pick, type Text } from '../i18n/text.ts'
import { readAsOf, staleIn } from './as-of.ts'
import { asOfField, localisedIn } from './texts.ts'

type Doc = Record<string, unknown>
/** How documents are read: in which language, and who hears of each one that is met on the way. */
export type Reading = {
  payload: Payload
  locale: string
  languages: readonly string[]
  met(collection: string, id: unknown): void
}

/** The language of each localised value, by the object that holds it: a document, a group, a row. */
const languagesOf = new WeakMap<object, Map<PropertyKey, string>>()

/** A text of a document that was read with a Reader (or of a group or row in it), with its language; undefined if empty. */
export function textOf<D extends object>(holder: D, field: keyof D): Text | undefined {
  const text: unknown = holder[field]
  return typeof text === 'string' && !isEmpty(text) ? { text, lang: languageOf(holder, field) } : undefined
}

/** The language in which a value of such a document was found; English for what is not localised. */
export const languageOf = <D extends object>(holder: D, field: keyof D): string =>
  languagesOf.get(holder)?.get(field) ?? 'en'

/** A document in which the page shows a translation that is older than its source. */
export type OldTranslation = {
  /** Language of the source (BCP 47). */
  source: string
  /** When the source last changed: an instant (ISO 8601). */
  changed: string
}
const oldTranslations = new WeakMap<object, OldTranslation>()

/** Whether a document that was read with a Reader, with all its texts, shows a translation that is older than its source. */
export const oldTranslationOf = (doc: object): OldTranslation | undefined => oldTranslations.get(doc)

function noteOldTranslation(doc: Doc, fields: FlattenedField[], { locale, languages }: Reading): void {
  const marks = readAsOf(doc[asOfField])
  if (Object.keys(marks).length === 0) return
  const stale = staleIn(locale, { texts: localisedIn(doc, fields), marks, languages })
  const [latest] = stale.sort((one, other) => other.changed.localeCompare(one.changed))
  if (latest) oldTranslations.set(doc, { source: latest.source, changed: latest.changed })
}

/** Puts the value of one language in the place of each localised value, in the document and in all that is populated in it. */
export function localise(doc: unknown, collection: string, reading: Reading): void {
  const fields = reading.payload.config.collections.find(({ slug }) => slug === collection)?.flattenedFields
  if (!isDoc(doc) || !fields) return
  reading.met(collection, doc.id)
  // Within one page a populated document is one object, wherever it stands.
  if (languagesOf.has(doc)) return
  noteOldTranslation(doc, fields, reading)
  localiseFields(doc, fields, reading)
}

/** The same for a global. */
export function localiseGlobal(doc: unknown, global: string, reading: Reading): void {
  const fields = reading.payload.config.globals.find(({ slug }) => slug === global)?.flattenedFields
  if (isDoc(doc) && fields) localiseFields(doc, fields, reading)
}

function localiseFields(holder: Doc, fields: FlattenedField[], reading: Reading, isInLocalised = false): void {
  const languages = new Map<PropertyKey, string>()
  languagesOf.set(holder, languages)
  for (const field of fields) {
    if (holder[field.name] === undefined) continue
    const value = holder[field.name]
    const isLocalised = !isInLocalised && 'localized' in field && field.localized === true
    if (isLocalised && isByLanguage(value, reading.payload)) {
      const found = pick(value, reading.locale, reading.languages)
      holder[field.name] = found?.value ?? (holdsMany(field) ? [] : null)
      if (found) languages.set(field.name, found.lang)
    }
    enter(holder[field.name], field, reading, isInLocalised || isLocalised)
  }
}

function enter(value: unknown, field: FlattenedField, reading: Reading, isInLocalised: boolean): void {
  switch (field.type) {
    case 'group':
    case 'tab':
      if (isDoc(value)) localiseFields(value, field.flattenedFields, reading, isInLocalised)
      break
    case 'array':
      for (const row of docsIn(value)) localiseFields(row, field.flattenedFields, reading, isInLocalised)
      break
    case 'blocks':
      for (const row of docsIn(value)) {
        const block = field.blocks.find(({ slug }) => slug === row.blockType)
        if (block) localiseFields(row, block.flattenedFields, reading, isInLocalised)
      }
      break
    case 'relationship':
    case 'upload':
      for (const one of Array.isArray(value) ? value : [value]) relation(one, field.relationTo, reading)
      break
    case 'join':
      if (isDoc(value) && Array.isArray(value.docs))
        for (const one of value.docs) relation(one, field.collection, reading)
      break
    case 'richText':
      nodes(value, reading)
  }
}

/** A relation is an id, a document, or both with the name of their collection; an id that stayed one is met as well. */
function relation(value: unknown, relationTo: string | string[], reading: Reading): void {
  if (isDoc(value) && typeof value.relationTo === 'string' && 'value' in value)
    relation(value.value, value.relationTo, reading)
  else if (typeof relationTo !== 'string' || value === null || value === undefined) return
  else if (isDoc(value)) localise(value, relationTo, reading)
  else reading.met(relationTo, value)
}

/** Links and pictures inside rich text. */
function nodes(node: unknown, reading: Reading): void {
  if (Array.isArray(node)) for (const one of node) nodes(one, reading)
  else if (isDoc(node)) {
    if (typeof node.relationTo === 'string') relation(node.value, node.relationTo, reading)
    for (const inner of [node.root, node.children, node.fields, node.doc]) nodes(inner, reading)
  }
}

const isDoc = (value: unknown): value is Doc => typeof value === 'object' && value !== null && !Array.isArray(value)
const docsIn = (value: unknown): Doc[] => (Array.isArray(value) ? value.filter(isDoc) : [])
const holdsMany = (field: FlattenedField) =>
  field.type === 'array' || field.type === 'blocks' || ('hasMany' in field && field.hasMany === true)

/** A default that was never saved is a plain value, not one by language. */
function isByLanguage(value: unknown, payload: Payload): value is Doc {
  const { localization } = payload.config
  return (
    isDoc(value) && localization !== false && Object.keys(value).every((key) => localization.localeCodes.includes(key))
  )
}
