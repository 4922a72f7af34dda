import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { findChromium } from '../../tools/chromium.mjs'
import { environment } from '../../tools/steps.mjs'
import { summary, tallyOf } from '../../tools/summary.mjs'
import { plant } from './planted.ts'
import { root } from './root.ts'

const file = (body: string) => `import { describe, test, expect } from 'vitest'\n${body}`

/** Runs Vitest on planted tests. Answers with its exit code and the sums that it left. */
async function sumsOf(files: Record<string, string>): Promise<{ code: number; text: string }> {
  const place = plant(files)
  symlinkSync(path.join(root, 'node_modules'), path.join(place, 'node_modules'))
  const left = path.join(place, 'tally.json')
  const reporter = `--reporter=${path.join(root, 'tools', 'tally.mjs')}`
  const vitest = path.join(root, 'node_modules', '.bin', 'vitest')
  const child = spawn(vitest, ['run', '--root', place, reporter], {
    env: environment({ TEST_TALLY: left }),
    stdio: 'ignore',
  })
  const [code] = await once(child, 'close')
  return { code, text: readFileSync(left, 'utf8') }
}

describe('the sums of npm test', () => {
  test('count what passed, failed, was skipped and could not be read', async () => {
    const { code, text } = await sumsOf({
      'a.test.js': file(
        "test('a', () => {}); test('b', () => expect(1).toBe(2)); test.skip('c', () => {}); test.todo('d')",
      ),
      'b.test.js': file("describe('e', () => { beforeAll(() => {}); test('f', () => {}) })"),
      'c.test.js': file("test('g', ({ skip }) => skip('no browser'))"),
      'd.test.js': file("import './none.js'"),
    })
    expect(code).toBe(1)
    const tally = tallyOf(text, false)
    expect(tally).toMatchObject({ passed: 1, failed: 3, skipped: 3 })
    expect(tally.skips).toContain('g (no browser)')
    expect(tally.failures).toContainEqual(expect.stringMatching(/^a\.test\.js: b: .*expected 1 to be 2/))
  })

  test('count one failure where a run failed and no test did, or nothing was counted', () => {
    expect(tallyOf('{"passed":3,"failed":0,"skipped":0,"skips":[]}', false).failed).toBe(1)
    expect(tallyOf('', true)).toMatchObject({ passed: 0, failed: 1 })
  })

  const check = { title: 'Types', passed: true, seconds: 1 }
  const tally = { passed: 3, failed: 0, skipped: 1, skips: ['a'], failures: ['b.test.ts: b: no'] }

  test('stand alone on the last line, checks among them', () => {
    const { lines, code } = summary([check, { ...check, passed: false }], tally, { isCI: false, seconds: 9 })
    expect(lines).toContain('failed   b.test.ts: b: no')
    expect(lines.at(-1)).toBe('4 passed, 1 failed, 1 skipped')
    expect(code).toBe(1)
  })

  test('let a skipped test pass by hand, and not on a build server', () => {
    expect(summary([check], tally, { isCI: false, seconds: 9 }).code).toBe(0)
    expect(summary([check], tally, { isCI: true, seconds: 9 }).code).toBe(1)
    expect(summary([check], { ...tally, skipped: 0, skips: [] }, { isCI: true, seconds: 9 }).code).toBe(0)
  })
})

test('a browser that is named and not there is not replaced by another', () => {
  expect(findChromium({ CHROMIUM: '/none/chromium', PATH: process.env.PATH })).toBeUndefined()
  expect(findChromium({ CHROMIUM: process.execPath })).toBe(process.execPath)
})
