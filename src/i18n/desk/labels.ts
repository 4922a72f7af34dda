import type { CollectionConfig, Field, GlobalConfig, Tab } from 'payload'
import { formatLabels, toWords } from 'payload/shared'
import { languageNames } from '../content-languages.ts'
import { kept } from '../intl.ts'

/** A text in every language of the desk. */
export type InLanguages = (english: string) => Record<string, string>

const ownNames: ReadonlySet<string> = new Set(Object.values(languageNames))

/**
 * Puts every text of a model that editors see into the languages of the desk. What the content system would derive from
 * a name is written out, so that it is translated too. Names of languages stay what their speakers call them.
 */
export function labelled(inLanguages: InLanguages) {
  const put = kept(inLanguages)
  const text = <T>(value: T) => (typeof value === 'string' && !ownNames.has(value) ? put(value) : value)

  function field(given: Field): Field {
    const copy = { ...given }
    if (copy.type === 'ui' || copy.type === 'join') return copy
    if (copy.type === 'tabs') copy.tabs = copy.tabs.map(tab)
    if ('fields' in copy) copy.fields = copy.fields.map(field)
    if (copy.type === 'row' || copy.type === 'tabs') return copy
    const derived = 'name' in copy && copy.name && !copy.admin?.hidden ? toWords(copy.name) : undefined
    const label = text(copy.label ?? derived)
    if (label !== undefined) copy.label = label
    if (copy.type === 'array') copy.labels = labels(copy.name, copy.labels)
    if (copy.type === 'select')
      copy.options = copy.options.map((one) => (typeof one === 'string' ? one : { ...one, label: text(one.label) }))
    if (copy.admin?.description) copy.admin = { ...copy.admin, description: text(copy.admin.description) }
    if (copy.admin && 'placeholder' in copy.admin)
      copy.admin = { ...copy.admin, placeholder: text(copy.admin.placeholder) }
    return copy
  }

  function tab(given: Tab): Tab {
    const copy = { ...given, fields: given.fields.map(field) }
    if (copy.label) copy.label = text(copy.label)
    if (copy.description) copy.description = text(copy.description)
    return copy
  }

  function labels(name: string, given: CollectionConfig['labels']) {
    const derived = formatLabels(name)
    return { singular: text(given?.singular ?? derived.singular), plural: text(given?.plural ?? derived.plural) }
  }

  return {
    collection(given: CollectionConfig): CollectionConfig {
      if (given.admin?.hidden === true) return given
      return {
        ...given,
        labels: labels(given.slug, given.labels),
        fields: given.fields.map(field),
        admin: { ...given.admin, group: text(given.admin?.group), description: text(given.admin?.description) },
      }
    },
    global: (given: GlobalConfig): GlobalConfig => ({
      ...given,
      label: text(given.label ?? toWords(given.slug)),
      fields: given.fields.map(field),
      admin: { ...given.admin, group: text(given.admin?.group), description: text(given.admin?.description) },
    }),
  }
}
