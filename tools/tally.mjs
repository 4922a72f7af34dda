// A reporter for Vitest that writes the sums of a run to the file named by TEST_TALLY, for tools/test.mjs to add up.
import { writeFileSync } from 'node:fs'

export default class Tally {
  onTestRunEnd(modules, errors) {
    const tally = { passed: 0, failed: errors.length, skipped: 0, skips: [], failures: [] }
    for (const module of modules) {
      // A file that could not be read has errors of its own and no failed test.
      const own = module.errors().length
      const suites = [...module.children.allSuites()].filter((suite) => suite.errors().length > 0).length
      tally.failed += own + suites
      for (const test of module.children.allTests()) {
        const { state, note } = test.result()
        if (state === 'passed') tally.passed++
        else if (state === 'failed') {
          tally.failed++
          const [error] = test.result().errors
          tally.failures.push(`${module.relativeModuleId}: ${test.fullName}: ${error?.message.split('\n')[0]}`)
        } else {
          tally.skipped++
          tally.skips.push(`${test.fullName}${note ? ` (${note})` : ''}`)
        }
      }
    }
    if (process.env.TEST_TALLY) writeFileSync(process.env.TEST_TALLY, JSON.stringify(tally))
  }
}
