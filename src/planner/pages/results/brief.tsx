import { dateIn } from '../../../i18n/dates.ts'
import type { Translate } from '../../../i18n/translate.ts'
import type { Page, Redirect } from '../../../site/page.ts'
import { Counts } from '../../../site/parts/counts/counts.tsx'
import { PageHead } from '../../../site/parts/page-head/page-head.tsx'
import { Row } from '../../../site/parts/row/row.tsx'
import { Table } from '../../../site/parts/table/table.tsx'
import { longestLink, type PlanResults } from '../../index.ts'
import { amount, number, percent, workers, year } from '../format.ts'
import { type PlannerContext, type PlannerRoute, plannerCrumb, plannerFrame, withPlan } from '../frame.ts'
import { arrivalSentence, withoutCostSentence } from '../sentences.ts'
import { planOfQuery } from './plan-of-query.ts'
import { Sources } from './sources.tsx'

/** The ask on one sheet of paper: what is needed, by when, at what cost, and what that rests on. */
async function showBrief({ t, query, now }: PlannerContext): Promise<Page | Redirect> {
  const found = planOfQuery(query)
  if (!('results' in found)) return { redirect: t.href(withPlan('/planner/results', found.s || '-')) }
  const { results, s } = found
  const { scenario, cadres } = results
  return {
    ...plannerFrame,
    title: t('planner.titleFor', { step: t('planner.fieldOf', { owner: t('planner.brief'), field: scenario.title }) }),
    description: t('planner.brief.lede'),
    crumbs: [plannerCrumb(t), { href: withPlan('/planner/results', s), title: t('planner.step.results') }],
    body: (
      <div className="brief">
        <PageHead
          t={t}
          title={scenario.title}
          rail={
            <>
              <p>{t('planner.brief')}</p>
              <p>{dateIn(t.locale, String(now).slice(0, 10))}</p>
            </>
          }
        >
          <p className="lede">{askSentence(t, results)}</p>
          <p className="small screen">{t('planner.brief.print')}</p>
        </PageHead>
        <Ask t={t} results={results} />
        <Row title={t('planner.step.notes')}>
          <Sources t={t} scenario={scenario} usesWisn={cadres.some(({ workload }) => workload)} />
        </Row>
      </div>
    ),
  }
}

/** What is needed, by when, at what cost. */
export function Ask({ t, results }: { t: Translate; results: PlanResults }) {
  const { cadres, cost } = results
  return (
    <>
      <Row title={t('planner.brief.needed')}>
        <Needed t={t} results={results} />
      </Row>
      {cadres.some(({ path }) => path) ? (
        <Row title={t('planner.brief.when')}>
          {cadres.map(({ index, name, path }) =>
            path ? (
              <p key={index}>
                <b>
                  <bdi>{name}</bdi>
                </b>
                . {arrivalSentence(t, path.arrival)}
              </p>
            ) : null,
          )}
        </Row>
      ) : null}
      {cost ? (
        <Row title={t('planner.brief.cost')}>
          <Costs t={t} results={results} />
        </Row>
      ) : null}
    </>
  )
}

/** What is asked for, in one sentence. */
function askSentence(t: Translate, { totals, cost, cadres, scenario }: PlanResults): string {
  const missing = cadres.reduce(
    (sum, { isCounted, need }) => sum + (isCounted ? Math.max(0, need?.missing?.value ?? need?.posts.value ?? 0) : 0),
    0,
  )
  const posts = number(t, totals.posts?.value ?? 0, 2)
  const [first, last] = [cost?.years[0], cost?.years.at(-1)]
  if (cost && first && last)
    return t('planner.brief.askCost', {
      posts,
      missing: number(t, missing, 2),
      amount: amount(t, cost.total.value, scenario.money?.currency),
      from: year(first.year),
      to: year(last.year),
    })
  return t('planner.brief.ask', { posts, missing: number(t, missing, 2) })
}

function Needed({ t, results: { cadres } }: { t: Translate; results: PlanResults }) {
  return (
    <Table
      caption={t('planner.brief.table')}
      head={[
        t.of('planner.word', 'column.cadre'),
        t.of('planner.word', 'term.existing'),
        t('planner.unit.workersNeeded'),
        t.of('planner.word', 'term.posts'),
        t('planner.chart.missing'),
      ]}
      rows={cadres.map(({ index, name, existing, need }) => ({
        key: String(index),
        head: <bdi>{name}</bdi>,
        cells: [
          existing === undefined ? '–' : workers(t, existing),
          need ? workers(t, need.required.value) : '–',
          need ? number(t, need.posts.value, 2) : '–',
          need?.missing ? workers(t, need.missing.value) : '–',
        ],
      }))}
    />
  )
}

function Costs({ t, results: { cost, scenario, cadres } }: { t: Translate; results: PlanResults }) {
  const { money } = scenario
  const [first, last] = [cost?.years[0], cost?.years.at(-1)]
  if (!cost || !first || !last) return null
  const shown = [
    { label: year(first.year), value: amount(t, first.total.value, money?.currency) },
    { label: year(last.year), value: amount(t, last.total.value, money?.currency) },
    { label: t('planner.cost.total'), value: amount(t, cost.total.value, money?.currency) },
    last.shareOfBudget && {
      label: t('planner.brief.share', { year: year(last.year) }),
      value: percent(t, last.shareOfBudget.value, 1),
    },
  ].filter((one) => typeof one === 'object')
  return (
    <div className="part">
      <Counts t={t} counts={shown} />
      <p>
        {t('planner.brief.split', {
          recurrent: amount(t, cost.recurrent.value, money?.currency),
          oneOff: amount(t, cost.oneOff.value, money?.currency),
          year: year(money?.priceYear ?? 0),
          inflation: percent(t, money?.inflation ?? 0, 1),
        })}{' '}
        {withoutCostSentence(t, cadres)}
      </p>
    </div>
  )
}

export const briefRoute: PlannerRoute = {
  path: '/planner/brief',
  family: 'planner',
  query: ['s'],
  longest: longestLink,
  cache: false,
  show: showBrief,
}
