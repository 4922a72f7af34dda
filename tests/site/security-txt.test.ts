import { expect, test } from 'vitest'
import { securityTxtRoute } from '../../src/site/security-txt.ts'
import { site as plain, start, startSite } from './site.ts'

const path = '/.well-known/security.txt'
const withContact = { ...plain, contact: 'week@example.org' }
const startWith = (view: typeof plain) => startSite([securityTxtRoute], { siteView: async () => view })

test('says whom to tell of a weakness, until when, in which languages', async () => {
  await using site = await startWith(withContact)
  const { status, headers, text } = await site.ask(path)
  expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8'])
  expect(text.split('\n')).toEqual([
    'Contact: mailto:week@example.org',
    'Expires: 2027-05-01T00:00:00Z',
    'Preferred-Languages: en, fr, ar',
    'Canonical: https://week.example/.well-known/security.txt',
    '',
  ])
})

test('is never out of date, nor good for more than a year', async () => {
  await using site = await startWith(withContact)
  let now = start
  for (let month = 0; month < 14; month++) {
    const expires = /^Expires: (.+)$/m.exec((await site.ask(path)).text)?.[1] ?? ''
    const days = now.until(Temporal.Instant.from(expires)).total('days')
    expect(days).toBeGreaterThan(180)
    expect(days).toBeLessThan(365)
    site.pass({ hours: 24 * 30 })
    now = now.add({ hours: 24 * 30 })
  }
})

test('is not there while nobody can be told', async () => {
  await using site = await startWith(plain)
  expect((await site.ask(path)).status).toBe(404)
})
