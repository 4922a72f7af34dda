import { z } from 'zod'

/**
 * The kinds of values that a scenario is made of, each within bounds: what comes from a link or a file may be hostile.
 * Where zod has no word of its own for a mistake, the message is the problem's code (`problems.ts`).
 */

/** Characters that no XML, and so no spreadsheet, can hold; line breaks are allowed in notes alone. */
const unfit = /[\p{Cc}\u{fffe}\u{ffff}]/u
const isFit = (text: string) => text.isWellFormed() && !unfit.test(text.replaceAll('\n', '')) && !/^\s+$/.test(text)

/** One line of words. */
export const line = (description: string) =>
  z
    .string()
    .min(1)
    .max(120)
    .refine((text) => isFit(text) && !text.includes('\n'), 'unfit-text')
    .describe(description)

/** Some sentences. */
export const note = (description: string) =>
  z
    .string()
    .min(1)
    .max(1000)
    .refine((text) => isFit(text), 'unfit-text')
    .describe(description)

/** A field of the scenario by its path, such as `cadres[0].workload.services[1].volume`. */
export const field = z
  .string()
  .min(1)
  .max(160)
  .regex(/^[a-zA-Z]+(\[\d{1,3}\]|\.[a-zA-Z]+)*$/, 'not-a-field')
  .describe('A field of this file by its path, such as cadres[0].workload.services[1].volume.')

/** How many there are: people, cases, units. Halves are allowed, because half posts are common. */
export const count = (description: string) => z.number().min(0).max(1e10).describe(description)
/** A count that something is divided by. */
export const positive = (description: string) => z.number().gt(0).max(1e10).describe(description)

export const wholeNumber = (description: string, from: number, to: number) =>
  z.number().int().min(from).max(to).describe(description)

/** Days in a year. */
export const days = (description: string) => z.number().min(0).max(366).describe(description)
/** Hours in a day. */
export const hoursADay = (description: string) => z.number().min(0).max(24).describe(description)

/** A part of a whole, 0.15 for 15 %; the whole itself is allowed. */
export const share = (description: string) => z.number().min(0).max(1).describe(description)
/** A part of the working time: the whole would leave no time for the services. */
export const partOfTime = (description: string) => z.number().min(0).lt(1).describe(description)

/** An amount in the scenario's currency, in prices of its price year. */
export const money = (description: string) => z.number().min(0).max(1e13).describe(description)

export const year = (description: string) => wholeNumber(description, 1990, 2200)

/** A currency as ISO 4217 writes it. */
export const currency = (description: string) =>
  z
    .string()
    .regex(/^[A-Z]{3}$/, 'not-a-currency')
    .describe(description)

export const timeUnits = ['minutes', 'hours', 'days'] as const
export const periods = ['day', 'week', 'month', 'year'] as const

/** How long one unit of work takes. A day is a worker's day of `workingTime`. */
export const unitTime = (description: string) =>
  z
    .strictObject({
      amount: z.number().gt(0).max(1e6).describe('How long it takes, such as 45.'),
      unit: z.enum(timeUnits).describe('minutes, hours or days (a worker’s own working day).'),
    })
    .describe(description)

/** Time that is spent again and again. */
export const timePer = (description: string) =>
  z
    .strictObject({
      amount: z.number().gt(0).max(1e6).describe('How much time, such as 1.'),
      unit: z.enum(timeUnits).describe('minutes, hours or days (a worker’s own working day).'),
      per: z.enum(periods).describe('In each working day, working week, month or year.'),
    })
    .describe(description)
