import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readSettings } from '../../src/settings.ts'
import { line } from './line.ts'
import { makeRoute, page, startSite } from './site.ts'

/** A route whose pages are made when the test says so. */
function slow() {
  const go = Promise.withResolvers<void>()
  let made = 0
  const route = makeRoute('/slow/:slug', async ({ params }) => {
    made++
    await go.promise
    return page(`slow ${params.slug}`)
  })
  return { route, go: go.resolve, made: () => made }
}

const form = makeRoute('/form', async () => page('the form'), {
  act: async ({ t }) => ({ redirect: t.href('/thanks') }),
})
/** Short, for tests. */
const patience = { form: 100, rest: 200 }
const home = makeRoute('/', async () => page('home'))
const own = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }
const limited = (maxInFlight: number) => ({
  settings: readSettings({ PUBLIC_URL: 'https://week.example', MAX_IN_FLIGHT: String(maxInFlight) }),
})

describe('more than can be done at once', () => {
  test('is told to come back, in the language asked for, while cached pages are read on', async () => {
    const { route, go, made } = slow()
    await using site = await startSite([home, form, route], limited(3))
    await site.ask('/')
    const waiting = [1, 2, 3].map((number) => site.ask(`/slow/${number}`))
    await expect.poll(made).toBe(3)

    const busy = await site.ask('/fr/slow/4')
    expect([busy.status, busy.headers['retry-after'], busy.headers['cache-control']]).toEqual([
      503,
      '5',
      'private, no-store',
    ])
    expect(busy.headers['content-security-policy']).toBeDefined()
    expect(busy.text).toContain('<title>busy, in fr</title>')
    expect((await site.ask('/form', { method: 'POST', headers: own, body: 'a=1' })).status).toBe(503)
    expect((await site.ask('/nothing')).status).toBe(503)
    for (const target of ['/', '/favicon.svg', '/healthz', '/readyz']) expect((await site.ask(target)).status).toBe(200)
    expect(site.log).toEqual([])

    go()
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await site.ask('/slow/4')).status).toBe(200)
  })

  test('however many ask, no more are worked on than there is memory for, and the rest in their turn', async () => {
    const { route, go, made } = slow()
    await using site = await startSite([route], limited(100))
    const asked = Array.from({ length: 150 }, (_, number) => site.ask(`/slow/${number}`))
    let answered = 0
    for (const one of asked) void one.then(() => answered++)
    await expect.poll(() => [made(), answered]).toEqual([64, 50])
    go()
    const statuses = (await Promise.all(asked)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 503)).toHaveLength(50)
    expect(statuses.filter((status) => status === 200)).toHaveLength(100)
    expect(made()).toBe(100)
  })

  test('one page that many ask for is one', async () => {
    const { route, go, made } = slow()
    await using site = await startSite([route], limited(1))
    const asked = Array.from({ length: 50 }, () => site.ask('/slow/same'))
    await expect.poll(made).toBe(1)
    go()
    expect((await Promise.all(asked)).every(({ status }) => status === 200)).toBe(true)
  })

  test('leaves an outdated page standing', async () => {
    const { route, made } = slow()
    const tagged = makeRoute('/news', async ({ read }) => {
      read.madeFrom.add('posts:1')
      return page('news')
    })
    await using site = await startSite([tagged, route], limited(1))
    await site.ask('/news')
    void site.ask('/slow/1').catch(() => {})
    await expect.poll(made).toBe(1)
    site.cache.drop(['posts:1'])
    expect(await site.ask('/news')).toMatchObject({ status: 200, text: expect.stringContaining('news') })
  })
})

describe('who takes too long is cut off', () => {
  test.each([
    ['headers that never end', 'GET / HTTP/1.1\r\nhost: a\r\n', /^HTTP\/1\.1 408 /],
    [
      'a body that never comes',
      'POST /form HTTP/1.1\r\nhost: a\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 9\r\n\r\na',
      /^HTTP\/1\.1 408 /,
    ],
    [
      'a body that never ends, after the answer',
      'POST /nothing HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n',
      /^HTTP\/1\.1 404 /,
    ],
    ['a body with a page that has none', 'GET / HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\na', /^HTTP\/1\.1 200 /],
    ['nothing at all', '', /^(HTTP\/1\.1 408 |$)/],
  ])('%s', async (_, words, expected) => {
    const limits = { headersTimeout: 200, connectionsCheckingInterval: 50, timeout: 1_000 }
    await using site = await startSite([home, form], { limits, patience })
    const { socket, all } = await line(site.port)
    socket.write(words)
    const answer = await all
    expect(answer).toMatch(expected)
    if (answer) expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff')
    expect(site.log).toEqual([])
  })

  test('and who goes away while sending is no failure', async () => {
    await using site = await startSite([form])
    const { socket, all } = await line(site.port)
    socket.write(
      'POST /form HTTP/1.1\r\nhost: a\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 9\r\n\r\na',
    )
    socket.destroySoon()
    await all
    expect((await site.ask('/form')).status).toBe(200)
    expect(site.log).toEqual([])
  })
})

