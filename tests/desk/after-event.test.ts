import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { sql, sqlIn } from '../../src/store/sql.ts'
import { firstAdministrator, newEditor } from '../journeys/desk-api.ts'
import { axeFaults } from '../pages/axe.ts'
import { withBrowser } from '../support/browser.ts'
import { ownServer } from '../support/own-server.ts'
import { openPayload } from '../support/payload.ts'
import { hydrated } from './hydrated.ts'
import { signInAt } from './sign-in.ts'

const made = z.object({ doc: z.object({ id: z.number(), slug: z.string() }) })

withBrowser('after an event', (browser) => {
  const server = ownServer()
  let desk: Page
  let reader: Page
  let event: number
  let link: string
  beforeAll(async () => {
    const administrator = await firstAdministrator(server())
    const today = Temporal.Now.plainDateISO()
    const { doc } = made.parse(
      await administrator.ask('POST', '/events', {
        title: 'A webinar on supervision',
        kind: 'webinar',
        startWall: `${today.add({ days: 9 })}T09:00`,
        zone: 'Africa/Nairobi',
        durationMinutes: 60,
        registration: { by: 'ours' },
        _status: 'published',
      }),
    )
    event = doc.id
    const { origin } = server()
    const send = (path: string, fields: Record<string, string>) =>
      fetch(origin + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
    await send(`/events/${doc.slug}/register`, {
      ...{ email: 'amina@example.org', name: 'Amina', organisation: '', country: 'KE', language: 'en', heads: '12' },
      consent: 'yes',
    })
    link = await linkTo('amina@example.org')
    await send(link, { do: 'confirm' })
    await administrator.ask('PATCH', `/events/${event}`, { startWall: `${today.subtract({ days: 2 })}T09:00` })
    desk = await signInAt(browser(), origin, await newEditor(administrator, server()))
    const context = await browser().newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
    reader = await context.newPage()
  })
  afterAll(async () => {
    await reader?.context().close()
  })

  /** The private link in the mail to somebody, which the desk masks. */
  async function linkTo(address: string): Promise<string> {
    const payload = await openPayload({ dataDir: server().dataDir })
    const [row] = await (await sqlIn(payload)).all(sql`select links from outbox where recipient = ${address}`)
    await payload.destroy()
    return z.object({ own: z.string() }).parse(JSON.parse(String(row?.links))).own
  }
  const press = async (name: string) => {
    await Promise.all([reader.waitForEvent('load'), reader.getByRole('button', { name }).click()])
  }
  const tab = async (name: string) => {
    await desk.goto(`${server().origin}/desk/collections/events/${event}`)
    await (await hydrated(desk.getByRole('button', { name }))).click()
  }

  test('an editor hands over the list of attendance: seen first, kept by a second button', async () => {
    await tab('After the day')
    const form = desk.locator('.week-attendance')
    const list = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('Fruit\nApple') }
    await form.locator('input').setInputFiles(list)
    await form.getByRole('button', { name: 'Look at them' }).click()
    await form.getByText('This is not a list of attendance').waitFor()
    const people = 'Name,Email\nAmina,amina@example.org\nA guest,guest@example.org'
    await form.locator('input').setInputFiles({ ...list, buffer: Buffer.from(people) })
    await form.getByRole('button', { name: 'Look at them' }).click()
    await form.getByText('1 attended and had a seat.').waitFor()
    await form.getByText('1 attended without having registered.').waitFor()
    expect(await axeFaults(desk, '.week-attendance')).toEqual([])
    await form.getByRole('button', { name: 'Keep this' }).click()
    await form.getByText(/^Kept\./).waitFor()
  })

  test('a host reports, prints a certificate and says what they think, by buttons and without scripts', async () => {
    await reader.goto(server().origin + link)
    expect(await reader.locator('main').textContent()).not.toContain('Amina')
    await press('Report on my group')
    await reader.locator('[name=came]').fill('9')
    await press('Save')
    expect(await reader.locator('main').textContent()).toContain('Saved.')
    await press('Certificate of attendance')
    expect(await reader.locator('.certificate').textContent()).toContain('Amina')
    await reader.getByRole('link', { name: 'Back to your registration' }).click()
    await press('Say what you think')
    await reader.locator('[name=score]').selectOption('4')
    await reader.locator('[name=useful]').fill('The second case.')
    await press('Send')
    expect(await reader.getByRole('button', { name: 'Say what you think' }).count()).toBe(0)
  })

  test.each(['', '/ar'])('every page behind a button is sound: %s', async (language) => {
    const context = await browser().newContext({ viewport: { width: 320, height: 740 } })
    const page = await context.newPage()
    for (const step of ['report', 'certificate']) {
      await page.goto(server().origin + language + link)
      await page.locator(`main button[value=${step}]`).click()
      await page.waitForLoadState()
      expect(await axeFaults(page)).toEqual([])
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
      expect(scrollWidth).toBe(clientWidth)
    }
    await context.close()
  })

  test('the editor reads it, and the counts', async () => {
    await tab('After the day')
    await desk.locator('.week-feedback').getByText('4.0 of 5 on average, from 1 person.').waitFor()
    expect(await desk.locator('.week-feedback').textContent()).toContain('The second case.')
    expect(await axeFaults(desk, '.week-feedback')).toEqual([])
    await tab('Registration and joining')
    const figures = desk.locator('.week-figures')
    await figures.waitFor()
    for (const [name, number] of [
      ['Came to groups', 9],
      ['Attended', 1],
      ['Attended unregistered', 1],
    ])
      expect(
        await figures.getByText(String(name), { exact: true }).locator('..').locator('dd').first().textContent(),
      ).toBe(String(number))
    expect(await axeFaults(desk, '.week-figures')).toEqual([])
  })

  test('the mails are seen as they will be', async () => {
    await tab('Mails')
    const looks = desk.locator('.week-mail')
    await looks.getByText('You have a seat: A webinar on supervision').click()
    await looks.frameLocator('iframe').first().getByText('We look forward to seeing you').waitFor()
    expect(await axeFaults(desk, '.week-mail')).toEqual([])
  })
})
