import { by, type Figure, given, type Source, type Workings } from '../../figures/rules.ts'
import type { TimeUnit } from '../../units/rules.ts'

/** A full-time worker's year, from days or from hours. Days a year, hours a day; absences as shares of the hours. */
export type WorkingTime =
  | {
      from: 'days'
      workingDays: number
      publicHolidays: number
      annualLeave: number
      sickLeave: number
      training: number
      otherAbsence: number
      hoursADay: number
      breakHours: number
      daysAWeek: number
    }
  | {
      from: 'hours'
      hoursAYear: number
      absences: readonly { name: string; share: number }[]
      hoursADay: number
      daysAWeek: number
    }

/** What one worker has of time: `hours` and `days` a year, `day` in hours. */
export type AvailableTime = { hours: Figure; days: Figure; day: Source; daysAWeek: Source }

export type Period = 'day' | 'week' | 'month' | 'year'
export type TimePer = { amount: number; unit: TimeUnit; per: Period }

const absences = ['publicHolidays', 'annualLeave', 'sickLeave', 'training', 'otherAbsence'] as const

/**
 * WISN's available working time, in hours a year: (working days − absences) × hours a day, or hours a year less the
 * shares that absences take of them.
 * Source: WHO, WISN user’s manual (2010), available working time.
 * @param at the field of the working time, such as `cadres[0].workingTime`
 */
export function availableTime(work: Workings, time: WorkingTime, at: string): AvailableTime {
  const daysAWeek = given(`${at}.daysAWeek`, time.daysAWeek, 'days-per-week')
  const hoursADay = given(`${at}.hoursADay`, time.hoursADay, 'hours-per-day')
  if (time.from === 'hours') {
    const absence = time.absences.map(({ share }, i) => given(`${at}.absences[${i}].share`, share, 'share'))
    const hours = work.compute('available-time', 'available-time-of-hours', {
      hoursAYear: given(`${at}.hoursAYear`, time.hoursAYear, 'hours'),
      absence,
    })
    const days = work.compute('available-days', 'available-days-of-hours', {
      availableTime: by(hours),
      workingDay: hoursADay,
    })
    return { hours, days, day: hoursADay, daysAWeek }
  }
  const days = work.compute('available-days', 'available-days', {
    workingDays: given(`${at}.workingDays`, time.workingDays, 'days'),
    ...Object.fromEntries(absences.map((name) => [name, given(`${at}.${name}`, time[name], 'days')])),
  })
  const breakHours = given(`${at}.breakHours`, time.breakHours, 'hours-per-day')
  const day = work.compute('working-day', 'working-day', { hoursADay, breakHours })
  const hours = work.compute('available-time', 'available-time', { availableDays: by(days), workingDay: by(day) })
  return { hours, days, day: by(day), daysAWeek }
}

/** An amount of time in hours. */
export function hoursOf(
  work: Workings,
  id: string,
  { amount, unit }: { amount: number; unit: TimeUnit },
  at: string,
  { day }: AvailableTime,
): Figure {
  const source = given(`${at}.amount`, amount, unit)
  return unit === 'days'
    ? work.compute(id, 'hours-from-days', { amount: source, workingDay: day })
    : work.compute(id, `hours-from-${unit}`, { amount: source })
}

/**
 * Time spent again and again, in hours a year: by day and by week in the days at work, by month twelve times.
 */
export function yearlyHours(work: Workings, id: string, time: TimePer, at: string, available: AvailableTime): Figure {
  const hours = by(hoursOf(work, `${id}.hours`, time, at, available))
  const availableDays = by(available.days)
  const { daysAWeek } = available
  if (time.per === 'day') return work.compute(id, 'yearly-hours-by-day', { time: hours, availableDays })
  if (time.per === 'week') return work.compute(id, 'yearly-hours-by-week', { time: hours, availableDays, daysAWeek })
  return work.compute(id, `yearly-hours-by-${time.per}`, { time: hours })
}
