import { createHmac, pbkdf2Sync } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { BasePayload } from 'payload'
import { describe, expect, test } from 'vitest'
import { readSettings } from '../../src/settings.ts'
import { line } from './line.ts'
import { makeRoute, page, startSite } from './site.ts'

const routes = [makeRoute('/', async () => page('home'))]

describe('the desk', () => {
  test('gets its addresses and headers, is prepared when first asked for, and leaves the rest alone', async () => {
    let prepared = 0
    const desk = async () => {
      prepared++
      return (request: { url?: string }, response: { end(text: string): void }) => response.end(`desk ${request.url}`)
    }
    await using site = await startSite(routes, { desk })
    await site.ask('/')
    expect(prepared).toBe(0)
    for (const target of ['/desk', '/desk/', '/desk?x=1', '/api/posts?where[x]=1', '/_next/static/a.js', '/api/%20'])
      expect((await site.ask(target, { method: 'POST' })).text).toBe(`desk ${target}`)
    for (const target of ['/api/%00', '/api/%', '/api/../desk', '/api/%2e%2E/desk', '/api/a%5c..'])
      expect(await site.ask(target)).toMatchObject({ status: 400, text: 'This cannot be read.' })
    for (const target of ['/desktop', '/fr/desk', '/apis']) expect((await site.ask(target)).status).toBe(404)
    const { headers } = await site.ask('/desk')
    const rules = String(headers['content-security-policy']).split('; ')
    expect(rules).toContainEqual(expect.stringMatching(/^script-src 'self' 'nonce-[\w+/]{24}'$/))
    for (const rule of ["default-src 'none'", "frame-ancestors 'self'", "form-action 'self'"])
      expect(rules).toContain(rule)
    expect(rules.join()).not.toMatch(/https?:|\*/)
    expect(headers['x-robots-tag']).toBe('noindex, nofollow')
  })

  test('that fails is told with a number', async () => {
    await using site = await startSite(routes, { desk: () => Promise.reject(new Error('no build')) })
    expect(await site.ask('/desk')).toMatchObject({ status: 500, text: expect.stringContaining('Tell us') })
  })

  test('that is not in this process is not there', async () => {
    await using site = await startSite(routes)
    expect((await site.ask('/desk')).status).toBe(404)
  })
})

const payload = Object.assign(new BasePayload(), { secret: 'a secret' })
const said = `${Buffer.from('{"alg":"HS256"}').toString('base64url')}.${Buffer.from('{"id":1}').toString('base64url')}`
const token = (secret: string) => `${said}.${createHmac('sha256', secret).update(said).digest('base64url')}`
const signedIn = { headers: { cookie: `week-token=${token('a secret')}` } }

/** Short, for tests. */
const patience = { form: 100, rest: 200 }
const limited = (maxInFlight: number) => ({
  settings: readSettings({ PUBLIC_URL: 'https://week.example', MAX_IN_FLIGHT: String(maxInFlight) }),
})

describe('too much for the desk is refused', () => {
  test('under more load than it can carry says so, and the site goes on', async () => {
    const go = Promise.withResolvers<void>()
    let inside = 0
    const desk = async () => async (_: unknown, response: { end(text: string): void }) => {
      inside++
      await go.promise
      response.end('desk')
    }
    await using site = await startSite(routes, { desk, ...limited(2) })
    const asked = ['/desk', '/desk/login'].map((target) => site.ask(target))
    await expect.poll(() => inside).toBe(2)
    expect((await site.ask('/desk')).status).toBe(503)
    expect((await site.ask('/')).status).toBe(200)
    go.resolve()
    expect((await Promise.all(asked)).map(({ text }) => text)).toEqual(['desk', 'desk'])
  })

  test('a form of somebody unknown that never comes', async () => {
    const desk = async () => (request: NodeJS.ReadableStream, response: { end(text: string): void }) => {
      request.resume().on('end', () => response.end('desk'))
    }
    await using site = await startSite(routes, { desk, patience, ...limited(1) })
    const { socket, all } = await line(site.port)
    socket.write('POST /api/users/login HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\na')
    expect(await all).toBe('')
    // And its place is free again.
    expect((await site.ask('/api/users/login', { method: 'POST', body: 'a' })).text).toBe('desk')
  })

  test.each([
    ['without saying how long it is', { 'transfer-encoding': 'chunked' }, 411],
    ['too large', { 'content-length': String(9 * 1024 * 1024), 'content-type': 'application/json' }, 413],
    [
      'too large an upload',
      { 'content-length': String(200 * 1024 * 1024), 'content-type': 'multipart/form-data; boundary=x' },
      413,
    ],
  ])('%s', async (_, headers, status) => {
    let asked = 0
    const desk = async () => () => void asked++
    await using site = await startSite(routes, { desk, patience })
    const { socket, all } = await line(site.port)
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.write(`POST /api/media HTTP/1.1\r\nhost: a\r\n${lines.join('')}\r\n`)
    expect(await all).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(asked).toBe(0)
  })

  test('more than a form, where nobody signed in', async () => {
    const desk = async () => (_: unknown, response: { end(text: string): void }) => response.end('desk')
    await using site = await startSite(routes, { desk, payload, patience })
    const send = (headers: Record<string, string>, bytes = 70_000) =>
      site.ask('/api/media', { method: 'POST', headers, body: 'a'.repeat(bytes) })
    const strangers: Record<string, string>[] = [
      {},
      { cookie: `week-token=${token('another')}` },
      { authorization: `JWT ${said}.x` },
    ]
    for (const headers of strangers) {
      expect((await send(headers)).status).toBe(403)
      expect((await send(headers, 60_000)).status).toBe(200)
    }
    expect((await send({ cookie: `a=b; week-token=${token('a secret')}` })).status).toBe(200)
    expect((await send({ authorization: `JWT ${token('a secret')}` })).status).toBe(200)
  })
})

