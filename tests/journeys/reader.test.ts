import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withBrowser } from '../support/browser.ts'
import { makeFolder, removeFolder } from '../support/folder.ts'
import { type RunningServer, startServer } from '../support/server.ts'

/** Where the keyboard is: the address and the words of the link or field that has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement
    return {
      tag: one?.tagName ?? '',
      href: one?.getAttribute('href') ?? '',
      words: one?.textContent?.trim() ?? '',
      name: one?.getAttribute('name') ?? '',
    }
  })

/** Presses Tab until the focus is where it is meant to be. @throws when the whole page has been gone through */
async function tabTo(page: Page, isMeant: (one: Awaited<ReturnType<typeof focused>>) => boolean) {
  const most = (await page.locator('a[href], button, input, summary, select').count()) + 5
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab')
    const one = await focused(page)
    if (isMeant(one)) return one
  }
  throw new Error(`${page.url()}: the keyboard does not reach it`)
}

/** Follows the first link to an address of this form, by keyboard alone. */
async function follow(page: Page, href: RegExp): Promise<string> {
  await tabTo(page, (one) => href.test(one.href))
  await Promise.all([page.waitForURL(href), page.keyboard.press('Enter')])
  return new URL(page.url()).pathname
}

/** The menu of a narrow window folds without a script. */
async function openMenu(page: Page): Promise<void> {
  await tabTo(page, (one) => one.tag === 'SUMMARY')
  await page.keyboard.press('Enter')
}

const heading = async (page: Page) => (await page.locator('h1').textContent()) ?? ''

withBrowser('a reader without a mouse and without scripts', (browser) => {
  const dataDir = makeFolder()
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer({ dataDir })
  })
  afterAll(async () => {
    await server?.stop()
    removeFolder(dataDir)
  })

  async function open(path: string, width: number): Promise<Page> {
    const context = await browser().newContext({ viewport: { width, height: 740 }, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(server.origin + path)
    return page
  }

  test('finds no page of parts: that is for development', async () =>
    expect((await fetch(`${server.origin}/parts`)).status).toBe(404))

  describe.each([360, 1280])('in a window of %d pixels', (width) => {
    test('goes from home through the archive to a post, its author, her organisation, a theme, and searches', async () => {
      const page = await open('/', width)
      if (width < 700) await openMenu(page)
      await follow(page, /\/archive$/)
      await follow(page, /\/2021$/)
      await follow(page, /\/2021\/days\/3$/)
      const post = await follow(page, /\/posts\/[\w-]+$/)
      const title = await heading(page)
      const person = await follow(page, /\/people\/[\w-]+$/)
      const name = await heading(page)
      expect(await page.locator(`main a[href="${post}"]`).count(), `${name} has made ${title}`).toBe(1)
      const organisation = await follow(page, /\/organisations\/[\w-]+$/)
      expect(
        await page.locator(`main a[href="${post}"], main a[href="${person}"]`).count(),
        organisation,
      ).toBeGreaterThan(0)
      await page.goto(server.origin + post)
      await follow(page, /\/themes\/[\w-]+$/)
      expect(await page.locator(`main a[href="${post}"]`).count()).toBe(1)

      await page.goto(page.url())
      if (width < 700) await openMenu(page)
      await follow(page, /\/search$/)
      await tabTo(page, (one) => one.name === 'q')
      await page.keyboard.type(title.split(' ').slice(0, 4).join(' '))
      await Promise.all([page.waitForURL(/\?q=/), page.keyboard.press('Enter')])
      expect(await page.locator('main a[href^="/posts/"]').first().getAttribute('href')).toBe(post)
      await page.context().close()
    })

    test('jumps over the header to the text', async () => {
      const page = await open('/2021', width)
      await page.keyboard.press('Tab')
      expect((await focused(page)).href).toBe('#main')
      await page.keyboard.press('Enter')
      const next = await tabTo(page, ({ href }) => href !== '')
      expect(
        await page
          .locator('main')
          .evaluate((main, href) => main.querySelector(`a[href="${href}"]`) !== null, next.href),
      ).toBe(true)
      await page.context().close()
    })

    test('changes the language of the page she is on, and stays in it', async () => {
      const page = await open('/2021/days/3', width)
      await follow(page, /^\/ar\/2021\/days\/3$|\/ar\/2021\/days\/3$/)
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
      const post = await follow(page, /\/posts\/[\w-]+$/)
      expect(post).toMatch(/^\/ar\/posts\//)
      await page.context().close()
    })
  })
})
