import { Row } from '../../../site/parts/row/row.tsx'
import { Table } from '../../../site/parts/table/table.tsx'
import { PathChart } from '../../charts/path-chart.tsx'
import type { CadreResult, PathResult } from '../../index.ts'
import { number, year } from '../format.ts'
import { arrivalSentence, remedySentence } from '../sentences.ts'
import { How } from './how.tsx'
import type { Shown } from './page.tsx'
import { workingsOf } from './workings.tsx'

/** From year to year, until the target is met, or why it never is and what would change that. */
export function CadrePath({ t, results, s, cadre, path }: Shown & { cadre: CadreResult; path: PathResult }) {
  const last = path.years.at(-1)
  const title = t('planner.chart.path', { cadre: cadre.name })
  return (
    <Row
      title={t('planner.step.path')}
      rail={
        <p>
          <bdi>{cadre.name}</bdi>
        </p>
      }
    >
      <div className="part">
        <p className="theme">{arrivalSentence(t, path.arrival)}</p>
        {path.remedies.map((remedy) => (
          <p key={remedy.code}>{remedySentence(t, remedy)}</p>
        ))}
        <PathChart t={t} path={path} title={title} id={`path-${cadre.index}`} />
        <Table
          caption={title}
          head={[
            t.of('planner.word', 'column.year'),
            t.of('planner.word', 'term.newcomers'),
            t.of('planner.word', 'term.headcount'),
            t('planner.chart.missing'),
          ]}
          rows={path.years.map(({ year: one, newcomers, headcount, gap }) => ({
            key: year(one),
            head: year(one),
            cells: [
              newcomers ? number(t, newcomers.value, 1) : '',
              number(t, headcount.value, 1),
              number(t, Math.max(0, gap.value), 1),
            ],
          }))}
        />
        <How
          t={t}
          money={results.scenario.money}
          more={t.href(workingsOf(s, `${cadre.index + 1}-path`))}
          figures={[path.years[1]?.newcomers, path.years[1]?.headcount, last?.headcount, last?.gap, path.steady]}
        />
      </div>
    </Row>
  )
}
