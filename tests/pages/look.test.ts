import type { Browser, BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { withBrowser } from '../support/browser.ts'
import { axeFaults, looks, overflowing } from './axe.ts'
import { crawl } from './crawl.ts'
import { inLanguage, languageOf, oneOfEach, prefixed } from './families.ts'
import { isPage } from './visit.ts'

const origin = inject('origin')
const languages = process.env.CI === 'true' ? ['en', ...prefixed] : ['en', 'ar']

/** A page in a window of a width, closed afterwards. */
async function inWindow<T>(
  browser: Browser,
  width: number,
  use: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' })
  try {
    return await use(await context.newPage(), context)
  } finally {
    await context.close()
  }
}

withBrowser('one page of each family', (browser) => {
  let addresses: string[] = []

  beforeAll(async () => {
    const found = await crawl(origin, ['en'])
    const pages = [...found.values()].filter(
      (one) => isPage(one) && languageOf(one.path) === 'en' && one.status === 200,
    )
    addresses = [...oneOfEach(pages), '/search?q=social', '/there-is-no-such-page']
  })

  test.each(languages)('has nothing that axe objects to, in any look (%s)', async (language) => {
    const faults = await inWindow(browser(), 360, async (page) => {
      const all: string[] = []
      for (const path of addresses.map((one) => inLanguage(language, one))) {
        await page.goto(origin + path)
        for (const { name, ...media } of looks) {
          await page.emulateMedia(media)
          for (const fault of await axeFaults(page)) all.push(`${path} (${name}): ${fault}`)
        }
      }
      return all
    })
    expect(addresses.length).toBeGreaterThan(12)
    expect(faults).toEqual([])
  })

  test.each(languages)('fits 320 pixels without scrolling sideways (%s)', async (language) => {
    const faults: string[] = []
    for (const width of [320, 1280])
      await inWindow(browser(), width, async (page) => {
        for (const path of addresses.map((one) => inLanguage(language, one))) {
          await page.goto(origin + path)
          for (const fault of await overflowing(page)) faults.push(`${path} at ${width}: ${fault}`)
        }
      })
    expect(faults).toEqual([])
  })

  test('asks for three things at most, all of them here, and keeps nothing', async () => {
    const faults: string[] = []
    for (const path of addresses)
      await inWindow(browser(), 360, async (page, context) => {
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
      })
    expect(faults).toEqual([])
  })
})

withBrowser('a planted fault turns its guard red', (browser) => {
  const planted = (body: string) =>
    inWindow(browser(), 320, async (page) => {
      await page.setContent(
        `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>a</title></head><body><main><h1>a</h1>${body}</main></body></html>`,
      )
      return { axe: await axeFaults(page), wide: await overflowing(page) }
    })

  test('for nothing that is sound', async () => expect(await planted('<p>a</p>')).toEqual({ axe: [], wide: [] }))

  describe('axe', () => {
    test.each([
      ['image-alt', '<img src="data:,">'],
      ['color-contrast', '<p style="color:#999;background:#fff">pale</p>'],
      ['label', '<input>'],
      ['link-name', '<a href="/"></a>'],
      [
        'target-size',
        '<a href="/" style="display:inline-block;font-size:8px;line-height:8px">a</a><a href="/b" style="display:inline-block;font-size:8px;line-height:8px">b</a>',
      ],
    ])('%s', async (rule, body) => {
      const { axe } = await planted(body)
      expect(axe.map((fault) => fault.split(':')[0])).toContain(rule)
    })

    test('colours that only fail in the dark', async () => {
      const found = await inWindow(browser(), 320, async (page) => {
        await page.setContent(
          '<!doctype html><html lang="en"><head><title>a</title><style>@media (prefers-color-scheme: dark){p{background:#000;color:#333}}</style></head><body><main><h1>a</h1><p>dark on dark</p></main></body></html>',
        )
        const faults: string[][] = []
        for (const { name: _, ...media } of looks.slice(0, 2)) {
          await page.emulateMedia(media)
          faults.push(await axeFaults(page))
        }
        return faults
      })
      expect(found).toEqual([[], ['color-contrast: p']])
    })
  })

  test('width', async () => {
    const { wide } = await planted('<p style="width:500px">a</p>')
    expect(wide[0]).toMatch(/ of 320 pixels$/)
  })
})
