import type { CadreCost, CostResult } from './cost/rules.ts'
import type { Figure } from './figures/rules.ts'
import type { CasesResult, GroupsResult } from './need/rules.ts'
import type { Arrival } from './path/arrival/rules.ts'
import type { PathResult } from './path/rules.ts'
import type { Problem } from './problems.ts'
import type { Scenario } from './scenario.ts'
import type { Answer, Sensitivity } from './sensitivity/rules.ts'
import type { Need } from './staff/rules.ts'
import type { Unit } from './units/rules.ts'
import type { WorkloadResult } from './workload/rules.ts'

/** The ways in which a need can be found; `workload` is WHO's WISN, the others are ours. */
export const bases = ['workload', 'ratio', 'groups', 'cases'] as const
export type Basis = (typeof bases)[number]

export type CadreResult = {
  index: number
  name: string
  /** Whether the totals count it (scope). */
  isCounted: boolean
  /** Full-time equivalents in post; reckoned from the staff's hours where these are given. */
  existing?: number
  workload?: WorkloadResult
  ratio?: { required: Figure }
  groups?: GroupsResult
  cases?: CasesResult
  /** The way that counts, its need unrounded, and the same as posts. None where nothing tells the need. */
  need?: Need & { basis: Basis }
  path?: PathResult
  cost?: CadreCost
}

/** Sums over the counted cadres. */
export type Totals = {
  /** Workers needed, unrounded. */
  required?: Figure
  posts?: Figure
  supervisorPosts?: Figure
  /** Workers needed for 1,000 people, or children, of the population. */
  perThousandPeople?: Figure
  perThousandChildren?: Figure
}

/** The plan with other inputs. Numbers as in the totals; `cost` is that of all years. */
export type Variation = {
  name: 'low' | 'central' | 'high'
  changes: { field: string; unit: Unit; from: number; to: number }[]
  /** Whether the scenario names the changes; else they are the three inputs that matter most, at an end of their range. */
  isGiven: boolean
  required?: number
  posts?: number
  cost?: number
  /** Of each cadre with a path: its headcount at the end, and when its target is met. */
  paths: { cadre: number; headcount: number; arrival: Arrival }[]
}

/** What follows from a scenario without looking at other scenarios. */
export type CorePlan = {
  cadres: CadreResult[]
  totals: Totals
  cost?: CostResult
  /** Every figure there and between, each after those it is made of. */
  figures: Figure[]
  /** The figures that sensitivity looks at. */
  answers: Partial<Record<Answer, Figure>>
}

/** Everything that follows from a scenario. */
export type PlanResults = CorePlan & {
  scenario: Scenario
  /** One for each answer there is: workers, cost. */
  sensitivity: Sensitivity[]
  /** Low, central, high; just central where nothing can be moved. */
  variations: Variation[]
}

/** Results, or all reasons why there are none. */
export type Plan = { ok: true; results: PlanResults } | { ok: false; problems: Problem[] }
