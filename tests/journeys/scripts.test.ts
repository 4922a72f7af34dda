import { expect, test } from 'vitest'
import { withBrowser } from '../support/browser.ts'
import { ownServer } from '../support/own-server.ts'

const server = ownServer()

/** An event of the sample week that is still to come. */
async function comingEvent(): Promise<string> {
  const text = await (await fetch(`${server().origin}/sample`)).text()
  for (const [, path = ''] of text.matchAll(/href="(\/events\/[^"]+)"/g))
    if ((await (await fetch(server().origin + path)).text()).includes(' data-times="')) return path
  throw new Error('the sample week has an event that is still to come')
}

withBrowser('what scripts add', (browser) => {
  test('the hours of an event, on the clock and in the customs of the reader', async () => {
    const path = await comingEvent()
    const context = await browser().newContext({ locale: 'en-GB', timezoneId: 'Asia/Kathmandu' })
    const page = await context.newPage()
    await page.goto(server().origin + path)
    const time = page.locator('[data-times] time')
    await time.waitFor()
    const start = Temporal.Instant.from((await time.getAttribute('datetime')) ?? '').toZonedDateTimeISO(
      'Asia/Kathmandu',
    )
    expect(await time.textContent()).toContain(`${start.toLocaleString('en-GB', { day: 'numeric', month: 'long' })}`)
    expect(await time.textContent()).toMatch(/GMT\+5:45/)
    expect(await page.locator('[data-times]').textContent()).toMatch(/^Where you are: /)
    await context.close()
  })

  test('a button that copies the hashtags and says so', async () => {
    const context = await browser().newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
    const page = await context.newPage()
    await page.goto(`${server().origin}/fr/sample`)
    await page.getByRole('button', { name: 'Copier les mots-dièse' }).click()
    await page.getByRole('status').filter({ hasText: 'Copié' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^#SSWWeek #\w+$/)
    await context.close()
  })

  test('nothing to press, and no empty line, without them', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${server().origin}/sample`)
    expect(await page.getByText('#SSWWeek').first().isVisible()).toBe(true)
    expect(await page.locator('[data-copy] button').count()).toBe(0)
    await page.goto(server().origin + (await comingEvent()))
    expect(await page.locator('[data-times]').isVisible()).toBe(false)
    await context.close()
  })
})
