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

/** Every key that files and the command need a word for: `unit.hours`, `formula.wisn-ratio`, `term.volume`, … */
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
  ...['title', 'whole-plan', 'example'].map((name) => `about.${name}`),
]

const special: Record<string, string> = {
  'formula.wisn-ratio': 'WISN ratio',
  'formula.category-allowance': 'Category allowance factor (CAF)',
  'formula.individual-allowance': 'Individual allowance factor (IAF)',
  'function.who': 'as WHO rounds',
  'function.up': 'rounded up',
  'function.nearest': 'to the nearest',
  'method.who-wisn': 'WHO WISN',
  'method.planner': 'this planner',
  'about.example': 'An example: its figures are invented.',
  'about.whole-plan': 'The whole plan',
  'unit.times': '×',
  'unit.rate': 'share',
}

/** English words for commands: the key itself, read out. */
export const plainWords: Words = (key) => {
  const known = special[key]
  if (known) return known
  const name = key.slice(key.indexOf('.') + 1)
  const spaced = name
    .replaceAll('-', ' ')
    .replace(/([a-z])([A-Z])/g, (_, one, other) => `${one} ${other.toLowerCase()}`)
  const read = spaced
    .replace(/\bcwla\b/, 'CWLA')
    .replace(/\bcalifornia\b/, 'California')
    .replace(/\bwisn\b/, 'WISN')
  return /^(unit|function)\./.test(key) ? read : read.charAt(0).toUpperCase() + read.slice(1)
}
