import type { Unit } from '../units/rules.ts'

/** Whose a formula is: WHO's WISN method, or this planner's own. Pages keep the two apart by name. */
export type Method = 'who-wisn' | 'planner'

/** @param text the formula in the planner's small language (`expression/rules.ts`); each name is a term of the figure */
export type Formula = { text: string; unit: Unit; method: Method }

export const wisnSource = {
  publisher: 'World Health Organization',
  title: 'Workload indicators of staffing need (WISN): user’s manual',
  year: 2010,
} as const

const wisn = (unit: Unit, text: string): Formula => ({ text, unit, method: 'who-wisn' })
const ours = (unit: Unit, text: string): Formula => ({ text, unit, method: 'planner' })

/** Source of all in this group: `wisnSource`. Times in hours a year, staff in full-time workers. */
const wisnFormulas = {
  'available-days': wisn('days', 'workingDays − publicHolidays − annualLeave − sickLeave − training − otherAbsence'),
  'working-day': wisn('hours-per-day', 'hoursADay − breakHours'),
  'available-time': wisn('hours', 'availableDays × workingDay'),
  'available-time-of-hours': wisn('hours', 'hoursAYear × (1 − sum(absence))'),
  'available-days-of-hours': wisn('days', 'availableTime ÷ workingDay'),
  'hours-from-minutes': wisn('hours', 'amount ÷ 60'),
  'hours-from-hours': wisn('hours', 'amount'),
  'hours-from-days': wisn('hours', 'amount × workingDay'),
  'standard-workload-by-time': wisn('units-per-worker', 'availableTime ÷ unitTime'),
  'standard-workload-by-hour': wisn('units-per-worker', 'rate × availableTime'),
  'standard-workload-by-day': wisn('units-per-worker', 'rate × availableDays'),
  'standard-workload-by-week': wisn('units-per-worker', 'rate × availableDays ÷ daysAWeek'),
  'standard-workload-by-month': wisn('units-per-worker', 'rate × 12'),
  'standard-workload-by-year': wisn('units-per-worker', 'rate'),
  'service-workers': wisn('workers', 'volume ÷ standardWorkload'),
  'all-service-workers': wisn('workers', 'sum(serviceWorkers)'),
  'yearly-hours-by-day': wisn('hours', 'time × availableDays'),
  'yearly-hours-by-week': wisn('hours', 'time × availableDays ÷ daysAWeek'),
  'yearly-hours-by-month': wisn('hours', 'time × 12'),
  'yearly-hours-by-year': wisn('hours', 'time'),
  'support-share': wisn('share', 'yearlyHours ÷ availableTime'),
  'all-support-shares': wisn('share', 'sum(supportShare)'),
  'category-allowance': wisn('times', '1 ÷ (1 − supportShares)'),
  'additional-hours': wisn('hours', 'staff × yearlyHours'),
  'individual-allowance': wisn('workers', 'sum(additionalHours) ÷ availableTime'),
  'required-by-workload': wisn('workers', 'allServiceWorkers × categoryAllowance + individualAllowance'),
  difference: wisn('workers', 'existing − required'),
  'wisn-ratio': wisn('times', 'existing ÷ required'),
} satisfies Record<string, Formula>

