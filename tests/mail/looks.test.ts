import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { registrationMails } from '../../src/events/registration/mails.tsx'
import type { StoredMail } from '../../src/mail/claims.ts'
import { lookMaker } from '../../src/mail/looks.tsx'
import { testMail } from '../../src/mail/test-mail.tsx'
import { peopleMails } from '../../src/people/mails.tsx'
import { makeEvent } from '../events/registering.ts'
import { eachDatabase } from '../support/databases.ts'
import { locales, translate } from '../support/words.ts'
import { greeting } from './mailer.tsx'

eachDatabase(
  'how mails look',
  (database) => {
    let payload: Payload
    let event: number
    beforeAll(async () => {
      payload = await database.open()
      await payload.updateGlobal({ slug: 'site', data: { contact: 'office@example.org' } })
      event = await makeEvent(payload)
    })
    const templates = [greeting, testMail, ...peopleMails, ...registrationMails]
    const look = (mail: Partial<StoredMail>, areMasked = false) =>
      lookMaker(payload, { templates, translate, publicUrl: 'https://week.example.org' })(
        {
          ...{ id: 1, priority: 0, recipient: 'one@example.org', attempts: 0, message_id: 'x', sign_in: false },
          ...{ kind: 'greeting', language: 'en', data: { name: 'Ada', week: 'Week' }, links: {} },
          ...mail,
        },
        { areMasked },
      )

    test.each(locales)('in %s: language, direction and words of the recipient', async (language) => {
      const data = { name: 'Ada', week: 'Week', registration: 0, place: 2, example: event }
      const links = { set: '/desk/reset/token', own: '/registrations/token' }
      for (const { kind } of [testMail, ...peopleMails, ...registrationMails]) {
        const { subject, html, text } = await look({ kind, language, data, links })
        expect(html).toMatch(new RegExp(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`))
        expect(text).toContain(subject)
        expect(text).toContain(translate(language)('mail.contact', { contact: 'office@example.org' }))
        expect(`${subject}${text}`).not.toMatch(/mail\.\w|\{/)
      }
    })

    test('a Latin name keeps its order in an Arabic subject', async () => {
      const { subject } = await look({ kind: 'test', language: 'ar' })
      expect(subject).toContain('\u2068Week\u2069')
    })

    test('nothing remote and nothing that runs is in them; what was filled in is text', async () => {
      const name = '<img src="https://tracker.example/x.gif"><script>alert(1)</script>'
      const { html } = await look({ data: { name }, links: { confirm: '/registrations/token' } })
      expect(html).not.toMatch(/<(img|script|link|iframe|form|object)\b|url\(|@import| on\w+=/i)
      const addresses = [...html.matchAll(/(?:src|href|background)="([^"]*)"/g)].map(([, address]) => address)
      expect(addresses).toEqual(['https://week.example.org/registrations/token', 'https://week.example.org/'])
    })

    test('a subject stays one line', async () => {
      const { subject } = await look({ data: { name: 'Ada\r\nBcc: other@example.org' } })
      expect(subject).toBe('Welcome, Ada Bcc: other@example.org')
    })

    test('masked, they show no secret of their links', async () => {
      const links = { confirm: '/registrations/secret-token' }
      const masked = await look({ links }, true)
      expect(JSON.stringify(masked)).not.toContain('secret-token')
      expect(masked.html).toContain('https://week.example.org/registrations/…')
      expect((await look({ links })).text).toContain('https://week.example.org/registrations/secret-token')
    })
  },
  { pools: false },
)
