import type { Sent } from '../../site/forms/sent.ts'
import type { Page, Redirect } from '../../site/page.ts'
import { PageHead } from '../../site/parts/page-head/page-head.tsx'
import { Row } from '../../site/parts/row/row.tsx'
import { longestLink } from '../index.ts'
import { type Draft, draftFromLink, draftToLink, entriesAt } from './draft.ts'
import { listsOf } from './form/fields.ts'
import { StepForm } from './form/step-form.tsx'
import { type Filled, pressed, pressOf, take } from './form/take.ts'
import { type PlannerContext, type PlannerRoute, plannerCrumb, plannerFrame, withPlan } from './frame.ts'
import { StepList } from './step-list.tsx'
import { blocksOf, isOfCadre, isStep, nextOf, type Place, pathOfStep } from './steps/steps.ts'

/** The step of an address; undefined where there is none. */
function placeOfAddress({ params }: PlannerContext, draft: Draft): Place | undefined {
  const { step = '', cadre } = params
  if (!isStep(step)) return undefined
  if (!isOfCadre(step)) return cadre === undefined ? { step } : undefined
  const count = Math.max(1, entriesAt(draft, 'cadres').length)
  const place = Number(cadre) - 1
  return /^[1-9]\d?$/.test(cadre ?? '') && place < count ? { step, cadre: place } : undefined
}

/** A step as the draft has it, with a first row where there is none yet. */
function filledFrom(t: PlannerContext['t'], draft: Draft, place: Place): Filled {
  const rows: Filled['rows'] = ({ name, most, isMain }) =>
    Math.min(most, Math.max(isMain ? 1 : 0, entriesAt(draft, name).length))
  return { draft, blocks: blocksOf(t, draft, place), rows, values: {}, errors: {} }
}

function stepPage({ t }: PlannerContext, place: Place, filled: Filled, s: string): Page {
  const { draft, errors } = filled
  const next = nextOf(draft, place)
  const name = entriesAt(draft, 'cadres')[place.cadre ?? -1]?.name
  const owner = typeof name === 'string' ? name : t('planner.rowTitle', { row: t('planner.row.cadre'), n: 1 })
  const step = t.of('planner.step', place.step)
  const title = place.cadre === undefined ? step : t('planner.fieldOf', { owner, field: step })
  return {
    ...plannerFrame,
    title: t('planner.titleFor', { step: title }),
    description: t.of('planner.step', `${place.step}.lede`),
    crumbs: [plannerCrumb(t)],
    status: Object.keys(errors).length > 0 ? 422 : 200,
    ...('s' in filled.values ? { alternates: false } : {}),
    body: (
      <>
        <PageHead t={t} title={title} lede={t.of('planner.step', `${place.step}.lede`)}>
          <StepList t={t} draft={draft} here={place} s={s} />
        </PageHead>
        <Row title={t('planner.fillIn')} rail={<p>{t('planner.keep')}</p>}>
          <StepForm t={t} place={place} filled={filled} s={s} />
          <p>
            <a className="go" href={t.href(withPlan(next ? pathOfStep(next) : '/planner/results', s))}>
              {t('planner.skip')}
            </a>
          </p>
        </Row>
      </>
    ),
  }
}

async function showStep(context: PlannerContext): Promise<Page | Redirect | null> {
  const s = context.query.get('s') ?? ''
  const draft = s ? draftFromLink(s) : {}
  if (!draft) return { redirect: context.t.href('/planner/results?s=-') }
  const place = placeOfAddress(context, draft)
  return place ? stepPage(context, place, filledFrom(context.t, draft, place), s) : null
}

async function actOnStep(context: PlannerContext, sent: Sent): Promise<Page | Redirect | null> {
  const { t } = context
  const before = draftFromLink(sent.get('s') ?? '') ?? {}
  const place = placeOfAddress(context, before)
  if (!place) return null
  const press = pressOf(sent)
  const filled = press ? pressed(t, before, place, sent, press) : take(t, before, place, sent)
  if (!filled) return null
  const s = draftToLink(filled.draft)
  const isDone = !press && Object.keys(filled.errors).length === 0
  if (s === undefined) return stepPage(context, place, tooLong(t, filled), sent.get('s') ?? '')
  if (!isDone) return stepPage(context, place, filled, s)
  const next = nextOf(filled.draft, place)
  return { redirect: t.href(withPlan(next ? pathOfStep(next) : '/planner/results', s)) }
}

/** A plan that no address holds is told so at the first field. */
function tooLong(t: PlannerContext['t'], filled: Filled): Filled {
  const [list] = listsOf(filled.blocks)
  const first = list?.fields(`${list.name}.0`)[0] ?? filled.blocks.flatMap(({ fields = [] }) => fields)[0]
  return { ...filled, errors: { ...filled.errors, [first?.name ?? '']: t('planner.problem.link-too-long') } }
}

const route = {
  family: 'planner',
  query: ['s'],
  longest: longestLink,
  cache: false,
  show: showStep,
  act: actOnStep,
} as const

export const stepRoutes: PlannerRoute[] = [
  { ...route, path: '/planner/:step' },
  { ...route, path: '/planner/:step/:cadre' },
]