/** Staff, need and standards. */
const needFormulas = {
  'staff-hours': ours('hours-per-week', 'heads × hoursAWeek'),
  'full-time-equivalents': ours('workers', 'sum(staffHours) ÷ fullTimeHours'),
  'need-by-ratio': ours('workers', 'population ÷ ratio'),
  'people-to-serve': ours('people', 'size × prevalence × toServe'),
  'group-hours': ours('hours', 'people × hoursPerCase'),
  'area-workers': ours('workers', 'sum(groupHours) ÷ availableTime'),
  'need-by-groups': ours('workers', 'sum(areaWorkers)'),
  'case-workers': ours('workers', 'cases ÷ perWorker'),
  'need-by-cases': ours('workers', 'sum(caseWorkers)'),
  caseload: ours('cases-per-worker', 'cases ÷ workers'),
  'new-families': ours('cases', 'cases ÷ openPerNew'),
  supervisors: ours('supervisors', 'workers ÷ workersPerSupervisor'),
  'posts-up': ours('posts', 'up(need)'),
  'posts-nearest': ours('posts', 'nearest(need)'),
  'posts-who': ours('posts', 'who(need)'),
  'posts-none': ours('posts', 'need'),
  'supervisor-posts-up': ours('posts', 'up(supervisors)'),
  'supervisor-posts-nearest': ours('posts', 'nearest(supervisors)'),
  'supervisor-posts-who': ours('posts', 'who(supervisors)'),
  'supervisor-posts-none': ours('posts', 'supervisors'),
  'posts-missing': ours('posts', 'posts − existing'),
  'total-workers': ours('workers', 'sum(workers)'),
  'total-posts': ours('posts', 'sum(posts)'),
  'total-supervisor-posts': ours('posts', 'sum(posts)'),
  'workers-per-thousand-people': ours('workers', 'workers ÷ people × 1000'),
  'workers-per-thousand-children': ours('workers', 'workers ÷ children × 1000'),
} satisfies Record<string, Formula>

/** From year to year. */
const pathFormulas = {
  target: ours('posts', 'posts'),
  'starting-headcount': ours('workers', 'existing'),
  'graduates-in-training': ours('workers', 'graduates'),
  'graduates-with-places': ours('workers', 'graduates + places × joining'),
  newcomers: ours('workers', 'graduates + hires'),
  'newcomers-limited': ours('workers', 'min(graduates + hires, limit)'),
  'newcomers-held': ours('workers', 'max(0, min(graduates + hires, target − previous × (1 − attrition)))'),
  'newcomers-held-limited': ours(
    'workers',
    'max(0, min(graduates + hires, limit, target − previous × (1 − attrition)))',
  ),
  headcount: ours('workers', 'previous × (1 − attrition) + newcomers'),
  'path-gap': ours('workers', 'target − headcount'),
  'steady-headcount': ours('workers', '(graduates + hires) ÷ attrition'),
} satisfies Record<string, Formula>

/** Amounts in the scenario's currency. */
const costFormulas = {
  'cost-per-post': ours(
    'money',
    'salary + onCosts + salary × onCostShare + transport + supervision + inServiceTraining',
  ),
  'cost-per-newcomer': ours('money', 'recruitment + equipment + preServiceTraining'),
  'price-level': ours('times', '(1 + inflation) ^ yearsSincePrices'),
  'paid-posts': ours('posts', 'posts'),
  'first-newcomers': ours('workers', 'max(0, posts − existing)'),
  'recurrent-cost': ours('money', 'posts × costPerPost × priceLevel'),
  'one-off-cost': ours('money', 'newcomers × costPerNewcomer'),
  'one-off-cost-inflated': ours('money', 'newcomers × costPerNewcomer × priceLevel'),
  'posts-of-year': ours('posts', 'sum(posts)'),
  'recurrent-cost-of-year': ours('money', 'sum(recurrent)'),
  'one-off-cost-of-year': ours('money', 'sum(oneOff)'),
  'cost-of-year': ours('money', 'recurrent + oneOff'),
  'recurrent-cost-of-all-years': ours('money', 'sum(recurrent)'),
  'one-off-cost-of-all-years': ours('money', 'sum(oneOff)'),
  'cost-of-all-years': ours('money', 'recurrent + oneOff'),
  'cost-per-worker': ours('money', 'cost ÷ workers'),
  'cost-per-head': ours('money', 'cost ÷ people'),
  'cost-per-child': ours('money', 'cost ÷ children'),
  'share-of-budget': ours('share', 'cost ÷ budget'),
  'in-second-currency': ours('second-money', 'cost × rate'),
} satisfies Record<string, Formula>

export const formulas = { ...wisnFormulas, ...needFormulas, ...pathFormulas, ...costFormulas }
export type FormulaId = keyof typeof formulas

export const formulaIds = Object.keys(formulas).filter((id): id is FormulaId => id in formulas)
