import { canonical, type Form, type FormValue, isForm, isNothing } from './form.ts'
import { baseLanguage } from './schema/values.ts'
import { type Field, isTranslated, type Linked } from './shape.ts'

/** A document of the database as it is read with all languages and without what it points to. */
export type Stored = Record<string, unknown>

/** What turning a stored document into a form needs to know of the rest of the database. */
export type Outward = {
  slugOf(to: Linked, id: unknown): string | undefined
  markdownOf(richText: unknown): string
  /** The form of a picture or file, by its id. Undefined: it is not part of the archive. */
  fileOf(id: unknown): Form | undefined
}

/** What turning a form into data to store needs to know of it. */
export type Inward = {
  idOf(to: Linked, slug: string): number | undefined
  richTextOf(markdown: string): unknown
  /** The id under which a picture or file of the form was stored. */
  uploadOf(file: Form): number | undefined
}

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Writes a stored document as a form. */
export function formOf(fields: Field[], doc: Stored, outward: Outward): Form {
  const form: Form = {}
  const translations: Record<string, Form> = {}
  for (const field of fields) {
    const value = doc[field.as === 'value' || field.as === 'rows' ? (field.stored ?? field.name) : field.name]
    if (!isTranslated(field)) {
      const plain = plainForm(field, value, outward)
      if (plain !== undefined) form[field.name] = plain
      continue
    }
    for (const [language, text] of Object.entries(isStored(value) ? value : {})) {
      const written = textForm(field, text, outward)
      if (isNothing(written)) continue
      if (language === baseLanguage) form[field.name] = written
      else translations[language] = { ...translations[language], [field.name]: written }
    }
  }
  form.translations = translations
  return canonical(fields, withTitle(form))
}

/** A title that was written in another language alone stands as the title as well: no document is without one. */
function withTitle(form: Form): Form {
  if (form.title !== undefined || !isForm(form.translations)) return form
  const other = Object.values(form.translations).find((texts) => isForm(texts) && texts.title !== undefined)
  return isForm(other) && other.title !== undefined ? { ...form, title: other.title } : form
}

function textForm(field: Field, text: unknown, outward: Outward): FormValue {
  if (field.as === 'markdown') return text ? outward.markdownOf(text).trim() : ''
  const written = clean(text)
  if (typeof written !== 'string') return ''
  return field.as === 'lines' ? linesOf(written) : written
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

function plainForm(field: Field, value: unknown, outward: Outward): FormValue | undefined {
  switch (field.as) {
    case 'value':
      return clean(value)
    case 'link':
      return outward.slugOf(field.to, value)
    case 'links':
      return (Array.isArray(value) ? value : []).flatMap((id) => outward.slugOf(field.to, id) ?? [])
    case 'file':
      return value ? outward.fileOf(value) : undefined
    case 'files':
      return (Array.isArray(value) ? value : []).flatMap((id) => outward.fileOf(id) ?? [])
    case 'group':
      return isStored(value) ? formOf(field.fields, value, outward) : undefined
    case 'rows':
      return (Array.isArray(value) ? value : []).filter(isStored).map((row) => formOf(field.fields, row, outward))
  }
}

/** Texts lose the spaces around them and Windows line ends; what a file cannot say is left out. */
function clean(value: unknown): FormValue | undefined {
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n').trim()
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return Array.isArray(value) ? value.flatMap((one) => clean(one) ?? []) : undefined
}

/**
 * Data that stores a form in one language. What the form leaves out is emptied, not kept.
 * @param rows the stored document, whose rows of lists are filled in this language; without it they are made anew
 */
export function dataOf(fields: Field[], form: Form, language: string, inward: Inward, rows?: Stored): Stored {
  const data: Stored = {}
  for (const field of fields) {
    if (isTranslated(field)) data[field.name] = translatedData(field, textIn(form, field.name, language), inward)
    else if (field.as === 'rows') {
      const name = field.stored ?? field.name
      data[name] = rowsData(field.fields, form[field.name], language, inward, rows?.[name])
    } else
      data[field.as === 'value' ? (field.stored ?? field.name) : field.name] = plainData(
        field,
        form[field.name],
        language,
        inward,
      )
  }
  return data
}

function textIn(form: Form, name: string, language: string): FormValue | undefined {
  if (language === baseLanguage) return form[name]
  const texts = isForm(form.translations) ? form.translations[language] : undefined
  return isForm(texts) ? texts[name] : undefined
}

function translatedData(field: Field, text: FormValue | undefined, inward: Inward): unknown {
  if (text === undefined) return null
  if (field.as === 'markdown') return inward.richTextOf(String(text))
  return Array.isArray(text) ? text.join('\n') : text
}

function rowsData(
  fields: Field[],
  value: FormValue | undefined,
  language: string,
  inward: Inward,
  stored: unknown,
): Stored[] {
  const before = Array.isArray(stored) ? stored : []
  return (Array.isArray(value) ? value.filter(isForm) : []).map((row, at) => {
    const old: unknown = before[at]
    return {
      ...(isStored(old) ? { id: old.id } : {}),
      ...dataOf(fields, row, language, inward, isStored(old) ? old : undefined),
    }
  })
}

function plainData(field: Field, value: FormValue | undefined, language: string, inward: Inward): unknown {
  switch (field.as) {
    case 'value':
      return value ?? (field.unless !== undefined ? field.unless : null)
    case 'link':
      return typeof value === 'string' ? (inward.idOf(field.to, value) ?? null) : null
    case 'links':
      return (Array.isArray(value) ? value : []).flatMap((slug) => inward.idOf(field.to, String(slug)) ?? [])
    case 'file':
      return isForm(value) ? (inward.uploadOf(value) ?? null) : null
    case 'files':
      return (Array.isArray(value) ? value : []).flatMap((one) => (isForm(one) ? (inward.uploadOf(one) ?? []) : []))
    case 'group':
      return dataOf(field.fields, isForm(value) ? value : {}, language, inward)
    default:
      return null
  }
}
