import { expressionOf, type Figure, type Origin, type Term } from '../figures/rules.ts'
import { writtenOut } from '../figures/written.ts'
import { inSheet } from '../formulas/expression/rules.ts'
import { formulas } from '../formulas/rules.ts'
import type { PlanResults } from '../results.ts'
import type { Words } from '../words/words.ts'
import { headlines } from './headlines.ts'

/** A cell: text, a number, or a formula with the number it gives. */
export type Cell = string | number | { formula: string; value: number }
export type Table = { name: string; head: string[]; rows: Cell[][] }

/** All of a plan as tables. The formulas refer to cells of one another, the inputs are plain numbers. */
export function tablesOf(results: PlanResults, words: Words): Table[] {
  const [inputs, inputRows] = inputTable(results, words)
  const names = { inputs: sheetName(words('sheet.inputs'), 2), workings: sheetName(words('sheet.workings'), 3) }
  const rowOf = new Map(results.figures.map(({ id }, place) => [id, place + 2]))
  const cellOf = (from: Origin): string =>
    'figure' in from
      ? `'${quoted(names.workings)}'!E${rowOf.get(from.figure)}`
      : `'${quoted(names.inputs)}'!D${inputRows.get(keyOf(from))}`
  return [
    { name: sheetName(words('sheet.results'), 1), ...resultTable(results, words, cellOf) },
    { name: names.inputs, ...inputs },
    { name: names.workings, ...workingTable(results, words, cellOf) },
    { name: sheetName(words('sheet.sensitivity'), 4), ...sensitivityTable(results, words) },
    { name: sheetName(words('sheet.variations'), 5), ...variationTable(results, words) },
    { name: sheetName(words('sheet.assumptions'), 6), ...assumptionTable(results, words) },
  ]
}

/** Names of sheets are short and without some signs; the number keeps two that a language calls alike apart. */
const sheetName = (word: string, place: number) => `${place} ${word.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, 28)}`
const quoted = (name: string) => name.replaceAll("'", "''")

const keyOf = (from: Exclude<Origin, { figure: string }>): string => ('field' in from ? from.field : from.constant)

const heads = (words: Words, ...names: string[]) => names.map((name) => words(`column.${name}`))

const cadreName = ({ cadres }: PlanResults, cadre: number | undefined) =>
  cadre === undefined ? '' : (cadres[cadre]?.name ?? '')

type Rows = Omit<Table, 'name'>

function resultTable(results: PlanResults, words: Words, cellOf: (from: Origin) => string): Rows {
  const rows = headlines(results).map((figure) => [
    ...aboutOf(results, figure, words),
    { formula: cellOf({ figure: figure.id }), value: figure.value },
    unitOf(results, figure.unit, words),
  ])
  return { head: heads(words, 'cadre', 'about', 'year', 'figure', 'value', 'unit'), rows }
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

/** Every number that the scenario gives or a standard fixes, once, and the row in which it stands. */
function inputTable(results: PlanResults, words: Words): [Rows, Map<string, number>] {
  const { notes = [] } = results.scenario
  const places = new Map<string, number>()
  const rows: Cell[][] = []
  for (const { cadre, label, terms } of results.figures)
    for (const { from, name, value, unit } of terms) {
      if ('figure' in from || isYears(from)) continue
      const key = keyOf(from)
      if (places.has(key)) continue
      places.set(key, rows.length + 2)
      const isField = 'field' in from
      const isOfCadre = isField && from.field.startsWith('cadres')
      const said = notes.filter((one) => isField && one.field === from.field)
      rows.push([
        isOfCadre ? cadreName(results, cadre) : '',
        isOfCadre ? (label ?? '') : '',
        isField ? words(`term.${name}`) : words(`constant.${from.constant}`),
        value,
        unitOf(results, unit, words),
        isField ? from.field : '',
        said.flatMap(({ note, source }) => [note, source].filter((one) => one !== undefined)).join(' · '),
      ])
    }
  return [{ head: heads(words, 'cadre', 'about', 'figure', 'value', 'unit', 'field', 'source'), rows }, places]
}

function workingTable(results: PlanResults, words: Words, cellOf: (from: Origin) => string): Rows {
  const rows = results.figures.map((figure) => [
    ...aboutOf(results, figure, words),
    { formula: formulaOf(figure, cellOf), value: figure.value },
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
  return {
    head: heads(words, 'cadre', 'about', 'year', 'figure', 'value', 'unit', 'formula', 'numbers', 'method'),
    rows,
  }
}

const formulaOf = ({ formula, terms }: Figure, cellOf: (from: Origin) => string): string =>
  inSheet(expressionOf(formula), (name) =>
    terms.filter((term) => term.name === name).map((term) => termCell(term, cellOf)),
  )

/** Years since the price year differ by figure and stand in the formula itself. */
const termCell = ({ from, value }: Term, cellOf: (from: Origin) => string): string =>
  isYears(from) ? `(${value})` : cellOf(from)

const isYears = (from: Origin) => 'constant' in from && from.constant === 'years-since-prices'

function sensitivityTable({ sensitivity }: PlanResults, words: Words): Rows {
  const rows = sensitivity.flatMap(({ answer, swings }) =>
    swings.map(({ field, range, down, up }) => [
      words(`answer.${answer}`),
      field,
      range,
      down.at,
      up.at,
      down.value ?? '',
      up.value ?? '',
    ]),
  )
  return { head: heads(words, 'answer', 'field', 'range', 'down', 'up', 'answer-down', 'answer-up'), rows }
}

function variationTable({ variations }: PlanResults, words: Words): Rows {
  const rows = variations.flatMap(({ name, required, cost, changes }): Cell[][] => [
    ...(required === undefined ? [] : [[words(`variation.${name}`), words('answer.workers'), required]]),
    ...(cost === undefined ? [] : [[words(`variation.${name}`), words('answer.cost'), cost]]),
    ...changes.map(({ field, to }) => [words(`variation.${name}`), field, to]),
  ])
  return { head: heads(words, 'scenario', 'figure', 'value'), rows }
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
