import { expressionOf, type Figure } from '../figures/rules.ts'
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

/** Figures that can be computed again with other inputs: just those that depend on what changes. */
export type Model = {
  inputs: Input[]
  /** What a figure would be if one input were other. */
  valueWith(figure: string, field: string, value: number): number
}

/** @param figures each after those it is made of */
export function modelOf(figures: readonly Figure[]): Model {
  const inputs = new Map<string, Input>()
  const users = new Map<string, Figure[]>()
  const known = new Map<string, number>()
  const order = new Map<string, number>()
  figures.forEach((figure, place) => {
    known.set(figure.id, figure.value)
    order.set(figure.id, place)
    for (const { from, value, unit } of figure.terms) {
      if ('constant' in from) continue
      if ('field' in from && !inputs.has(from.field)) inputs.set(from.field, { field: from.field, value, unit })
      const origin = 'field' in from ? `field ${from.field}` : from.figure
      users.set(origin, [...(users.get(origin) ?? []), figure])
    }
  })
  const affected = new Map<string, Figure[]>()
  const affectedBy = (field: string): Figure[] => {
    const kept = affected.get(field)
    if (kept) return kept
    const found = new Set(users.get(`field ${field}`))
    for (const figure of found) for (const user of users.get(figure.id) ?? []) found.add(user)
    const sorted = [...found].sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0))
    affected.set(field, sorted)
    return sorted
  }
  return {
    inputs: [...inputs.values()],
    valueWith(figure, field, value) {
      const changed = new Map<string, number>()
      for (const { id, formula, terms } of affectedBy(field)) {
        const result = evaluate(expressionOf(formula), (name) =>
          terms.flatMap((term) => {
            if (term.name !== name) return []
            if ('field' in term.from && term.from.field === field) return [value]
            return 'figure' in term.from ? [changed.get(term.from.figure) ?? term.value] : [term.value]
          }),
        )
        changed.set(id, result)
      }
      return changed.get(figure) ?? known.get(figure) ?? Number.NaN
    },
  }
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
      const value = model.valueWith(id, input.field, at)
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
