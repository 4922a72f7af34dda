import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { makeRoute, page, start, startSite } from './site.ts'

const long = 'Supporting families, building a better tomorrow. '.repeat(40)

/** A post whose title can be changed, and a count of how often it was rendered. */
function post() {
  const state = { title: 'First title', renders: 0 }
  const route = makeRoute('/posts/:slug', async ({ read }) => {
    state.renders++
    read.madeFrom.add('posts:1')
    return page(`${state.title} ${long}`)
  })
  return { state, route }
}

test('a page is rendered once and then comes from the cache, until it changes', async () => {
  const { state, route } = post()
  const other = makeRoute('/other', async ({ read }) => {
    read.madeFrom.add('posts:2')
    return page('other')
  })
  await using site = await startSite([route, other])
  for (const target of ['/posts/a', '/posts/a', '/other']) await site.ask(target)
  expect(state.renders).toBe(1)
  state.title = 'Second title'
  expect((await site.ask('/posts/a')).text).toContain('First title')
  expect(site.cache.drop(['posts', 'posts:1'])).toBe(1)
  expect((await site.ask('/posts/a')).text).toContain('Second title')
  expect(site.cache.get('/other')).toBeDefined()
})

test('a hundred readers of a missing page cost one render', async () => {
  const { state, route } = post()
  await using site = await startSite([route])
  const answers = await Promise.all(Array.from({ length: 100 }, () => site.ask('/posts/a')))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(state.renders).toBe(1)
})

test('a change that comes while the page is rendered is in the answer', async () => {
  const reading = Promise.withResolvers<void>()
  const changed = Promise.withResolvers<void>()
  let title = 'before'
  const route = makeRoute('/', async ({ read }) => {
    read.madeFrom.add('posts:1')
    const read1 = title
    reading.resolve()
    await changed.promise
    return page(read1)
  })
  await using site = await startSite([route])
  const asked = site.ask('/')
  await reading.promise
  title = 'after'
  site.cache.drop(['posts:1'])
  changed.resolve()
  expect((await asked).text).toContain('after')
  expect((await site.ask('/')).text).toContain('after')
})

test('a page ends at its next change, and no proxy is allowed to keep it longer', async () => {
  const opens = start.add({ seconds: 40 })
  const route = makeRoute('/day', async ({ now }) =>
    Temporal.Instant.compare(now, opens) < 0 ? page('not yet', { nextChange: opens }) : page('open'),
  )
  await using site = await startSite([route])
  const cacheControl = async () => (await site.ask('/day')).headers['cache-control']
  expect(await cacheControl()).toBe('public, max-age=0, s-maxage=30')
  site.pass({ seconds: 20 })
  expect(await cacheControl()).toBe('public, max-age=0, s-maxage=20')
  site.pass({ milliseconds: 19_999 })
  expect(await cacheControl()).toBe('public, max-age=0, s-maxage=0')
  expect((await site.ask('/day')).text).toContain('not yet')
  site.pass({ milliseconds: 1 })
  expect((await site.ask('/day')).text).toContain('open')
  expect(await cacheControl()).toBe('public, max-age=0, s-maxage=30')
})

describe('the query', () => {
  const route = makeRoute('/posts', async ({ query }) => page(`page ${query.get('page') ?? 1} of ${query}`), {
    query: ['page', 'kind'],
  })

  test('makes one page of all ways to write the same', async () => {
    await using site = await startSite([route])
    const same = [
      '/posts?kind=qa&page=2',
      '/posts?page=2&kind=qa&utm_source=mail',
      '/posts?page=2&page=7&kind=qa',
      '/posts?kind=qa&page=2&x[]=',
    ]
    for (const target of same) expect((await site.ask(target)).text).toContain('page 2 of kind=qa&page=2')
    expect(site.cache.size).toBe(1)
    for (const target of ['/posts', '/posts?', '/posts?fbclid=1', '/posts?page=']) await site.ask(target)
    expect(site.cache.size).toBe(2)
  })

  test('stands in the path that the frame is given, as declared', async () => {
    await using site = await startSite([route])
    expect((await site.ask('/fr/posts?x=1&page=2')).text).toContain('<link rel="canonical" href="/posts?page=2">')
  })
})

test('a route may refuse to be kept', async () => {
  let renders = 0
  const route = makeRoute('/preview', async () => page(`${++renders}`), { cache: false })
  await using site = await startSite([route])
  await site.ask('/preview')
  const second = await site.ask('/preview')
  expect(second.text).toContain('>2<')
  expect(second.headers['cache-control']).toBe('private, no-store')
  expect(site.cache.size).toBe(0)
})

describe('conditional requests', () => {
  test('are answered without a body while the page is the same', async () => {
    const { state, route } = post()
    await using site = await startSite([route])
    const first = await site.ask('/posts/a')
    const etag = first.headers.etag ?? ''
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    for (const header of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await site.ask('/posts/a', { headers: { 'if-none-match': header } })
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag])
      expect(again.headers['content-security-policy']).toBe(first.headers['content-security-policy'])
      expect(again.headers['content-type']).toBeUndefined()
      expect(again.headers['content-length']).toBeUndefined()
    }
    expect((await site.ask('/posts/a', { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
    state.title = 'Second title'
    site.cache.drop(['posts:1'])
    expect((await site.ask('/posts/a', { headers: { 'if-none-match': etag } })).status).toBe(200)
  })
})

describe('encodings', () => {
  const { route } = post()

  test.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['deflate', undefined, (body: Buffer) => body],
  ])('a reader who takes %s gets %s', async (accepted, encoding, decode) => {
    await using site = await startSite([route])
    const plain = await site.ask('/posts/a')
    for (const from of ['render', 'cache']) {
      const answer = await site.ask('/posts/a', { headers: { 'accept-encoding': accepted } })
      expect(answer.headers['content-encoding'], from).toBe(encoding)
      expect(answer.headers.vary).toBe('accept-encoding, save-data')
      expect(answer.headers['content-length']).toBe(String(answer.body.length))
      expect(decode(answer.body).toString()).toBe(plain.text)
    }
  })

  test('have validators of their own', async () => {
    await using site = await startSite([route])
    const etags = await Promise.all(
      ['br', 'gzip', 'identity'].map(
        async (encoding) => (await site.ask('/posts/a', { headers: { 'accept-encoding': encoding } })).headers.etag,
      ),
    )
    expect(new Set(etags).size).toBe(3)
  })
})

test('HEAD says what GET would, without the body', async () => {
  const { route } = post()
  await using site = await startSite([route])
  const get = await site.ask('/posts/a')
  for (const target of ['/posts/a', '/posts/a?x=1']) {
    const head = await site.ask(target, { method: 'HEAD' })
    expect([head.status, head.text]).toEqual([200, ''])
    expect(head.headers['content-length']).toBe(get.headers['content-length'])
    expect(head.headers.etag).toBe(get.headers.etag)
  }
})
