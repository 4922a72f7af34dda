import { readFileSync } from 'node:fs'
import { readScenario } from './read.ts'
import type { Scenario } from './scenario.ts'

/** Worked examples to start from; their figures are invented. */
export const exampleNames = ['district-office', 'national-ratio', 'hospital-team'] as const
export type ExampleName = (typeof exampleNames)[number]

const kept = new Map<ExampleName, Scenario>()

/** @throws {Error} if the file that comes with the program is wrong */
export function exampleScenario(name: ExampleName): Scenario {
  const known = kept.get(name)
  if (known) return known
  const read = readScenario(readFileSync(new URL(`./examples/${name}.yaml`, import.meta.url), 'utf8'))
  if (!read.ok) throw new Error(`The example ${name} is wrong: ${JSON.stringify(read.problems)}`)
  kept.set(name, read.scenario)
  return read.scenario
}
