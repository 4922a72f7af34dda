import { Fragment } from 'react'
import type { Translate } from '../../../i18n/translate.ts'
import type { Page } from '../../../site/page.ts'
import { Counts } from '../../../site/parts/counts/counts.tsx'
import { PageHead } from '../../../site/parts/page-head/page-head.tsx'
import { Row } from '../../../site/parts/row/row.tsx'
import { GapChart } from '../../charts/gap-chart.tsx'
import { longestLink, type PlanResults } from '../../index.ts'
import { amount, number } from '../format.ts'
import { type PlannerContext, type PlannerRoute, plannerCrumb, plannerFrame, withPlan } from '../frame.ts'
import { StepList } from '../step-list.tsx'
import { Ask } from './brief.tsx'
import { Keep } from './keep.tsx'
import { brokenPage, missingPage } from './missing.tsx'
import { isLight, type Part, PartList, partsOf } from './parts.tsx'
import { planOfQuery } from './plan-of-query.ts'

/** What every part of the results is given. */
export type Shown = { t: Translate; results: PlanResults; s: string }

/**
 * The results: all of a plan on one page; of a rich one the answers, and the way to each part on a page of its own
 * (`part`).
 */
async function showResults(context: PlannerContext): Promise<Page | null> {
  const { t, query } = context
  const found = planOfQuery(query)
  if ('broken' in found) return brokenPage(t)
  if ('problems' in found) return missingPage(t, found)
  const { results, s } = found
  const shown = { t, results, s }
  const parts = partsOf(shown)
  if (query.has('part')) return partPage(shown, parts, query.get('part'))
  const { scenario } = results
  return {
    ...plannerFrame,
    title: t('planner.titleFor', { step: scenario.title }),
    description: t('planner.step.results.lede'),
    crumbs: [plannerCrumb(t)],
    body: (
      <>
        <PageHead t={t} title={scenario.title} rail={<p>{t('planner.step.results')}</p>}>
          {scenario.isExample ? <p className="now">{t.of('planner.word', 'about.example')}</p> : null}
          <StepList t={t} draft={scenario} here="results" s={s} />
        </PageHead>
        <Answers {...shown} />
        {isLight(results, s) ? (
          parts.map(({ key, body }) => <Fragment key={key}>{body}</Fragment>)
        ) : (
          <>
            <Ask t={t} results={results} />
            <Row title={t('planner.results.parts')} rail={<p>{t('planner.results.parts.why')}</p>}>
              <PartList {...shown} parts={parts} />
            </Row>
          </>
        )}
        <Keep {...shown} publicUrl={context.settings.publicUrl} />
      </>
    ),
  }
}

/** One part alone. Null where the plan has no such part. */
function partPage(shown: Shown, parts: readonly Part[], asked: string | null): Page | null {
  const { t, results, s } = shown
  const part = parts.find(({ key }) => key === asked)
  if (!part) return null
  const { title } = results.scenario
  return {
    ...plannerFrame,
    title: t('planner.titleFor', { step: t('planner.fieldOf', { owner: title, field: part.name }) }),
    description: t('planner.step.results.lede'),
    crumbs: [plannerCrumb(t), { href: withPlan('/planner/results', s), title: t('planner.step.results') }],
    body: (
      <>
        <PageHead t={t} title={title} rail={<p>{t('planner.step.results')}</p>}>
          <PartList {...shown} parts={parts} here={part} />
        </PageHead>
        {part.body}
      </>
    ),
  }
}

/** The answers in big numbers, and what lacks of each cadre. */
function Answers({ t, results: { totals, cost, cadres, scenario } }: Shown) {
  const existing = cadres.flatMap((cadre) => (cadre.isCounted && cadre.need ? (cadre.existing ?? []) : []))
  const gaps = cadres.flatMap(({ name, existing: here, need }) =>
    need && here !== undefined ? [{ name, existing: here, needed: need.posts.value }] : [],
  )
  const counts = [
    totals.posts && { label: t('planner.answer.posts'), value: number(t, totals.posts.value, 2) },
    existing.length > 0 && {
      label: t('planner.answer.existing'),
      value: number(
        t,
        existing.reduce((sum, one) => sum + one, 0),
        2,
      ),
    },
    totals.supervisorPosts && {
      label: t('planner.answer.supervisors'),
      value: number(t, totals.supervisorPosts.value, 2),
    },
    totals.perThousandChildren && {
      label: t.of('planner.word', 'formula.workers-per-thousand-children'),
      value: number(t, totals.perThousandChildren.value, 2),
    },
    cost && { label: t('planner.answer.cost'), value: amount(t, cost.total.value, scenario.money?.currency) },
  ].filter((one) => typeof one === 'object')
  if (counts.length === 0) return <Row title={t('planner.answers')}>{t('planner.results.nothing')}</Row>
  return (
    <Row title={t('planner.answers')} rail={<p>{t.of('planner.choice', `scope.${scenario.scope}`)}</p>}>
      <div className="part">
        <Counts t={t} counts={counts} />
        {gaps.length > 0 ? <GapChart t={t} gaps={gaps} title={t('planner.chart.gaps')} id="gap" /> : null}
      </div>
    </Row>
  )
}

export const resultsRoute: PlannerRoute = {
  path: '/planner/results',
  family: 'planner',
  query: ['s', 'part'],
  longest: longestLink,
  cache: false,
  show: showResults,
}
