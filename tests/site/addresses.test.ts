import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { createCache } from '../../src/site/cache.ts'
import type { FrontEnv } from '../../src/site/front.ts'
import { makeRoute, page, start, startSite } from './site.ts'

const home = makeRoute('/', async ({ locale }) => page(`home in ${locale}`))
const edition = makeRoute('/:year{[0-9]{4}}', async ({ locale, params }) => page(`${params.year} in ${locale}`))
const posts = makeRoute('/posts/:slug', async ({ params }) =>
  params.slug === 'there' || params.slug === 'أمل' ? page(`post ${params.slug}`) : null,
)
const feed = makeRoute('/feed.xml', async () => ({ type: 'application/atom+xml; charset=utf-8', body: '<feed/>' }), {
  languages: false,
})
const routes = [home, edition, posts, feed]

describe('languages', () => {
  test.each([
    ['/', 200, 'home in en'],
    ['/fr', 200, 'home in fr'],
    ['/ar/2021', 200, '2021 in ar'],
    ['/2021', 200, '2021 in en'],
    ['/xx/2021', 404, 'not found, in en'],
    ['/es/2021', 404, 'not found, in en'], // an interface language that the editors have not switched on
    ['/fr/nothing', 404, 'not found, in fr'],
    ['/fr/posts/nothing', 404, 'not found, in fr'],
    ['/fr/fr', 404, 'not found, in fr'],
    ['/fr/feed.xml', 404, 'not found, in fr'],
    ['/fr/healthz', 404, 'not found, in fr'],
  ])('%s → %i %s', async (target, status, text) => {
    await using site = await startSite(routes)
    const answer = await site.ask(target)
    expect([answer.status, answer.text.includes(text)]).toEqual([status, true])
  })

  test('a page not found costs one render a language, however many there are', async () => {
    await using site = await startSite(routes)
    for (let number = 0; number < 20; number++) await site.ask(`/nothing-${number}`)
    await site.ask('/fr/nothing')
    expect(site.cache.size).toBe(2)
  })

  test('letters of any script stand in addresses', async () => {
    await using site = await startSite(routes)
    const written = `/ar/posts/${encodeURIComponent('أمل')}`
    expect((await site.ask(written)).text).toContain('post أمل')
    const other = await site.ask(written.toLowerCase())
    expect([other.status, other.headers.location]).toEqual([301, written])
  })
})

describe('redirects', () => {
  test.each([
    ['/en', '/'],
    ['/en/2021', '/2021'],
    ['/en/', '/'],
    ['/2021/', '/2021'],
    ['/fr/', '/fr'],
    ['/fr/2021/?x=1', '/fr/2021'],
    ['/Posts/There', '/posts/there'],
    ['/fr/POSTS/there', '/fr/posts/there'],
  ])('%s leads to %s for good', async (target, location) => {
    await using site = await startSite(routes)
    const answer = await site.ask(target)
    expect([answer.status, answer.headers.location]).toEqual([301, location])
    expect((await site.ask(location)).status).toBe(200)
  })

  test('a changed slug leads on, in the same language', async () => {
    const former = new Map([['/posts/old', '/posts/there']])
    await using site = await startSite(routes, { lookupRedirect: async (path) => former.get(path) ?? null })
    expect((await site.ask('/posts/old')).headers.location).toBe('/posts/there')
    expect((await site.ask('/fr/posts/old')).headers.location).toBe('/fr/posts/there')
    expect((await site.ask('/posts/older')).status).toBe(404)
  })

  test.each(['return', 'returnTo', 'next', 'url', 'redirect', 'continue', 'text', 'lang'])(
    '?%s= leads nowhere else',
    async (name) => {
      await using site = await startSite(routes)
      for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example', '%2f%2fevil.example', '%0d%0ax:1'])
        for (const path of ['/', '/fr/', '/en/2021', '/2021/', '/Posts/There']) {
          const { status, headers } = await site.ask(`${path}?${name}=${to}`)
          expect([200, 301]).toContain(status)
          const { host } = new URL(headers.location ?? '/', 'https://week.example')
          expect(host).toBe('week.example')
          expect(headers.x).toBeUndefined()
        }
    },
  )

  test('a route may lead elsewhere on this site, and nowhere else', async () => {
    const to = (redirect: string, permanent?: boolean) =>
      makeRoute(`/${encodeURIComponent(redirect)}`, async () => ({ redirect, permanent }))
    const away = [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '/a\r\nset-cookie: x=1',
      '',
    ]
    await using site = await startSite([
      makeRoute('/now', async () => ({ redirect: '/2021' })),
      makeRoute('/for-good', async () => ({ redirect: '/2021', permanent: true })),
      ...away.map((redirect, index) => ({ ...to(redirect), path: `/away-${index}` })),
    ])
    expect(await site.ask('/now')).toMatchObject({ status: 302, headers: { location: '/2021' } })
    expect(await site.ask('/for-good')).toMatchObject({ status: 301, headers: { location: '/2021' } })
    for (const index of away.keys()) {
      const answer = await site.ask(`/away-${index}`)
      expect([answer.status, answer.headers.location]).toEqual([500, undefined])
    }
  })
})

