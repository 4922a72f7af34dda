import type { Page } from 'playwright-core'
import PostalMime, { type Email } from 'postal-mime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openMailServer, type TestServer } from '../mail/smtp.ts'
import { axeFaults, looks } from '../pages/axe.ts'
import { withBrowser } from '../support/browser.ts'
import { makeFolder, removeFolder } from '../support/folder.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { fillFolder } from '../support/templates.ts'
import { firstAdministrator } from './desk-api.ts'
import { tabTo } from './reader-keyboard.ts'

const joiningLink = 'https://meet.example.org/secret'
const slugOf = z.object({ doc: z.object({ slug: z.string() }) })

withBrowser('who registers for an event, by keyboard and without scripts', (browser) => {
  const dataDir = makeFolder()
  let mails: TestServer
  let server: RunningServer
  let event: string
  let page: Page
  beforeAll(async () => {
    mails = await openMailServer()
    await fillFolder(dataDir)
    const env = { MAIL_URL: mails.url, MAIL_FROM: 'The Week <week@example.org>' }
    server = await startServer({ dataDir, env })
    const administrator = await firstAdministrator(server)
    const { doc } = slugOf.parse(
      await administrator.ask('POST', '/events', {
        title: 'A webinar on supervision',
        kind: 'webinar',
        startWall: `${Temporal.Now.plainDateISO().add({ days: 40 })}T09:00`,
        zone: 'Africa/Nairobi',
        durationMinutes: 60,
        registration: { by: 'ours', capacity: 1 },
        joiningLink,
        _status: 'published',
      }),
    )
    event = `/events/${doc.slug}`
    const context = await browser().newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
    page = await context.newPage()
  })
  afterAll(async () => {
    await page?.context().close()
    await server?.kill()
    await mails?.close()
    removeFolder(dataDir)
  })

  const heading = async () => page.locator('h1').textContent()
  const type = async (field: string, text: string) => {
    await tabTo(page, ({ name }) => name === field)
    await page.keyboard.type(text)
  }
  /** Goes to a button by its words, and presses it. */
  const press = async (words: string) => {
    await tabTo(page, ({ tag, html }) => tag === 'BUTTON' && html.includes(words))
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  }
  const register = async (name: string) => {
    await page.goto(`${server.origin}${event}/register`)
    await type('email', `${name}@example.org`)
    await type('name', name)
    await tabTo(page, ({ name }) => name === 'consent')
    await page.keyboard.press('Space')
    await press('Register')
    expect(await heading()).toBe('Look in your mail')
  }
  /** The latest letter to somebody with these words in its subject, once it is there. */
  const letterTo = async (name: string, words: RegExp): Promise<Email> => {
    let found: Email | undefined
    await expect
      .poll(async () => {
        const theirs = mails.letters.filter(({ to }) => to.includes(`${name}@example.org`))
        const read = await Promise.all(theirs.map(({ raw }) => PostalMime.parse(raw, { attachmentEncoding: 'utf8' })))
        found = read.findLast(({ subject }) => words.test(subject ?? ''))
        return read.map(({ subject }) => subject).join()
      })
      .toMatch(words)
    if (!found) throw new Error('it has just been found')
    return found
  }
  /** Opens the private link in a letter. */
  const open = async (letter: Email) => {
    const link = /http:\/\/localhost:\d+\/registrations\/\d+-[\w-]+/.exec(letter.text ?? '')?.[0]
    await page.goto(link ?? '')
  }

  test('is told at each field what is wrong, and keeps what was typed', async () => {
    await page.goto(server.origin + event)
    await tabTo(page, ({ href }) => href === `${event}/register`)
    await Promise.all([page.waitForURL(/register$/), page.keyboard.press('Enter')])
    await type('email', 'amina at example')
    await type('organisation', 'A ministry')
    await press('Register')
    expect(await page.locator('[name=email]').inputValue()).toBe('amina at example')
    expect(await page.locator('[name=organisation]').inputValue()).toBe('A ministry')
    const wrong = page.locator('[aria-invalid=true]')
    expect(await wrong.evaluateAll((all) => all.map((one) => one.getAttribute('name')))).toEqual([
      'email',
      'name',
      'consent',
    ])
    for (const field of await wrong.all()) {
      const said = await field.getAttribute('aria-describedby')
      expect(await page.locator(`[id="${said?.split(' ')[0]}"]`).textContent()).toMatch(/\w/)
    }
  })

  test('asks, and takes the seat by the button behind the mailed link', async () => {
    await register('amina')
    const asked = await letterTo('amina', /Take your seat/)
    expect(asked.text).not.toContain(joiningLink)
    await open(asked)
    await page.reload()
    expect(await heading()).toBe('Your seat is not taken yet.')
    await press('Take my seat')
    expect(await heading()).toBe('You have a seat.')
    const confirmed = await letterTo('amina', /You have a seat/)
    expect(confirmed.text).toContain(joiningLink)
    const [calendar] = confirmed.attachments
    expect(calendar?.mimeType).toBe('text/calendar')
    expect(calendar?.content).toContain('DTSTART;TZID=Africa/Nairobi:')
  })

  test('waits when no seat is free, and is offered one that becomes free', async () => {
    await register('bela')
    await open(await letterTo('bela', /Take your seat/))
    await press('Take my seat')
    expect(await heading()).toBe('You are number 1 on the waiting list.')
    expect((await letterTo('bela', /You are on the waiting list/)).text).not.toContain(joiningLink)

    await open(await letterTo('amina', /You have a seat/))
    await press('Cancel my registration')
    await press('Yes, cancel it')
    expect(await heading()).toBe('This registration is cancelled.')
    await letterTo('amina', /Your registration is cancelled/)

    await open(await letterTo('bela', /A seat for you/))
    expect(await heading()).toBe('A seat has become free for you.')
    await press('Take the seat')
    expect(await heading()).toBe('You have a seat.')
  })

  test('changes what was typed, and finds the way in', async () => {
    await press('Show and change what I typed')
    expect(await page.getByRole('link', { name: 'Join' }).getAttribute('href')).toBe(joiningLink)
    await tabTo(page, ({ name }) => name === 'name')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Béla Bartók')
    await press('Save')
    await press('Show and change what I typed')
    expect(await page.locator('[name=name]').inputValue()).toBe('Béla Bartók')
  })

  test.each(looks)('has nothing that a guard objects to, in $name', async ({ colorScheme, forcedColors }) => {
    const own = new URL(page.url()).pathname
    for (const [language, width] of [
      ['', 1280],
      ['/ar', 360],
    ] as const) {
      const viewport = { width, height: 740 }
      const context = await browser().newContext({ viewport, colorScheme, forcedColors })
      const seen = await context.newPage()
      await seen.goto(`${server.origin}${language}${event}/register`)
      await seen.locator('main form button').click()
      expect(await seen.locator('[aria-invalid=true]').count()).toBeGreaterThan(0)
      expect(await axeFaults(seen)).toEqual([])
      await seen.goto(server.origin + language + own)
      await seen.locator('main form button[value=show]').click()
      expect(await seen.locator('[name=name]').count()).toBe(1)
      expect(await axeFaults(seen)).toEqual([])
      await context.close()
    }
  })
})
