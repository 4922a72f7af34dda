import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The looks in which every page must hold. */
export const looks = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced colours', colorScheme: 'dark', forcedColors: 'active' },
] as const

/** What axe finds wrong with the page as it stands, or with what is `within` a selector: rule and place. */
export const axeFaults = (page: Page, within = 'html'): Promise<string[]> => run(page, within, tags)

/** The same for its rules on colours alone: a dark or forced look changes nothing else (`styles.test.ts`). */
export const colourFaults = (page: Page, within = 'html'): Promise<string[]> => run(page, within, ['cat.color'])

async function run(page: Page, within: string, values: readonly string[]): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window)
  // Evaluated from outside, so that the page's own policy, which allows no script, stays as readers have it.
  if (!isThere) await page.evaluate(source)
  const options = { runOnly: { type: 'tag', values }, resultTypes: ['violations'], preload: false }
  const results = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)})`)
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
