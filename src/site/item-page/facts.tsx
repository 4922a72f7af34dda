import { countryName, languageName, listOf } from '../../i18n/names.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { ItemView } from '../../kit/item.ts'
import type { Fact } from '../parts/facts/facts.tsx'
import { TagList } from '../parts/tag-list/tag-list.tsx'
import { Words } from '../parts/words/words.tsx'
import { dayTitle, editionTitle } from './words.ts'

/** The week it belongs to, and the day. */
export function weekFact(t: Translate, week: string, { edition, day }: ItemView): Fact | false {
  if (!edition) return false
  const tags = [{ key: edition.slug, href: `/${edition.slug}`, label: editionTitle(t, week, edition) }]
  if (day) tags.push({ key: 'day', href: `/${edition.slug}/days/${day}`, label: dayTitle(t, day) })
  return { label: t('item.edition'), value: <TagList t={t} tags={tags} /> }
}

/**
 * What every item may have: bodies beside those who sign, countries, themes.
 * @param named bodies that are named elsewhere on the page
 */
export function aboutFacts(t: Translate, item: ItemView, named: readonly string[]): (Fact | false)[] {
  const signing = item.bylines.flatMap(({ organisations }) => organisations.map(({ name }) => name))
  const bodies = item.organisations.filter(({ name }) => !named.includes(name) && !signing.includes(name))
  return [
    bodies.length > 0 && { label: t('item.organisations'), value: <Bodies t={t} bodies={bodies} /> },
    item.countries.length > 0 && {
      label: t('item.countries'),
      value: (
        <TagList
          t={t}
          tags={item.countries.map((code) => ({
            key: code,
            href: `/countries/${code.toLowerCase()}`,
            label: countryName(t.locale, code),
          }))}
        />
      ),
    },
    item.themes.length > 0 && {
      label: t('item.themes'),
      value: (
        <TagList
          t={t}
          tags={item.themes.map(({ slug, title }) => ({
            key: slug,
            href: `/themes/${slug}`,
            label: <Words t={t} text={title} />,
          }))}
        />
      ),
    },
  ]
}

/** Organisations side by side, each linked where it has a page. */
export function Bodies({ t, bodies }: { t: Translate; bodies: readonly { name: string; href?: string }[] }) {
  return (
    <TagList t={t} tags={bodies.map(({ name, href }) => ({ key: name, href, label: <bdi key={name}>{name}</bdi> }))} />
  )
}

/** The languages of a text by their names. */
export function languagesFact(t: Translate, languages: readonly string[] | null | undefined): Fact | false {
  if (!languages || languages.length === 0) return false
  return {
    label: t('item.languages'),
    value: listOf(
      t.locale,
      languages.map((tag) => languageName(t.locale, tag)),
    ),
  }
}
