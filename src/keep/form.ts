import { createHash } from 'node:crypto'
import { baseLanguage } from './schema/values.ts'
import { type Field, isTranslated, uploadShape } from './shape.ts'

/** A document as the files have it: keys in the order of its shape, nothing empty, nothing that goes without saying. */
export type Form = { [key: string]: FormValue }
export type FormValue = string | number | boolean | FormValue[] | Form

export const isForm = (value: unknown): value is Form =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands for nothing in a file, and is left out. */
export function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return isForm(value) && Object.keys(value).length === 0
}

/** Puts a form that was read from a file into the canonical order, so that equal things have equal hashes. */
export function canonical(fields: Field[], form: Form): Form {
  const ordered: Form = {}
  for (const field of fields) {
    if (field.name === 'record') addTranslations(ordered, fields, form)
    const value = canonicalValue(field, form[field.name])
    if (value !== undefined) ordered[field.name] = value
  }
  addTranslations(ordered, fields, form)
  return ordered
}

function canonicalValue(field: Field, value: FormValue | undefined): FormValue | undefined {
  if (value === undefined || isNothing(value)) return undefined
  if (field.as === 'value' && field.unless === value) return undefined
  if (field.as === 'group' && isForm(value)) return something(canonical(field.fields, value))
  if (field.as === 'rows' && Array.isArray(value))
    return something(value.filter(isForm).map((row) => canonical(field.fields, row)))
  if (field.as === 'file' && isForm(value)) return something(canonicalUpload(value))
  if (field.as === 'files' && Array.isArray(value)) return something(value.filter(isForm).map(canonicalUpload))
  return value
}

const canonicalUpload = (upload: Form): Form => ({ file: upload.file ?? '', ...canonical(uploadShape, upload) })

const something = <Value>(value: Value): Value | undefined => (isNothing(value) ? undefined : value)

function addTranslations(ordered: Form, fields: Field[], form: Form): void {
  const given = form.translations
  if (!isForm(given) || ordered.translations !== undefined || !fields.some(isTranslated)) return
  const translations: Form = {}
  for (const language of Object.keys(given).sort()) {
    const texts = given[language]
    if (!isForm(texts)) continue
    const known: Form = {}
    for (const field of fields) {
      const text = texts[field.name]
      if (isTranslated(field) && text !== undefined && !isNothing(text)) known[field.name] = text
    }
    if (!isNothing(known)) translations[language] = known
  }
  if (!isNothing(translations)) ordered.translations = translations
}

/** Names what a form says: two forms with one hash are equal. */
export function hashOf(form: Form): string {
  return createHash('sha256').update(JSON.stringify(form)).digest('hex').slice(0, 32)
}

/** Every language in which a form has a text, the base language first. */
export function languagesOf(value: FormValue, found: Set<string> = new Set([baseLanguage])): Set<string> {
  if (Array.isArray(value)) for (const part of value) languagesOf(part, found)
  else if (isForm(value))
    for (const [key, part] of Object.entries(value)) {
      if (key === 'translations' && isForm(part)) for (const language of Object.keys(part)) found.add(language)
      else languagesOf(part, found)
    }
  return found
}