describe('the page cache', () => {
  const list = makeRoute('/list', async ({ query }) => page(`list ${query}`), { query: ['page', 'kind'] })

  test('has one place for a page, however its query is written', async () => {
    await using site = await startSite([list])
    const ways = [
      '?page=2&kind=a',
      '?kind=a&page=2',
      '?kind=a&page=2&x=1',
      '?kind=a&page=2&page=3',
      '?k%69nd=%61&page=2&',
    ]
    for (const way of ways) expect((await site.ask(`/list${way}`)).text).toContain('list kind=a&page=2')
    for (let number = 0; number < 50; number++) await site.ask(`/list?x${number}=${number}&utm_source=${number}`)
    expect(site.cache.size).toBe(2)
  })

  test('is bounded against values that strangers make up, and keeps what is read', async () => {
    const maxBytes = 20_000
    const cache = createCache({ now: () => start.epochMilliseconds, maxBytes })
    let rendered = 0
    const home = makeRoute('/', async () => page(`home ${++rendered}`))
    await using site = await startSite([home, list], { cache })
    for (let number = 0; number < 100; number++) {
      await site.ask(`/list?page=${number}&kind=${'k'.repeat(200)}`)
      await site.ask('/')
      expect(cache.bytes).toBeLessThanOrEqual(maxBytes)
    }
    expect(rendered).toBe(1)
  })
})

describe('other methods', () => {
  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
    '%s on a page is answered with what it allows',
    async (method) => {
      await using site = await startSite(routes)
      const answer = await site.ask('/2021', { method })
      expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD'])
      expect((await site.ask('/nothing', { method })).status).toBe(404)
    },
  )

  test.each(['TRACE', 'PROPFIND'])('%s is not understood anywhere', async (method) => {
    await using site = await startSite(routes)
    for (const target of ['/2021', '/nothing']) expect((await site.ask(target, { method })).status).toBe(405)
  })

  test('odd headers do no harm', async () => {
    await using site = await startSite(routes)
    const headers = {
      'accept-encoding': 'b\u00ff;q=x,,;',
      'if-none-match': '\u00e9"',
      cookie: '\u00ff=1',
      range: 'bytes=9-1',
    }
    expect((await site.ask('/2021', { headers })).status).toBe(200)
  })

  test('a handler of its own takes a form, in any language', async () => {
    const app = new Hono<FrontEnv>()
    app.post('/contribute', async (c) =>
      c.redirect(`/thanks?from=${c.env.address.locale}&name=${(await c.req.parseBody()).name}`, 303),
    )
    const contribute = makeRoute('/contribute', async () => page('the form'))
    await using site = await startSite([contribute], { app })
    expect((await site.ask('/contribute')).text).toContain('the form')
    const answer = await fetch(`http://127.0.0.1:${site.port}/fr/contribute`, {
      method: 'POST',
      body: new URLSearchParams({ name: 'ana' }),
      redirect: 'manual',
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/thanks?from=fr&name=ana'])
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'sha256-")
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
  })
})
