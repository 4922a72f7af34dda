import type { Say } from '../../i18n/desk/say.ts'
import type { Languages } from '../board/items.ts'
import type { Week } from '../board/week.ts'
import { deskWords } from '../words.ts'
import { isToDo, type LanguageState } from './states.ts'

/** A document of a week, as the table of its languages shows it. */
export type CoverageRow = { collection: string; id: number; kind: string; title?: string; languages: Languages }

/** What belongs together: the week itself, or a day. `number` is that of the day. */
export type CoverageGroup = { key: string; number?: number; title: string; rows: CoverageRow[] }

/** Everything in a week that has texts: first the week itself and what hangs on it, then day by day. */
export function coverageOf(say: Say, week: Week): CoverageGroup[] {
  const words = deskWords(say)
  const { id, slug, theme, languages } = week
  const own = { collection: 'editions', id, kind: words.coverage.week, title: theme ?? slug, languages }
  return [
    { key: 'week', title: words.board.week, rows: [own, ...week.whole] },
    ...week.days.map((day) => ({
      key: String(day.id),
      number: day.number,
      title: words.coverage.day(day.number),
      rows: [{ collection: 'days', kind: words.coverage.dayTexts, ...day, title: day.theme }, ...day.items],
    })),
  ]
}

/** The same with those rows alone in which something is to do in one of the languages. */
export function toDoIn(groups: readonly CoverageGroup[], languages: readonly string[]): CoverageGroup[] {
  const isOpen = (row: CoverageRow) => languages.some((code) => isToDo(row.languages[code] ?? 'nothing'))
  return groups.map((group) => ({ ...group, rows: group.rows.filter(isOpen) })).filter(({ rows }) => rows.length > 0)
}

/** How many rows stand how in a language. */
export function countsIn(groups: readonly CoverageGroup[], language: string): Map<LanguageState, number> {
  const counts = new Map<LanguageState, number>()
  for (const { languages } of groups.flatMap(({ rows }) => rows)) {
    const state = languages[language] ?? 'nothing'
    counts.set(state, (counts.get(state) ?? 0) + 1)
  }
  return counts
}