/** A desk that answers each request when the test says so, and tells what it works on. */
function slow() {
  const go = Promise.withResolvers<void>()
  const inside: string[] = []
  const desk = async () => async (request: IncomingMessage, response: ServerResponse) => {
    inside.push(`${request.url}`)
    if (!request.headers.cookie) await go.promise
    response.end('desk')
  }
  return { desk, go: go.resolve, inside }
}

describe('strangers at the desk keep nobody out', () => {
  test('who read the interface: a few at once, some in line, the rest is told to come back', async () => {
    const { desk, go, inside } = slow()
    await using site = await startSite(routes, { desk, payload })
    await site.ask('/')
    const asked = Array.from({ length: 100 }, (_, number) => site.ask(`/api/posts?page=${number}`))
    let refused = 0
    for (const one of asked) void one.then(({ status }) => status === 503 && refused++)
    await expect.poll(() => [inside.length, refused]).toEqual([2, 38])
    expect((await asked.at(-1))?.headers['retry-after']).toBe('5')
    expect((await site.ask('/')).status).toBe(200)
    expect((await site.ask('/api/posts', signedIn)).text).toBe('desk')
    const asks = { method: 'POST', headers: { 'x-http-method-override': 'GET' }, body: 'limit=50' }
    expect((await site.ask('/api/posts', asks)).status).toBe(503)
    const signsIn = site.ask('/api/users/login', { method: 'POST', body: 'a' })
    await expect.poll(() => inside).toContain('/api/users/login')
    go()
    const statuses = (await Promise.all(asked)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(62)
    expect((await signsIn).text).toBe('desk')
  })

  test('whose work lets nobody else in until it is done: a cached page comes between', async () => {
    let done = 0
    const desk = async () => (_: unknown, response: ServerResponse) => {
      pbkdf2Sync('a', 'b', 50_000, 64, 'sha512')
      done++
      response.end('desk')
    }
    await using site = await startSite(routes, { desk, payload })
    await site.ask('/')
    const asked = Array.from({ length: 50 }, () => site.ask('/api/posts'))
    expect((await site.ask('/')).status).toBe(200)
    expect(done).toBeLessThan(10)
    await Promise.all(asked)
    expect(done).toBe(50)
  })

  test('who went away while they waited, which costs nothing more', async () => {
    const { desk, go, inside } = slow()
    await using site = await startSite(routes, { desk, payload, ...limited(3) })
    const asked = [1, 2].map((number) => site.ask(`/api/${number}`))
    await expect.poll(() => inside.length).toBe(2)
    const { socket, all } = await line(site.port)
    const gone = Promise.withResolvers<void>()
    site.server.once('request', (request) => request.once('close', gone.resolve))
    socket.write('GET /api/gone HTTP/1.1\r\nhost: a\r\n\r\n')
    await expect.poll(async () => (await site.ask('/api/more')).status).toBe(503)
    socket.destroy()
    await Promise.all([all, gone.promise])
    go()
    await Promise.all(asked)
    expect((await site.ask('/api/next')).text).toBe('desk')
    expect(inside).not.toContain('/api/gone')
  })

  test('who send slowly: a form has a place once it is here, and the oldest line goes', async () => {
    const desk = async () => (request: IncomingMessage, response: ServerResponse) => {
      let bytes = 0
      request.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      request.on('end', () => response.end(`desk ${bytes}`))
    }
    await using site = await startSite(routes, { desk, payload, ...limited(2) })
    let begun = 0
    site.server.on('request', () => begun++)
    const lines = await Promise.all([1, 2, 3, 4].map(() => line(site.port)))
    for (const { socket } of lines)
      socket.write('POST /api/users/login HTTP/1.1\r\nhost: a\r\ncontent-length: 60000\r\n\r\na')
    await expect.poll(() => begun).toBe(4)
    expect(await Promise.race(lines.map(({ all }) => all))).toBe('')
    for (const bytes of [1, 60_000, 65_536]) {
      const sent = { method: 'POST', body: 'a'.repeat(bytes) }
      expect((await site.ask('/api/users/login', sent)).text).toBe(`desk ${bytes}`)
      expect((await site.ask('/api/media', { ...sent, ...signedIn })).text).toBe(`desk ${bytes}`)
    }
    for (const { socket } of lines) socket.destroy()
  })

  test('who take their answer slowly: it has been made', async () => {
    const go = Promise.withResolvers<void>()
    let begun = 0
    const desk = async () => async (_: unknown, response: ServerResponse) => {
      begun++
      response.write('d')
      await go.promise
      response.end('esk')
    }
    await using site = await startSite(routes, { desk, payload })
    const asked = Array.from({ length: 10 }, () => site.ask('/api/posts'))
    await expect.poll(() => begun).toBe(10)
    go.resolve()
    for (const { text } of await Promise.all(asked)) expect(text).toBe('desk')
  })
})
