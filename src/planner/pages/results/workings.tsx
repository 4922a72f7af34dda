import type { Page, Redirect } from '../../../site/page.ts'
import { PageHead } from '../../../site/parts/page-head/page-head.tsx'
import { Row } from '../../../site/parts/row/row.tsx'
import { TagList } from '../../../site/parts/tag-list/tag-list.tsx'
import { type Figure, longestLink, type PlanResults } from '../../index.ts'
import { type PlannerContext, type PlannerRoute, plannerCrumb, plannerFrame, withPlan } from '../frame.ts'
import { Working } from './how.tsx'
import { planOfQuery } from './plan-of-query.ts'

/** The address of a part of the workings: `1-need`, `1-path`, `1-cost` of the first cadre, `cost`, `totals`. */
export const workingsOf = (s: string, part: string): string => withPlan(`/planner/workings?part=${part}`, s)

/** The part of the workings in which a figure stands. */
function partOf({ id }: Figure): string {
  const [, cadre, part = ''] = /^cadres\[(\d+)\]\.(\w+)/.exec(id) ?? []
  if (cadre === undefined) return id.startsWith('totals') ? 'totals' : 'cost'
  return `${Number(cadre) + 1}-${part === 'path' || part === 'cost' ? part : 'need'}`
}

function partName({ t }: PlannerContext, { cadres }: PlanResults, part: string): string {
  const [, cadre, kind] = /^(\d+)-(\w+)$/.exec(part) ?? []
  if (cadre === undefined) return t.of('planner.workings', part)
  return t('planner.fieldOf', {
    owner: cadres[Number(cadre) - 1]?.name ?? '',
    field: t.of('planner.results.part', kind ?? ''),
  })
}

/** Figures on one page: more than that is too much for an old phone. */
const most = 80

/** Every step of the reckoning, by part: each figure with its formula and the numbers in it. */
async function showWorkings(context: PlannerContext): Promise<Page | Redirect | null> {
  const { t, query } = context
  const found = planOfQuery(query)
  if (!('results' in found)) return { redirect: t.href(withPlan('/planner/results', found.s || '-')) }
  const { results, s } = found
  const byPart = Map.groupBy(results.figures, partOf)
  const asked = query.get('part') ?? [...byPart.keys()][0] ?? ''
  const [part = '', from = '0'] = asked.split('~')
  const figures = byPart.get(part)
  const start = Number(from)
  if (!figures?.[start]) return null
  const name = partName(context, results, part)
  const pages = [...byPart].flatMap(([one, { length }]) =>
    Array.from({ length: Math.ceil(length / most) }, (_, page) => ({
      key: page === 0 ? one : `${one}~${page * most}`,
      name: page === 0 ? partName(context, results, one) : `${partName(context, results, one)} (${page + 1})`,
    })),
  )
  return {
    ...plannerFrame,
    title: t('planner.titleFor', { step: t('planner.fieldOf', { owner: t('planner.how'), field: name }) }),
    description: t('planner.workings.lede'),
    crumbs: [plannerCrumb(t), { href: withPlan('/planner/results', s), title: t('planner.step.results') }],
    body: (
      <>
        <PageHead t={t} title={t('planner.how')} lede={t('planner.workings.lede')}>
          <nav aria-label={t('planner.workings.parts')}>
            <TagList
              t={t}
              tags={pages.map(({ key, name: words }) =>
                key === asked
                  ? { key, label: <b aria-current="page">{words}</b> }
                  : { key, label: words, href: workingsOf(s, key) },
              )}
            />
          </nav>
        </PageHead>
        <Row title={<bdi>{name}</bdi>}>
          <ol className="names" start={start + 1}>
            {figures.slice(start, start + most).map((figure) => (
              <Working key={figure.id} t={t} figure={figure} money={results.scenario.money} />
            ))}
          </ol>
        </Row>
      </>
    ),
  }
}

export const workingsRoute: PlannerRoute = {
  path: '/planner/workings',
  family: 'planner',
  query: ['s', 'part'],
  longest: longestLink,
  cache: false,
  show: showWorkings,
}
