import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { firstAdministrator, newEditor } from '../journeys/desk-api.ts'
import { axeFaults } from '../pages/axe.ts'
import { withBrowser } from '../support/browser.ts'
import { ownServer } from '../support/own-server.ts'
import { hydrated } from './hydrated.ts'
import { signInAt } from './sign-in.ts'

const stale = 'Ten minutes of listening before the form'
const untranslated = 'Learning beside a colleague: three questions'
const patience = { timeout: 30_000 }
const translator = { email: 'translator@example.org', password: 'a long password for tests' }

withBrowser('the languages of a week', (browser) => {
  const server = ownServer()
  let editor: Page
  beforeAll(async () => {
    const administrator = await firstAdministrator(server())
    editor = await signInAt(browser(), server().origin, await newEditor(administrator, server()))
    await administrator.ask('POST', '/users', { ...translator, role: 'translator', languages: ['ar', 'es'] })
  })
  const open = (page: Page) => page.goto(`${server().origin}/desk/coverage?locale=en`)
  const columns = (page: Page) => page.locator('thead th').allTextContents()
  const row = (page: Page, title: string) => page.getByRole('row', { name: title })
  const states = async (page: Page, title: string) => {
    const cells = await row(page, title).getByRole('cell').allTextContents()
    return cells.map((text) => /There|Older|Missing|In part/.exec(text)?.[0])
  }

  test('are a table with the texts of each day and how each stands in each language', async () => {
    await editor.getByRole('link', { name: 'Languages', exact: true }).click()
    await editor.getByRole('heading', { level: 1, name: 'Languages of the sample week' }).waitFor()
    expect(await columns(editor)).toEqual([
      'Text',
      'English 27 there',
      ...['French', 'Spanish', 'Portuguese', 'Arabic'].map((name) => `${name} 25 there, 1 older, 1 missing`),
    ])
    expect(await editor.locator('th[scope="rowgroup"]').count()).toBe(6)
    expect(await states(editor, stale)).toEqual(['There', 'Older', 'Older', 'Older', 'Older'])
    expect(await states(editor, untranslated)).toEqual(['There', 'Missing', 'Missing', 'Missing', 'Missing'])
    expect(await axeFaults(editor, '.week-coverage')).toEqual([])
  })

  test('lead from each cell to the form in that language', async () => {
    await open(editor)
    await row(editor, stale)
      .getByRole('link', { name: `Older: “${stale}” in French` })
      .click()
    await editor.waitForURL(/\/collections\/posts\/\d+\?locale=fr$/)
    await expect.poll(() => editor.getByLabel('Title').inputValue(), patience).toMatch(/^Dix minutes/)
  })

  test('are marked beside an item on the board', async () => {
    await open(editor)
    await editor.getByRole('link', { name: 'Days and items' }).click()
    const item = editor.locator('.week-items li', { hasText: stale })
    await item.getByLabel('fr: French is older than its original').waitFor()
    expect(await item.getByLabel(/^en: edit/).count()).toBe(1)
  })

  test('are said to be still right by keyboard, and readers are no longer told otherwise', async () => {
    const read = async () => (await fetch(`${server().origin}/fr/posts/sample-ten-minutes-of-listening`)).text()
    expect(await read()).toContain('Cette traduction est plus ancienne')
    await open(editor)
    const button = await hydrated(row(editor, stale).getByRole('button', { name: /^Still right: .* in French/ }))
    await button.focus()
    await editor.keyboard.press('Enter')
    await expect.poll(() => states(editor, stale), patience).toEqual(['There', 'There', 'Older', 'Older', 'Older'])
    await expect.poll(read, patience).not.toContain('Cette traduction est plus ancienne')
  })

  test('are a translator’s list of work: their languages first, and only what is to do in them', async () => {
    const page = await signInAt(browser(), server().origin, translator)
    await open(page)
    const heads = async () => (await columns(page)).map((text) => text.split(' ')[0])
    await expect.poll(heads, patience).toEqual(['Text', 'Spanish', 'Arabic', 'English', 'French', 'Portuguese'])
    expect(await page.locator('th[scope="row"] bdi').allTextContents()).toEqual([stale, untranslated])
    expect(await row(page, stale).getByRole('button').count()).toBe(2)
    await (await hydrated(row(page, stale).getByRole('button', { name: /in Spanish/ }))).click()
    await expect.poll(() => states(page, stale), patience).toEqual(['There', 'Older', 'There', 'There', 'Older'])
    await page.getByRole('link', { name: 'Show everything' }).click()
    await expect.poll(() => page.locator('th[scope="row"]').count(), patience).toBe(27)
    await page.context().close()
  })

  test('are for those who have signed in alone', async () => {
    const context = await browser().newContext()
    const page = await context.newPage()
    await open(page)
    await page.waitForURL(/\/desk\/login\?redirect=/)
    expect(await page.getByText(stale).count()).toBe(0)
    await context.close()
  })
})
