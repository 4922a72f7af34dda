import type { core } from 'zod'
import { fieldOf, nearest } from '../kit/problems.ts'
import { corePlan } from './core.ts'
import { meaningProblems } from './meaning.ts'
import type { Problem, ProblemCode } from './problems.ts'
import { problemCodes } from './problems.ts'
import { type Scenario, scenarioJsonSchema, scenarioSchema } from './scenario.ts'
import { modelOf } from './sensitivity/rules.ts'
import { changed } from './variations.ts'

export type Checked = { ok: true; scenario: Scenario } | { ok: false; problems: Problem[] }

/** Checks anything that may be a scenario. All problems of its shape are told at once; then all of its meaning. */
export function checkScenario(value: unknown): Checked {
  const shaped = checkShape(value)
  if (!shaped.ok) return shaped
  const problems = meaningProblems(shaped.scenario)
  if (problems.length === 0) problems.push(...referenceProblems(shaped.scenario))
  return problems.length > 0 ? { ok: false, problems } : shaped
}

function checkShape(value: unknown): Checked {
  const checked = scenarioSchema.safeParse(value, { reportInput: true })
  if (checked.success) return { ok: true, scenario: checked.data }
  return { ok: false, problems: checked.error.issues.flatMap(problemsOf) }
}

/** What stands in `sensitivity` and `variations` names inputs of the plan, each once, and leaves it a right one. */
function referenceProblems(scenario: Scenario): Problem[] {
  const lists = [
    ['sensitivity.ranges', scenario.sensitivity?.ranges],
    ['variations.low', scenario.variations?.low],
    ['variations.high', scenario.variations?.high],
  ] as const
  if (lists.every(([, list]) => !list)) return []
  const inputs = modelOf(corePlan(scenario).figures).inputs.map(({ field }) => field)
  const unknown = lists.flatMap(([at, list]) =>
    (list ?? []).flatMap(({ field }, i): Problem[] => {
      const place = `${at}[${i}].field`
      if (!inputs.includes(field)) {
        const meant = nearest(field, inputs)
        return [{ code: 'no-such-input', field: place, params: { input: field, ...(meant ? { meant } : {}) } }]
      }
      const isTwice = list?.findIndex((one) => one.field === field) !== i
      return isTwice ? [{ code: 'twice', field: place, params: { input: field } }] : []
    }),
  )
  if (unknown.length > 0) return unknown
  return (['low', 'high'] as const).flatMap((name) => {
    const changes = scenario.variations?.[name] ?? []
    const { variations: _, ...plain } = scenario
    const shaped = checkShape(changed(plain, changes))
    const problems = shaped.ok ? meaningProblems(shaped.scenario) : shaped.problems
    return problems.map(({ code, field, params }): Problem => {
      const place = changes.findIndex((change) => change.field === field)
      return { code, field: place < 0 ? `variations.${name}` : `variations.${name}[${place}].value`, params }
    })
  })
}

/** So many fields that nobody knows are told of each part; a file full of them is no plan. */
const mostUnknown = 20

const kinds: Record<string, ProblemCode> = {
  string: 'not-a-text',
  number: 'not-a-number',
  int: 'not-whole',
  boolean: 'not-yes-or-no',
  array: 'not-a-list',
}

const isCode = (word: string): word is ProblemCode => problemCodes.some((code) => code === word)

/** What zod finds, as problems with a code. */
function problemsOf(issue: core.$ZodIssue): Problem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  const tell = (code: ProblemCode, params: Problem['params'] = {}): Problem[] => [
    { code, field: fieldOf(path), params },
  ]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, mostUnknown).map((key): Problem => {
      const meant = key.length < 40 ? nearest(key, knownKeys()) : undefined
      const field = fieldOf([...path, key.slice(0, 40)])
      return meant && meant !== key
        ? { code: 'unknown-field', field, params: { meant } }
        : { code: 'unknown-field', field, params: {} }
    })
  if (isCode(issue.message)) return tell(issue.message)
  if (issue.input === undefined) return tell('missing')
  if (issue.code === 'invalid_type') return tell(kinds[issue.expected] ?? 'not-a-group')
  if (issue.code === 'invalid_value') return tell('not-a-choice', { choices: issue.values.map(String).join(', ') })
  if (issue.code === 'invalid_union') return tell('not-a-choice', { choices: 'days, hours' })
  if (issue.code === 'too_small') {
    if (issue.origin === 'string' || issue.origin === 'array') return tell('empty')
    return tell(issue.inclusive ? 'too-small' : 'not-above', { minimum: Number(issue.minimum) })
  }
  if (issue.code === 'too_big') {
    const maximum = Number(issue.maximum)
    // A whole number has a bound of its own besides: that up to which a computer counts.
    if (maximum === Number.MAX_SAFE_INTEGER) return []
    if (issue.origin === 'string') return tell('too-long', { maximum })
    if (issue.origin === 'array') return tell('too-many', { maximum })
    return tell(issue.inclusive ? 'too-big' : 'not-below', { maximum })
  }
  return tell('not-a-choice', { choices: '' })
}

let keys: Set<string> | undefined

/** Every name of a field, at any depth. */
function knownKeys(): Set<string> {
  if (keys) return keys
  const found = new Set<string>()
  const collect = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    if ('properties' in part && typeof part.properties === 'object' && part.properties !== null)
      for (const name of Object.keys(part.properties)) found.add(name)
    for (const one of Object.values(part)) collect(one)
  }
  collect(scenarioJsonSchema())
  keys = found
  return found
}
