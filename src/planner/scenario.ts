import { z } from 'zod'
import { countryCodes } from '../kit/countries.ts'
import { cadre } from './scenario/cadre.ts'
import { currency, field, line, money, note, positive, share, wholeNumber, year } from './scenario/values.ts'

/** How the need in workers becomes whole posts. Nothing else is ever rounded. */
export const roundings = ['up', 'nearest', 'who', 'none'] as const

const moneyOfScenario = z
  .strictObject({
    currency: currency('The currency of all amounts, by its three letters of ISO 4217, such as KES.'),
    priceYear: year('The year in whose prices the amounts are given.'),
    inflation: z
      .number()
      .min(-0.5)
      .max(5)
      .default(0)
      .describe('By how much prices rise a year, as a share: 0.05 for 5 %.'),
    inflatesOneOff: z
      .boolean()
      .default(false)
      .describe('Whether one-off costs rise with prices too. The plain formula leaves them as they are.'),
    budget: money('The budget of one year from which the workforce is to be paid, for comparison.').gt(0).optional(),
    second: z
      .strictObject({
        currency: currency('The second currency, such as USD.'),
        rate: z.number().gt(0).max(1e9).describe('Units of the second currency for one unit of the first.'),
      })
      .describe('A second currency in which the costs are shown too.')
      .optional(),
  })
  .describe('Currency, prices and budget. Needed where a cadre has costs.')

const change = z.strictObject({
  field,
  value: z.number().min(-1e13).max(1e13).describe('The value that it takes.'),
})
const changes = (description: string) => z.array(change).max(60).describe(description).optional()

/** The one schema of a scenario: forms, links, files and commands are checked against it. */
export const scenarioSchema = z
  .strictObject({
    title: line('What is planned, such as “Child protection in the district”.'),
    isExample: z.boolean().default(false).describe('Whether the figures are invented, to show how a plan is made.'),
    setting: z
      .enum(['development', 'humanitarian'])
      .default('development')
      .describe('Development, or a humanitarian setting: then ratios given for emergencies are used.'),
    scope: z
      .enum(['whole-workforce', 'social-workers'])
      .default('whole-workforce')
      .describe('Which cadres the totals count: all, or only those marked as social workers.'),
    country: z
      .enum(countryCodes, { error: 'not-a-country' })
      .describe('The country, as a two-letter code of ISO 3166-1.')
      .optional(),
    population: z
      .strictObject({
        total: positive('All people who live there.').optional(),
        children: positive('Children among them.').optional(),
      })
      .describe('How many people the workforce is for.')
      .optional(),
    rounding: z
      .enum(roundings)
      .default('up')
      .describe(
        'How a need becomes posts: up, to the nearest, as WHO’s WISN manual rounds (who), or not at all (none).',
      ),
    horizon: z
      .strictObject({
        start: year('The year in which the existing staff is counted; the path begins with it.'),
        years: wholeNumber('How many years to look ahead.', 1, 30),
        afterTarget: z
          .enum(['continue', 'hold'])
          .default('continue')
          .describe('Once the target is met: go on taking in people as planned, or only keep the posts filled.'),
      })
      .describe('The years of path and costs. Needed where a cadre has a path or costs.')
      .optional(),
    money: moneyOfScenario.optional(),
    cadres: z.array(cadre).min(1).max(12).describe('The kinds of workers, such as social workers.'),
    sensitivity: z
      .strictObject({
        range: share('By how much each input is moved down and up, as a share of itself: 0.1 for ±10 %.').default(0.1),
        ranges: z
          .array(z.strictObject({ field, range: share('How much this one is moved: 0 leaves it where it is.') }))
          .max(60)
          .describe('Inputs that are moved by more or less than the others.')
          .optional(),
      })
      .describe('How far inputs are moved to see which of them matter most.')
      .optional(),
    variations: z
      .strictObject({
        low: changes('What is otherwise in the low scenario.'),
        high: changes('What is otherwise in the high scenario.'),
      })
      .describe(
        'The low and the high scenario beside this one. Left out: the three inputs that matter most, each at the end of its range.',
      )
      .optional(),
    notes: z
      .array(
        z.strictObject({
          field: field.optional(),
          note: note('What was assumed, and why.').optional(),
          source: note('Where the figure comes from.').optional(),
        }),
      )
      .max(200)
      .describe('Assumptions and sources; those with a field belong to it, the others to the whole.')
      .optional(),
  })
  .meta({
    title: 'A workforce plan',
    description:
      'How many social service workers are needed, when they can be there and what they cost. Every part may be left out: only what is given is computed.',
  })

/** A scenario that was checked: its bounds hold. What its fields mean together is checked by `checkScenario`. */
export type Scenario = z.output<typeof scenarioSchema>
/** A scenario as people write it: what has a usual value may be left out. */
export type ScenarioInput = z.input<typeof scenarioSchema>

let written: object | undefined

/** The schema for editors and other programs, as JSON Schema (draft 7). */
export function scenarioJsonSchema(): object {
  written ??= z.toJSONSchema(scenarioSchema, { target: 'draft-7', io: 'input' })
  return written
}
