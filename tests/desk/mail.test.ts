import { beforeAll, expect, test } from 'vitest'
import { sqlIn } from '../../src/store/sql.ts'
import { sql } from '../../src/store/transaction.ts'
import { firstAdministrator, newEditor } from '../journeys/desk-api.ts'
import { outboxOf } from '../mail/make.ts'
import { axeFaults } from '../pages/axe.ts'
import { withBrowser } from '../support/browser.ts'
import { ownServer } from '../support/own-server.ts'
import { openPayload } from '../support/payload.ts'
import { hydrated } from './hydrated.ts'
import { signInAt } from './sign-in.ts'

withBrowser('mail at the desk, where none leaves', (browser) => {
  const server = ownServer()
  const subject = 'A test mail from Social Service Workforce Week'
  let page: Awaited<ReturnType<typeof signInAt>>
  beforeAll(async () => {
    const administrator = await firstAdministrator(server())
    await administrator.ask('POST', '/outbox/test')
    await administrator.ask('POST', '/outbox/test')
    page = await signInAt(browser(), server().origin, await newEditor(administrator, server()))
  })
  const list = () => page.goto(`${server().origin}/desk/collections/outbox`)
  const inDatabase = async <T>(work: (payload: Awaited<ReturnType<typeof openPayload>>) => Promise<T>): Promise<T> => {
    const payload = await openPayload({ dataDir: server().dataDir })
    const result = await work(payload)
    await payload.destroy()
    return result
  }

  test('is counted, and each mail is there as it would look', async () => {
    await list()
    const head = page.locator('.week-mail-head')
    expect(await head.textContent()).toMatch(/nothing leaves.*Waiting2Failed0Uncertain0/)
    expect(await axeFaults(page, '.week-mail-head')).toEqual([])
    await page.locator('td').getByRole('link', { name: 'test' }).first().click()
    await page.frameLocator('.week-mail iframe').getByRole('heading', { name: subject }).waitFor()
    await page.getByText('As plain text').click()
    expect(await page.locator('.week-mail pre').textContent()).toContain(subject)
    expect(await axeFaults(page, '.week-mail')).toEqual([])
    expect(await page.getByRole('button', { name: 'Send again' }).count()).toBe(0)
  })

  test('that is uncertain is sent again, or let be', async () => {
    await inDatabase(async (payload) => (await sqlIn(payload)).run(sql`update outbox set state = 'uncertain'`))
    for (const name of ['Send again', 'Let be']) {
      await list()
      await page.locator('.week-figures').getByText('Uncertain').locator('..').getByRole('link').click()
      await page.waitForURL(/uncertain/)
      await page.locator('td').getByRole('link', { name: 'test' }).first().click()
      const button = await hydrated(page.getByRole('button', { name }))
      const asked = page.waitForResponse(
        (answer) => answer.request().method() === 'POST' && /retry|let-be/.test(answer.url()),
      )
      // The page loads itself anew then, and would break off a visit to another.
      const isAnew = page.waitForEvent('load')
      await button.click()
      expect((await asked).status()).toBe(200)
      await isAnew
    }
    expect((await inDatabase(outboxOf)).map(({ state }) => state).sort()).toEqual(['dropped', 'waiting'])
  })
})
