import { expect, inject, test } from 'vitest'
import { localPath } from '../../src/i18n/languages.ts'
import { readContent, type SampleItem, sampleLanguages } from '../../src/keep/sample/content.ts'
import { pathOf } from '../../src/kit/folders.ts'
import { elementsOf, linksOf, visit } from './visit.ts'

const origin = inject('origin')
const { week, texts } = await readContent()

const addressOf = ({ room, name }: SampleItem) => pathOf(room, { slug: `sample-${name}` }) ?? ''
const paths = [...week.days.flat(), ...week.week].map(addressOf)
const plain = (html: string) => html.replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
const timesIn = (html: string) =>
  elementsOf(html).flatMap(({ name, attributes }) => (name === 'time' ? [String(attributes.datetime)] : []))

test.each(sampleLanguages)('the sample is a live week in its third day (%s)', async (locale) => {
  const page = await visit(origin, localPath(locale, '/sample'))
  const written = texts[locale]
  for (const text of [written.theme, ...written.days.flatMap(({ theme, question }) => [theme, question])])
    expect(plain(page.body)).toContain(text)

  const [dates = ''] = timesIn(page.body)
  const [first = '', last = ''] = dates.split('/')
  const today = Temporal.PlainDate.from(first).add({ days: 2 })
  const here = Temporal.Now.plainDateISO('America/New_York')
  expect(Math.abs(here.until(today).days)).toBeLessThanOrEqual(1)
  expect(Temporal.PlainDate.from(first).until(last).days).toBe(4)

  const links = linksOf(origin, page)
  const open = week.days.slice(0, 3).flat()
  const ahead = week.days.slice(3).flat()
  const shown = [...open, ...ahead.filter(({ room }) => room === 'events'), ...week.week]
  for (const item of shown) expect(links).toContain(localPath(locale, addressOf(item)))
  for (const item of ahead.filter(({ room }) => room !== 'events'))
    expect(links).not.toContain(localPath(locale, addressOf(item)))
})

test.each([1, 2, 3, 4, 5])('day %i has its own page, with its items once it is open', async (number) => {
  const page = await visit(origin, `/sample/days/${number}`)
  const items = week.days[number - 1] ?? []
  const shown = number <= 3 ? items : items.filter(({ room }) => room === 'events')
  const listed = linksOf(origin, page).filter((link) => paths.includes(link))
  expect(listed).toEqual(shown.map(addressOf))
})

test('each item has its page, says that it is a sample, and is not for search engines', async () => {
  const all = ['/sample', ...week.days.map((_, at) => `/sample/days/${at + 1}`), ...paths]
  for (const path of all) {
    const { status, headers, body } = await visit(origin, path)
    expect([path, status, headers.get('x-robots-tag')]).toEqual([path, 200, 'noindex'])
    expect(body).toContain('A sample, made up to show a live week.')
    for (const [, type] of body.matchAll(/"@type":"(\w+)"/g)) expect(['BreadcrumbList', 'ListItem']).toContain(type)
  }
})

test('a text without translation is marked, in its own language', async () => {
  const { body } = await visit(origin, '/fr/sample')
  const title = texts.en.items['learning-beside-a-colleague']?.title
  expect(plain(body)).toContain(`<span lang="en" dir="ltr">${title}</span>`)
  expect(body).toContain('en anglais')
})

test('an event has its hour on the day of the clock', async () => {
  const { body } = await visit(origin, '/events/sample-one-case-four-chairs')
  const [dates = ''] = timesIn((await visit(origin, '/sample')).body)
  const today = Temporal.PlainDate.from(dates.slice(0, 10)).add({ days: 2 }).toString()
  expect(timesIn(body)[0]).toBe(today)
  expect(body).toContain('12:00–13:30')
})

/** What readers, feed readers and search engines go by. */
const lists = [
  ...['/', '/archive', '/posts', '/profiles', '/resources', '/events', '/action', '/search'],
  ...['/people', '/organisations', '/countries', '/themes', '/themes/supervision', '/themes/case-management'],
  ...['/organisations/global-social-service-workforce-alliance', '/feed.xml', '/fr/feed.xml', '/sitemap.xml'],
]
const searches = [...Object.values(texts).map(({ items }) => items['one-plan-for-four-services']), { title: 'sample' }]

test('no list, feed, sitemap or search has anything of it', async () => {
  const asked = searches.map((one) => `/search?${new URLSearchParams({ q: one?.title ?? '' })}`)
  for (const path of [...lists, ...asked]) {
    const { status, body } = await visit(origin, path)
    expect([path, status]).toEqual([path, 200])
    const traces = [...body.matchAll(/sample-[a-z]|\(sample\)|SampleWeek|href="[^"]*\/sample\/|<loc>[^<]*\/sample/g)]
    expect([path, ...traces.map(([trace]) => trace)]).toEqual([path])
  }
})
