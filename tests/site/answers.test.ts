import type { IncomingHttpHeaders } from 'node:http'
import { describe, expect, test } from 'vitest'
import { readSettings } from '../../src/settings.ts'
import { makeRoute, page, startSite } from './site.ts'

const broken = makeRoute('/broken', async () => {
  throw new Error('Failed query for amina@example.org: select * from "posts"\nparams: Amina, secret-token')
})
const routes = [
  makeRoute('/feed.xml', async () => ({ type: 'application/atom+xml; charset=utf-8', body: '<feed/>' })),
  makeRoute('/file', async () => ({ type: 'text/csv', body: 'a,b', download: 'plan-2026.csv' })),
  makeRoute('/file-of-theirs', async () => ({ type: 'text/csv', body: 'a', download: 'a"\r\nset-cookie: x=1' })),
  makeRoute('/form', async () => page('form'), { act: async () => page('wrong', { status: 422 }) }),
  makeRoute('/', async () => page('home')),
  makeRoute('/hidden', async () => page('sample', { noindex: true })),
  makeRoute('/gone', async () => page('gone', { status: 410 })),
  makeRoute('/nobody', async () => page('nobody', { status: 404 })),
  makeRoute('/robots.txt', async () => ({ type: 'text/plain; charset=utf-8', body: 'User-agent: *' }), {
    languages: false,
  }),
  makeRoute('/moved', async () => ({ redirect: '/' })),
  broken,
]

/** The policy of an answer without what it says of scripts, and that. */
function policyOf(headers: IncomingHttpHeaders): [string, string | undefined] {
  const rules = String(headers['content-security-policy']).split('; ')
  const scripts = rules.find((rule) => rule.startsWith('script-src '))
  return [rules.filter((rule) => rule !== scripts).join('; '), scripts?.replace('script-src ', '')]
}

describe('every answer', () => {
  const targets = [
    '/',
    '/?x=1',
    '/hidden',
    '/gone',
    '/nobody',
    '/robots.txt',
    '/feed.xml',
    '/file',
    '/moved',
    '/broken',
    '/nothing',
    '//',
    '/%00',
    '/en',
    '/healthz',
    '/readyz',
    '/favicon.svg',
    '/favicon.ico',
    '/assets/site.old.css',
  ]
  test.each([
    ...targets.map((target) => [target, 'GET']),
    ['/', 'HEAD'],
    ['/', 'POST'],
    ['/form', 'POST'],
    ['/nothing', 'DELETE'],
    ['/', 'TRACE'],
  ])('%s (%s) has the security headers, says how long it may be kept, and sets no cookie', async (target, method) => {
    await using site = await startSite(routes)
    const { headers } = await site.ask(target, { method })
    const [policy, scripts] = policyOf(headers)
    expect(policy).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; manifest-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; worker-src 'self'; upgrade-insecure-requests",
    )
    expect(scripts).toMatch(/^('none'|('sha256-[\w+/]{43}=' ?){3})$/)
    expect(headers).toMatchObject({
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000',
      'permissions-policy': expect.stringContaining('camera=()'),
      'cache-control': expect.stringMatching(/max-age|no-store|no-cache/),
    })
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
  })

  test('also one without a body, because nothing has changed', async () => {
    await using site = await startSite(routes)
    const whole = await site.ask('/')
    const { status, headers } = await site.ask('/', { headers: { 'if-none-match': String(whole.headers.etag) } })
    expect(status).toBe(304)
    for (const name of [
      'content-security-policy',
      'x-content-type-options',
      'referrer-policy',
      'vary',
      'cache-control',
    ])
      expect(headers[name]).toBe(whole.headers[name])
  })

  test('a file is kept under a name of ours, and under none with anything else in it', async () => {
    await using site = await startSite(routes)
    expect((await site.ask('/file')).headers['content-disposition']).toBe('attachment; filename="plan-2026.csv"')
    const theirs = await site.ask('/file-of-theirs')
    expect([theirs.status, theirs.headers['content-disposition'], theirs.headers['set-cookie']]).toEqual([
      500,
      undefined,
      undefined,
    ])
  })

  test('over plain HTTP no promise of HTTPS is made', async () => {
    const { securityHeaders } = await import('../../src/site/headers.ts')
    expect(securityHeaders('http://localhost:3000').join()).not.toMatch(/strict-transport|upgrade-insecure/)
  })
})

test.each([
  ['/', 200, undefined, 'public, max-age=0, s-maxage=30'],
  ['/hidden', 200, 'noindex', 'public, max-age=0, s-maxage=30'],
  ['/gone', 410, 'noindex', 'public, max-age=0, s-maxage=30'],
  ['/nobody', 404, 'noindex', 'no-cache'],
  ['/nothing', 404, 'noindex', 'no-cache'],
  ['/broken', 500, 'noindex', 'private, no-store'],
])('%s: %i, robots %s, kept %s', async (target, status, robots, caching) => {
  await using site = await startSite(routes)
  const { status: got, headers } = await site.ask(target)
  expect([got, headers['x-robots-tag'], headers['cache-control']]).toEqual([status, robots, caching])
})

