import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../../tools/chromium.mjs'

/** Why there is no browser, and what to do. */
export const withoutBrowser =
  process.env.CHROMIUM_MISSING || 'set CHROMIUM to the path of a Chromium, or run npm test, which looks for one'

/** Starts the machine's Chromium, without a window, with more arguments if need be. @throws where there is none */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(`There is no browser: ${withoutBrowser}`)
  // Chromium refuses its sandbox to root; the only pages it sees are our own.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args: [...args, '--disable-dev-shm-usage', ...more] })
}
