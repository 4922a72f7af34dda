import { dateIn, datesIn, monthIn } from '../../i18n/dates.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { Text } from '../../kit/item.ts'
import type { Crumb } from '../../site/parts/crumbs/crumbs.tsx'
import type { Neighbour } from '../../site/parts/turn/turn.tsx'
import type { DayView, EditionView } from '../queries/editions.ts'

type Words = { t: Translate; site: { weekName: string } }

/** The name of an edition: 'Social Service Workforce Week 2021'. */
export function titleOf(
  { t, site }: Words,
  { year, slug, sample }: Pick<EditionView, 'year' | 'slug' | 'sample'>,
): string {
  if (sample) return t('sample.title')
  return t('edition.title', { week: site.weekName, year: String(year ?? slug) })
}

/** The short name of an edition: '2021'. */
export const spineOf = (t: Translate, { year, slug, sample }: EditionView): string =>
  sample ? t('sample.title') : String(year ?? slug)

/** When it was or will be: days, a month, or that it is not known. */
export function datesOf(t: Translate, { starts, ends, monthAsPrinted, stage }: EditionView): string {
  if (starts) return datesIn(t.locale, starts, ends ?? starts)
  if (monthAsPrinted) return monthOf(t, monthAsPrinted)
  return stage === 'planned' ? t('edition.datesComing') : t('edition.datesUnknown')
}

/** 'April 2014' as printed, in the page's language; what is no such month stays as it is. */
function monthOf(t: Translate, printed: string): string {
  const [, name, year] = /^(\p{Letter}+) (\d{4})$/u.exec(printed) ?? []
  const month = Array.from({ length: 12 }, (_, index) => index + 1).find((one) => monthIn('en', one) === name)
  return month && year ? dateIn(t.locale, `${year}-${String(month).padStart(2, '0')}-01`, 'month') : printed
}

/** What stands at the head of an edition, and whether it is the theme that was announced or our own words for its focus. */
export function headingOf(
  words: Words,
  edition: EditionView,
): { title: Text | string; lede?: Text; is?: 'theme' | 'focus' } {
  if (edition.theme) return { title: edition.theme, lede: edition.focus, is: 'theme' }
  if (edition.focus) return { title: withoutStop(edition.focus), is: 'focus' }
  return { title: titleOf(words, edition) }
}

/** A sentence as a heading. */
const withoutStop = ({ text, lang }: Text): Text => ({ text: text.replace(/[.。]$/, ''), lang })

/** The way to an edition's pages. The sample stands outside the years. */
export const crumbsTo = (t: Translate, edition: EditionView): Crumb[] =>
  edition.sample ? [] : [{ href: '/archive', title: t('archive.title') }]

/** The way to a day's page. */
export const crumbsToDay = (t: Translate, edition: EditionView): Crumb[] => [
  ...crumbsTo(t, edition),
  { href: `/${edition.slug}`, title: spineOf(t, edition) },
]

/** A day in words: its date where it is known, else its number. */
export const dayName = (t: Translate, { date, number }: DayView): string =>
  date ? dateIn(t.locale, date, 'full') : t('day.title', { number })

/** A day as the one before or after: its number and date, or its number and year. */
export function dayBeside(
  t: Translate,
  day: DayView | undefined,
  edition: EditionView | undefined,
): Neighbour | undefined {
  if (!day || !edition) return undefined
  const when = day.date ? dateIn(t.locale, day.date, 'short') : spineOf(t, edition)
  return { href: day.href, title: `${t('day.title', { number: day.number })} · ${when}` }
}

/** An edition as the one before or after. */
export const editionBeside = (words: Words, edition: EditionView | undefined): Neighbour | undefined =>
  edition && { href: `/${edition.slug}`, title: titleOf(words, edition) }
