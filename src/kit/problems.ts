import type { core } from 'zod'

/** One thing that is wrong in a file that people write. `line` counts from 1. */
export type Problem = { file: string; line: number; field: string; message: string }

/** Such as `2021.yaml:14: days[2].date: is a date that no calendar has`. */
export const sentence = ({ file, line, field, message }: Problem): string =>
  `${file}:${line}: ${field ? `${field}: ` : ''}${message}`

export type Path = readonly (string | number)[]

/** `['days', 2, 'date']` → `days[2].date` */
export const fieldOf = (path: Path): string =>
  path.map((step, place) => (typeof step === 'number' ? `[${step}]` : place === 0 ? step : `.${step}`)).join('')

/** `days[2].date` → `['days', 2, 'date']` */
export const fieldSteps = (field: string): Path =>
  [...field.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([step, place]) => (place === undefined ? step : Number(place)))

const kinds: Record<string, string> = {
  string: 'a text (put a number or a yes into quotation marks)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
}

/** What the schema has to say, in words; the sentence goes on from the field's name. Unknown keys are told elsewhere. */
export function inWords(issue: core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type')
    return issue.input === undefined ? 'is missing' : `must be ${kinds[issue.expected] ?? issue.expected}`
  if (issue.code === 'invalid_value') {
    if (issue.input === undefined) return 'is missing'
    return issue.values.length > 20
      ? 'is not one of the words known here'
      : `must be one of: ${issue.values.map(String).join(', ')}`
  }
  if (issue.code === 'invalid_union')
    return Array.isArray(issue.options) ? `must be one of: ${issue.options.map(String).join(', ')}` : 'is missing'
  if (issue.code === 'too_small') {
    if (issue.origin === 'string' || issue.origin === 'array') return 'is empty: fill it or leave it out'
    return `must be at least ${issue.minimum}`
  }
  if (issue.code === 'too_big') {
    return issue.origin === 'string' ? `is longer than ${issue.maximum} characters` : `must be at most ${issue.maximum}`
  }
  return undefined
}

/** The known word nearest to a mistyped one, if there is one within two slips. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = 3
  for (const candidate of known) {
    const slips = distance(word.toLowerCase(), candidate.toLowerCase())
    if (slips < least) [best, least] = [candidate, slips]
  }
  return best
}

/** Levenshtein's distance. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, place) => place)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
