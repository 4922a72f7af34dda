import { numberOf } from '../../i18n/names.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { ShelfYear } from '../../site/parts/year-shelf/year-shelf.tsx'
import type { EditionView } from '../queries/editions.ts'
import { datesOf, spineOf } from './edition-words.ts'

/** Rooms whose items a shelf counts, and the words for them. */
const counted = [
  ['posts', 'count.posts'],
  ['events', 'count.events'],
  ['resources', 'count.publications'],
  ['profiles', 'count.profiles'],
] as const

/**
 * An edition as it stands on a shelf.
 * @param counts of its items that are known here, by room
 */
export function shelfYear(t: Translate, edition: EditionView, counts: Record<string, number> = {}): ShelfYear {
  const { slug, theme, focus, ordinal, stage } = edition
  const known = counted.flatMap(([room, key]) => {
    const n = counts[room] ?? 0
    return n > 0 ? [`${numberOf(t.locale, n)} ${t(key, { n })}`] : []
  })
  const stageWords = stage === 'archived' ? [] : [t(`stage.${stage}`)]
  const ordinalWords = ordinal ? [t('edition.ordinal', { n: ordinal })] : []
  return {
    slug,
    href: `/${slug}`,
    name: spineOf(t, edition),
    theme,
    focus,
    facts: [...stageWords, datesOf(t, edition), ...ordinalWords, ...known],
  }
}
