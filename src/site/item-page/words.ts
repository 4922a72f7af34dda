import { listOf } from '../../i18n/names.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { ItemView } from '../../kit/item.ts'

/** What an edition is called: the week and its year, or that it is the sample. */
export function editionTitle(t: Translate, week: string, edition: { slug: string; year?: number }): string {
  if (edition.year === undefined) return edition.slug === 'sample' ? t('sample.title') : edition.slug
  return t('edition.title', { week, year: String(edition.year) })
}

export const dayTitle = (t: Translate, number: number): string => t('day.title', { number })

/** What search engines and those who share are told: the summary, else kind, makers and place. */
export function descriptionOf(t: Translate, week: string, item: ItemView): string {
  if (item.summary) return item.summary.text
  const named = item.bylines.flatMap(({ name }) => name ?? [])
  const makers = named.length > 0 ? named : item.organisations.map(({ name }) => name)
  return [
    t.of('item.kind', item.kind),
    listOf(t.locale, makers),
    item.edition ? editionTitle(t, week, item.edition) : '',
    item.day ? dayTitle(t, item.day) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
