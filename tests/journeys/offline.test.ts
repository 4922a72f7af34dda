import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { withBrowser } from '../support/browser.ts'
import { type Line, makeLine } from '../support/line.ts'
import { ownServer } from '../support/own-server.ts'
import { firstAdministrator, newEditor, type Somebody } from './desk-api.ts'

const made = z.object({ doc: z.object({ id: z.number(), slug: z.string().nullish() }) })

const server = ownServer()
let line: Line
let editor: Somebody
/** The posts of the week that is on, by their titles. */
const posts = new Map<string, { id: number; path: string }>()
const yesterday = Temporal.Now.plainDateISO('UTC').subtract({ days: 1 })
const { year } = yesterday
const patience = { timeout: 20_000, interval: 100 }

beforeAll(async () => {
  line = await makeLine(server().port)
  editor = await newEditor(await firstAdministrator(server()), server())
  const edition = await make('editions', {
    year,
    starts: String(yesterday),
    ends: String(yesterday.add({ days: 4 })),
    zone: 'UTC',
  })
  const day = await make('days', { edition: edition.id, number: 1, date: String(yesterday) })
  const picture = await makePicture()
  for (const title of ['A first post', 'A second post', 'A third post']) {
    const more = { kind: 'post', title, edition: edition.id, day: day.id }
    const { id, slug } = await make('posts', title === 'A third post' ? { ...more, picture } : more)
    posts.set(title, { id, path: `/posts/${slug}` })
  }
})
afterAll(async () => {
  line?.close()
})

const make = async (collection: string, data: object) =>
  made.parse(await editor.ask('POST', `/${collection}`, { ...data, _status: 'published' })).doc

async function makePicture(): Promise<number> {
  const colour = { width: 900, height: 600, channels: 3, background: 'teal' } as const
  const bytes = new Uint8Array(await sharp({ create: colour }).png().toBuffer())
  return made.parse(await editor.upload({ alt: 'A room' }, { name: 'room.png', type: 'image/png', bytes })).doc.id
}

const pathOf = (title: string) => posts.get(title)?.path ?? ''
const change = (title: string, data: object) => editor.ask('PATCH', `/posts/${posts.get(title)?.id}`, data)
const list = async () => (await fetch(`${server().origin}/offline.json`)).text()

