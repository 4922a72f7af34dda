import { corePlan } from './core.ts'
import type { Problem, ProblemCode } from './problems.ts'
import { bases } from './results.ts'
import type { Scenario } from './scenario.ts'

type Cadre = Scenario['cadres'][number]
type Tell = (code: ProblemCode, field: string, params?: Problem['params']) => void

/** What no field can know alone: what another part needs, what excludes itself, time that is used up. */
export function meaningProblems(scenario: Scenario): Problem[] {
  const problems: Problem[] = []
  const tell: Tell = (code, field, params = {}) => problems.push({ code, field, params })
  scenario.cadres.forEach((cadre, i) => {
    const at = `cadres[${i}]`
    checkStaff(cadre, at, tell)
    checkTime(cadre, at, tell)
    checkWorkload(cadre, at, tell)
    checkNeed(cadre, at, scenario, tell)
    checkPathAndCost(cadre, at, scenario, tell)
  })
  if (problems.length === 0) checkSupport(scenario, tell)
  return problems
}

/** What all members do besides their services leaves time for these. */
function checkSupport(scenario: Scenario, tell: Tell): void {
  for (const { index, workload } of corePlan(scenario).cadres) {
    const sum = workload?.supportShare.value ?? 0
    if (sum >= 1) tell('shares-reach-whole', `cadres[${index}].workload.supportActivities`, { sum })
  }
}

function checkStaff({ existing, staff }: Cadre, at: string, tell: Tell): void {
  if (existing !== undefined && staff) tell('one-of-two', `${at}.existing`, { one: 'existing', other: 'staff' })
}

/** The time that is left for work is above zero. */
function checkTime({ workingTime: time, workload, groups }: Cadre, at: string, tell: Tell): void {
  const field = `${at}.workingTime`
  if (!time) {
    const other = workload ? 'workload' : groups ? 'groups' : undefined
    if (other) tell('needed-for', field, { other })
    return
  }
  if (time.from === 'hours') {
    const sum = time.absences.reduce((all, { share }) => all + share, 0)
    if (sum >= 1) tell('shares-reach-whole', `${field}.absences`, { sum })
    return
  }
  const absent = time.publicHolidays + time.annualLeave + time.sickLeave + time.training + time.otherAbsence
  if (time.workingDays <= absent)
    tell('no-time-left', `${field}.workingDays`, { given: time.workingDays, taken: absent })
  if (time.hoursADay <= time.breakHours)
    tell('no-time-left', `${field}.hoursADay`, { given: time.hoursADay, taken: time.breakHours })
}

function checkWorkload({ workload }: Cadre, at: string, tell: Tell): void {
  if (!workload) return
  workload.services.forEach(({ unitTime, rate }, i) => {
    const field = `${at}.workload.services[${i}].unitTime`
    if (Boolean(unitTime) === Boolean(rate)) tell('one-of-two', field, { one: 'unitTime', other: 'rate' })
  })
  workload.supportActivities.forEach(({ share, time }, i) => {
    const field = `${at}.workload.supportActivities[${i}].share`
    if ((share === undefined) === (time === undefined)) tell('one-of-two', field, { one: 'share', other: 'time' })
  })
}

function checkNeed(cadre: Cadre, at: string, { population }: Scenario, tell: Tell): void {
  if (cadre.ratio) {
    const name = cadre.ratio.of === 'everyone' ? 'total' : 'children'
    if (population?.[name] === undefined) tell('needed-for', `population.${name}`, { other: `${at}.ratio` })
  }
  cadre.cases?.forEach(({ standard, perWorker }, i) => {
    if (standard === undefined && perWorker === undefined)
      tell('one-of-two', `${at}.cases[${i}].perWorker`, { one: 'perWorker', other: 'standard' })
  })
  if (cadre.basis && !cadre[cadre.basis]) tell('no-such-need', `${at}.basis`, { basis: cadre.basis })
}

function checkPathAndCost(cadre: Cadre, at: string, scenario: Scenario, tell: Tell): void {
  const hasStaff = cadre.existing !== undefined || cadre.staff !== undefined
  const hasNeed = bases.some((basis) => cadre[basis])
  for (const part of ['path', 'cost'] as const)
    if (cadre[part] && !scenario.horizon) tell('needed-for', 'horizon', { other: `${at}.${part}` })
  if (cadre.path) {
    if (!hasStaff) tell('needed-for', `${at}.existing`, { other: `${at}.path` })
    if (!hasNeed && cadre.path.target === undefined) tell('needed-for', `${at}.path.target`, { other: `${at}.path` })
  }
  if (!cadre.cost) return
  if (!scenario.money) tell('needed-for', 'money', { other: `${at}.cost` })
  if (!hasNeed && !hasStaff) tell('needed-for', `${at}.existing`, { other: `${at}.cost` })
}
