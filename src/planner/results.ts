import type { Figure } from './figures/rules.ts'
import type { Problem } from './problems.ts'
import type { Scenario } from './scenario.ts'
import type { CaseloadStandard } from './standards/rules.ts'

/** The ways in which a need can be found; `workload` is WHO's WISN, the others are ours. */
export type Basis = 'workload' | 'ratio' | 'groups' | 'cases'

/** `pressure`: fewer workers than the workload asks for (ratio under 1); `surplus`: more; `balance`: as many. */
export type Pressure = 'pressure' | 'surplus' | 'balance'

/** The workload of a cadre by WISN. `difference` and `ratio` are there where the existing staff is known. */
export type WorkloadResult = {
  availableTime: Figure
  /** By service, in the scenario's order. */
  services: { name: string; standardWorkload: Figure; workers: Figure }[]
  serviceWorkers: Figure
  supportShare: Figure
  /** CAF, the category allowance factor. */
  categoryAllowance: Figure
  /** IAF, the individual allowance factor, in workers. */
  individualAllowance: Figure
  required: Figure
  /** Existing less required: under 0, workers lack. */
  difference?: Figure
  /** Existing ÷ required; left out where nobody is required. */
  ratio?: Figure
  pressure?: Pressure
}

/** Groups in need; `areas` holds each area's sum in workers. */
export type GroupsResult = {
  availableTime: Figure
  groups: { area: string; name: string; people: Figure; hours: Figure }[]
  areas: { name: string; workers: Figure }[]
  required: Figure
}

/** One kind of cases against published standards. */
export type CaseloadResult = {
  name: string
  /** Workers needed to carry them; where a standard or a number for one worker is given. */
  workers?: Figure
  /** Cases that each existing worker carries today, where the staff is known. */
  caseload?: Figure
  /** Every published standard for this kind of cases, with the workers it asks for. */
  standards: { standard: CaseloadStandard; workers: Figure; verdict?: 'within' | 'above' }[]
  /** CWLA: at most one new family for six open ones. */
  newFamilies?: { allowed: Figure; verdict: 'within' | 'above' }
}

/** Why a target is reached, or is not. `year` is a calendar year. */
export type Arrival =
  | { code: 'met-already' }
  | { code: 'met'; year: number }
  /** Within a hundred years, but after those looked at. */
  | { code: 'met-later'; year: number }
  /** Inflow is below the attrition of the target, and the staff settles at `steady`. */
  | { code: 'never'; why: 'inflow-below-attrition' | 'no-inflow'; steady: number }

/** What would have the target met by the last year looked at, each by itself. */
export type Remedy =
  | { code: 'hires'; perYear: number; more: number }
  | { code: 'attrition'; share: number }
  /** The limits on newcomers hold it back: no number of hires would do. */
  | { code: 'start-up-limits' }

export type PathResult = {
  target: Figure
  /** From the start year on; `newcomers` from the year after. */
  years: { year: number; headcount: Figure; graduates?: Figure; newcomers?: Figure; gap: Figure }[]
  arrival: Arrival
  remedies: Remedy[]
  /** Newcomers ÷ attrition, where the staff settles if nothing changes; none without attrition. */
  steady?: Figure
}

export type CadreResult = {
  index: number
  name: string
  /** Whether the totals count it (scope). */
  isCounted: boolean
  existing?: Figure
  workload?: WorkloadResult
  ratio?: { required: Figure }
  groups?: GroupsResult
  cases?: {
    kinds: CaseloadResult[]
    required?: Figure
    mixed?: { ongoing: Figure; investigations: Figure; verdict: 'within' | 'above' }
  }
  /** The way that counts, its need unrounded, and the same as posts. None where nothing tells the need. */
  need?: { basis: Basis; required: Figure; posts: Figure; gap?: Figure; supervisors?: Figure; supervisorPosts?: Figure }
  path?: PathResult
  cost?: CadreCost
}

/** What one cadre costs. */
export type CadreCost = {
  /** A post a year, in prices of the price year. */
  perPost: Figure
  /** A newcomer, once, in prices of the price year. */
  perNewcomer: Figure
  years: { year: number; posts: Figure; recurrent: Figure; oneOff: Figure; total: Figure }[]
}

/** What all counted cadres cost in a year. */
export type YearCost = {
  year: number
  recurrent: Figure
  oneOff: Figure
  total: Figure
  perWorker?: Figure
  perHead?: Figure
  perChild?: Figure
  shareOfBudget?: Figure
  inSecondCurrency?: Figure
}

export type CostResult = {
  years: YearCost[]
  recurrent: Figure
  oneOff: Figure
  total: Figure
  inSecondCurrency?: Figure
}

/** What the plan is asked for: workers needed (unrounded), or the cost of all years. */
export type Answer = 'workers' | 'cost'

/** One input moved down and up by its range. No `value` where the moved input makes no sense (a share past the whole). */
export type Swing = {
  field: string
  range: number
  at: number
  low: { at: number; value?: number }
  high: { at: number; value?: number }
  /** Largest distance from the answer. */
  span: number
}

/** Inputs by how much they move the answer, most first; those that do not move it are left out. */
export type Sensitivity = { answer: Answer; central: number; swings: Swing[]; top: Swing[] }

/** The plan with other inputs. */
export type Variation = {
  name: 'low' | 'central' | 'high'
  changes: { field: string; from: number; to: number }[]
  /** Whether the scenario names the changes, or they are the three inputs that matter most. */
  isGiven: boolean
  workers?: number
  posts?: number
  cost?: number
  /** By cadre with a path: when its target is met. */
  arrivals: { cadre: number; arrival: Arrival }[]
}

/** Everything that follows from a scenario. */
export type PlanResults = {
  scenario: Scenario
  cadres: CadreResult[]
  /** Sums over the counted cadres. */
  totals: {
    required?: Figure
    posts?: Figure
    existing?: Figure
    supervisorPosts?: Figure
    workersPer1000People?: Figure
    workersPer1000Children?: Figure
  }
  cost?: CostResult
  sensitivity: Sensitivity[]
  variations: Variation[]
  /** Every figure above and between, each after those it is made of. */
  figures: Figure[]
}

/** Results, or all reasons why there are none. */
export type Plan = { ok: true; results: PlanResults } | { ok: false; problems: Problem[] }
