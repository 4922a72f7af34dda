import type { Translate } from '../../i18n/translate.ts'
import { type ExampleName, exampleScenario, type Scenario, scenarioSchema } from '../index.ts'
import { isBranch } from './draft.ts'

/** Fields that hold words of the example's author. */
const worded: ReadonlySet<string> = new Set(['title', 'name', 'area', 'note', 'source'])

/** A worked example in the reader's language: the English words of its file are the keys of their translations. */
export function exampleIn(t: Translate, name: ExampleName): Scenario {
  const say = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(say)
    if (!isBranch(part)) return part
    return Object.fromEntries(
      Object.entries(part).map(([field, value]) => [
        field,
        typeof value === 'string' && worded.has(field) ? t.of('planner.sample', value) : say(value),
      ]),
    )
  }
  return scenarioSchema.parse(say(exampleScenario(name)))
}
