import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { firstAdministrator, newEditor, type Somebody } from '../journeys/desk-api.ts'
import { axeFaults } from '../pages/axe.ts'
import { withBrowser } from '../support/browser.ts'
import { ownServer } from '../support/own-server.ts'
import { hydrated } from './hydrated.ts'
import { signInAt } from './sign-in.ts'

const made = z.object({ doc: z.object({ id: z.number() }) })
const found = z.object({ docs: z.array(z.object({ id: z.number() })) })

withBrowser('the desk', (browser) => {
  const server = ownServer()
  let editor: Somebody & { email: string; password: string }
  let page: Page
  beforeAll(async () => {
    editor = await newEditor(await firstAdministrator(server()), server())
    page = await signInAt(browser(), server().origin, editor)
  })
  const visit = (path: string) => page.goto(`${server().origin}/desk${path}`)
  const openForm = async (path: string) => {
    await visit(path)
    await hydrated(page.getByLabel('Title'))
  }
  const draft = async (data: object) =>
    made.parse(await editor.ask('POST', '/posts?draft=true', { kind: 'post', _status: 'draft', ...data })).doc.id
  const soon = () => Temporal.Now.instant().add({ seconds: 3 }).toString()

  test('begins with the week at a glance', async () => {
    await draft({ title: 'Being written' })
    await draft({ title: 'For later', due: { wall: '2031-10-28T09:00', at_tz: 'Europe/Paris' } })
    await visit('')
    const glance = page.locator('.week-glance')
    await glance.getByText('Side by side').waitFor()
    expect(await glance.locator('.week-strip li').count()).toBe(5)
    const due = glance.locator('section', { hasText: 'Due next' })
    expect(await due.textContent()).toMatch(/For later[\s\S]*Tue 28 Oct, 09:00 \(Europe\/Paris\)/)
    expect(await glance.locator('section', { hasText: 'Drafts in progress' }).textContent()).toMatch(/Being written/)
    expect(await axeFaults(page, '.week-glance')).toEqual([])
  })

  test('shows an edition with its days and their items, and adds to a day', async () => {
    const editions = found.parse(await editor.ask('GET', '/editions?where[slug][equals]=sample'))
    await visit(`/collections/editions/${editions.docs[0]?.id}`)
    const day = page.locator('.week-day', { hasText: 'Learning on the job' })
    expect(await day.textContent()).toMatch(/Learning beside a colleague: three questions[\s\S]*Q&A[\s\S]*Published/)
    expect(await day.getByLabel('fr: French is missing').count()).toBe(1)
    expect(await axeFaults(page, '.week-board')).toEqual([])
    await day.getByRole('link', { name: 'Add event to Day 2' }).click()
    await page.waitForURL('**/events/create**')
    await page.getByText('sample · Day 2').waitFor()
  })

  test('refuses a time that has passed at its field, and says what to do', async () => {
    await openForm('/collections/posts/create')
    await page.getByLabel('Title').fill('Too late')
    await page.getByLabel('Date and time').fill('2020-01-01T09:00')
    await page.getByRole('button', { name: 'Save Draft' }).click()
    await page
      .locator('.week-due')
      .getByText(/2020-01-01 09:00 has passed in America\/New_York. Choose a later time/)
      .waitFor()
    expect(await page.getByLabel('Title').inputValue()).toBe('Too late')
  })

  test('says in which language something new will be, when it is not English', async () => {
    await openForm('/collections/posts/create?locale=fr&edition=1')
    await page.getByText('This will be written in Français').waitFor()
    await page.getByRole('link', { name: 'Write it in English' }).click()
    await page.waitForURL((url) => url.search === '?locale=en&edition=1')
    await page.getByText('This will be written in').waitFor({ state: 'detached' })
  })

  test('offers the languages of the site and no others, right to left where they are', async () => {
    await openForm('/collections/posts/create?locale=ar')
    expect(await page.getByLabel('Title').evaluate((field) => getComputedStyle(field).direction)).toBe('rtl')
    await openForm('/collections/posts/create?locale=en')
    await page.getByRole('button', { name: 'Locale' }).click()
    const menu = page.locator('.popup__content, .popup-content').first()
    await menu.getByText('Português').waitFor()
    const offered = (await menu.getByRole('button').allTextContents()).filter((line) => /\p{L}{3}/u.test(line))
    const others = offered.map((line) => line.replace(/\s*\(.*\)/, ''))
    expect(others).toEqual(['Français', 'Español', 'Português', 'العربية'])
  })

  test('tells what could not be published and why, and tries again when it is mended', async () => {
    const id = await draft({ title: '', summary: 'Without a title', due: { at: soon(), at_tz: 'Europe/Paris' } })
    const row = `/due?where[key][equals]=posts:${id}`
    await expect.poll(() => editor.ask('GET', row), { timeout: 20_000 }).toMatchObject({ docs: [{ state: 'failed' }] })
    await visit('')
    const failed = page.locator('.week-failed')
    expect(await failed.textContent()).toMatch(/could not be published[\s\S]*Title: This field is required/)
    await openForm(`/collections/posts/${id}`)
    await page.getByLabel('Title').fill('Mended')
    await page.getByRole('button', { name: 'Save Draft' }).click()
    await page
      .getByText(/successfully/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('It went out by itself').waitFor()
    expect((await fetch(`${server().origin}/api/posts/${id}`)).status).toBe(200)
  })

  describe('a draft', () => {
    test('is shown as readers will see it, to whoever has the link, until it is ended', async () => {
      const id = await draft({ title: 'Not yet public' })
      await openForm(`/collections/posts/${id}`)
      await page.getByText('Links to the draft').click()
      await page.getByRole('button', { name: 'Make a link' }).click()
      const address = await page.getByLabel(/It is shown only now/).inputValue()
      const anybody = async () => {
        const answer = await fetch(address)
        return { status: answer.status, text: await answer.text(), headers: answer.headers }
      }
      const seen = await anybody()
      expect(seen.status).toBe(200)
      expect(seen.text).toContain('Not yet public')
      expect(seen.headers.get('cache-control')).toContain('no-store')
      expect(seen.text + seen.headers.get('x-robots-tag')).toContain('noindex')
      await page.getByRole('button', { name: 'End this link' }).click()
      await page.getByRole('button', { name: 'End this link' }).waitFor({ state: 'detached' })
      expect((await anybody()).status).toBe(404)
    })

    test('opens from the head of its form', async () => {
      const id = await draft({ title: 'From the head' })
      await openForm(`/collections/posts/${id}`)
      const [preview] = await Promise.all([
        page.context().waitForEvent('page'),
        page.locator('#preview-button').click(),
      ])
      await preview.getByRole('heading', { name: 'From the head' }).waitFor()
      expect(new URL(preview.url()).pathname).toMatch(/^\/preview\/[\w-]{32}$/)
    })
  })

  test('takes the sample away in one action', async () => {
    await visit('')
    page.once('dialog', (dialog) => void dialog.accept())
    await (await hydrated(page.getByRole('button', { name: 'Take the sample away' }))).click()
    await page.getByText(/The sample is gone/).waitFor()
    expect((await fetch(`${server().origin}/sample`)).status).toBe(404)
    await expect
      .poll(() => page.getByRole('button', { name: 'Take the sample away' }).count(), { timeout: 20_000 })
      .toBe(0)
  })
})
