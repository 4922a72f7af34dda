import type { Say } from '../../i18n/desk/say.ts'
import { languageName } from '../../i18n/names.ts'
import { strandOf } from '../../kit/strand.ts'
import { titleOf } from '../board/item-list.tsx'
import { deskWords } from '../words.ts'
import { type CoverageGroup, type CoverageRow, countsIn } from './coverage.ts'
import { editLink } from './links.ts'
import type { LanguageState } from './states.ts'
import { StillRight } from './still-right-button.tsx'

type Props = {
  groups: readonly CoverageGroup[]
  /** All rows, which the counts at the head of each column are taken from. */
  all: readonly CoverageGroup[]
  languages: readonly string[]
  /** The languages that whoever looks may write. */
  own: readonly string[]
  say: Say
}

/** Texts by rows, languages by columns; each cell says how the one stands in the other and leads to the form. */
export function CoverageTable({ groups, all, languages, own, say }: Props) {
  const words = deskWords(say)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the window is scrolled by keyboard too
    <section className="week-scroll" aria-label={words.coverage.caption} tabIndex={0}>
      <table className="week-coverage">
        <caption>{words.coverage.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.coverage.text}</th>
            {languages.map((code) => (
              <th key={code} scope="col">
                {languageName(say.language, code)} <Counts groups={all} language={code} say={say} />
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key} className={group.number ? `week-strand-${strandOf(group.number)}` : undefined}>
            <tr className="week-coverage-group">
              <th scope="rowgroup" colSpan={languages.length + 1}>
                {group.number ? (
                  <span className="week-number" aria-hidden="true">
                    {group.number}
                  </span>
                ) : null}{' '}
                {group.title}
              </th>
            </tr>
            {group.rows.map((row) => (
              <Row key={`${row.collection}:${row.id}`} row={row} languages={languages} own={own} say={say} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function Counts({ groups, language, say }: { groups: readonly CoverageGroup[]; language: string; say: Say }) {
  const words = deskWords(say)
  const counts = countsIn(groups, language)
  const told = (['there', 'partly', 'stale', 'missing'] as const).flatMap((state) => {
    const texts = counts.get(state)
    return texts ? [words.coverage.counts[state](texts)] : []
  })
  return <span className="week-counts">{told.join(words.coverage.between)}</span>
}

function Row({ row, languages, own, say }: { row: CoverageRow } & Pick<Props, 'languages' | 'own' | 'say'>) {
  const words = deskWords(say)
  const title = titleOf(say, row.title)
  return (
    <tr>
      <th scope="row">
        <span className="week-kind">{row.kind}</span> <bdi>{title}</bdi>
      </th>
      {languages.map((code) => {
        const state = row.languages[code] ?? 'nothing'
        return (
          <td key={code} className={`week-cell-${state}`}>
            <a
              href={editLink(row, code)}
              aria-label={words.coverage.cell(words.coverage.state[state], title, languageName(say.language, code))}
            >
              <span aria-hidden="true">{signs[state]}</span> {words.coverage.state[state]}
            </a>
            {state === 'stale' && own.includes(code) ? (
              <StillRight
                collection={row.collection}
                id={row.id}
                locale={code}
                label={words.coverage.stillRight.label(title, languageName(say.language, code))}
              />
            ) : null}
          </td>
        )
      })}
    </tr>
  )
}

/** Beside the words, for who runs an eye over the table. */
const signs: Record<LanguageState, string> = { there: '✓', partly: '◐', stale: '↻', missing: '○', nothing: '–' }
