import { corePlan } from './core.ts'
import { type Figure, isKnown } from './figures/rules.ts'
import type { CorePlan, Variation } from './results.ts'
import type { Scenario } from './scenario.ts'
import { modelOf, type Sensitivity, type Swing } from './sensitivity/rules.ts'

type Change = { field: string; value: number }

/** Low, central and high, side by side; just central where neither the scenario nor the sensitivity has another. */
export function variationsOf(scenario: Scenario, core: CorePlan, sensitivity: readonly Sensitivity[]): Variation[] {
  const { variations, ...plain } = scenario
  const central = variation('central', core, [], true)
  const { inputs } = modelOf(core.figures)
  const isGiven = variations !== undefined
  const top = (sensitivity.find(({ answer }) => answer === 'cost') ?? sensitivity[0])?.top ?? []
  const low = isGiven ? variations.low : endsOf(top, 'low')
  const high = isGiven ? variations.high : endsOf(top, 'high')
  const outcome = (name: 'low' | 'high', changes: readonly Change[] | undefined): Variation[] =>
    changes && changes.length > 0
      ? [
          variation(
            name,
            corePlan(changed(plain, changes)),
            changes.map(({ field, value }) => ({
              field,
              unit: inputs.find((one) => one.field === field)?.unit ?? 'times',
              from: Number(valueAt(plain, field)),
              to: value,
            })),
            isGiven,
          ),
        ]
      : []
  return [...outcome('low', low), central, ...outcome('high', high)]
}

/** The ends at which the answer is lowest, or highest; inputs whose end makes no sense stay where they are. */
function endsOf(swings: readonly Swing[], name: 'low' | 'high'): Change[] {
  return swings.flatMap(({ field, down, up }) => {
    if (down.value === undefined || up.value === undefined) return []
    const isUp = down.value < up.value === (name === 'high')
    return [{ field, value: isUp ? up.at : down.at }]
  })
}

function variation(
  name: Variation['name'],
  { totals, cost, cadres }: CorePlan,
  changes: Variation['changes'],
  isGiven: boolean,
): Variation {
  return {
    name,
    changes,
    isGiven,
    ...known('required', totals.required),
    ...known('posts', totals.posts),
    ...known('cost', cost?.total),
    paths: cadres.flatMap(({ index, path }) =>
      path ? [{ cadre: index, headcount: path.years.at(-1)?.headcount.value ?? 0, arrival: path.arrival }] : [],
    ),
  }
}

/** Moved inputs may leave no answer: two shares that are right alone may reach the whole together. */
const known = (name: string, figure: Figure | undefined) => (figure && isKnown(figure) ? { [name]: figure.value } : {})

const stepsOf = (field: string): string[] => field.match(/[a-zA-Z]+|\d+/g) ?? []

const valueAt = (from: unknown, field: string): unknown =>
  stepsOf(field).reduce<unknown>((part, step) => (isBranch(part) ? part[step] : undefined), from)

/** A copy of a scenario with other values at some fields, which have to be there. */
export function changed<Part>(scenario: Part, changes: readonly Change[]): Part {
  const copy = structuredClone(scenario)
  for (const { field, value } of changes) {
    const steps = stepsOf(field)
    const last = steps.pop()
    const branch = steps.reduce<unknown>((part, step) => (isBranch(part) ? part[step] : undefined), copy)
    if (last !== undefined && isBranch(branch)) branch[last] = value
  }
  return copy
}

const isBranch = (part: unknown): part is Record<string, unknown> => typeof part === 'object' && part !== null
