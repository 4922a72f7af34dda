import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { firstAdministrator, newEditor, type Somebody, signIn } from '../journeys/desk-api.ts'
import { axeFaults } from '../pages/axe.ts'
import { withBrowser } from '../support/browser.ts'
import { ownServer } from '../support/own-server.ts'
import { hydrated } from './hydrated.ts'
import { keyboardOn } from './keyboard.ts'
import { signInAt } from './sign-in.ts'

withBrowser('privacy at the desk', (browser) => {
  const server = ownServer()
  const address = 'amina@example.org'
  let administrator: Somebody
  let page: Page
  beforeAll(async () => {
    administrator = await firstAdministrator(server())
    await administrator.ask('POST', '/events', {
      title: 'A webinar on supervision',
      kind: 'webinar',
      startWall: `${Temporal.Now.plainDateISO().add({ days: 40 })}T09:00`,
      zone: 'Africa/Nairobi',
      registration: { by: 'ours', capacity: 1 },
      _status: 'published',
    })
    const form = new URLSearchParams({
      ...{ name: 'Amina', email: address, organisation: 'A ministry', country: 'KE', language: 'en', heads: '' },
      consent: 'yes',
    })
    const event = `${server().origin}/events/a-webinar-on-supervision/register`
    expect((await fetch(event, { method: 'POST', body: form, redirect: 'manual' })).status).toBe(303)
    page = await signInAt(browser(), server().origin, await newEditor(administrator, server()))
    await page.goto(`${server().origin}/desk/collections/erasures`)
  })
  const part = (name: string) => page.locator('.week-findings section', { hasText: name })

  test('shows by keyboard what is kept of one person, and saves it as a file for them', async () => {
    await hydrated(page.getByLabel('Their mail address'))
    const { tabTo, type, press } = keyboardOn(page)
    await tabTo('Their mail address')
    await type(`${address.toUpperCase()} `)
    await press('Enter')
    await part('Registrations for events').waitFor()
    expect(await page.locator('.week-findings h3').allTextContents()).toEqual(['What erasing takes away'])
    expect(await part('Registrations for events').textContent()).toMatch(/They go.*A ministry · KE/)
    expect(await part('Mail').locator('li').count()).toBe(1)
    expect(await axeFaults(page, '.week-privacy')).toEqual([])
    const download = page.waitForEvent('download')
    await tabTo('Save it as a file for them')
    await press('Enter')
    const file = JSON.parse(readFileSync(await (await download).path(), 'utf8'))
    expect(file).toMatchObject({
      address,
      kept: { 'Registrations for events': [{ name: 'Amina', state: 'requested', organisation: 'A ministry' }] },
    })
    expect(JSON.stringify(file)).not.toMatch(/nonce|\/registrations\//)
  })

  test('erases it after asking once more, and lists that it was done and by whom', async () => {
    const { tabTo, press } = keyboardOn(page)
    page.once('dialog', (dialog) => void dialog.dismiss())
    await tabTo('Erase it')
    await press('Enter')
    expect(await part('Mail').count()).toBe(1)
    page.once('dialog', (dialog) => void dialog.accept())
    await press('Enter')
    await page.getByText('Erased: Mail (1), Registrations for events (1).').waitFor()
    await page.locator('td', { hasText: 'An editor' }).waitFor()
    expect(page.url()).not.toContain('amina')
    expect(await administrator.ask('GET', '/registrations')).toMatchObject({ docs: [] })
    expect(server().output()).not.toMatch(/amina/i)
  })

  test('is for editors alone', async () => {
    const account = { email: 'translator@example.org', password: 'a long password for tests', name: 'A translator' }
    await administrator.ask('POST', '/users', { ...account, role: 'translator', languages: ['fr'] })
    const translator = await signIn(server(), account.email, account.password)
    for (const path of ['look-up', 'export', 'erase'])
      await expect(translator.ask('POST', `/erasures/${path}`, { address })).rejects.toThrow(/403/)
    const own = await signInAt(browser(), server().origin, account)
    await own.goto(`${server().origin}/desk/collections/erasures`)
    expect(await own.getByLabel('Their mail address').count()).toBe(0)
    await own.context().close()
  })
})
