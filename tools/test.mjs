// npm test: from a bare clone, everything that can be tested. `npm test -- <filter>` runs the tests whose file matches.
//   CI=true   the longest repetitions, and a skipped test counts as a failure
//   CHROMIUM  the browser to use, where it is not found by itself
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { checks, heading, run } from './checks.mjs'
import { getChromium } from './chromium.mjs'
import { bin, build, install, root } from './steps.mjs'
import { summary, tallyOf } from './summary.mjs'

const filter = process.argv.slice(2)
const isCI = /^(1|true|yes)$/i.test(process.env.CI ?? '')
const began = Date.now()

// A machine on which the program cannot be installed or built has failed one test: that one.
let isSummed = false
process.on('exit', () => isSummed || console.log('0 passed, 1 failed, 0 skipped'))

heading('Getting ready')
await install()
const { chromium, reason } = getChromium()
console.log(chromium ? `Chromium: ${chromium}` : `Browser tests will be skipped: ${reason}`)
await build()

const results = filter.length ? [] : checks.map(run)
const scratch = mkdtempSync(path.join(os.tmpdir(), 'week-test-'))
const file = path.join(scratch, 'tally.json')
// The tests choose their own settings; those of the shell must not reach them.
const settings = [
  ...readFileSync(path.join(root, 'src', 'settings.ts'), 'utf8').matchAll(/^ {2}([A-Z][A-Z0-9_]+): z\./gm),
].map(([, name]) => name)
const tests = run({
  title: filter.length ? `Tests: ${filter.join(' ')}` : 'Tests: rooms, house, pages, journeys, recovery',
  command: path.join(bin, 'vitest'),
  args: ['run', '--reporter=default', `--reporter=${path.join(root, 'tools', 'tally.mjs')}`, ...filter],
  env: {
    ...Object.fromEntries(settings.map((name) => [name, ''])),
    TEST_TALLY: file,
    CHROMIUM: chromium ?? '',
    CHROMIUM_MISSING: reason ?? '',
    CI: isCI ? 'true' : '',
  },
})
const tally = tallyOf(existsSync(file) ? readFileSync(file, 'utf8') : '', tests.passed)
rmSync(scratch, { recursive: true, force: true })

heading('Summary')
console.log(`${tests.passed ? 'passed ' : 'FAILED '} ${tests.title} (${tests.seconds} s)`)
const { lines, code } = summary(results, tally, { isCI, seconds: Math.round((Date.now() - began) / 1000) })
for (const line of lines) console.log(line)
isSummed = true
process.exitCode = code
