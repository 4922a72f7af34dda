import { by, type Figure, given, isKnown, type Source, type Workings } from '../figures/rules.ts'
import type { TimeUnit } from '../units/rules.ts'
import { type AvailableTime, hoursOf, type Period, type TimePer, yearlyHours } from './time/rules.ts'

/** A service with its units a year, and either the time of one unit or the units that one worker does. */
type Service = {
  name: string
  volume: number
  unitTime?: { amount: number; unit: TimeUnit }
  rate?: { units: number; per: Period | 'hour' }
}

export type Workload = {
  services: readonly Service[]
  supportActivities: readonly { name: string; share?: number; time?: TimePer }[]
  additionalActivities: readonly { name: string; staff: number; time: TimePer }[]
}

/** `pressure`: fewer workers than the workload asks for (ratio under 1); `surplus`: more; `balance`: as many. */
export type Pressure = 'pressure' | 'surplus' | 'balance'

/** The workload of a cadre by WISN. What compares with the existing staff is there where that is known. */
export type WorkloadResult = {
  availableTime: Figure
  /** In the scenario's order. */
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

/**
 * WHO's WISN: required = Σ(volume ÷ standard workload) × category allowance factor + individual allowance factor.
 * Source: WHO, Workload indicators of staffing need (WISN): user’s manual, 2010.
 * @param at the field of the workload, such as `cadres[0].workload`
 */
export function workloadOf(
  work: Workings,
  { services, supportActivities, additionalActivities }: Workload,
  at: string,
  available: AvailableTime,
  existing?: Source,
): WorkloadResult {
  const done = services.map((service, i) =>
    serviceOf(work.within(`services[${i}].`, { label: service.name }), service, `${at}.services[${i}]`, available),
  )
  const serviceWorkers = work.compute('service-workers', 'all-service-workers', {
    serviceWorkers: done.map(({ workers }) => by(workers)),
  })
  const shares = supportActivities.map((activity, i) => {
    const part = work.within(`supportActivities[${i}].`, { label: activity.name })
    return supportShareOf(part, activity, `${at}.supportActivities[${i}]`, available)
  })
  const supportShare = work.compute('support-share', 'all-support-shares', { supportShare: shares })
  const categoryAllowance = work.compute('category-allowance', 'category-allowance', {
    supportShares: by(supportShare),
  })
  const individualAllowance = work.compute('individual-allowance', 'individual-allowance', {
    additionalHours: additionalActivities.map(({ name, staff, time }, i) => {
      const part = work.within(`additionalActivities[${i}].`, { label: name })
      const field = `${at}.additionalActivities[${i}]`
      const hours = yearlyHours(part, 'yearly-hours', time, `${field}.time`, available)
      const sources = { staff: given(`${field}.staff`, staff, 'workers'), yearlyHours: by(hours) }
      return by(part.compute('hours', 'additional-hours', sources))
    }),
    availableTime: by(available.hours),
  })
  const required = work.compute('required', 'required-by-workload', {
    allServiceWorkers: by(serviceWorkers),
    categoryAllowance: by(categoryAllowance),
    individualAllowance: by(individualAllowance),
  })
  return {
    availableTime: available.hours,
    services: done,
    serviceWorkers,
    supportShare,
    categoryAllowance,
    individualAllowance,
    required,
    ...(existing ? comparison(work, required, existing) : {}),
  }
}

/** Standard workload: units a year that one worker does with all available time. */
function serviceOf(work: Workings, { name, volume, unitTime, rate }: Service, at: string, available: AvailableTime) {
  const standardWorkload = unitTime
    ? work.compute('standard-workload', 'standard-workload-by-time', {
        availableTime: by(available.hours),
        unitTime: by(hoursOf(work, 'unit-time', unitTime, `${at}.unitTime`, available)),
      })
    : standardByRate(work, rate ?? { units: Number.NaN, per: 'year' }, `${at}.rate.units`, available)
  const workers = work.compute('workers', 'service-workers', {
    volume: given(`${at}.volume`, volume, 'units'),
    standardWorkload: by(standardWorkload),
  })
  return { name, standardWorkload, workers }
}

function standardByRate(
  work: Workings,
  { units, per }: { units: number; per: Period | 'hour' },
  at: string,
  available: AvailableTime,
): Figure {
  const id = 'standard-workload'
  const rate = given(at, units, 'units')
  const availableDays = by(available.days)
  const { daysAWeek } = available
  if (per === 'hour') return work.compute(id, 'standard-workload-by-hour', { rate, availableTime: by(available.hours) })
  if (per === 'day') return work.compute(id, 'standard-workload-by-day', { rate, availableDays })
  if (per === 'week') return work.compute(id, 'standard-workload-by-week', { rate, availableDays, daysAWeek })
  return work.compute(id, `standard-workload-by-${per}`, { rate })
}

/** Category allowance standard: what an activity of all members takes of their time. */
function supportShareOf(
  work: Workings,
  { share, time }: { share?: number; time?: TimePer },
  at: string,
  available: AvailableTime,
): Source {
  if (!time) return given(`${at}.share`, share ?? Number.NaN, 'share')
  const hours = yearlyHours(work, 'yearly-hours', time, `${at}.time`, available)
  return by(work.compute('share', 'support-share', { yearlyHours: by(hours), availableTime: by(available.hours) }))
}

function comparison(work: Workings, required: Figure, existing: Source) {
  const terms = { existing, required: by(required) }
  const difference = work.compute('difference', 'difference', terms)
  const ratio = work.compute('ratio', 'wisn-ratio', terms)
  return { difference, ...(isKnown(ratio) ? { ratio, pressure: pressureOf(ratio.value) } : {}) }
}

/** What a WISN ratio says; the ninth decimal and beyond is what computers leave behind. */
export function pressureOf(ratio: number): Pressure {
  if (Math.abs(ratio - 1) < 1e-9) return 'balance'
  return ratio < 1 ? 'pressure' : 'surplus'
}
