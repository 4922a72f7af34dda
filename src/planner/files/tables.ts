import { expressionOf, type Figure, type Origin, type Term } from '../figures/rules.ts'
import { writtenOut } from '../figures/written.ts'
import { inSheet } from '../formulas/expression/rules.ts'
import { formulas } from '../formulas/rules.ts'
import type { PlanResults, Variation } from '../results.ts'
import { figuresWith } from '../sensitivity/rules.ts'
import type { Words } from '../words/words.ts'
import { headlines } from './headlines.ts'

/** A cell: text, a number, or a formula with the number it gives; none where there is no answer. */
export type Cell = string | number | { formula: string; value?: number }
export type Table = { name: string; head: string[]; rows: Cell[][] }

/** The cell in which a number stands, in a scenario's column: 0 the plan as it is, then low and high. */
type CellOf = (from: Origin, scenario?: number) => string

/** All of a plan as tables. The formulas refer to cells of one another, the inputs are plain numbers. */
export function tablesOf(results: PlanResults, words: Words): Table[] {
  const inputs = inputsOf(results, words)
  const names = { inputs: sheetName(words('sheet.inputs'), 2), workings: sheetName(words('sheet.workings'), 3) }
  const rowOf = new Map(results.figures.map(({ id }, place) => [id, place + 2]))
  const cellOf: CellOf = (from, scenario = 0) =>
    'figure' in from
      ? `'${quoted(names.workings)}'!${'EFG'[scenario]}${rowOf.get(from.figure)}`
      : `'${quoted(names.inputs)}'!${'DEF'[scenario]}${inputs.get(keyOf(from))?.row}`
  const sides = sidesOf(results)
  return [
    { name: sheetName(words('sheet.results'), 1), ...resultTable(results, words, cellOf, sides) },
    { name: names.inputs, ...inputTable(inputs, words, sides) },
    { name: names.workings, ...workingTable(results, words, cellOf, sides) },
    { name: sheetName(words('sheet.sensitivity'), 4), ...sensitivityTable(results, words, inputs) },
    { name: sheetName(words('sheet.variations'), 5), ...variationTable(results, words, inputs, cellOf) },
    { name: sheetName(words('sheet.assumptions'), 6), ...assumptionTable(results, words) },
  ]
}

/** A scenario beside the plan as it is: what is otherwise in it, and what each figure is there. */
type Side = { name: Variation['name']; inputs: ReadonlyMap<string, number>; figures: ReadonlyMap<string, number> }

const sidesOf = ({ variations, figures }: PlanResults): Side[] =>
  variations
    .filter(({ name }) => name !== 'central')
    .map(({ name, changes }) => {
      const inputs = new Map(changes.map(({ field, to }) => [field, to]))
      return { name, inputs, figures: figuresWith(figures, inputs) }
    })

const sideHeads = (words: Words, sides: readonly Side[]) => sides.map(({ name }) => words(`variation.${name}`))

/** A figure in each scenario beside the plan as it is. */
const besides = (sides: readonly Side[], id: string, formula: (scenario: number) => string): Cell[] =>
  sides.map(({ figures }, place) => {
    const value = figures.get(id)
    return { formula: formula(place + 1), ...(Number.isFinite(value) ? { value } : {}) }
  })

/** Names of sheets are short and without some signs; the number keeps two that a language calls alike apart. */
const sheetName = (word: string, place: number) => `${place} ${word.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, 28)}`
const quoted = (name: string) => name.replaceAll("'", "''")

const keyOf = (from: Exclude<Origin, { figure: string }>): string => ('field' in from ? from.field : from.constant)

const heads = (words: Words, ...names: string[]) => names.map((name) => words(`column.${name}`))

const cadreName = ({ cadres }: PlanResults, cadre: number | undefined) =>
  cadre === undefined ? '' : (cadres[cadre]?.name ?? '')

type Rows = Omit<Table, 'name'>

function resultTable(results: PlanResults, words: Words, cellOf: CellOf, sides: readonly Side[]): Rows {
  const rows = headlines(results).map((figure) => [
    ...aboutOf(results, figure, words),
    { formula: cellOf({ figure: figure.id }), value: figure.value },
    ...besides(sides, figure.id, (scenario) => cellOf({ figure: figure.id }, scenario)),
    unitOf(results, figure.unit, words),
  ])
  const head = heads(words, 'cadre', 'about', 'year', 'figure', 'value')
  return { head: [...head, ...sideHeads(words, sides), words('column.unit')], rows }
}

const aboutOf = (results: PlanResults, { cadre, label, year, formula }: Figure, words: Words): Cell[] => [
  cadreName(results, cadre),
  label ?? '',
  year ?? '',
  words(`formula.${formula}`),
]

/** Money is told by its currency. */
function unitOf({ scenario: { money } }: PlanResults, unit: Figure['unit'], words: Words): string {
  if (unit === 'money' && money) return money.currency
  return unit === 'second-money' && money?.second ? money.second.currency : words(`unit.${unit}`)
}

/** A number that the scenario gives or a standard fixes: where it stands, whose it is and what it is called. */
type Input = { row: number; name: [string, string, string]; value: number; unit: string; field: string; source: string }

