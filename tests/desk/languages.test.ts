import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { firstAdministrator, newEditor } from '../journeys/desk-api.ts'
import { axeFaults } from '../pages/axe.ts'
import { withBrowser } from '../support/browser.ts'
import { ownServer } from '../support/own-server.ts'
import { hydrated } from './hydrated.ts'
import { signInAt } from './sign-in.ts'

/** Parts of a form come after its first field. */
const patience = { timeout: 20_000 }

withBrowser('the desk in an editor’s own language', (browser) => {
  const server = ownServer()
  let page: Page
  beforeAll(async () => {
    page = await signInAt(browser(), server().origin, await newEditor(await firstAdministrator(server()), server()))
  })
  const visit = (path: string) => page.goto(`${server().origin}/desk${path}`)
  const speak = async (language: string) => {
    await visit('/account')
    const choice = await hydrated(page.locator('#language-select'))
    await choice.fill(language)
    await choice.press('Enter')
  }
  const labels = async () => {
    await hydrated(page.locator('#field-title'))
    return (await page.locator('.field-label').allTextContents()).map((label) => label.replace(/\s*[*—].*/, '').trim())
  }
  const isWiderThanTheWindow = () =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

  test('is chosen in the account, and holds for the first page and for what it leads to', async () => {
    await speak('Français')
    await page.getByRole('heading', { name: 'Paramètres de Payload' }).waitFor()
    await visit('')
    await page.getByRole('heading', { name: 'Cette semaine en un coup d’œil' }).waitFor()
    const glance = await page.locator('.week-glance').textContent()
    expect(glance).toMatch(/La semaine d’exemple[\s\S]*Jour 2[\s\S]*4 contenus[\s\S]*Aucun brouillon/)
    expect(await page.locator('.dashboard').textContent()).toMatch(/Cette semaine[\s\S]*Articles[\s\S]*Bibliothèque/)
  })

  test('names the fields, their choices and what is refused', async () => {
    await visit('/collections/posts/create')
    await expect
      .poll(labels, patience)
      .toEqual(expect.arrayContaining(['Titre', 'Résumé', 'Corps du texte', 'Type', 'Jour']))
    await page.getByText('Billets de blog, questions-réponses, études de cas et vidéos.').waitFor()
    await page.getByText('Billet de blog', { exact: true }).waitFor()
    await page.locator('#field-title').fill('Trop tard')
    await page.getByLabel('Date et heure').fill('2020-01-01T09:00')
    await page.locator('#action-save-draft').click()
    const refusal = page.locator('.week-due').getByText(/^2020-01-01 09:00 est passé dans le fuseau America\/New_York/)
    await refusal.waitFor()
    await page.getByRole('button', { name: 'À propos' }).click()
    await page.locator('#field-countries input').fill('Allem')
    await page.getByText('Allemagne', { exact: true }).waitFor()
  })

  test('runs from right to left in Arabic, and no wider than the window', async () => {
    await speak('العربية')
    await page.locator('html[dir="rtl" i]').waitFor()
    await visit('')
    await page.getByRole('heading', { name: 'هذا الأسبوع في لمحة' }).waitFor()
    expect(await page.locator('.week-glance').textContent()).toMatch(/أسبوع المثال[\s\S]*اليوم 2[\s\S]*4 مواد/)
    expect(await axeFaults(page, '.week-glance')).toEqual([])
    await visit('/collections/posts/create')
    await expect.poll(labels, patience).toEqual(expect.arrayContaining(['العنوان', 'الملخص', 'النوع', 'اليوم']))
    const label = page.getByText('بتوقيت', { exact: true })
    expect(await label.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
    expect(await isWiderThanTheWindow()).toBe(false)
  })
})
