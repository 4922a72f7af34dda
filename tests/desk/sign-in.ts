import type { Browser, Page } from 'playwright-core'

/** A page of somebody who has signed in at the desk, in a browser of their own; closing its context signs out. */
export async function signInAt(
  browser: Browser,
  origin: string,
  who: { email: string; password: string },
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
  })
  const page = await context.newPage()
  await page.goto(`${origin}/desk/login`)
  await page.getByLabel('Email').fill(who.email)
  await page.getByLabel('Password').fill(who.password)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.getByRole('heading', { name: 'This week at a glance' }).waitFor()
  return page
}
