import { expressionOf, type Figure, type Term } from '../figures/rules.ts'
import { evaluate } from '../formulas/expression/rules.ts'
import type { Unit } from '../units/rules.ts'

/** What a plan is asked for: workers needed (unrounded), or the cost of all its years. */
export const answers = ['workers', 'cost'] as const
export type Answer = (typeof answers)[number]

/** A field of the scenario that figures use. */
export type Input = { field: string; value: number; unit: Unit }

/** An input at one end of its range. No `value` where that makes no sense, such as a share past the whole. */
export type End = { at: number; value?: number }

/** One input moved down and up by its range (a share of itself). */
export type Swing = Input & {
  range: number
  down: End
  up: End
  /** How far the answer moves between the two ends. */
  span: number
}

/** Inputs by how far they move the answer, most first; those that do not move it are left out. */
export type Sensitivity = { answer: Answer; figure: string; central: number; swings: Swing[]; top: Swing[] }

/** Figures that can be computed again with other inputs: just those between what changes and the answer. */
export type Model = {
  inputs: Input[]
  /** What the answer would be if one input were other. */
  answerWith(field: string, value: number): number
}

/** A figure, and its terms by name. */
type Step = { figure: Figure; terms: Map<string, Term[]> }

/**
 * @param figures each after those it is made of
 * @param answer the id of one of them
 */
export function modelOf(figures: readonly Figure[], answer?: string): Model {
  const inputs = new Map<string, Input>()
  for (const { terms } of figures)
    for (const { from, value, unit } of terms)
      if ('field' in from && !inputs.has(from.field)) inputs.set(from.field, { field: from.field, value, unit })
  const steps = stepsTo(figures, answer)
  const users = usersOf(steps)
  return {
    inputs: [...inputs.values()],
    answerWith(field, value) {
      const changed = new Map<string, number>()
      const current = ({ from, value: before }: Term) => {
        if ('figure' in from) return changed.get(from.figure) ?? before
        return 'field' in from && from.field === field ? value : before
      }
      for (const { figure, terms } of affectedBy(users, steps, field))
        changed.set(
          figure.id,
          evaluate(expressionOf(figure.formula), (name) => terms.get(name)?.map(current) ?? []),
        )
      const found = steps.at(-1)?.figure
      return found ? (changed.get(found.id) ?? found.value) : Number.NaN
    },
  }
}

/** What each figure would be if some inputs were other, by its id. */
export function figuresWith(
  figures: readonly Figure[],
  inputs: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const current = ({ from, value }: Term) =>
    ('figure' in from ? found.get(from.figure) : 'field' in from ? inputs.get(from.field) : undefined) ?? value
  for (const { id, formula, terms } of figures) {
    const named = Map.groupBy(terms, ({ name }) => name)
    found.set(
      id,
      evaluate(expressionOf(formula), (name) => named.get(name)?.map(current) ?? []),
    )
  }
  return found
}

/** The answer and all that it is made of, in their order. */
function stepsTo(figures: readonly Figure[], answer: string | undefined): Step[] {
  const needed = new Set(answer === undefined ? [] : [answer])
  const steps: Step[] = []
  for (const figure of figures.toReversed()) {
    if (!needed.has(figure.id)) continue
    for (const { from } of figure.terms) if ('figure' in from) needed.add(from.figure)
    steps.push({ figure, terms: Map.groupBy(figure.terms, ({ name }) => name) })
  }
  return steps.reverse()
}

/** Places of the steps that use a field, or a figure, by its name. */
function usersOf(steps: readonly Step[]): Map<string, number[]> {
  const users = new Map<string, number[]>()
  for (const [place, { figure }] of steps.entries())
    for (const { from } of figure.terms) {
      if ('constant' in from) continue
      const key = 'field' in from ? `field ${from.field}` : from.figure
      const known = users.get(key)
      if (known) known.push(place)
      else users.set(key, [place])
    }
  return users
}

function affectedBy(users: Map<string, number[]>, steps: readonly Step[], field: string): Step[] {
  const found = new Set(users.get(`field ${field}`))
  for (const place of found) for (const user of users.get(steps[place]?.figure.id ?? '') ?? []) found.add(user)
  return [...found].sort((one, other) => one - other).flatMap((place) => steps[place] ?? [])
}

/**
 * Moves each input by its range, alone, and looks how far the answer goes. This planner's own reckoning.
 * @param rangeOf the range of a field, as a share of its value
 */
export function sensitivityOf(
  model: Model,
  answer: Answer,
  { id, value: central }: Figure,
  rangeOf: (field: string) => number,
): Sensitivity {
  const swings = model.inputs.flatMap((input): Swing[] => {
    const range = rangeOf(input.field)
    if (input.value === 0 || range === 0) return []
    const end = (at: number): End => {
      if (input.unit === 'share' && at > 1) return { at }
      const value = model.answerWith(input.field, at)
      return Number.isFinite(value) ? { at, value } : { at }
    }
    const distance = Math.abs(input.value) * range
    const [down, up] = [end(input.value - distance), end(input.value + distance)]
    const reached = [central, ...[down, up].flatMap((one) => one.value ?? [])]
    const span = Math.max(...reached) - Math.min(...reached)
    return span > Math.abs(central) * 1e-12 ? [{ ...input, range, down, up, span }] : []
  })
  swings.sort((one, other) => other.span - one.span || (one.field < other.field ? -1 : 1))
  return { answer, figure: id, central, swings, top: swings.slice(0, 3) }
}