withBrowser('reading without a connection', (browser) => {
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    context = await browser().newContext({ locale: 'en-GB' })
    page = await context.newPage()
  })
  beforeEach(() => line.mend())
  afterAll(() => context?.close())

  const open = (path: string) => page.goto(line.origin + path)
  const press = (name: string) => page.getByRole('button', { name }).click()
  const heading = () => page.locator('h1').textContent()
  const kept = () => page.locator('[data-is=list] a').allTextContents()
  /** What is kept, as the page of it says; asked until it is so. */
  const expectKept = (titles: string[]) =>
    expect
      .poll(async () => {
        await open('/offline')
        await page.locator('[data-is=on]').waitFor()
        return (await kept()).sort()
      }, patience)
      .toEqual([...titles].sort())

  test('is off until it is turned on', async () => {
    await open(pathOf('A first post'))
    await open('/offline')
    await page.getByRole('button', { name: 'Keep the pages I open' }).waitFor()
    expect(await page.locator('[data-is=on]').isVisible()).toBe(false)
    expect(
      await page.evaluate(async () => [
        (await caches.keys()).length,
        (await navigator.serviceWorker.getRegistrations()).length,
      ]),
    ).toEqual([0, 0])
  })

  test('keeps the pages of the week that are opened, and says so where another is asked for', async () => {
    await press('Keep the pages I open')
    await page.locator('[data-is=on]').waitFor()
    await open(pathOf('A first post'))
    await open('/2021')
    await open('/search?q=post')
    await expectKept(['A first post'])
    line.cut()
    await open(pathOf('A first post'))
    expect(await heading()).toBe('A first post')
    await open('/2021')
    await page.locator('[data-is=missing]').waitFor()
    await expect.poll(async () => await kept(), patience).toEqual(['A first post'])
    await open('/offline')
    await page.locator('[data-is=on]').waitFor()
    expect(await page.locator('[data-is=missing]').isVisible()).toBe(false)
  })

  test('keeps the whole week on request, its size told first, with its pictures', async () => {
    await open('/offline')
    await page.locator('[data-is=whole]').waitFor()
    expect(await page.locator('[data-is=pages]').textContent()).toBe('6')
    expect(await page.locator('[data-is=size]').textContent()).toMatch(/^1\d kB$/)
    expect(await page.locator('[data-is=pictures]').textContent()).toMatch(/^\d+ kB$/)
    await page.getByRole('checkbox').check()
    await press('Keep the whole week')
    await expect.poll(() => page.getByRole('status').first().textContent(), patience).toBe('The whole week is kept.')
    expect(await kept()).toHaveLength(6)
    line.cut()
    await open(`/${year}/days/1`)
    await page.getByRole('link', { name: 'A third post' }).first().click()
    await expect.poll(heading, patience).toBe('A third post')
    const drawn = () =>
      page.locator('main img').evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)
    await expect.poll(drawn, patience).toBeGreaterThan(800)
  })

  test('replaces what has changed, and drops what was withdrawn, at the next contact', async () => {
    await change('A first post', { title: 'A post with another title' })
    await change('A second post', { _status: 'draft' })
    await expect.poll(list, patience).not.toContain(pathOf('A second post'))
    await expect
      .poll(async () => {
        await open('/about')
        await open('/offline')
        await page.locator('[data-is=on]').waitFor()
        return await kept()
      }, patience)
      .toSatisfy((titles: string[]) => titles.length === 5 && titles.includes('A post with another title'))
    expect(await kept()).not.toContain('A second post')
    line.cut()
    await open(`/${year}/days/1`)
    expect(await page.content()).not.toContain('A second post')
    await open(pathOf('A second post'))
    await page.locator('[data-is=missing]').waitFor()
  })

  test('is shown in the language of the reader', async () => {
    await open('/fr/offline')
    await page.locator('[data-is=on]').waitFor()
    line.cut()
    await open('/fr/2021')
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    await page.locator('[data-is=missing]').waitFor()
  })

  test('is a picture less when its consent ends', async () => {
    await change('A third post', { picture: null })
    await expect.poll(list, patience).not.toContain('.webp')
    const pictures = () =>
      page.evaluate(async () =>
        (await (await caches.open('week-1')).keys()).filter(({ url }) => url.includes('/media/')).map(({ url }) => url),
      )
    expect(await pictures()).toHaveLength(1)
    await expect
      .poll(async () => {
        await open('/about')
        return pictures()
      }, patience)
      .toEqual([])
  })

  test('leaves nothing behind when everything is removed', async () => {
    await open('/offline')
    await press('Remove everything and turn it off')
    await page.getByRole('button', { name: 'Keep the pages I open' }).waitFor()
    expect(
      await page.evaluate(async () => [
        (await caches.keys()).length,
        (await navigator.serviceWorker.getRegistrations()).length,
      ]),
    ).toEqual([0, 0])
  })

  test('ends itself where the site has no list any more, and clears what a former version kept', async () => {
    await open('/offline')
    await page.evaluate(() => caches.open('week-0'))
    await press('Keep the pages I open')
    await page.locator('[data-is=on]').waitFor()
    await expect.poll(() => page.evaluate(() => caches.keys()), patience).toEqual(['week-1'])
    await open(pathOf('A first post'))
    await expectKept(['A post with another title'])
    line.takeAway('/offline.json')
    await open('/about')
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), patience)
      .toBe(0)
    await expect.poll(() => page.evaluate(() => caches.keys()), patience).toEqual([])
  })

  test('cannot be turned on without a script, which the page says', async () => {
    const plain = await browser().newContext({ javaScriptEnabled: false })
    const page = await plain.newPage()
    await page.goto(`${server().origin}/fr/offline`)
    expect(await page.getByText('Votre navigateur ne peut pas garder de pages').isVisible()).toBe(true)
    expect(await page.locator('main button:visible, main input:visible').count()).toBe(0)
    await plain.close()
  })
})