test('a document goes out as it is', async () => {
  await using site = await startSite(routes)
  const robots = await site.ask('/robots.txt')
  expect([robots.status, robots.text, robots.headers['content-type']]).toEqual([
    200,
    'User-agent: *',
    'text/plain; charset=utf-8',
  ])
})

describe('an error', () => {
  test('is told with its number, and logged under it without what a person typed', async () => {
    await using site = await startSite(routes)
    const answer = await site.ask('/broken')
    const id = /Tell us (\w{10})\./.exec(answer.text)?.[1]
    expect(answer.status).toBe(500)
    expect(site.log).toEqual([expect.objectContaining({ id, path: '/broken', family: 'test', locale: 'en' })])
    expect(JSON.stringify(site.log)).toContain('select * from')
    expect(JSON.stringify(site.log)).not.toMatch(/amina|secret-token/i)
    expect(answer.text).not.toMatch(/select|posts|amina|at /i)
  })

  test('bears the id that a trusted proxy gave it, where that is one, and nobody else’s', async () => {
    const trusting = (TRUSTED_PROXIES: string) => ({
      settings: readSettings({ PUBLIC_URL: 'https://week.example', TRUSTED_PROXIES }),
    })
    const told = async (id: string, proxies: string) => {
      await using site = await startSite(routes, trusting(proxies))
      const { text } = await site.ask('/broken', { headers: { 'x-request-id': id } })
      const shown = /Tell us ([^.<]+)\./.exec(text)?.[1]
      expect(site.log).toMatchObject([{ id: shown }])
      return shown
    }
    expect(await told('4bf92f35-77b3-4da6', 'loopback')).toBe('4bf92f35-77b3-4da6')
    expect(await told('4bf92f35-77b3-4da6', '10.0.0.0/8')).toMatch(/^\w{10}$/)
    for (const id of ['short', 'amina@example.org', '<b>bold</b>', 'a'.repeat(65)])
      expect(await told(id, 'loopback')).toMatch(/^\w{10}$/)
  })

  test('is told in the frame and in the language once the site is known, else plainly', async () => {
    const siteView = async () => {
      throw new Error('database gone')
    }
    await using without = await startSite(routes, { siteView })
    expect((await without.ask('/fr/broken')).text).toMatch(
      /^<!doctype html><html lang="fr" dir="ltr">.*failed, in fr.*Tell us/s,
    )
    expect((await without.ask('/ar/nothing')).text).toMatch(/dir="rtl">.*failed, in ar/s)
    await using site = await startSite(routes)
    expect((await site.ask('/fr/broken')).text).toMatch(/failed, in fr.*canonical.*Tell us/s)
  })

  test('in the frame itself is told plainly', async () => {
    const renderPage = () => {
      throw new Error('no frame')
    }
    await using site = await startSite(routes, { renderPage })
    for (const target of ['/', '/nothing'])
      expect(await site.ask(target)).toMatchObject({ status: 500, text: expect.stringContaining('Tell us') })
  })

  test('leaves the last good page standing', async () => {
    let fails = false
    const route = makeRoute('/', async ({ read }) => {
      read.madeFrom.add('posts:1')
      if (fails) throw new Error('database gone')
      return page('good')
    })
    await using site = await startSite([route])
    await site.ask('/')
    fails = true
    site.cache.drop(['posts:1'])
    expect(await site.ask('/')).toMatchObject({ status: 200, text: expect.stringContaining('good') })
    expect(site.log).toHaveLength(1)
  })
})

describe('health', () => {
  test.each([
    [undefined, 200, 'ready'],
    [async () => true, 200, 'ready'],
    [async () => false, 503, 'not ready'],
    [() => Promise.reject(new Error('no database')), 503, 'not ready'],
  ])('readiness %s is answered with %i', async (ready, status, text) => {
    await using site = await startSite(routes, { ready })
    expect(await site.ask('/readyz')).toMatchObject({ status, text, headers: { 'cache-control': 'private, no-store' } })
    expect(await site.ask('/healthz')).toMatchObject({ status: 200, text: 'up' })
  })
})

const scripts = { copy: 'copy()', times: 'times()', offline: 'offline()', worker: 'worker()' }

describe('the stylesheet', () => {
  test('is kept for ever under its own address, compressed', async () => {
    const { createAssets } = await import('../../src/site/assets.ts')
    const style = '.braid { display: block }\n'.repeat(100)
    const assets = await createAssets({ style, icon: '<svg/>', headers: [], scripts })
    const other = await createAssets({ style: `${style} `, icon: '<svg/>', headers: [], scripts })
    expect(assets.styleHref).toMatch(/^\/assets\/site\.[\w-]{12}\.css$/)
    expect(other.styleHref).not.toBe(assets.styleHref)
    await using site = await startSite(routes, { assets })
    const answer = await site.ask(assets.styleHref, { headers: { 'accept-encoding': 'br' } })
    expect(answer.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/css; charset=utf-8',
      'content-encoding': 'br',
    })
    const former = await site.ask(other.styleHref)
    expect([former.text, former.headers['cache-control']]).toEqual([style, 'no-cache'])
    expect((await site.ask('/favicon.ico')).headers.location).toBe('/favicon.svg')
    expect((await site.ask('/assets/else.js')).status).toBe(404)
  })
})
