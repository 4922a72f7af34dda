// Adds up what checks and tests came to, for the end of `npm test`.

/** What Vitest's run left, or one failure where it ended without leaving anything or without saying what failed. */
export function tallyOf(text, passed) {
  if (!text)
    return { passed: 0, failed: 1, skipped: 0, skips: ['the tests ended before they were counted'], failures: [] }
  const tally = JSON.parse(text)
  return { ...tally, failed: passed ? tally.failed : Math.max(1, tally.failed) }
}

/**
 * @param results of the checks: title, passed, seconds
 * @param tally of the tests
 * @returns the lines to show, the sums last, and the exit code; with `isCI` a skipped test is a failure
 */
export function summary(results, tally, { isCI, seconds }) {
  const passed = tally.passed + results.filter((one) => one.passed).length
  const failed = tally.failed + results.filter((one) => !one.passed).length
  const lines = [
    ...results.map((one) => `${one.passed ? 'passed ' : 'FAILED '} ${one.title} (${one.seconds} s)`),
    ...tally.failures.map((what) => `failed   ${what}`),
    ...tally.skips.map((name) => `skipped  ${name}`),
    ...(isCI && tally.skipped > 0 ? ['With CI=true a skipped test is a failure.'] : []),
    `${seconds} s in all`,
    `${passed} passed, ${failed} failed, ${tally.skipped} skipped`,
  ]
  return { lines, code: failed > 0 || (isCI && tally.skipped > 0) ? 1 : 0 }
}
