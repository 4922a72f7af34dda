import type { CDPSession, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { firstAdministrator } from '../journeys/desk-api.ts'
import { axeFaults } from '../pages/axe.ts'
import { withBrowser } from '../support/browser.ts'
import { ownServer } from '../support/own-server.ts'
import { keyboardOn } from './keyboard.ts'

const who = { email: 'administrator@localhost.localdomain', password: 'a long password for tests' }
/** A device with a finger that is always there. */
const finger = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const

const home = (page: Page) => page.getByRole('heading', { name: 'This week at a glance' }).waitFor()
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim())

async function keysOf(cdp: CDPSession, authenticatorId: string) {
  return (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials
}
type Keys = Awaited<ReturnType<typeof keysOf>>

/** Gives a page a device, with the keys that another page's device had. @returns its number */
async function plug(cdp: CDPSession, keys: Keys = []): Promise<string> {
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options: finger })
  for (const credential of keys) await cdp.send('WebAuthn.addCredential', { authenticatorId, credential })
  return authenticatorId
}

withBrowser('passkeys', (browser) => {
  const server = ownServer()
  let codes: string[] = []
  let keys: Keys = []
  const blocked: string[] = []
  beforeAll(() => firstAdministrator(server()))

  const open = async (options: { locale?: string } = {}) => {
    const context = await browser().newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options })
    const page = await context.newPage()
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) blocked.push(message.text())
    })
    return { page, cdp: await context.newCDPSession(page) }
  }
  const give = async (page: Page, origin = server().origin) => {
    await page.goto(`${origin}/desk/login`)
    await page.locator('input[name=email]').fill(who.email)
    await page.locator('input[name=password]').fill(who.password)
    await page.keyboard.press('Enter')
  }
  const account = (page: Page) => page.goto(`${server().origin}/desk/account`)
  const passkeysOn = (page: Page, name = 'Passkeys') => page.getByRole('region', { name })

  test('are added with the password, named and listed; then they are asked for, all by keyboard', async () => {
    const { page, cdp } = await open()
    const { tabTo, type, press } = keyboardOn(page)
    await give(page)
    await home(page)
    await account(page)
    const passkeys = passkeysOn(page)
    await passkeys.waitFor()
    await tabTo('What to call it', 'textbox')
    // Not before: what finds the names of controls unplugs it.
    const device = await plug(cdp)
    const add = async (name: string, password = who.password) => {
      await passkeys.getByLabel('What to call it').fill(name)
      await press('Tab')
      await type(password)
      await press('Enter')
    }
    await add('My telephone', 'not the password')
    await page.getByText('This is not your password.').waitFor()
    await add('My telephone')
    await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor()
    codes = await page.locator('.week-codes code').allTextContents()
    expect(codes).toHaveLength(10)
    await press('Tab')
    await expect.poll(() => focused(page)).toBe('I have kept them')
    await press('Enter')
    await page.getByText('On. Signing in takes a passkey or a recovery code as well. 10 recovery').waitFor()
    expect(await passkeys.getByRole('listitem').textContent()).toMatch(/^My telephone · added .* · not used yet/)
    expect(await axeFaults(page, '.week-security')).toEqual([])
    // A browser with windows says so itself first, and waits for somebody to close that.
    await page.evaluate(() => {
      navigator.credentials.create = () => Promise.reject(new DOMException('', 'InvalidStateError'))
    })
    await add('Twice')
    await page.getByText('This device has a passkey for this account already.').waitFor()

    await page.context().clearCookies()
    await give(page)
    await page.getByRole('heading', { name: 'One more step' }).waitFor()
    expect(await axeFaults(page, '.week-login')).toEqual([])
    await expect.poll(() => focused(page)).toBe('Use a passkey')
    await press('Enter')
    await home(page)
    await account(page)
    await passkeys.getByText('last used').waitFor()
    keys = await keysOf(cdp, device)
    await page.context().close()
  })

  test('say why they do not work, and a recovery code does', async () => {
    const { page, cdp } = await open()
    await plug(cdp)
    await give(page)
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.getByRole('alert').getByText('Nothing was confirmed').waitFor()
    await page.getByLabel('One of your recovery codes').fill(codes[0] ?? '')
    await page.keyboard.press('Enter')
    await home(page)
    await page.context().close()

    const { page: old } = await open()
    await old.addInitScript(() => Reflect.deleteProperty(window, 'PublicKeyCredential'))
    await give(old)
    await old.getByText('This browser cannot use passkeys.').waitFor()
    expect(await old.getByRole('button', { name: 'Use a passkey' }).count()).toBe(0)
    await give(old, `http://127.0.0.1:${server().port}`)
    await old.getByText(`Passkeys can be used at ${server().origin} alone.`).waitFor()
    await old.context().close()
  })

  test('that were used as often elsewhere are refused, and asked for anew', async () => {
    const { page, cdp } = await open()
    const [key] = keys
    const copy = await plug(cdp, key ? [{ ...key, signCount: 0 }] : [])
    await give(page)
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.getByRole('alert').getByText('This passkey was not accepted').waitFor()
    await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: copy })
    await plug(cdp, key ? [{ ...key, signCount: 50 }] : [])
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await home(page)
    await page.context().close()
  })

  test('speak Arabic, from right to left; one that is removed opens nothing, and is not asked for', async () => {
    const { page, cdp } = await open({ locale: 'ar' })
    await plug(
      cdp,
      keys.map((key) => ({ ...key, signCount: 100 })),
    )
    await give(page)
    await page.getByRole('button', { name: 'استخدام مفتاح مرور' }).click()
    await page.waitForURL('**/desk')
    await account(page)
    const passkeys = passkeysOn(page, 'مفاتيح المرور')
    await passkeys.getByRole('button', { name: /إزالة: .?My telephone/ }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('password')
    expect(await axeFaults(page, '.week-security')).toEqual([])
    await page.keyboard.type(who.password)
    await page.keyboard.press('Enter')
    await page.getByText('أُزيل مفتاح المرور.').waitFor()
    expect(await passkeys.getByRole('listitem').count()).toBe(0)
    await expect.poll(() => focused(page)).toBe('مفاتيح المرور')

    await page.context().clearCookies()
    await give(page)
    await page.waitForURL('**/desk')
    await page.context().close()
    expect(blocked).toEqual([])
  })
})
