import { describe, expect, it } from 'vitest'
import { exampleNames, exampleScenario } from '../examples.ts'
import { expressionOf } from '../figures/rules.ts'
import { writtenOut } from '../figures/written.ts'
import { resultsOf } from '../testing.ts'
import { evaluate, inSheet, namesIn, parse } from './expression/rules.ts'
import { formulaIds, formulas } from './rules.ts'

const compute = (text: string, values: Record<string, number[]> = {}) =>
  evaluate(parse(text), (name) => values[name] ?? [])

describe('a formula', () => {
  it.each<[string, number]>([
    ['1 + 2 × 3', 7],
    ['(1 + 2) × 3', 9],
    ['10 − 3 − 2', 5],
    ['16 ÷ 4 ÷ 2', 2],
    ['2 × 3 ^ 2', 18],
    ['max(0, min(5, 3) − 4)', 0],
    ['up(30.0000000000000004)', 30],
    ['up(30.01)', 31],
    ['nearest(2.5)', 3],
    ['nearest(2.49)', 2],
    ['who(0.2)', 1],
    ['who(6.5)', 6],
    ['who(6.51)', 7],
  ])('%s is %d', (text, value) => expect(compute(text)).toBe(value))

  it('sums a list, and nothing to 0', () => {
    expect(compute('sum(a) × 2', { a: [1, 2, 3] })).toBe(12)
    expect(compute('sum(a)')).toBe(0)
  })

  it('has no answer where it divides by nothing, or by less', () => {
    expect(compute('1 ÷ a', { a: [0] })).toBeNaN()
    expect(compute('1 ÷ (1 − a)', { a: [1.2] })).toBeNaN()
    expect(compute('1 ÷ b')).toBeNaN()
  })

  it.each(['', '1 +', '(1', '1)', 'a b', '× 2', 'min(1', '1 ; 2'])('is not %j', (text) => {
    expect(() => parse(text)).toThrow(SyntaxError)
  })

  it('is written for spreadsheets with the cells of its names', () => {
    const cells = (name: string) => (name === 'list' ? ['A1', 'A2'] : name === 'none' ? [] : [name.toUpperCase()])
    const write = (text: string) => inSheet(parse(text), cells)
    expect(write('a − b × (1 − c)')).toBe('A-(B*(1-C))')
    expect(write('(a + b) × (c + d)')).toBe('(A+B)*(C+D)')
    expect(write('sum(list) ÷ a ^ 2')).toBe('SUM(A1,A2)/(A^2)')
    expect(write('sum(none)')).toBe('SUM(0)')
    expect(write('up(a)')).toBe('ROUNDUP(ROUND(A,9),0)')
  })
})

it('every figure of the examples is what its formula makes of its terms, and uses each of them', () => {
  const used = new Set<string>()
  for (const name of exampleNames)
    for (const { id, formula, value, terms } of resultsOf(exampleScenario(name)).figures) {
      used.add(formula)
      const expression = expressionOf(formula)
      const again = evaluate(expression, (term) => terms.filter((one) => one.name === term).map((one) => one.value))
      expect(again, id).toBe(value)
      expect(terms.filter((term) => !namesIn(expression).includes(term.name))).toEqual([])
    }
  expect(used.size).toBeGreaterThan(60)
})

it('WISN’s formulas are kept apart from ours by name', () => {
  const wisn = formulaIds.filter((id) => formulas[id].method === 'who-wisn')
  expect(wisn).toContain('required-by-workload')
  expect(wisn).toContain('wisn-ratio')
  for (const ours of ['need-by-ratio', 'need-by-groups', 'need-by-cases', 'supervisors', 'headcount', 'cost-of-year'])
    expect(wisn).not.toContain(ours)
})

it('a figure is written out with its numbers, or with words', () => {
  const { figures } = resultsOf(exampleScenario('hospital-team'))
  const written = (id: string, by: 'name' | 'value') => {
    const figure = figures.find((one) => one.id === `cadres[0].${id}`)
    return (
      figure &&
      writtenOut(
        figure,
        (term) => String(term[by]),
        (name) => name.toUpperCase(),
      )
    )
  }
  expect(written('available-days', 'value')).toBe('260 − 13 − 20 − 5 − 5 − 0')
  expect(written('available-time', 'name')).toBe('availableDays × workingDay')
  expect(written('workload.individual-allowance', 'value')).toBe('(347.2 + 80) ÷ 1627.5')
  expect(written('need.posts', 'name')).toBe('WHO(need)')
})
