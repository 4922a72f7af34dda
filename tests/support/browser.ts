import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { findChromium } from '../../tools/chromium.mjs'

const reason =
  process.env.CHROMIUM_MISSING || 'set CHROMIUM to the path of a Chromium, or run npm test, which looks for one'

/** Starts the machine's Chromium, without a window, with more arguments if need be. @throws where there is none */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(`There is no browser: ${reason}`)
  // Chromium refuses its sandbox to root; the only pages it sees are our own.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args: [...args, '--disable-dev-shm-usage', ...more] })
}

/** A suite with a browser. Where there is none it is skipped with the reason, and fails with CI=true. */
export function withBrowser(name: string, suite: (browser: () => Browser) => void): void {
  if (!findChromium()) {
    const skipped = `${name}: skipped, there is no browser: ${reason}`
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
