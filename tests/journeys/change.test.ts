import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ownServer } from '../support/own-server.ts'
import { firstAdministrator, newEditor, type Somebody } from './desk-api.ts'

const found = z.object({ docs: z.array(z.object({ id: z.number(), slug: z.string(), title: z.string() })).length(1) })

const server = ownServer()
let administrator: Somebody
let editor: Somebody

beforeAll(async () => {
  administrator = await firstAdministrator(server())
  editor = await newEditor(administrator, server())
})

const read = async (path: string) => (await fetch(server().origin + path)).text()

/** Reads a page again and again until it says something. */
const seen = (path: string, words: string) =>
  expect.poll(() => read(path), { interval: 20, timeout: 30_000 }).toContain(words)

const post = async () => {
  const answer = await editor.ask(
    'GET',
    '/posts?limit=1&depth=0&where[edition.slug][equals]=2021&where[day.number][equals]=3',
  )
  const [one] = found.parse(answer).docs
  if (!one) throw new Error('the archive has posts on the third day of 2021')
  return one
}

describe('what an editor changes', () => {
  test('is on the page, on its day and in the feeds; the old words are gone', async () => {
    const { id, slug, title: before } = await post()
    const title = 'A title that an editor has changed'
    const places = [`/posts/${slug}`, '/2021/days/3', '/2021', '/2021/feed.xml', '/search?q=editor+has+changed']
    // Each is in the cache before the change.
    for (const place of places.slice(0, 4)) expect(await read(place)).toContain(before.slice(0, 12))
    await editor.ask('PATCH', `/posts/${id}`, { title })
    for (const place of places) await seen(place, title)
    expect(await read(`/posts/${slug}`)).not.toContain(before)
  })

  test('moves an event in every calendar that holds it', async () => {
    const slug = 'social-service-workers-in-health-facilities'
    const path = `/events/${slug}.ics`
    const before = await fetch(server().origin + path)
    expect(before.headers.get('content-type')).toBe('text/calendar; charset=utf-8; method=PUBLISH')
    expect(await before.text()).toContain('SEQUENCE:0\r\n')
    const etag = before.headers.get('etag') ?? ''
    const known = () => fetch(server().origin + path, { headers: { 'if-none-match': etag } })
    expect((await known()).status).toBe(304)
    const calendars = [path, '/2022/calendar.ics', '/calendar.ics', '/fr/calendar.ics']
    for (const one of calendars) expect(await read(one)).toContain('America/New_York:20221019T080000')

    const answer = await editor.ask('GET', `/events?limit=1&depth=0&where[slug][equals]=${slug}`)
    await editor.ask('PATCH', `/events/${found.parse(answer).docs[0]?.id}`, { startWall: '2022-10-19T10:00' })
    for (const one of calendars) await seen(one, 'America/New_York:20221019T100000')
    expect(await read(path)).toContain('SEQUENCE:1\r\n')
    expect((await known()).status).toBe(200)
  })

  test('is not seen while it is a draft', async () => {
    const { id, slug, title } = await post()
    await editor.ask('PATCH', `/posts/${id}?draft=true`, { title: 'Not yet for readers', _status: 'draft' })
    // A later change that readers see tells that the feed has been followed past the draft.
    await administrator.ask('POST', '/globals/site', { tagline: 'A tagline that comes later' })
    await seen('/', 'A tagline that comes later')
    expect(await read(`/posts/${slug}`)).toContain(title)
    expect(await read(`/posts/${slug}`)).not.toContain('Not yet for readers')
  })

  test.each([
    ['at once', (id: number) => editor.ask('PATCH', `/posts/${id}`, { slug: 'at-once', _status: 'published' })],
    [
      'in a draft that is published later',
      async (id: number) => {
        await editor.ask('PATCH', `/posts/${id}?draft=true`, { slug: 'in-a-draft', _status: 'draft' })
        await editor.ask('PATCH', `/posts/${id}`, { _status: 'published' })
      },
    ],
  ])('leaves a redirect where the address changes %s', async (_, change) => {
    const { id, slug } = await post()
    await change(id)
    const { slug: address } = await post()
    expect(address).not.toBe(slug)
    await seen('/2021/days/3', `/posts/${address}`)
    const former = await fetch(`${server().origin}/fr/posts/${slug}`, { redirect: 'manual' })
    expect([former.status, former.headers.get('location')]).toEqual([301, `/fr/posts/${address}`])
  })

  test('goes from every page when it is put in the trash', async () => {
    const { id, slug, title } = await post()
    await editor.ask('PATCH', `/posts/${id}`, { deletedAt: new Date().toISOString() })
    await expect.poll(() => read('/2021/days/3'), { interval: 20, timeout: 30_000 }).not.toContain(title)
    expect((await fetch(`${server().origin}/posts/${slug}`)).status).toBe(404)
    expect(await read('/2021/feed.xml')).not.toContain(title)
  })
})

test('the door for a first user is shut, for everybody and for ever', async () => {
  const body = JSON.stringify({ email: 'thief@example.org', password: 'a long password' })
  const answer = await fetch(`${server().origin}/api/users/first-register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  expect(answer.status).toBe(403)
})
