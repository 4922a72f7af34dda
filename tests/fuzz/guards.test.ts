import { expect, test } from 'vitest'
import type { Handler } from '../../src/site/desk-door.ts'
import type { Route } from '../../src/site/page.ts'
import { makeRoute, page, startSite } from '../site/site.ts'
import { requestsThrough } from './desk-requests.ts'
import { faultsOf, marker } from './faults.ts'
import { fuzz } from './fuzz.ts'
import { type Known, requestsTo } from './requests.ts'

const known: Known = {
  path: '/read/:slug',
  literals: ['/read/', ''],
  query: ['page'],
  paths: ['/read/a'],
  fields: ['name'],
}
const sound = makeRoute(known.path, async () => page('read'), { query: ['page'], act: async () => ({ redirect: '/' }) })

/** What is said of a site with one route when strangers are let loose on it. */
async function said(route = sound, timeout?: number): Promise<string> {
  await using site = await startSite([route])
  try {
    await fuzz(Number(site.port), known.path, requestsTo(known), { runs: 400, seed: 1, timeout })
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

test('a sound route passes', async () => expect(await said()).toBe(''))

test('a route that fails turns it red, with the smallest request that shows it and the way to see it again', async () => {
  const show: Route['show'] = async ({ query }) => {
    if (/\D/.test(query.get('page') ?? '')) throw new Error('planted')
    return page('read')
  }
  const fails = makeRoute(known.path, show, { query: ['page'] })
  const words = await said(fails)
  expect(words).toContain('/read/:slug: status 500')
  expect(words).toMatch(/"target": "[^"]*\?page=/)
  expect(words).toContain('"headers": {},')
  expect(words).toContain('FUZZ_SEED=1 npm test -- tests/fuzz')
})

test('a route that tells of the inside turns it red', async () => {
  const leaks = makeRoute(known.path, async () => page(new Error('it broke').stack ?? ''))
  expect(await said(leaks)).toContain('tells of the inside: at ')
})

test('a route that never answers turns it red', async () => {
  expect(
    await said(
      makeRoute(known.path, () => new Promise(() => {}), { cache: false }),
      200,
    ),
  ).toContain('no answer: the site hung')
})

/** What is said of a desk when strangers and editors are let loose on its interface. */
async function saidOfDesk(handle: Handler): Promise<string> {
  await using site = await startSite([], { desk: async () => handle })
  const door = { path: '/api/posts', fields: ['title'] }
  const how = { runs: 400, seed: 1 }
  try {
    for (const token of [undefined, 'a.b.c'])
      await fuzz(Number(site.port), door.path, requestsThrough(door, token), how)
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

test.each<[name: string, handle: Handler, fault: string]>([
  ['is sound', (_, response) => void response.end('{}'), ''],
  [
    'fails on a filter',
    ({ url = '' }, response) => void response.writeHead(url.includes('where') ? 500 : 200).end(),
    '/api/posts: status 500',
  ],
  [
    'fails for whoever is signed in alone',
    ({ headers }, response) => void response.writeHead(headers.authorization ? 500 : 200).end(),
    '/api/posts: status 500',
  ],
  [
    'repeats what its database said',
    (_, response) => void response.end('Failed query: select * from "users"'),
    'tells of the inside: Failed query',
  ],
])('an interface that %s', async (_, handle, fault) => {
  const words = await saidOfDesk(handle)
  if (fault) expect(words).toContain(fault)
  else expect(words).toBe('')
})

const answer = {
  status: 200,
  headers: { 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'" },
  body: '',
}
test.each([
  ['nothing at all', { headers: {} }, undefined],
  ['too much to do, for a while', { status: 503, headers: { ...answer.headers, 'retry-after': '5' } }, undefined],
  ['too much to do', { status: 503 }, 'status 503'],
  ['a file of ours', { body: 'in /src/site/front.ts' }, 'tells of the inside: /src/site/front.ts'],
  [
    'what the Host header says',
    { body: `<a href="https://${marker}/">` },
    'is made from a header that nobody vouches for',
  ],
  [
    'a header that was sent',
    { headers: { ...answer.headers, 'x-injected': '1' } },
    'has a header that was sent in a value',
  ],
  [
    'a script that was sent',
    { headers: { ...answer.headers, 'content-type': 'text/html' }, body: '<script>alert(1)' },
    'has a script that was sent',
  ],
  ['a way to elsewhere', { headers: { ...answer.headers, location: '//evil.example' } }, 'leads to //evil.example'],
  ['a cookie', { headers: { ...answer.headers, 'set-cookie': ['a=b'] } }, 'sets a cookie'],
])('a fault of an answer: %s', (name, more, fault) => {
  const expected = name === 'nothing at all' ? ['lacks the security headers'] : fault ? [fault] : []
  expect(faultsOf({ ...answer, ...more })).toEqual(expected)
})
