import { fieldSteps } from '../kit/problems.ts'
import { readSource } from '../kit/source.ts'
import { checkScenario } from './check.ts'
import type { Problem } from './problems.ts'
import type { Scenario } from './scenario.ts'

/** A problem of a file, at its line, from 1. `words` is what the reader of YAML says where the file is none. */
export type LineProblem = Problem & { line: number; words?: string }
export type Read = { ok: true; scenario: Scenario } | { ok: false; problems: LineProblem[] }

/** Bytes of a file; the largest plan that the schema allows is smaller. */
export const longestFile = 400_000

/** Reads a scenario from YAML or JSON; every problem comes with its line. Of what is no YAML, the first of each line. */
export function readScenario(text: string): Read {
  if (Buffer.byteLength(text) > longestFile)
    return { ok: false, problems: [{ code: 'file-too-long', field: '', line: 1, params: { maximum: longestFile } }] }
  const source = readSource('', text)
  if (source.problems.length > 0)
    return {
      ok: false,
      problems: source.problems
        .filter(({ line }, place, all) => all.findIndex((one) => one.line === line) === place)
        .map(({ line, message }) => ({ code: 'not-yaml', field: '', line, params: {}, words: message })),
    }
  const checked = checkScenario(source.value ?? {})
  if (checked.ok) return checked
  const problems = checked.problems.map((problem) => ({
    ...problem,
    line: source.problem(fieldSteps(problem.field), '').line,
  }))
  return { ok: false, problems: problems.sort((one, other) => one.line - other.line) }
}
