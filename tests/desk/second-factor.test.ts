import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFaults } from '../pages/axe.ts'
import { withBrowser } from '../support/browser.ts'
import { ownServer } from '../support/own-server.ts'
import { keyboardOn } from './keyboard.ts'

let email = 'administrator@localhost.localdomain'
let password = 'tea in the garden'
const codeOf = (secret: string, ahead = 0) => new TOTP({ secret }).generate({ timestamp: Date.now() + ahead * 30_000 })
const home = (page: Page) => page.getByRole('heading', { name: 'This week at a glance' }).waitFor()

withBrowser('the second factor', (browser) => {
  const server = ownServer({ REQUIRE_SECOND_FACTOR: 'administrators' })
  let secret = ''
  let codes: string[] = []
  const blocked: string[] = []
  const open = async (options: { locale?: string } = {}) => {
    const context = await browser().newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options })
    const page = await context.newPage()
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) blocked.push(message.text())
    })
    return page
  }
  const give = async (page: Page) => {
    const { tabTo, type, press } = keyboardOn(page)
    await page.goto(`${server().origin}/desk/login`)
    await page.getByLabel('Email').waitFor()
    await tabTo('Email')
    await type(email)
    await tabTo('Password')
    await type(password)
    await press('Enter')
  }
  const reset = () => /\/desk\/reset\/\w+/.exec(server().output())?.[0] ?? ''

  describe('by keyboard', () => {
    test('is set up while signing in, where it is required', async () => {
      const page = await open()
      const { tabTo, type, press } = keyboardOn(page)
      await page.goto(server().origin + reset())
      await page.getByLabel('New Password').fill('password1234')
      await page.getByLabel('Confirm Password').fill('password1234')
      // For a moment after it was typed in, the content system's form takes all for wrong and says so in passing.
      await expect
        .poll(async () => {
          await page.getByRole('button', { name: 'Reset Password' }).click()
          return page.getByText('Too common: take several words').isVisible()
        })
        .toBe(true)
      await page.getByLabel('New Password').fill(password)
      await page.getByLabel('Confirm Password').fill(password)
      await page.getByRole('button', { name: 'Reset Password' }).click()
      await page.waitForURL('**/desk/login**')

      await give(page)
      await page.getByRole('img', { name: 'QR code for an authenticator app' }).waitFor()
      secret = ((await page.locator('.week-key').textContent()) ?? '').replaceAll(' ', '')
      expect(await axeFaults(page, '.week-login')).toEqual([])
      await tabTo('Code that the app shows now', 'textbox')
      await type('000000')
      await press('Enter')
      await page.getByRole('alert').getByText('This code is not right').waitFor()
      await page.getByLabel('Code that the app shows now').fill('')
      await type(codeOf(secret))
      await press('Enter')
      await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor()
      codes = await page.locator('.week-codes code').allTextContents()
      expect(codes).toHaveLength(10)
      expect(await axeFaults(page, '.week-codes')).toEqual([])
      await tabTo('I have kept them', 'button')
      await press('Enter')
      await home(page)
      await page.context().close()
    })

    test('lets in with a code; the account shows both sessions and ends the other one', async () => {
      const other = await open()
      await give(other)
      await other.getByLabel('Code from your app').fill(codes[0] ?? '')
      await other.getByRole('button', { name: 'Go on' }).click()
      await home(other)

      const page = await open()
      const { tabTo, type, press } = keyboardOn(page)
      await give(page)
      await page.getByRole('heading', { name: 'One more step' }).waitFor()
      expect(await axeFaults(page, '.week-login')).toEqual([])
      await tabTo('Code from your app', 'textbox')
      await type(codeOf(secret, 1))
      await press('Enter')
      await home(page)

      await page.goto(`${server().origin}/desk/account`)
      const safety = page.getByRole('region', { name: 'Safety of this account' })
      await safety.getByText('9 recovery codes are left.').waitFor()
      expect(await axeFaults(page, '.week-security')).toEqual([])
      await safety.getByRole('button', { name: 'End all others' }).press('Enter')
      await safety.getByText(/sessions? ended\./).waitFor()
      await expect
        .poll(() => safety.getByRole('listitem').allTextContents())
        .toEqual([expect.stringContaining('this one')])
      await other.goto(`${server().origin}/desk`)
      await other.getByLabel('Password').waitFor()

      await safety.getByLabel('Code from your app, or a recovery code').fill(codes[1] ?? '')
      await safety.getByRole('button', { name: 'Make new recovery codes' }).press('Enter')
      await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor()
      const renewed = await page.locator('.week-codes code').allTextContents()
      expect(renewed.filter((code) => codes.includes(code))).toEqual([])
      codes = renewed
      await page.getByRole('button', { name: 'I have kept them' }).press('Enter')

      await safety.getByLabel('Present password').fill('not the password')
      await safety.getByLabel('New password').fill('milk in the kitchen')
      await press('Enter')
      await safety.getByRole('status').getByText('This is not your password.').waitFor()
      await safety.getByLabel('Present password').fill(password)
      const sent: string[] = []
      page.on('request', (request) => sent.push(request.url().split('/').at(-1) ?? ''))
      await safety.getByRole('button', { name: 'Change the password' }).dblclick()
      await safety.getByRole('status').getByText('The password is changed.').waitFor()
      expect(sent.filter((act) => act === 'change-password')).toHaveLength(1)
      password = 'milk in the kitchen'
      await safety.getByLabel('New address', { exact: true }).fill(' Moved@example.org')
      await safety.getByLabel('Your password, for the new address').fill(password)
      await press('Enter')
      await safety.getByRole('status').getByText('The address is changed.').waitFor()
      email = 'moved@example.org'
      expect(await page.locator('#field-email').inputValue()).toBe(email)
      expect(await page.locator('#field-email').isEditable()).toBe(false)
      // The content system's own way, which does not ask for the present one.
      expect(await page.locator('#change-password').count()).toBe(0)

      await page.goto(`${server().origin}/desk/collections/audit`)
      await page.getByRole('cell', { name: 'Set up the second factor' }).waitFor()
      await page.getByRole('cell', { name: 'Could not sign in' }).first().waitFor()
      for (const context of [page.context(), other.context()]) await context.close()
    })
  })

  test('comes after a form for a new password that loses nothing of it: there is none before the words for dates', async () => {
    const page = await open({ locale: 'ar' })
    const { promise: comes, resolve: come } = Promise.withResolvers<void>()
    let isLate = false
    page.on('request', (request) => {
      if (request.url().endsWith('/api/users/me')) isLate = true
    })
    await page.route('**/*.js', async (route) => {
      if (isLate) await comes
      await route.continue()
    })
    const isKnown = page.waitForResponse('**/api/users/me')
    await page.goto(`${server().origin}/desk/reset/any`, { waitUntil: 'commit' })
    await (await isKnown).finished()
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    const field = page.locator('input[name=password]')
    expect(await field.count()).toBe(0)
    come()
    await field.waitFor()
    await page.context().close()
  })

  test('is asked for in Arabic, from right to left; a turned-off one is set up anew at the next sign-in', async () => {
    const page = await open({ locale: 'ar' })
    await page.goto(`${server().origin}/desk/login`)
    expect(await page.locator('html').getAttribute('dir')).toMatch(/^rtl$/i)
    await page.locator('input[name=email]').fill(email)
    await page.locator('input[name=password]').fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'خطوة أخرى' }).waitFor()
    await page.getByLabel('الرمز من تطبيقك').fill(codes[0] ?? '')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/desk')
    await page.goto(`${server().origin}/desk/account`)
    await page.getByLabel('الرمز من تطبيقك، أو رمز استعادة').fill(codes[1] ?? '')
    await page.getByRole('button', { name: 'إيقافه' }).click()
    await expect
      .poll(async () => (await page.request.get(`${server().origin}/api/users/me`)).text())
      .toContain('"user":null')
    await page.context().close()

    const again = await open()
    await give(again)
    await again.getByText('Your account needs a second factor.').waitFor()
    await again.context().close()
    expect(blocked).toEqual([])
  })
})