/** All inputs, each once, by field or constant. */
function inputsOf(results: PlanResults, words: Words): Map<string, Input> {
  const { notes = [] } = results.scenario
  const inputs = new Map<string, Input>()
  for (const { cadre, label, terms } of results.figures)
    for (const { from, name, value, unit } of terms) {
      if ('figure' in from || isYears(from)) continue
      const key = keyOf(from)
      if (inputs.has(key)) continue
      const isField = 'field' in from
      const isOfCadre = isField && from.field.startsWith('cadres')
      const said = notes.filter((one) => isField && one.field === from.field)
      inputs.set(key, {
        row: inputs.size + 2,
        name: [
          isOfCadre ? cadreName(results, cadre) : '',
          isOfCadre ? (label ?? '') : '',
          isField ? words(`term.${name}`) : words(`constant.${from.constant}`),
        ],
        value,
        unit: unitOf(results, unit, words),
        field: isField ? from.field : '',
        source: said.flatMap(({ note, source }) => [note, source].filter((one) => one !== undefined)).join(' · '),
      })
    }
  return inputs
}

/** What is not otherwise in a scenario follows the plan as it is. */
function inputTable(inputs: ReadonlyMap<string, Input>, words: Words, sides: readonly Side[]): Rows {
  const rows = [...inputs.values()].map(({ row, name, value, unit, field, source }): Cell[] => [
    ...name,
    value,
    ...sides.map((side) => side.inputs.get(field) ?? { formula: `D${row}`, value }),
    unit,
    field,
    source,
  ])
  const head = [...heads(words, 'cadre', 'about', 'figure', 'value'), ...sideHeads(words, sides)]
  return { head: [...head, ...heads(words, 'unit', 'field', 'source')], rows }
}

function workingTable(results: PlanResults, words: Words, cellOf: CellOf, sides: readonly Side[]): Rows {
  const rows = results.figures.map((figure) => [
    ...aboutOf(results, figure, words),
    { formula: formulaOf(figure, cellOf), value: figure.value },
    ...besides(sides, figure.id, (scenario) => formulaOf(figure, (from) => cellOf(from, scenario))),
    unitOf(results, figure.unit, words),
    writtenOut(
      figure,
      ({ name }) => words(`term.${name}`),
      (name) => words(`function.${name}`),
    ),
    writtenOut(
      figure,
      ({ value }) => String(value),
      (name) => words(`function.${name}`),
    ),
    words(`method.${formulas[figure.formula].method}`),
  ])
  const head = [...heads(words, 'cadre', 'about', 'year', 'figure', 'value'), ...sideHeads(words, sides)]
  return { head: [...head, ...heads(words, 'unit', 'formula', 'numbers', 'method')], rows }
}

const formulaOf = ({ formula, terms }: Figure, cellOf: CellOf): string =>
  inSheet(expressionOf(formula), (name) =>
    terms.filter((term) => term.name === name).map((term) => termCell(term, cellOf)),
  )

/** Years since the price year differ by figure and stand in the formula itself. */
const termCell = ({ from, value }: Term, cellOf: CellOf): string => (isYears(from) ? `(${value})` : cellOf(from))

const isYears = (from: Origin) => 'constant' in from && from.constant === 'years-since-prices'

/** Each row is the plan once more with one input moved: too much for cells, so these are values, and the sheet says so. */
function sensitivityTable({ sensitivity }: PlanResults, words: Words, inputs: ReadonlyMap<string, Input>): Rows {
  const rows = sensitivity.flatMap(({ answer, swings }) =>
    swings.map(({ field, range, down, up }): Cell[] => [
      words(`answer.${answer}`),
      ...(inputs.get(field)?.name ?? ['', '', '']),
      range,
      down.at,
      up.at,
      down.value ?? '',
      up.value ?? '',
      field,
    ]),
  )
  return {
    head: [
      ...heads(words, 'answer', 'cadre', 'about', 'figure', 'range', 'down', 'up', 'answer-down', 'answer-up'),
      words('column.field'),
    ],
    rows: rows.length > 0 ? [...rows, [words('about.values')]] : rows,
  }
}

function variationTable(
  { variations, answers }: PlanResults,
  words: Words,
  inputs: ReadonlyMap<string, Input>,
  cellOf: CellOf,
): Rows {
  const columns = ['central', ...variations.map(({ name }) => name).filter((name) => name !== 'central')]
  const rows = variations.flatMap(({ name, required, cost, changes }): Cell[][] => {
    const column = columns.indexOf(name)
    const answer = (id: 'workers' | 'cost', value: number | undefined): Cell[][] => {
      const figure = answers[id]?.id
      if (value === undefined || figure === undefined) return []
      const formula = cellOf({ figure }, column)
      return [[words(`variation.${name}`), '', '', words(`answer.${id}`), { formula, value }]]
    }
    return [
      ...answer('workers', required),
      ...answer('cost', cost),
      ...changes.map(({ field, to }): Cell[] => [
        words(`variation.${name}`),
        ...(inputs.get(field)?.name ?? ['', '', field]),
        { formula: cellOf({ field }, column), value: to },
      ]),
    ]
  })
  return { head: heads(words, 'scenario', 'cadre', 'about', 'figure', 'value'), rows }
}

function assumptionTable({ scenario }: PlanResults, words: Words): Rows {
  const { title, isExample, notes = [] } = scenario
  return {
    head: heads(words, 'field', 'note', 'source'),
    rows: [
      [words('about.title'), title, ''],
      ...(isExample ? [[words('about.whole-plan'), words('about.example'), '']] : []),
      ...notes.map(({ field, note, source }) => [field ?? words('about.whole-plan'), note ?? '', source ?? '']),
    ],
  }
}
