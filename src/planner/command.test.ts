import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { planCommand } from './command.ts'
import { exampleNames, exampleScenario } from './examples.ts'
import { planJson } from './files/json.ts'
import { problemCodes } from './problems.ts'
import { resultsOf } from './testing.ts'
import { inPlainWords } from './words/sentences.ts'

const run = async (...argv: string[]) => {
  const lines: string[] = []
  const code = await planCommand.run({ argv, out: (line) => lines.push(line) })
  return { code, text: lines.join('\n') }
}

const example = (name: string) => fileURLToPath(new URL(`./examples/${name}.yaml`, import.meta.url))

const written = (text: string) => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'week-plan-')), 'scenario.yaml')
  writeFileSync(file, text)
  return file
}

describe('npm run week -- plan', () => {
  it('prints the results as text', async () => {
    const { code, text } = await run(example('hospital-team'))
    expect(code).toBe(0)
    expect(text).toMatch(/^The social work team of a hospital\nAn example: its figures are invented\.\n/)
    expect(text).toMatch(/^ {2}Available working time \(AWT\), hours a year +1,627\.5 {2}hours$/m)
    expect(text).toMatch(/^ {2}WISN ratio: existing ÷ required +0\.69273 {2}times$/m)
    expect(text).toMatch(/^ {2}Posts +6 {2}posts$/m)
    expect(text).toMatch(/^ {2}Workload pressure: .+ \(WISN ratio 0\.6927\)\.$/m)
    expect(text).toMatch(/^ {2}First talks on the ward: Time for one unit +±15 % +5\.465011 … 6\.083493$/m)
    expect(text).not.toMatch(/NaN|undefined|\[object/)
  })

  it.each(exampleNames)('prints the same as JSON (%s)', async (name) => {
    const { code, text } = await run(example(name), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(planJson(resultsOf(exampleScenario(name))))))
    expect((await run(example(name))).text).not.toMatch(/NaN|undefined|\[object/)
  })

  it('ends with 1 and every mistake, with file, line and field', async () => {
    const file = written('title: A plan\nroundng: up\ncadres:\n  - name: Workers\n    existing: -1\n')
    expect(await run(file)).toEqual({
      code: 1,
      text:
        `2 mistakes in ${file}.\n` +
        'scenario.yaml:2: roundng: is not a field known here; is rounding meant?\n' +
        'scenario.yaml:5: cadres[0].existing: must be at least 0',
    })
    const broken = written('title: [')
    expect((await run(broken)).text).toMatch(/^One mistake in .+\.\nscenario\.yaml:1: is not YAML: /)
    expect((await run('/nowhere.yaml')).code).toBe(1)
  })

  it('ends with 2 when called wrongly', async () => {
    expect(await run()).toEqual({ code: 2, text: 'Name one file with a scenario.' })
    expect(await run('a.yaml', 'b.yaml')).toEqual({ code: 2, text: 'Name one file with a scenario.' })
    expect(await run('a.yaml', '--jsn')).toEqual({ code: 2, text: 'There is no option --jsn here.' })
  })
})

it('every problem has a sentence', () => {
  const sentences = problemCodes.map((code) => inPlainWords({ code, field: '', params: {} }))
  expect(new Set(sentences).size).toBe(problemCodes.length)
})
