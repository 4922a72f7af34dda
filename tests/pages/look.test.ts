import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { withBrowser } from '../support/browser.ts'
import { locales } from '../support/words.ts'
import { axeFaults, colourFaults, looks } from './axe.ts'
import { addresses, inLanguage } from './families.ts'
import {
  moving,
  overflowing,
  printFaults,
  smallTargets,
  spaceText,
  swallowed,
  unreadable,
  unseenFocus,
} from './look-guards.ts'

const origin = inject('origin')

const guards = {
  'nothing that axe objects to, in any look': 'axe',
  'a visible focus on all that the keyboard reaches, in any look': 'focus',
  'no words that forced colours swallow': 'forced',
  'targets for a finger': 'targets',
  'all its words at 320 pixels, which is 400 % zoom, without scrolling sideways': 'narrow',
  'all its words in a wide window': 'wide',
  'all its words when lines, letters and words are set apart': 'spaced',
  'no menus on paper, and links that can be read': 'print',
  'nothing that moves where the reader wants stillness': 'motion',
} as const
type Guard = (typeof guards)[keyof typeof guards]
type Note = (guard: Guard, faults: string[], look?: string) => void

const isCI = process.env.CI === 'true'
/** Languages in which pages are walked: one of each direction, with CI=true all. */
const walked = isCI ? locales : ['en', 'ar']
/** Every kind of page in every language with CI=true; else each in one of them, by turns. */
const walkedIn = (language: string) =>
  isCI ? addresses : addresses.filter((_, index) => walked[index % walked.length] === language)

/** Examines the page that is open, by every guard. The order matters: each leaves the page in another state. */
async function examine(page: Page, note: Note): Promise<void> {
  note('motion', await moving(page))
  await page.evaluate(() => {
    for (const menu of document.querySelectorAll('details')) menu.open = true
  })
  for (const { name, ...media } of looks) {
    await page.emulateMedia(media)
    note('axe', await (name === 'light' ? axeFaults(page) : colourFaults(page)), name)
    note('focus', await unseenFocus(page), name)
    if (media.forcedColors === 'active') note('forced', await swallowed(page))
  }
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none', media: 'print' })
  note('print', await printFaults(page))
  await page.emulateMedia({ colorScheme: 'light', media: 'screen' })
  note('targets', await smallTargets(page))
  await page.setViewportSize({ width: 1280, height: 800 })
  note('wide', [...(await overflowing(page)), ...(await unreadable(page))])
  await page.setViewportSize({ width: 320, height: 256 })
  note('narrow', [...(await overflowing(page)), ...(await unreadable(page))])
  await spaceText(page)
  note('spaced', [...(await overflowing(page)), ...(await unreadable(page))])
  await page.setViewportSize({ width: 360, height: 800 })
}

/** Opens the pages that are walked in a language and tells what is wrong, by guard. */
async function walk(browser: Browser, language: string): Promise<Map<Guard, string[]>> {
  const found = new Map<Guard, string[]>(Object.values(guards).map((guard) => [guard, []]))
  const waiting = walkedIn(language).map((one) => inLanguage(language, one))
  const reader = async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 }, reducedMotion: 'reduce' })
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      await page.goto(origin + path)
      await examine(page, (guard, faults, look) => {
        for (const fault of faults) found.get(guard)?.push(`${path}${look ? ` (${look})` : ''}: ${fault}`)
      })
    }
    await page.close()
  }
  // Two at once: a browser draws each page in a process of its own.
  await Promise.all([reader(), reader()])
  return found
}

withBrowser('one page of each family', (browser) => {
  describe.each(walked)('in %s has', (language) => {
    let found: Map<Guard, string[]>
    beforeAll(async () => {
      found = await walk(browser(), language)
    })
    test.each(Object.entries(guards))('%s', (_, guard) => expect(found.get(guard)).toEqual([]))
  })

  test('asks for three things at most, all of them here, and keeps nothing', async () => {
    const faults: string[] = []
    for (const path of addresses) {
      const context = await browser().newContext({ viewport: { width: 360, height: 800 } })
      const page = await context.newPage()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      page.on(
        'console',
        (message) =>
          message.type() === 'error' && !path.includes('no-such') && faults.push(`${path}: ${message.text()}`),
      )
      await page.goto(origin + path)
      const pictures = await page.locator('main img').count()
      if (asked.length > 3 + pictures) faults.push(`${path}: ${asked.join(' ')}`)
      for (const address of asked.filter((one) => new URL(one).origin !== origin)) faults.push(`${path}: ${address}`)
      if ((await context.cookies()).length > 0) faults.push(`${path}: a cookie`)
      await context.close()
    }
    expect(faults).toEqual([])
  })
})
