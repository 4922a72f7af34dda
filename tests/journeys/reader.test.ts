import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { withBrowser } from '../support/browser.ts'
import { ownServer } from '../support/own-server.ts'
import { focused, follow, openMenu, tab, tabTo, walk } from './reader-keyboard.ts'

const heading = async (page: Page) => (await page.locator('h1').textContent()) ?? ''
const pathOf = (page: Page) => new URL(page.url()).pathname

/** Whether what has the focus lies in a part of the page. */
const isWithin = (page: Page, part: string) =>
  page.evaluate((part) => document.activeElement?.closest(part) !== null, part)

withBrowser('a reader without a mouse, who sees at each step where she is', (browser) => {
  const server = ownServer()

  test('finds no page of parts: that is for development', async () =>
    expect((await fetch(`${server().origin}/parts`)).status).toBe(404))

  describe.each([
    [360, 'without'],
    [1280, 'with'],
  ] as const)('in a window of %d pixels, %s scripts', (width, scripts) => {
    const isNarrow = width < 700

    /** A journey in a browser of its own, from an address on. */
    async function from(path: string, travel: (page: Page) => Promise<void>): Promise<void> {
      const javaScriptEnabled = scripts === 'with'
      const context = await browser().newContext({ viewport: { width, height: 740 }, javaScriptEnabled })
      const page = await context.newPage()
      await page.goto(server().origin + path)
      await travel(page).finally(() => context.close())
    }

    test('goes from home through the archive to a post, its author, her organisation, a theme, and searches', () =>
      from('/', async (page) => {
        if (isNarrow) await openMenu(page)
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
        await page.goto(server().origin + post)
        await follow(page, /\/themes\/[\w-]+$/)
        expect(await page.locator(`main a[href="${post}"]`).count()).toBe(1)

        await page.goto(page.url())
        if (isNarrow) await openMenu(page)
        await follow(page, /\/search$/)
        await tabTo(page, ({ name }) => name === 'q')
        await page.keyboard.type(title.split(' ').slice(0, 4).join(' '))
        await Promise.all([page.waitForURL(/\?q=/), page.keyboard.press('Enter')])
        expect(await page.locator('main a[href^="/posts/"]').first().getAttribute('href')).toBe(post)
      }))

    test('jumps over the header, takes the strip of days to an item and its author, and goes back', () =>
      from('/', async (page) => {
        expect((await tab(page)).href).toBe('#main')
        await page.keyboard.press('Enter')
        await tab(page)
        expect(await isWithin(page, 'main')).toBe(true)
        await follow(page, /\/2021$/)
        await tabTo(page, ({ href }) => href === '/2021/days/1')
        expect(await isWithin(page, '.days')).toBe(true)
        await follow(page, /\/2021\/days\/2$/)
        await tabTo(page, ({ href }) => href === '/2021/days/2')
        expect(await isWithin(page, '[aria-current=page]'), 'the strip says which day this is').toBe(true)
        await follow(page, /\/2021\/days\/3$/)
        const post = await follow(page, /\/posts\/[\w-]+$/)
        const person = await follow(page, /\/people\/[\w-]+$/)
        await page.goBack()
        expect(pathOf(page)).toBe(post)
        await follow(page, new RegExp(`${person}$`))
        expect(await follow(page, new RegExp(`${post}$`))).toBe(post)
        await follow(page, /\/2021\/days\/3$/)
      }))

    test('goes from the archive to an edition and on to the next year', () =>
      from('/archive', async (page) => {
        await follow(page, /\/2020$/)
        expect(await page.locator('.days a[href^="/2020/days/"]').count()).toBe(5)
        await tabTo(page, ({ html }) => html.includes('rel="next"'))
        await Promise.all([page.waitForURL(/\/2021$/), page.keyboard.press('Enter')])
        expect(await page.locator('.days a[href^="/2021/days/"]').count()).toBe(5)
      }))

    test('searches with a slip of the pen and opens what is found', () =>
      from('/search', async (page) => {
        await tabTo(page, ({ name }) => name === 'q')
        await page.keyboard.type('supervison')
        expect((await tab(page)).tag).toBe('BUTTON')
        await Promise.all([page.waitForURL(/\?q=supervison$/), page.keyboard.press('Enter')])
        await follow(page, /\/themes\/supervision$/)
        expect(await heading(page)).toBe('Supervision')
      }))

    test('changes the language of the page she is on, stays in it, and comes back', () =>
      from('/2021/days/3', async (page) => {
        if (isNarrow) await openMenu(page)
        await tabTo(page, ({ href }) => href === '#languages')
        await page.keyboard.press('Enter')
        await tab(page)
        expect(await isWithin(page, '#languages')).toBe(true)
        expect(await follow(page, /\/ar\/2021\/days\/3$/)).toBe('/ar/2021/days/3')
        expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
        const post = await follow(page, /\/posts\/[\w-]+$/)
        expect(post).toMatch(/^\/ar\/posts\//)
        const english = post.replace('/ar', '')
        expect(await follow(page, new RegExp(`^${english}$|\\d${english}$`))).toBe(english)
      }))

    if (isNarrow)
      test('opens the menu, goes into it, and folds it again', () =>
        from('/2021', async (page) => {
          await tabTo(page, ({ tag }) => tag === 'SUMMARY')
          await tab(page)
          expect(await isWithin(page, 'header'), 'a folded menu holds nobody').toBe(false)
          await page.keyboard.press('Shift+Tab')
          await page.keyboard.press('Space')
          expect((await tab(page)).href).toBe('/archive')
          expect(await isWithin(page, 'details[open]')).toBe(true)
          await page.keyboard.press('Shift+Tab')
          await page.keyboard.press('Enter')
          expect((await focused(page)).tag).toBe('SUMMARY')
          await tab(page)
          expect(await isWithin(page, 'header')).toBe(false)
        }))

    test.each([
      '/2021',
      '/posts/supporting-families-building-a-better-tomorrow-for-children',
      '/resources',
      '/search?q=social',
      '/ar/2021/days/3',
    ])('goes through %s in its order and comes out at the end', (path) =>
      from(path, async (page) => {
        const { offered, met, after } = await walk(page)
        expect(offered.length).toBeGreaterThan(20)
        expect(met).toEqual(offered)
        expect(['', offered[0]]).toContain(after)
      }),
    )
  })
})
