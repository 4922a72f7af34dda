import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { findChromium } from '../../tools/chromium.mjs'
import { launchBrowser, withoutBrowser } from './launch-browser.ts'

/** A suite with a browser. Where there is none it is skipped with the reason, and fails with CI=true. */
export function withBrowser(name: string, suite: (browser: () => Browser) => void): void {
  if (!findChromium()) {
    const skipped = `${name}: skipped, there is no browser: ${withoutBrowser}`
    if (process.env.CI !== 'true') test.skip(skipped, () => {})
    else
      test(skipped, () => {
        throw new Error(skipped)
      })
    return
  }
  describe(name, () => {
    let browser: Browser | undefined
    beforeAll(async () => {
      browser = await launchBrowser()
    })
    afterAll(() => browser?.close())
    suite(() => {
      if (!browser) throw new Error('The browser is started before the first test.')
      return browser
    })
  })
}
