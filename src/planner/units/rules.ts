/** What a number counts. Pages name it in words and choose digits by it; `money` is in the scenario's currency. */
export const units = [
  'days',
  'days-per-week',
  'hours',
  'hours-per-day',
  'hours-per-week',
  'minutes',
  'years',
  'share',
  'rate',
  'times',
  'units',
  'units-per-worker',
  'workers',
  'supervisors',
  'posts',
  'people',
  'people-per-worker',
  'cases',
  'cases-per-worker',
  'money',
  'second-money',
] as const
export type Unit = (typeof units)[number]

export type TimeUnit = 'minutes' | 'hours' | 'days'

/** An amount of time in hours; a day is a worker's working day, of `workingDay` hours. */
export function inHours(amount: number, unit: TimeUnit, workingDay: number): number {
  if (unit === 'minutes') return amount / 60
  return unit === 'days' ? amount * workingDay : amount
}

/** Hours in another unit of time; the way back of `inHours`. */
export function fromHours(hours: number, unit: TimeUnit, workingDay: number): number {
  if (unit === 'minutes') return hours * 60
  return unit === 'days' ? hours / workingDay : hours
}
