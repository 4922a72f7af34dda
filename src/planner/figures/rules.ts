import { type Expression, evaluate, parse } from '../formulas/expression/rules.ts'
import { type FormulaId, formulaIds, formulas } from '../formulas/rules.ts'
import type { Unit } from '../units/rules.ts'

/** Where a term comes from: a field of the scenario, another figure, or a published standard or fixed number. */
export type Origin = { field: string } | { figure: string } | { constant: string }

/** A number and where it comes from, before a formula gives it a name. */
export type Source = { value: number; unit: Unit; from: Origin }

/** One number in a formula, under the name it has there. Names that a sum runs over come more than once. */
export type Term = Source & { name: string }

/**
 * A computed number and how it came about. The formula (`formulas/rules.ts`) is a text in which the terms stand by name;
 * with the numbers in their places it can be computed again: on a page, in a spreadsheet, by hand.
 */
export type Figure = {
  /** Unique in a plan and the same for the same scenario, such as `cadres[0].workload.required`. */
  id: string
  value: number
  unit: Unit
  formula: FormulaId
  terms: Term[]
} & About

/** What a figure is about, for its label. */
export type About = {
  /** What the scenario calls it: a service, an area, a kind of cases. */
  label?: string
  /** Index of the cadre it belongs to. */
  cadre?: number
  /** Calendar year, of figures that go by years. */
  year?: number
}

/** A number that the scenario gives at a field. */
export const given = (field: string, value: number, unit: Unit): Source => ({ value, unit, from: { field } })
/** A number that is the same for everybody, by its name. */
export const fixed = (constant: string, value: number, unit: Unit): Source => ({ value, unit, from: { constant } })
/** A figure as a term of another. */
export const by = ({ id, value, unit }: Figure): Source => ({ value, unit, from: { figure: id } })

const parsed = new Map<string, Expression>(formulaIds.map((id) => [id, parse(formulas[id].text)]))

/** The formula of a figure, ready to be computed or written. */
export function expressionOf(formula: FormulaId): Expression {
  const expression = parsed.get(formula)
  if (!expression) throw new Error(`There is no formula ${formula}`)
  return expression
}

/** Terms by name; several where a formula sums them, none where it does without. */
export type Sources = Record<string, Source | readonly Source[] | undefined>

/** Computes figures one after another and keeps them, each after those it is made of. */
export type Workings = {
  figures: Figure[]
  compute(id: string, formula: FormulaId, sources: Sources, about?: About): Figure
  /** The same for a part of the scenario: ids begin with its name, figures are about it. */
  within(prefix: string, about: About): Workings
}

export function workings(figures: Figure[] = [], prefix = '', common: About = {}): Workings {
  return {
    figures,
    compute(id, formula, sources, about = {}) {
      const terms = Object.entries(sources).flatMap(([name, source]): Term[] =>
        isList(source) ? source.map((one) => ({ name, ...one })) : source ? [{ name, ...source }] : [],
      )
      const value = evaluate(expressionOf(formula), (name) =>
        terms.filter((term) => term.name === name).map((term) => term.value),
      )
      const figure = { id: prefix + id, value, unit: formulas[formula].unit, formula, terms, ...common, ...about }
      figures.push(figure)
      return figure
    },
    within: (more, about) => workings(figures, prefix + more, { ...common, ...about }),
  }
}

const isList = (source: Sources[string]): source is readonly Source[] => Array.isArray(source)

/** Whether a figure has a value: a ratio to nobody has none. */
export const isKnown = ({ value }: Figure): boolean => Number.isFinite(value)