describe('who sends too much is cut off', () => {
  test.each([
    ['headers', `GET / HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(60_000)}\r\n\r\n`, '431'],
    ['an address', `GET /${'a'.repeat(60_000)} HTTP/1.1\r\nhost: a\r\n\r\n`, '431'],
    ['what is no request', 'hello\r\n\r\n', '400'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', '400'],
    ['two lengths', 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n', '400'],
  ])('%s', async (_, words, status) => {
    await using site = await startSite([home])
    const { socket, all } = await line(site.port)
    socket.write(words)
    const answer = await all
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(answer).toContain('content-security-policy: ')
    expect(answer).toContain('x-content-type-options: nosniff')
  })

  test('requests without waiting for answers, thousands in a packet', async () => {
    await using site = await startSite([home])
    let begun = 0
    const count = () => void begun++
    subscribe('http.server.request.start', count)
    onTestFinished(() => void unsubscribe('http.server.request.start', count))
    const few = await line(site.port)
    few.socket.write(
      `${'GET / HTTP/1.1\r\nhost: a\r\n\r\n'.repeat(8)}GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`,
    )
    expect((await few.all).match(/HTTP\/1\.1 200 /g)).toHaveLength(9)
    expect(begun).toBe(9)
    const many = await line(site.port)
    many.socket.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n'.repeat(2_000))
    await many.all
    // Those behind are read, since they came, but nothing is made for them.
    expect(begun).toBe(9 + 10)
  })

  test.each([
    ['more requests', 'GET /media/a.webp HTTP/1.1\r\nhost: a\r\n\r\n'],
    ['the wish to be led elsewhere', 'CONNECT b:443 HTTP/1.1\r\nhost: b\r\n\r\n'],
  ])('and what is under way on the line ends with it: %s', async (_, last) => {
    const open = new Set<ServerResponse>()
    let begun = 0
    await using site = await startSite([], {
      sendMedia: (__, response) => {
        begun++
        open.add(response.writeHead(200))
        response.write('the first of it')
        return new Promise((resolve) => response.once('close', () => resolve(open.delete(response))))
      },
    })
    const { socket, all } = await line(site.port)
    socket.write(`${'GET /media/a.webp HTTP/1.1\r\nhost: a\r\n\r\n'.repeat(9)}${last}`)
    await all
    expect(begun).toBe(9)
    await expect.poll(() => open.size).toBe(0)
  })

  test('a form without end', async () => {
    await using site = await startSite([form], { patience })
    const { socket, all } = await line(site.port)
    socket.write(
      'POST /form HTTP/1.1\r\nhost: a\r\ncontent-type: application/x-www-form-urlencoded\r\ntransfer-encoding: chunked\r\n\r\n',
    )
    const chunk = `10000\r\n${'a'.repeat(0x1_00_00)}\r\n`
    // The site takes no more than it must; the line goes when the answer has been given for a while.
    const more = () => socket.writable && socket.write(chunk, () => setImmediate(more))
    more()
    expect(await all).toMatch(/^HTTP\/1\.1 413 /)
  })
})

test('what is left of a body does not hold up the next request on the line', async () => {
  await using site = await startSite([home])
  const { socket, all } = await line(site.port)
  socket.write(`POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 300000\r\n\r\n${'a'.repeat(300_000)}`)
  socket.write('GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n')
  const statuses = [...(await all).matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)
  expect(statuses).toEqual(['405', '200'])
})

test('a wish for another protocol is a request like others, whoever listens for it', async () => {
  await using site = await startSite([home])
  site.server.on('upgrade', (_, socket) => void socket.destroy())
  const { socket, all } = await line(site.port)
  socket.write('GET / HTTP/1.1\r\nhost: a\r\nconnection: upgrade, close\r\nupgrade: websocket\r\n\r\n')
  expect(await all).toMatch(/^HTTP\/1\.1 200 /)
})
