import type { FileChooser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { firstAdministrator, newEditor, type Somebody } from '../journeys/desk-api.ts'
import { withBrowser } from '../support/browser.ts'
import { ownServer } from '../support/own-server.ts'
import { keyboardOn } from './keyboard.ts'
import { picture } from './picture.ts'

/** What opens when a button for files is pressed; while its panel still slides in, a press may be lost. */
async function chooserOf(page: Page, reach: () => Promise<void>, use: () => Promise<void>): Promise<FileChooser> {
  await reach()
  const opened = page.waitForEvent('filechooser', { timeout: 5_000 }).catch(() => undefined)
  await use()
  return (await opened) ?? chooserOf(page, reach, use)
}

withBrowser('somebody new to the desk', (browser) => {
  const server = ownServer()
  let administrator: Somebody
  let editor: { email: string; password: string }
  beforeAll(async () => {
    administrator = await firstAdministrator(server())
    editor = await newEditor(administrator, server())
  })

  test('makes a post with byline, picture, day, two languages and a due time, and publishes it, by keyboard', async () => {
    const context = await browser().newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
    const page = await context.newPage()
    const keyboard = keyboardOn(page)
    const { tabTo, press, type, choose } = keyboard
    const told = (text: string | RegExp) => page.getByText(text).first().waitFor()
    const settled = () => page.waitForLoadState('networkidle')

    await page.goto(`${server().origin}/desk`)
    await page.getByLabel('Password').waitFor()
    await tabTo('Email')
    await type(editor.email)
    await tabTo('Password')
    await type(editor.password)
    await press('Enter')
    await page.getByRole('heading', { name: 'This week at a glance' }).waitFor()

    await tabTo('Write a post')
    await press('Enter')
    await page.waitForURL('**/posts/create')
    await settled()
    await tabTo('Title')
    await type('A quiet week in the hills')
    await tabTo('Summary')
    await type('What a day looks like when nobody calls.')
    await tabTo('Start typing')
    await type('It begins before light.')

    // The picture, with what it shows.
    await tabTo('Create New')
    await press('Enter')
    const drawer = page.locator('.drawer--is-open')
    await drawer.getByText('Creating new Picture or file').waitFor()
    await settled()
    await (
      await chooserOf(
        page,
        () => tabTo('Select a file'),
        () => press('Enter'),
      )
    ).setFiles(picture())
    await tabTo('Alternative text')
    await type('A path between two hills')
    await tabTo('Save')
    await press('Enter')
    await drawer.waitFor({ state: 'detached' })
    await settled()

    // Who wrote it.
    await tabTo('People', 'button')
    await press('Enter')
    await tabTo('Add Byline')
    await press('Enter')
    await tabTo('Person', 'combobox')
    await choose('Stela Grigoras')
    await tabTo('Role')
    await type('Social worker')

    // Where and when.
    await tabTo('Day', 'combobox')
    await choose('sample · Day 2')
    await tabTo('Date and time')
    // Chromium without a window asks as in the United States.
    await type('102820310900AM')
    await tabTo('On the clock of')
    await type('Europe/Paris')
    await tabTo('Save Draft')
    await press('Enter')
    await told(/Waiting: it goes out by itself/)
    const posts = async () =>
      administrator.ask('GET', '/posts?where[slug][equals]=a-quiet-week-in-the-hills&draft=true&depth=1&locale=all')
    expect(await posts()).toMatchObject({
      docs: [
        {
          _status: 'draft',
          due: { wall: '2031-10-28T09:00', at_tz: 'Europe/Paris', at: '2031-10-28T08:00:00.000Z' },
          day: { label: 'sample · Day 2' },
        },
      ],
    })

    // The other language.
    await tabTo('Locale')
    await press('Enter')
    await tabTo('Français')
    await press('Enter')
    await page.waitForURL('**locale=fr**')
    await settled()
    await tabTo('Title')
    await type('Une semaine calme dans les collines')
    await tabTo('Publish changes')
    await press('Enter')
    await told(/successfully/)

    expect(await posts()).toMatchObject({
      docs: [
        {
          _status: 'published',
          title: { en: 'A quiet week in the hills', fr: 'Une semaine calme dans les collines' },
          due: { at: null },
          picture: { alt: { en: 'A path between two hills' } },
          bylines: [{ person: { name: 'Stela Grigoras' }, role: { en: 'Social worker' }, part: 'author' }],
        },
      ],
    })
    const read = async (path: string) => (await fetch(server().origin + path)).text()
    await expect.poll(() => read('/posts/a-quiet-week-in-the-hills')).toContain('It begins before light.')
    await expect
      .poll(() => read('/fr/posts/a-quiet-week-in-the-hills'))
      .toContain('Une semaine calme dans les collines')
    await context.close()
  })
})
