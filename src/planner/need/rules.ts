import { by, type Figure, fixed, given, isKnown, type Source, type Workings } from '../figures/rules.ts'
import {
  type CaseloadStandard,
  caseloadStandards,
  mixedCaseload,
  openFamiliesPerNew,
  type StandardId,
} from '../standards/rules.ts'
import type { AvailableTime } from '../workload/time/rules.ts'

/** These formulas are this planner's own and no part of WISN. */

export type Ratio = { of: 'everyone' | 'children'; people: number; peopleInEmergency?: number }

/** Workers = population ÷ people per worker; in a humanitarian setting by the ratio for emergencies, where one is given. */
export function needByRatio(
  work: Workings,
  { of, people, peopleInEmergency }: Ratio,
  at: string,
  { population, setting }: { population: { total?: number; children?: number }; setting: string },
): Figure {
  const [field, size] =
    of === 'everyone' ? ['population.total', population.total] : ['population.children', population.children]
  const ratio =
    setting === 'humanitarian' && peopleInEmergency !== undefined
      ? given(`${at}.peopleInEmergency`, peopleInEmergency, 'people-per-worker')
      : given(`${at}.people`, people, 'people-per-worker')
  return work.compute('required', 'need-by-ratio', { population: given(field, size ?? Number.NaN, 'people'), ratio })
}

export type Group = {
  area: string
  name: string
  size: number
  prevalence: number
  toServe: number
  hoursPerCase: number
}

/** Groups in need; `areas` holds each area's sum in workers, in the order in which areas first stand. */
export type GroupsResult = {
  groups: { area: string; name: string; people: Figure; hours: Figure }[]
  areas: { name: string; workers: Figure }[]
  required: Figure
}

/** Workers = Σ(size × prevalence × share to be served × hours per case) ÷ available time, by area. */
export function needByGroups(
  work: Workings,
  list: readonly Group[],
  at: string,
  available: AvailableTime,
): GroupsResult {
  const groups = list.map(({ area, name, size, prevalence, toServe, hoursPerCase }, i) => {
    const part = work.within(`[${i}].`, { label: name })
    const people = part.compute('people', 'people-to-serve', {
      size: given(`${at}[${i}].size`, size, 'people'),
      prevalence: given(`${at}[${i}].prevalence`, prevalence, 'share'),
      toServe: given(`${at}[${i}].toServe`, toServe, 'share'),
    })
    const hours = part.compute('hours', 'group-hours', {
      people: by(people),
      hoursPerCase: given(`${at}[${i}].hoursPerCase`, hoursPerCase, 'hours'),
    })
    return { area, name, people, hours }
  })
  const areas = [...new Set(list.map(({ area }) => area))].map((name, i) => {
    const groupHours = groups.filter(({ area }) => area === name).map(({ hours }) => by(hours))
    const sources = { groupHours, availableTime: by(available.hours) }
    return { name, workers: work.compute(`.areas[${i}].workers`, 'area-workers', sources, { label: name }) }
  })
  const required = work.compute('.required', 'need-by-groups', { areaWorkers: areas.map(({ workers }) => by(workers)) })
  return { groups, areas, required }
}

export type Cases = {
  name: string
  cases: number
  newCases?: number
  standard?: StandardId
  perWorker?: number
  workers?: number
}

export type Verdict = 'within' | 'above'

/** One kind of cases against published standards. */
export type CaseloadResult = {
  name: string
  /** Workers needed to carry them, by the number for one worker or the chosen standard. */
  workers: Figure
  /** Cases that each existing worker carries today, where the staff is known. */
  caseload?: Figure
  /** Every published standard for this kind of cases, with the workers it asks for. */
  standards: { standard: CaseloadStandard; workers: Figure; verdict?: Verdict }[]
  /** CWLA: at most one new family for six open ones. */
  newFamilies?: { allowed: Figure; given: number; verdict: Verdict }
}

export type CasesResult = {
  kinds: CaseloadResult[]
  required: Figure
  /** CWLA, of workers who carry both kinds: at most 10 ongoing families and 4 investigations each. */
  mixed?: { ongoing: Figure; investigations: Figure; verdict: Verdict }
}

/** Workers = Σ(open cases ÷ cases that one worker carries), and how today's caseload stands to published standards. */
export function needByCases(work: Workings, list: readonly Cases[], at: string, existing?: Source): CasesResult {
  const kinds = list.map((one, i) =>
    caseloadOf(work.within(`[${i}].`, { label: one.name }), one, `${at}[${i}]`, existing),
  )
  const required = work.compute('.required', 'need-by-cases', { caseWorkers: kinds.map(({ workers }) => by(workers)) })
  const mixed = existing && mixedOf(list, kinds)
  return { kinds, required, ...(mixed ? { mixed } : {}) }
}

const standardOf = (id: StandardId | undefined) => caseloadStandards.find((standard) => standard.id === id)
const perWorkerOf = ({ id, perWorker }: CaseloadStandard) => fixed(id, perWorker, 'cases-per-worker')

function caseloadOf(work: Workings, one: Cases, at: string, existing?: Source): CaseloadResult {
  const chosen = standardOf(one.standard)
  const cases = given(`${at}.cases`, one.cases, 'cases')
  const perWorker =
    one.perWorker === undefined && chosen
      ? perWorkerOf(chosen)
      : given(`${at}.perWorker`, one.perWorker ?? Number.NaN, 'cases-per-worker')
  const result: CaseloadResult = {
    name: one.name,
    workers: work.compute('workers', 'case-workers', { cases, perWorker }),
    standards: [],
  }
  const carriers = one.workers === undefined ? existing : given(`${at}.workers`, one.workers, 'workers')
  const caseload = carriers && work.compute('caseload', 'caseload', { cases, workers: carriers })
  if (caseload && isKnown(caseload)) result.caseload = caseload
  const published = caseloadStandards.filter(({ caseType }) => caseType === chosen?.caseType)
  result.standards = published.map((standard) => ({
    standard,
    workers: work.compute(`standards.${standard.id}`, 'case-workers', { cases, perWorker: perWorkerOf(standard) }),
    ...(result.caseload ? { verdict: verdictOf(result.caseload.value, standard.upTo ?? standard.perWorker) } : {}),
  }))
  if (chosen?.caseType === 'ongoing-families' && one.newCases !== undefined) {
    const openPerNew = fixed('cwla-open-per-new', openFamiliesPerNew, 'cases')
    const allowed = work.compute('new-families', 'new-families', { cases, openPerNew })
    result.newFamilies = { allowed, given: one.newCases, verdict: verdictOf(one.newCases, allowed.value) }
  }
  return result
}

/** Where the same workers carry both kinds, their caseloads stand side by side. */
function mixedOf(list: readonly Cases[], kinds: readonly CaseloadResult[]): CasesResult['mixed'] {
  const caseloadFor = (id: StandardId) => kinds[list.findIndex((one) => one.standard === id && !one.workers)]?.caseload
  const ongoing = caseloadFor('cwla-ongoing-families')
  const investigations = caseloadFor('cwla-investigations')
  if (!ongoing || !investigations) return undefined
  const verdicts = [
    verdictOf(ongoing.value, mixedCaseload.ongoing),
    verdictOf(investigations.value, mixedCaseload.investigations),
  ]
  return { ongoing, investigations, verdict: verdicts.includes('above') ? 'above' : 'within' }
}

const verdictOf = (value: number, most: number): Verdict => (value > most + 1e-9 ? 'above' : 'within')
