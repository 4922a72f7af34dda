import { expressionOf } from '../figures/rules.ts'
import { namesIn } from '../formulas/expression/rules.ts'
import { formulaIds } from '../formulas/rules.ts'
import { standardIds } from '../standards/rules.ts'
import { units } from '../units/rules.ts'

/** What a thing is called in the reader's language, by a key of `wordKeys`. */
export type Words = (key: string) => string

const functions = ['min', 'max', 'up', 'nearest', 'who']
const sheets = ['results', 'inputs', 'workings', 'sensitivity', 'variations', 'assumptions']
const columns = [
  'part',
  'cadre',
  'about',
  'year',
  'figure',
  'value',
  'unit',
  'formula',
  'numbers',
  'method',
  'field',
  'note',
  'source',
  'answer',
  'range',
  'down',
  'up',
  'answer-down',
  'answer-up',
  'scenario',
]

/** Every key that files need a word for: `unit.hours`, `formula.wisn-ratio`, `term.volume`, … */
export const wordKeys: readonly string[] = [
  ...units.map((unit) => `unit.${unit}`),
  ...formulaIds.map((id) => `formula.${id}`),
  ...[...new Set(formulaIds.flatMap((id) => namesIn(expressionOf(id))))].map((name) => `term.${name}`),
  ...functions.map((name) => `function.${name}`),
  ...[...standardIds, 'cwla-open-per-new', 'nobody', 'today', 'years-since-prices'].map((id) => `constant.${id}`),
  ...['who-wisn', 'planner'].map((method) => `method.${method}`),
  ...sheets.map((sheet) => `sheet.${sheet}`),
  ...columns.map((column) => `column.${column}`),
  ...['workers', 'cost'].map((answer) => `answer.${answer}`),
  ...['low', 'central', 'high'].map((name) => `variation.${name}`),
  ...['title', 'whole-plan', 'example', 'values'].map((name) => `about.${name}`),
]
