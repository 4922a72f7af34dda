import { describe, expect, test } from 'vitest'
import { makeRoute, page, startSite } from './site.ts'

const home = makeRoute('/', async ({ locale }) => page(`home in ${locale}`))
const edition = makeRoute('/:year{[0-9]{4}}', async ({ locale, params }) => page(`${params.year} in ${locale}`))
const posts = makeRoute('/posts/:slug', async ({ params }) =>
  params.slug === 'there' || params.slug === 'أمل' ? page(`post ${params.slug}`) : null,
)
const feed = makeRoute('/feed.xml', async () => ({ type: 'application/atom+xml; charset=utf-8', body: '<feed/>' }), {
  languages: false,
})
const routes = [home, edition, posts, feed]

describe('hostile addresses', () => {
  const targets = [
    ...[
      '//evil.example',
      '//evil.example/',
      '//evil.example/%2e%2e',
      '/%2f%2fevil.example/',
      '/\\evil.example',
      '/%5cevil.example/',
    ],
    ...[
      '/..',
      '/../../etc/passwd',
      '/posts/../../etc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/posts/..%2f..%2fetc',
      '/./',
      '/posts//',
    ],
    ...['/%00', '/posts/%00', '/posts/%0d%0aset-cookie:x=1', '/%', '/%zz', '/%c3%28', '/%ed%a0%80', '/posts/%25252e'],
    ...[
      `/${'a'.repeat(3_000)}`,
      `/posts/there?${'q'.repeat(3_000)}`,
      '/fr//evil.example',
      '/en//evil.example',
      '/en/%2fevil.example',
    ],
    ...[
      'http://evil.example/',
      '*',
      '/media/..%2fweek.db',
      '/media/%2e%2e',
      '/assets/../site.css',
      '/posts/__proto__',
      '/constructor',
    ],
    ...['/?__proto__[x]=1&page[]=2', '/posts/there/'.repeat(80)],
  ]

  test.each(targets)('%s is refused, and leads nowhere', async (target) => {
    await using site = await startSite(routes)
    const answer = await site.ask(target)
    expect(target.startsWith('/?') ? [200] : [400, 404]).toContain(answer.status)
    expect(answer.headers.location).toBeUndefined()
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(site.log).toEqual([])
  })

  test('no header that is not named in Vary changes what is kept for everybody', async () => {
    await using site = await startSite(routes)
    const theirs = [
      ...['host', 'x-forwarded-host', 'x-host', 'x-forwarded-server', 'x-original-url', 'x-rewrite-url'],
      ...['x-forwarded-proto', 'x-forwarded-scheme', 'x-forwarded-port', 'x-forwarded-prefix', 'forwarded'],
      ...['accept-language', 'x-http-method-override', 'cookie', 'range', 'origin', 'referer', 'user-agent'],
    ]
    for (const name of theirs) {
      // Whoever comes first fills the cache.
      const first = await site.ask('/2021', { headers: { [name]: 'evil.example' } })
      const honest = await site.ask('/2021')
      expect([first.status, honest.text]).toEqual([200, first.text])
      expect(honest.text + JSON.stringify(honest.headers)).not.toContain('evil')
      expect((await site.ask('/2021/', { headers: { [name]: 'evil.example' } })).headers.location).toBe('/2021')
      expect(site.cache.size).toBe(1)
      site.cache.drop(['site'])
    }
  })
})
