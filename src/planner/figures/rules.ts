/** What a figure counts. Pages name it in words and choose digits by it; `money` is in the scenario's currency. */
export const units = [
  'days',
  'hours',
  'hours-per-day',
  'hours-per-week',
  'minutes',
  'share',
  'times',
  'units',
  'units-per-worker',
  'workers',
  'supervisors',
  'posts',
  'people',
  'cases',
  'cases-per-worker',
  'years',
  'money',
  'second-money',
] as const
export type Unit = (typeof units)[number]

/** Where a term comes from: a field of the scenario, another figure, or a published standard or fixed number. */
export type Origin = { field: string } | { figure: string } | { constant: string }

/** One number in a formula, under the name it has there. Names that a sum runs over come more than once. */
export type Term = { name: string; value: number; unit: Unit; from: Origin }

/**
 * A computed number and how it came about. The formula (`formulas/rules.ts`) is a text in which each term's name stands
 * once; with the terms in their places it can be computed again: on a page, in a spreadsheet, by hand.
 */
export type Figure<Formula extends string = string> = {
  /** Unique in a plan and the same for the same scenario, such as `cadres[0].workload.required`. */
  id: string
  value: number
  unit: Unit
  formula: Formula
  terms: Term[]
  /** What the scenario calls it: a service, an area, a kind of cases. */
  label?: string
  /** Index of the cadre it belongs to. */
  cadre?: number
  /** Calendar year, of figures that go by years. */
  year?: number
}
