import { checkScenario } from './check.ts'
import { planOf } from './plan.ts'
import type { PlanResults } from './results.ts'
import type { ScenarioInput } from './scenario.ts'

type CadreInput = ScenarioInput['cadres'][number]

/** A scenario of one cadre, with what a test says of it. */
export const makeScenario = (cadre: Partial<CadreInput> = {}, more: Partial<ScenarioInput> = {}): ScenarioInput => ({
  title: 'A plan',
  cadres: [{ name: 'Social workers', ...cadre }],
  ...more,
})

/** 1,600 hours a year, in days of eight hours. */
export const makeTime = (more: Record<string, number> = {}) => ({
  from: 'days' as const,
  workingDays: 240,
  annualLeave: 40,
  hoursADay: 8,
  ...more,
})

/** Results of a scenario that has to be right. */
export function resultsOf(scenario: ScenarioInput): PlanResults {
  const plan = planOf(scenario)
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems))
  return plan.results
}

/** Results of its first cadre. */
export function cadreOf(scenario: ScenarioInput) {
  const [cadre] = resultsOf(scenario).cadres
  if (!cadre) throw new Error('no cadre')
  return cadre
}

/** Code and field of everything that is wrong. */
export function problemsOf(value: unknown): string[] {
  const checked = checkScenario(value)
  return checked.ok ? [] : checked.problems.map(({ code, field }) => `${field}: ${code}`)
}
