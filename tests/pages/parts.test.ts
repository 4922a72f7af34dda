import { expect, inject, test } from 'vitest'
import { withBrowser } from '../support/browser.ts'
import { locales } from '../support/words.ts'
import { axeFaults, colourFaults, looks } from './axe.ts'
import { inLanguage } from './families.ts'
import { overflowing, smallTargets, unreadable, unseenFocus } from './look-guards.ts'
import { visit } from './visit.ts'

const origin = inject('origin')

/** What can only be asked of a whole page: here parts that stand once on a page stand beside each other, many times. */
const ofWholePages = /^(heading-order|page-has-heading-one|landmark-[\w-]+|duplicate-id[\w-]*):/

withBrowser('the page of all parts', (browser) => {
  test.each(locales)('has nothing that a guard objects to, in any look (%s)', async (language) => {
    const page = await browser().newPage({ viewport: { width: 320, height: 800 }, reducedMotion: 'reduce' })
    const answer = await page.goto(origin + inLanguage(language, '/parts'))
    expect(answer?.status()).toBe(200)
    expect(await page.locator('main section').count()).toBeGreaterThan(15)
    const faults: string[] = []
    for (const { name, ...media } of looks) {
      await page.emulateMedia(media)
      const found = [...(await (name === 'light' ? axeFaults(page, 'main') : colourFaults(page, 'main')))]
      found.push(...(await unseenFocus(page)))
      faults.push(...found.filter((fault) => !ofWholePages.test(fault)).map((fault) => `${name}: ${fault}`))
    }
    faults.push(...(await overflowing(page)), ...(await unreadable(page)), ...(await smallTargets(page)))
    await page.close()
    expect(faults).toEqual([])
  })
})

test('is not for search engines, and nothing leads to it', async () => {
  const { body, headers } = await visit(origin, '/parts')
  expect(body).toContain('<meta name="robots" content="noindex"/>')
  expect(headers.get('x-robots-tag')).toBe('noindex')
  for (const path of ['/', '/about', '/sitemap.xml']) expect((await visit(origin, path)).body).not.toMatch(/\/parts\b/)
})
