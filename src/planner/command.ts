import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { cataloguesIn, localesFolder } from '../i18n/catalogues.ts'
import { translator } from '../i18n/messages.ts'
import type { PlainCommand } from '../kit/command.ts'
import { sentence } from '../kit/problems.ts'
import { planJson } from './files/json.ts'
import { planOf } from './plan.ts'
import { type LineProblem, longestFile, readScenario } from './read.ts'
import { reportLines } from './words/report.ts'
import { inPlainWords } from './words/sentences.ts'

export const planCommand: PlainCommand = {
  name: 'plan',
  usage: '<scenario.yaml> [--json]',
  summary: 'Computes a workforce plan from a scenario.',
  help: `Computes a workforce plan: the need, when it can be met, what it costs. Nothing is stored. All mistakes of the file
are told at once, with line and field. The examples that come with the program are in src/planner/examples.

  scenario.yaml   the scenario, as YAML or JSON
  --json          the results as JSON, with every formula and the numbers in it`,
  withoutDatabase: true,
  async run({ argv, out }) {
    const unknown = argv.find((word) => word.startsWith('-') && word !== '--json')
    const [file, more] = argv.filter((word) => word !== '--json')
    if (unknown || file === undefined || more !== undefined) {
      out(unknown ? `There is no option ${unknown} here.` : 'Name one file with a scenario.')
      return 2
    }
    const text = await textOf(file)
    if (text === undefined) {
      out(`${file} cannot be read, or is longer than ${longestFile} bytes.`)
      return 1
    }
    const name = path.basename(file)
    const read = readScenario(text)
    const plan = read.ok ? planOf(read.scenario) : read
    if (!plan.ok) {
      const problems = plan.problems.map((problem) => lineOf(name, { line: 1, ...problem }))
      out(
        [`${problems.length === 1 ? 'One mistake' : `${problems.length} mistakes`} in ${file}.`, ...problems].join(
          '\n',
        ),
      )
      return 1
    }
    if (argv.includes('--json')) out(JSON.stringify(planJson(plan.results), null, 2))
    else for (const line of reportLines(plan.results, translator(cataloguesIn(localesFolder))('en'))) out(line)
    return 0
  },
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return (await stat(file)).size > longestFile ? undefined : await readFile(file, 'utf8')
  } catch {
    return undefined
  }
}

const lineOf = (file: string, { line, field, words, ...problem }: LineProblem): string =>
  sentence({ file, line, field, message: words ?? inPlainWords({ ...problem, field }) })
