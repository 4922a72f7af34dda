import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { withBrowser } from '../support/browser.ts'
import { axeFaults, colourFaults, looks } from './axe.ts'
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

const button = 'style="inline-size:44px;block-size:44px"'
const guards = { axeFaults, colourFaults, overflowing, unreadable, smallTargets, unseenFocus, printFaults, moving }

withBrowser('a planted fault turns its guard red', (browser) => {
  let page: Page
  beforeAll(async () => {
    page = await browser().newPage({ viewport: { width: 320, height: 256 }, reducedMotion: 'reduce' })
  })

  /** What `use` sees of a page with this style and body in a narrow window. */
  async function on<T>(body: string, use: (page: Page) => Promise<T>, style = ''): Promise<T> {
    await page.goto('about:blank')
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', media: 'screen' })
    await page.setContent(
      `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>a</title><style>${style}</style></head><body><main><h1>a</h1>${body}</main></body></html>`,
    )
    return use(page)
  }

  test.each(Object.entries(guards))('%s: not for what is sound', async (_, guard) =>
    expect(await on(`<p>a <a href="/">to another page</a></p>`, guard)).toEqual([]),
  )

  describe('axe', () => {
    test.each([
      ['image-alt', '<img src="data:,">'],
      ['color-contrast', '<p style="color:#999;background:#fff">pale</p>'],
      ['label', '<input>'],
      ['link-name', '<a href="/"></a>'],
      ['heading-order', '<h4>b</h4>'],
      [
        'target-size',
        '<a href="/" style="display:inline-block;font-size:8px;line-height:8px">a</a><a href="/b" style="display:inline-block;font-size:8px;line-height:8px">b</a>',
      ],
    ])('%s', async (rule, body) => {
      const faults = await on(body, axeFaults)
      expect(faults.map((fault) => fault.split(':')[0])).toContain(rule)
    })

    test('only within', async () => {
      const body = '<img src="data:,"><div id="b">b</div>'
      expect(await on(body, (page) => axeFaults(page, '#b'))).toEqual([])
    })

    test('colours that only fail in the dark', async () => {
      const found = await on(
        '<p>dark on dark</p>',
        async (page) => {
          const faults: string[][] = []
          for (const { name: _, ...media } of looks.slice(0, 2)) {
            await page.emulateMedia(media)
            faults.push(await colourFaults(page))
          }
          return faults
        },
        '@media (prefers-color-scheme: dark){p{background:#000;color:#333}}',
      )
      expect(found).toEqual([[], ['color-contrast: p']])
    })
  })

  test('width', async () => {
    const [fault] = await on('<p style="width:500px">a</p>', overflowing)
    expect(fault).toMatch(/ of 320 pixels$/)
  })

  test.each([
    ['beyond the window', '<p style="overflow-x:clip"><b style="position:relative;left:300px">words</b></p>'],
    ['under an edge', '<p style="height:10px;overflow:hidden">words<br>more words</p>'],
    ['within a narrow box', '<p style="width:30px;overflow:clip;white-space:nowrap">many words here</p>'],
  ])('words cut off %s', async (_, body) => expect((await on(body, unreadable))[0]).toMatch(/^cut off: /))

  test('words upon words', async () => {
    const faults = await on('<p>below</p><p style="margin-top:-2.2em">above</p>', unreadable)
    expect(faults).toEqual(['below lies upon above'])
  })

  test('words that have no room once they are set apart', async () => {
    const body = '<p style="width:84px;overflow:hidden;white-space:nowrap">some words</p>'
    expect(await on(body, unreadable)).toEqual([])
    const faults = await on(body, async (page) => {
      await spaceText(page)
      return unreadable(page)
    })
    expect(faults).toEqual(['cut off: some words'])
  })

  test.each([
    ['a low button', '<button style="width:60px;height:43px">a</button>'],
    ['a box to tick with low words', '<label style="display:block;height:43px"><input type="checkbox"> a</label>'],
    ['a narrow link of a menu', '<nav><a href="/" style="display:block;width:43px;height:44px">a</a></nav>'],
  ])('targets: %s', async (_, body) => expect(await on(body, smallTargets)).toHaveLength(1))

  test.each([
    ['none', 'a:focus{outline:0}'],
    ['a hairline', 'a:focus{outline:1px solid #000}'],
    ['one as pale as the ground', 'a:focus{outline:3px solid #ddd}'],
    [
      'one that only the dark swallows',
      '@media(prefers-color-scheme:dark){html{background:#000}a:focus{outline:3px solid #111}}',
    ],
  ])('focus: %s', async (_, style) => {
    const faults = await on(
      '<a href="/">a</a>',
      async (page) => {
        await page.emulateMedia({ colorScheme: 'dark' })
        return unseenFocus(page)
      },
      style,
    )
    expect(faults).toHaveLength(1)
  })

  test.each([
    ['a menu', '<nav>a</nav>', ''],
    ['a button', `<button ${button}>a</button>`, ''],
    ['no heading', '', 'h1{display:none}'],
    ['a faint link', '<a href="/">a</a>', '@media print{a{color:#999}}'],
    ['a way to elsewhere without its address', '<a class="go" href="https://example.org/">a</a>', ''],
  ])('print: %s', async (_, body, style) => {
    const faults = await on(
      body,
      async (page) => {
        await page.emulateMedia({ media: 'print' })
        return printFaults(page)
      },
      style,
    )
    expect(faults).toHaveLength(1)
  })

  test('words that forced colours swallow', async () => {
    const body = `<button ${button}>a</button><b>b</b>`
    const style =
      'button{background:CanvasText;color:Canvas}b{background:CanvasText;color:Canvas;forced-color-adjust:none}'
    const found = await on(
      body,
      async (page) => {
        await page.emulateMedia({ forcedColors: 'active' })
        return swallowed(page)
      },
      style,
    )
    expect(found).toEqual([`<button ${button}>a</button>`])
  })

  test('movement', async () => {
    const style = '@keyframes a{to{opacity:0}}p{animation:a 9s infinite}'
    expect(await on('<p>a</p>', moving, style)).toEqual(['<p>a</p>'])
  })
})
