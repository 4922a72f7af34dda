import type { Page } from 'playwright-core'
import { focusable, unseenFocusOf } from '../support/outline.ts'

/** What has the focus: a link, a field, a button. All is empty where nothing has. */
export type Stop = { tag: string; href: string; name: string; html: string }

/** Where the keyboard is. */
export const focused = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const one = document.activeElement
    const isNothing = !one || one === document.body
    return {
      tag: isNothing ? '' : one.tagName,
      href: one?.getAttribute('href') ?? '',
      name: one?.getAttribute('name') ?? '',
      html: isNothing ? '' : one.outerHTML.slice(0, 120),
    }
  })

/** Presses Tab once. @throws when one does not see where that has led */
export async function tab(page: Page): Promise<Stop> {
  await page.keyboard.press('Tab')
  const unseen = await unseenFocusOf(page.locator(':focus'))
  if (unseen.length > 0) throw new Error(`${page.url()}: ${unseen.join()}`)
  return focused(page)
}

/** Presses Tab until the focus is where it is meant to be. @throws when the whole page has been gone through */
export async function tabTo(page: Page, isMeant: (stop: Stop) => boolean): Promise<Stop> {
  const most = (await page.locator(focusable).count()) + 5
  for (let presses = 0; presses < most; presses++) {
    const stop = await tab(page)
    if (isMeant(stop)) return stop
  }
  throw new Error(`${page.url()}: the keyboard does not reach it`)
}

/** Follows the first link to an address of this form, by keyboard alone. Answers with the path that it led to. */
export async function follow(page: Page, href: RegExp): Promise<string> {
  await tabTo(page, (stop) => href.test(stop.href))
  await Promise.all([page.waitForURL(href), page.keyboard.press('Enter')])
  return new URL(page.url()).pathname
}

/** The menu of a narrow window folds without a script. */
export async function openMenu(page: Page): Promise<void> {
  await tabTo(page, ({ tag }) => tag === 'SUMMARY')
  await page.keyboard.press('Enter')
}

/**
 * Goes through a page once.
 * @returns what the page offers, in its order; what the keyboard met; and where one more step led: out of the page or to
 *   its beginning, where nothing holds the keyboard
 */
export async function walk(page: Page): Promise<{ offered: string[]; met: string[]; after: string }> {
  const offered = await page
    .locator(focusable)
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 120)))
  const met: string[] = []
  for (const _ of offered) met.push((await tab(page)).html)
  return { offered, met, after: (await tab(page)).html }
}
