import type { Field, SanitizedConfig, Tab } from 'payload'
import { languageNames } from '../../src/i18n/content-languages.ts'
import type { DeskWords } from '../../src/i18n/desk/say.ts'

/** A text that editors see, and where it stands. */
export type Label = { where: string; text: unknown }

/** Every text of the models that editors see; what the content system works out itself comes as a function. */
export function labelsIn({ collections, globals }: Pick<SanitizedConfig, 'collections' | 'globals'>): Label[] {
  return [
    ...collections.flatMap(({ slug, labels, admin, fields }) =>
      admin.hidden === true || slug.startsWith('payload-')
        ? []
        : [
            ...named(slug, { ...labels, group: admin.group, description: admin.description }),
            ...fields.flatMap((field) => labelsOf(slug, field)),
          ],
    ),
    ...globals.flatMap(({ slug, label, admin, fields }) => [
      ...named(slug, { label, group: admin?.group, description: admin?.description }),
      ...fields.flatMap((field) => labelsOf(slug, field)),
    ]),
  ]
}

const named = (where: string, texts: object): Label[] =>
  Object.entries(texts).flatMap(([name, text]) => (text ? [{ where: `${where} ${name}`, text }] : []))

function labelsOf(place: string, field: Field | Tab): Label[] {
  const where = 'name' in field && field.name ? `${place}.${field.name}` : place
  if ('type' in field && field.type === 'ui') return []
  const admin = field.admin ?? {}
  const isHidden = 'hidden' in admin && admin.hidden === true
  return [
    ...named(
      where,
      isHidden ? {} : { label: Reflect.get(field, 'label'), description: Reflect.get(field, 'description') },
    ),
    ...named(where, 'labels' in field ? { ...field.labels } : {}),
    ...named(where, {
      description: 'description' in admin && admin.description,
      placeholder: 'placeholder' in admin && admin.placeholder,
    }),
    ...('options' in field ? field.options : []).flatMap((option) =>
      typeof option === 'string' ? [] : named(`${where} ${option.value}`, { label: option.label }),
    ),
    ...('tabs' in field ? field.tabs : []).flatMap((tab) => labelsOf(where, tab)),
    ...('fields' in field ? field.fields : []).flatMap((one) => labelsOf(where, one)),
  ]
}

const ownNames: readonly string[] = Object.values(languageNames)

/** Texts that a language of the desk lacks, each with where it stands. A language may say the same as English, if its file does. */
export function untranslated(labels: readonly Label[], catalogues: ReadonlyMap<string, DeskWords>): string[] {
  return labels.flatMap(({ where, text }) => {
    if (typeof text === 'function' || ownNames.some((name) => name === text)) return []
    if (typeof text !== 'object' || text === null) return [`${where}: “${text}” is in one language`]
    const english: unknown = Reflect.get(text, 'en')
    const lacking = [...catalogues].filter(([code, words]) => {
      const own: unknown = Reflect.get(text, code)
      return !own || (own === english && !Object.hasOwn(words, String(english)))
    })
    return lacking.length > 0 ? [`${where}: “${english}” is not in ${lacking.map(([code]) => code).join(', ')}`] : []
  })
}
