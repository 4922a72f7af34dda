// npm test: from a bare clone, everything that can be tested. `npm test -- <filter>` runs the tests whose file matches.
//   CI=true   the longest repetitions, and a skipped test counts as a failure
//   CHROMIUM  the browser to use, where it is not found by itself
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { checks, heading, run } from './checks.mjs'
import { getChromium } from './chromium.mjs'
import { bin, build, install, root } from './steps.mjs'

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
const total = { passed: 0, failed: 0, skipped: 0, skips: [] }
for (const { passed } of results) passed ? total.passed++ : total.failed++

const scratch = mkdtempSync(path.join(os.tmpdir(), 'week-test-'))
const file = path.join(scratch, 'tally.json')
try {
  const tests = run({
    title: filter.length ? `Tests: ${filter.join(' ')}` : 'Tests: rooms, house, pages, journeys, recovery',
    command: path.join(bin, 'vitest'),
    args: ['run', '--reporter=default', `--reporter=${path.join(root, 'tools', 'tally.mjs')}`, ...filter],
    env: {
      TEST_TALLY: file,
      CHROMIUM: chromium ?? '',
      CHROMIUM_MISSING: reason ?? '',
      CI: isCI ? 'true' : '',
      // The tests choose their own settings; those of the shell must not reach them.
      ...Object.fromEntries(
        ['PORT', 'DATA_DIR', 'DATABASE_URL', 'PUBLIC_URL', 'SECRET', 'SAMPLE', 'ROLE'].map((name) => [name, '']),
      ),
    },
  })
  results.push(tests)
  add(tests.passed)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

/** Adds Vitest's sums; a run that left none, or failed without saying where, is one failure. */
function add(passed) {
  let tally
  try {
    tally = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    tally = { passed: 0, failed: 1, skipped: 0, skips: ['the tests ended before they were counted'] }
  }
  total.passed += tally.passed
  total.failed += !passed && tally.failed === 0 ? 1 : tally.failed
  total.skipped += tally.skipped
  total.skips.push(...tally.skips)
}

heading('Summary')
for (const { title, passed, seconds } of results)
  console.log(`${passed ? 'passed' : 'FAILED'}  ${title} (${seconds} s)`)
for (const name of total.skips) console.log(`skipped  ${name}`)
const isBad = total.failed > 0 || (isCI && total.skipped > 0)
if (isCI && total.skipped > 0) console.log('With CI=true a skipped test is a failure.')
console.log(`${Math.round((Date.now() - began) / 1000)} s in all`)
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
isSummed = true
process.exitCode = isBad ? 1 : 0
