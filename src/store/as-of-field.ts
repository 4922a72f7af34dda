import type { CollectionConfig, FieldHook, JSONField } from 'payload'
import { defaultLocale } from '../i18n/languages.ts'
import { asOfOnSave, readAsOf, textsByLanguage } from './as-of.ts'
import { asOfField, localisedIn } from './texts.ts'

const nobody = () => false

/** Without any text there is nothing to translate from either. */
const hasEnglish = (texts: Record<string, unknown>) => defaultLocale in texts || Object.keys(texts).length === 0

/** Notes, in the save itself, which state of its source each text goes with; whatever was sent is passed over. */
const noteAsOf: FieldHook = async ({ collection, data, siblingDocWithLocales, req, context, value }) => {
  const locale = req.locale ?? 'en'
  if (!collection || locale === 'all') return value
  const before = localisedIn(siblingDocWithLocales, collection.flattenedFields)
  const written = localisedIn(data, collection.flattenedFields)
  const isInEnglish = before.every(({ value: texts }) => hasEnglish(textsByLanguage(texts)))
  const marks = asOfOnSave({
    before,
    written,
    locale,
    marks: readAsOf(siblingDocWithLocales?.[asOfField]),
    languages: isInEnglish ? [] : ((await req.payload.findGlobal({ slug: 'site', depth: 0, req })).languages ?? []),
    isStillRight: context.isStillRight === true,
    now: context.now instanceof Temporal.Instant ? context.now : Temporal.Now.instant(),
  })
  return Object.keys(marks).length > 0 ? marks : null
}

/** Kept by the program alone, in each language, version and draft apart, as the texts themselves are. */
const field: JSONField = {
  name: asOfField,
  type: 'json',
  localized: true,
  label: 'Which state of the source each text goes with',
  access: { create: nobody, update: nobody },
  hooks: { beforeChange: [noteAsOf] },
  admin: { hidden: true },
}

type Fields = CollectionConfig['fields']

const isLocalised = (fields: Fields): boolean =>
  fields.some(
    (one) =>
      ('localized' in one && one.localized === true) ||
      ('fields' in one && isLocalised(one.fields)) ||
      ('tabs' in one && one.tabs.some((tab) => isLocalised(tab.fields))),
  )

/** A collection with texts in several languages knows of each translation whether its source has changed since. */
export const withAsOf = (config: CollectionConfig): CollectionConfig =>
  isLocalised(config.fields) ? { ...config, fields: [...config.fields, field] } : config
