import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleNames } from '../../src/planner/index.ts'
import { axeFaults, looks } from '../pages/axe.ts'
import { withBrowser } from '../support/browser.ts'
import { ownServer } from '../support/own-server.ts'
import { focused, follow, tabTo } from './reader-keyboard.ts'

withBrowser('who plans a workforce, without scripts', (browser) => {
  const server = ownServer()
  let page: Page
  beforeAll(async () => {
    const context = await browser().newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
    page = await context.newPage()
  })
  afterAll(() => page?.context().close())

  const heading = async () => page.locator('h1').textContent()
  const type = async (field: string, text: string) => {
    await tabTo(page, ({ name }) => name === field)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(text)
  }
  /** Chooses by the first letters, as a keyboard does. */
  const choose = async (field: string, letters: string) => {
    await tabTo(page, ({ name }) => name === field)
    await page.keyboard.type(letters)
  }
  const enter = () => Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  /** Goes to a button by its words or its value, and presses it. */
  const press = async (words: string) => {
    await tabTo(page, ({ tag, html }) => tag === 'BUTTON' && html.includes(words))
    await enter()
  }
  const table = async (caption: string) => page.locator('figure', { hasText: caption }).locator('tr').allInnerTexts()

  describe('by keyboard, from an empty plan', () => {
    test('fills in the steps; Enter in a field saves and goes on', async () => {
      await page.goto(`${server().origin}/planner`)
      await follow(page, /\/planner\/about$/)
      await type('title', 'Check (a)')
      await enter()
      expect(await heading()).toBe('Cadres')
      await type('cadres.0.name', 'Workers')
      await type('cadres.0.existing', '2')
      await enter()
      expect(await heading()).toBe('Workers: Working time')
    })

    test('is told at the field what is wrong, on top and where it stands, and keeps what was typed', async () => {
      await type('cadres.0.workingTime.workingDays', '26O')
      await type('cadres.0.workingTime.annualLeave', '18')
      await enter()
      expect(await page.locator('.wrong li').allTextContents()).toEqual([
        'Working days a year: Write a number in digits, such as 12.5.',
        'Hours a day: Fill this in.',
      ])
      await tabTo(page, ({ href }) => href === '#field-cadres.0.workingTime.workingDays')
      await page.keyboard.press('Enter')
      await expect.poll(async () => (await focused(page)).name).toBe('cadres.0.workingTime.workingDays')
      expect(await page.locator('[name="cadres.0.workingTime.annualLeave"]').inputValue()).toBe('18')
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type('260')
      await type('cadres.0.workingTime.publicHolidays', '13')
      await type('cadres.0.workingTime.sickLeave', '12')
      await type('cadres.0.workingTime.training', '5')
      await type('cadres.0.workingTime.hoursADay', '8')
      await press('Save and continue')
      expect(await heading()).toBe('Workers: Workload')
    })

    test('adds rows, and what was typed stays', async () => {
      const at = 'cadres.0.workload'
      await type(`${at}.services.0.name`, 'One service')
      await type(`${at}.services.0.volume`, '1,696')
      await type(`${at}.services.0.unitTime.amount`, '1')
      await press(`value="${at}.supportActivities"`)
      expect(await page.locator(`[name="${at}.services.0.volume"]`).inputValue()).toBe('1,696')
      await type(`${at}.supportActivities.0.name`, 'Support')
      await type(`${at}.supportActivities.0.time.amount`, '1')
      await choose(`${at}.supportActivities.0.time.per`, 'work')
      await press(`value="${at}.additionalActivities"`)
      await type(`${at}.additionalActivities.0.name`, 'Additional')
      await type(`${at}.additionalActivities.0.staff`, '2')
      await type(`${at}.additionalActivities.0.time.amount`, '424')
      await choose(`${at}.additionalActivities.0.time.per`, 'year')
      await press('Save and continue')
      expect(await heading()).toBe('Workers: Ratios and cases')
    })

    test('skips to the results, which are those of check (a)', async () => {
      await follow(page, /\/planner\/results\?/)
      const rows = await table('Need by workload')
      expect(rows.map((row) => row.split('\t').at(-1))).toEqual([
        'Value',
        '1,696',
        '1',
        '12.5%',
        '1.142857',
        '0.5',
        '1.642857',
        '0.357143',
        '1.2174',
      ])
      await tabTo(page, ({ tag, html }) => tag === 'SUMMARY' && html.includes('How was this computed?'))
      await page.keyboard.press('Enter')
      expect(await page.locator('.how[open]').first().textContent()).toContain(
        '= 1 × 1.142857 + 0.5 = 1.642857 workers',
      )
    })

    test('finds the same behind the address, and the step before behind Back', async () => {
      const address = page.url()
      await page.goBack()
      expect(await heading()).toBe('Workers: Ratios and cases')
      await page.goto(address)
      expect(await table('Need by workload')).toContain('WISN ratio: existing ÷ required\t1.2174')
    })
  })

  test('in Arabic, with its digits and from right to left', async () => {
    await page.goto(`${server().origin}/ar/planner/about`)
    await type('title', 'خطة المقاطعة')
    await type('population.total', '١٢٬٠٠٠')
    await enter()
    await type('cadres.0.name', 'الأخصائيون الاجتماعيون')
    await type('cadres.0.existing', '٢٫٥')
    await enter()
    await page.goto(page.url().replace('/time/1', '/need/1'))
    await type('cadres.0.ratio.people', '٤٠٠٠')
    await enter()
    await follow(page, /\/ar\/planner\/results\?/)
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await page.locator('main').textContent()).toContain('الوظائف المطلوبة: 3 (دون تقريب، عدد العاملين: 3)')
    expect(await page.locator('main').textContent()).toContain('الوظائف الناقصة: 0.5')
    const other = await browser().newPage()
    await other.goto(page.url())
    expect(await axeFaults(other)).toEqual([])
    await other.close()
  })

  test('a step with mistakes has nothing that axe objects to, in any look', async () => {
    const other = await browser().newPage()
    await other.goto(`${server().origin}/ar/planner/about`)
    await other.locator('[name="population.total"]').fill('x')
    await other.locator('.form > button:last-of-type').click()
    expect(await other.locator('.wrong li').count()).toBe(2)
    for (const { name, ...media } of looks) {
      await other.emulateMedia(media)
      expect(await axeFaults(other), name).toEqual([])
    }
    await other.close()
  })

  test('opens a file from the device', async () => {
    await page.goto(`${server().origin}/planner`)
    const plan =
      'title: From a file\npopulation: { total: 1000 }\ncadres:\n  - name: Workers\n    ratio: { of: everyone, people: 100 }\n'
    await page
      .locator('[name=file]')
      .setInputFiles({ name: 'plan.yaml', mimeType: 'application/yaml', buffer: Buffer.from(plan) })
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Open', exact: true }).click()])
    expect(await heading()).toBe('From a file')
    expect(await page.locator('main').textContent()).toContain('Posts needed: 10')
  })

  test.each(exampleNames)('prints the ask of %s on one sheet, in every direction', async (name) => {
    for (const language of ['', '/fr', '/ar']) {
      await page.goto(`${server().origin}${language}/planner/examples/${name}`)
      await page.goto(page.url().replace('/results', '/brief'))
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), language).toHaveLength(1)
    }
  })

  test.each(exampleNames)('prints the results of %s with every column of their tables', async (name) => {
    const paper = await browser().newPage({ viewport: { width: 658, height: 900 } })
    await paper.emulateMedia({ media: 'print' })
    for (const language of ['', '/ar']) {
      await paper.goto(`${server().origin}${language}/planner/examples/${name}`)
      const tables = await paper
        .locator('.table')
        .evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth))
      expect(Math.max(...tables), language).toBeLessThanOrEqual(0)
    }
    await paper.close()
  })

  test('an address of the full length is answered', async () => {
    const long = await fetch(`${server().origin}/planner/results?s=${'x'.repeat(15_900)}`, {
      headers: { referer: `${server().origin}/planner/results?s=${'x'.repeat(15_900)}` },
    })
    expect(long.status).toBe(422)
    expect((await fetch(`${server().origin}/planner/results?s=${'x'.repeat(19_000)}`)).status).toBe(400)
  })
})
