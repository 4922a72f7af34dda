import { type CadreCost, cadreCost, costOf, priceLevel } from './cost/rules.ts'
import { by, type Figure, fixed, given, isKnown, type Source, type Workings, workings } from './figures/rules.ts'
import { needByCases, needByGroups, needByRatio } from './need/rules.ts'
import { pathOf } from './path/rules.ts'
import { bases, type CadreResult, type CorePlan, type Totals } from './results.ts'
import type { Scenario } from './scenario.ts'
import { existingStaff, needOf } from './staff/rules.ts'
import { workloadOf } from './workload/rules.ts'
import { availableTime } from './workload/time/rules.ts'

type Cadre = Scenario['cadres'][number]

/** Computes a checked scenario: each cadre, then their sums. Only what is given is computed. */
export function corePlan(scenario: Scenario): CorePlan {
  const work = workings()
  const levels = priceLevels(work, scenario)
  const cadres = scenario.cadres.map((cadre, index) =>
    cadreResult(work.within(`cadres[${index}].`, { cadre: index }), cadre, index, scenario, levels),
  )
  const counted = cadres.filter(({ isCounted }) => isCounted)
  const totals = totalsOf(work.within('totals.', {}), counted, scenario)
  const costs = counted.flatMap(({ cost }) => cost ?? [])
  const plan: CorePlan = { cadres, totals, figures: work.figures, answers: {} }
  if (scenario.money && costs.length > 0)
    plan.cost = costOf(work.within('cost.', {}), costs, scenario.money, scenario.population ?? {})
  if (totals.required) plan.answers.workers = totals.required
  if (plan.cost) plan.answers.cost = plan.cost.total
  plan.figures = work.figures.filter(isKnown)
  return plan
}

/** The years a plan looks at; its first is that of the start. */
const yearsOf = ({ horizon }: Scenario): number[] =>
  horizon ? Array.from({ length: horizon.years + 1 }, (_, t) => horizon.start + t) : []

function priceLevels(work: Workings, scenario: Scenario): Figure[] {
  const { money, cadres } = scenario
  if (!money || !cadres.some(({ cost }) => cost)) return []
  return yearsOf(scenario).map((year) => priceLevel(work, money, year))
}

function cadreResult(
  work: Workings,
  cadre: Cadre,
  index: number,
  scenario: Scenario,
  levels: readonly Figure[],
): CadreResult {
  const at = `cadres[${index}]`
  const existing = existingStaff(work, cadre, at)
  const result: CadreResult = {
    index,
    name: cadre.name,
    isCounted: scenario.scope === 'whole-workforce' || cadre.isSocialWorker,
    ...(existing ? { existing: existing.value } : {}),
    ...waysOf(work, cadre, at, scenario, existing),
  }
  const basis = cadre.basis ?? bases.find((one) => result[one])
  const required = basis && result[basis]?.required
  if (required) {
    const span =
      cadre.workersPerSupervisor === undefined
        ? undefined
        : given(`${at}.workersPerSupervisor`, cadre.workersPerSupervisor, 'workers')
    const need = needOf(work.within('need.', {}), required, { rounding: scenario.rounding, existing, span })
    result.need = { basis, ...need }
  }
  const { horizon } = scenario
  if (cadre.path && existing && horizon) {
    const target =
      cadre.path.target === undefined
        ? result.need && by(result.need.posts)
        : given(`${at}.path.target`, cadre.path.target, 'posts')
    if (target) result.path = pathOf(work.within('path.', {}), cadre.path, `${at}.path`, { existing, target, horizon })
  }
  const cost = costOfCadre(work.within('cost.', {}), cadre, result, scenario, levels, existing)
  return cost ? { ...result, cost } : result
}

/** The need in each way that the scenario gives. */
function waysOf(
  work: Workings,
  cadre: Cadre,
  at: string,
  scenario: Scenario,
  existing: Source | undefined,
): Pick<CadreResult, 'workload' | 'ratio' | 'groups' | 'cases'> {
  const { workingTime, workload, ratio, groups, cases } = cadre
  const time = workingTime && availableTime(work, workingTime, `${at}.workingTime`)
  const { population = {}, setting } = scenario
  return {
    ...(workload && time
      ? { workload: workloadOf(work.within('workload.', {}), workload, `${at}.workload`, time, existing) }
      : {}),
    ...(ratio
      ? { ratio: { required: needByRatio(work.within('ratio.', {}), ratio, `${at}.ratio`, { population, setting }) } }
      : {}),
    ...(groups && time ? { groups: needByGroups(work.within('groups', {}), groups, `${at}.groups`, time) } : {}),
    ...(cases ? { cases: needByCases(work.within('cases', {}), cases, `${at}.cases`, existing) } : {}),
  }
}

/**
 * Who is paid: the headcount of each year where there is a path; else, from the first year on, the posts needed, or the
 * existing staff where no need is known. Without a path all missing posts are filled in the first year.
 */
function costOfCadre(
  work: Workings,
  { cost }: Cadre,
  { path, need, index }: CadreResult,
  scenario: Scenario,
  levels: readonly Figure[],
  existing: Source | undefined,
): CadreCost | undefined {
  if (!cost || !scenario.money) return undefined
  const nobody = fixed('nobody', 0, 'workers')
  const posts = need ? by(need.posts) : existing
  if (!posts) return undefined
  const paid = path
    ? path.years.map(({ year, headcount, newcomers }) => ({
        year,
        posts: by(headcount),
        newcomers: newcomers ? by(newcomers) : nobody,
      }))
    : yearsOf(scenario).map((year, t) => ({
        year,
        posts,
        newcomers:
          t === 0
            ? by(work.compute('newcomers', 'first-newcomers', { posts, existing: existing ?? nobody }, { year }))
            : nobody,
      }))
  return cadreCost(work, cost, `cadres[${index}].cost`, {
    paid,
    levels,
    inflatesOneOff: scenario.money.inflatesOneOff,
  })
}

function totalsOf(work: Workings, counted: readonly CadreResult[], { population }: Scenario): Totals {
  const needs = counted.flatMap(({ need }) => need ?? [])
  if (needs.length === 0) return {}
  const required = work.compute('required', 'total-workers', { workers: needs.map((need) => by(need.required)) })
  const totals: Totals = {
    required,
    posts: work.compute('posts', 'total-posts', { posts: needs.map(({ posts }) => by(posts)) }),
  }
  const supervisors = needs.flatMap(({ supervisorPosts }) => supervisorPosts ?? [])
  if (supervisors.length > 0)
    totals.supervisorPosts = work.compute('supervisor-posts', 'total-supervisor-posts', { posts: supervisors.map(by) })
  if (population?.total) {
    const people = given('population.total', population.total, 'people')
    const sources = { workers: by(required), people }
    totals.perThousandPeople = work.compute('per-thousand-people', 'workers-per-thousand-people', sources)
  }
  if (population?.children) {
    const children = given('population.children', population.children, 'people')
    const sources = { workers: by(required), children }
    totals.perThousandChildren = work.compute('per-thousand-children', 'workers-per-thousand-children', sources)
  }
  return totals
}
