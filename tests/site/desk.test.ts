import { createHmac } from 'node:crypto'
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
    const asked = ['/desk', '/api/posts'].map((target) => site.ask(target))
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
    const payload = Object.assign(new BasePayload(), { secret: 'a secret' })
    await using site = await startSite(routes, { desk, payload, patience })
    const said = `${Buffer.from('{"alg":"HS256"}').toString('base64url')}.${Buffer.from('{"id":1}').toString('base64url')}`
    const token = (secret: string) => `${said}.${createHmac('sha256', secret).update(said).digest('base64url')}`
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
