import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { firstAdministrator, newEditor, type Somebody } from '../journeys/desk-api.ts'
import { withBrowser } from '../support/browser.ts'
import { ownServer } from '../support/own-server.ts'
import { signInAt } from './sign-in.ts'

const word = readFileSync(new URL('word-clipboard.txt', import.meta.url), 'utf8')

withBrowser('a text from Word', (browser) => {
  const server = ownServer()
  let administrator: Somebody
  beforeAll(async () => {
    administrator = await firstAdministrator(server())
  })

  test('keeps its headings, links and lists on the page that readers get', async () => {
    const page = await signInAt(browser(), server().origin, await newEditor(administrator, server()))
    // A machine that is never idle: the editor's own way to hand over what was written comes too late for who publishes at once.
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0
    })
    await page.goto(`${server().origin}/desk/collections/posts/create`)
    const text = page.locator('[contenteditable=true]').first()
    await text.click()
    await text.evaluate((field, html) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      clipboardData.setData('text/plain', 'Care work in the hills')
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, word)
    await text.getByText('The end.').waitFor()
    // Only now: what is typed before the form has woken up may be lost.
    await page.getByLabel('Title').fill('From Word')
    await page.getByRole('button', { name: 'Publish changes' }).click()
    await page
      .getByText(/successfully/)
      .first()
      .waitFor()

    // What is saved by a shortcut, while the editor is not left, is saved to its last word.
    await text.press('Control+End')
    await text.pressSequentially(' And more.')
    await text.press('Control+s')
    await page
      .getByText(/saved successfully/i)
      .first()
      .waitFor()
    await page.reload()
    expect(await page.locator('[contenteditable=true]').first().textContent()).toContain('The end. And more.')

    const reader = await page.context().newPage()
    const answer = await reader.goto(`${server().origin}/posts/from-word`)
    expect(answer?.status()).toBe(200)
    const prose = reader.locator('.prose')
    expect((await prose.innerHTML()).replace(/\s+/g, ' ')).toContain('The end.')
    const outline = await prose.evaluate((root) =>
      [...root.querySelectorAll('h2, h3, h4, p, a, strong, em, ol > li, ul > li')].map((one) => {
        const own = [...one.childNodes].filter((node) => node.nodeName !== 'UL' && node.nodeName !== 'OL')
        const inside =
          one.localName === 'li' ? `${one.parentElement?.localName}${'>'.repeat(depth(one))}` : one.localName
        return `${inside} ${own
          .map(({ textContent }) => textContent)
          .join('')
          .trim()}${one instanceof HTMLAnchorElement ? ` → ${one.getAttribute('href')}` : ''}`
        function depth(element: Element): number {
          const outer = element.parentElement?.closest('li')
          return outer ? 1 + depth(outer) : 0
        }
      }),
    )
    expect(outline).toEqual([
      'h2 Care work in the hills',
      'p Every week, teams meet in person, as the report says.[1]',
      'strong teams',
      'em in person',
      'a the report → https://example.org/report',
      'h3 What helps',
      'ul Supervision',
      'ul> twice a month',
      'ul Rest, and somebody to write to',
      'strong Rest',
      'a somebody to write to → mailto:team@example.org',
      'h3 In three steps',
      'ol Ask',
      'ol Listen',
      'ol Act',
      'p The end.',
    ])
    await page.context().close()
  })
})
