import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { line } from '../site/line.ts'
import { ownServer } from '../support/own-server.ts'
import { picture } from './picture.ts'

const publicUrl = 'https://week.example.org'
const email = 'administrator@localhost.localdomain'
const password = 'tea in the garden'
const json = { 'content-type': 'application/json' }
/** Where Next notes under which name each act of the desk is called. */
const actsFile = new URL('../../.next/server/server-reference-manifest.json', import.meta.url)
const acts = z.object({ node: z.record(z.string(), z.object({ filename: z.string() })) })
const fromHere = { origin: publicUrl, 'sec-fetch-site': 'same-origin' }

describe('the door of the desk', () => {
  const server = ownServer({ PUBLIC_URL: publicUrl })
  let cookie = ''
  let cookies: string[] = []
  const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: object) =>
    fetch(`${server().origin}${path}`, {
      method,
      redirect: 'manual',
      headers: { ...json, ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  beforeAll(async () => {
    const token = /\/desk\/reset\/(\w+)/.exec(server().output())?.[1]
    const set = await ask('POST', '/api/users/reset-password', {}, { token, password })
    expect(set.status).toBe(200)
    cookies = (await ask('POST', '/api/users/login', {}, { email, password })).headers.getSetCookie()
    cookie = cookies.map((one) => one.split(';')[0]).join('; ')
  })

  test('gives cookies that no script reads, that go over TLS alone and to this site alone', () => {
    expect(cookies.map((one) => one.split('=')[0])).toEqual(['week-token', 'week-browser'])
    for (const one of cookies) expect(one).toMatch(/; Secure=true; HttpOnly=true; SameSite=Strict$/)
    expect(cookies[1]).toContain('; Path=/api/users/login;')
  })

  describe('refuses what another site sends with the cookie', () => {
    test.each([
      ['POST', '/api/themes'],
      ['PATCH', '/api/themes/1'],
      ['PUT', '/api/themes/1'],
      ['DELETE', '/api/themes?where[id][exists]=true'],
      ['POST', '/api/themes?_method=DELETE'],
      ['POST', '/api/globals/site'],
      ['POST', '/api/users/logout'],
      ['POST', '/api/users/login'],
      ['POST', '/desk'],
    ])('%s %s', async (method, path) => {
      const fromElsewhere: Record<string, string>[] = [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { origin: publicUrl, 'sec-fetch-site': 'cross-site' },
      ]
      for (const headers of fromElsewhere)
        expect((await ask(method, path, { cookie, ...headers }, {})).status).toBe(403)
    })

    test('and nothing has changed; the same from here is done', async () => {
      const tagline = async () => (await (await ask('GET', '/api/globals/site')).json()).tagline
      const before = await tagline()
      const body = { tagline: 'Changed from elsewhere' }
      await ask('POST', '/api/globals/site', { cookie, origin: 'https://evil.example' }, body)
      expect(await tagline()).toBe(before)
      expect((await ask('POST', '/api/globals/site', { cookie, ...fromHere }, body)).status).toBe(200)
      expect(await tagline()).toBe(body.tagline)
    })

    test('the cookie opens nothing where a browser says nothing of whence', async () => {
      const body = { tagline: 'Changed from nowhere' }
      expect((await ask('POST', '/api/globals/site', { cookie }, body)).status).toBe(403)
    })
  })

  test('counts tries by the address that the front sees, not by what somebody says', async () => {
    const wrong = { email: 'nobody@example.org', password: 'not the password' }
    const statuses: number[] = []
    for (let time = 0; time < 6; time++)
      statuses.push((await ask('POST', '/api/users/login', { 'week-client': `192.0.2.${time}` }, wrong)).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
    // A proxy of ours, which is trusted here, may say so.
    expect((await ask('POST', '/api/users/login', { 'x-forwarded-for': '192.0.2.9' }, wrong)).status).toBe(401)
  })

  test('takes more than a form from who has signed in, and from nobody else', async () => {
    const body = { name: 'A theme', summary: 'a'.repeat(100_000) }
    const send = (headers: Record<string, string>) => ask('POST', '/api/themes', { ...fromHere, ...headers }, body)
    expect(await (await send({})).text()).toBe('Sign in before you send this.')
    // The desk itself has looked at it.
    expect(await (await send({ cookie })).json()).toBeDefined()
  })

  test('keeps nobody out while 500 strangers send slowly', async () => {
    const lines = await Promise.all(Array.from({ length: 500 }, () => line(server().port)))
    const form = 'content-type: application/json\r\ncontent-length: 60000\r\n\r\n{'
    for (const { socket } of lines) socket.write(`POST /api/users/login HTTP/1.1\r\nhost: a\r\n${form}`)
    // Lines are taken in their order: whoever comes after them finds them there.
    const last = await line(server().port)
    last.socket.write('GET /healthz HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n')
    expect(await last.all).toMatch(/^HTTP\/1\.1 200 /)
    expect((await ask('GET', '/api/users/me', { cookie })).status).toBe(200)
    expect((await ask('POST', '/api/users/login', {}, { email, password })).status).toBe(200)
    const send = (path: string, fields: object, headers: Record<string, string> = {}, file?: Blob) => {
      const body = new FormData()
      body.set('_payload', JSON.stringify(fields))
      if (file) body.set('file', file, 'path.png')
      return fetch(server().origin + path, { method: 'POST', headers: { ...fromHere, ...headers }, body })
    }
    expect((await send('/api/users/login', { email, password })).status).toBe(200)
    const file = new Blob([picture().buffer], { type: 'image/png' })
    const uploaded = await send('/api/media', { alt: 'A path', credit: 'Us' }, { cookie }, file)
    expect([uploaded.status, await uploaded.text()]).toEqual([201, expect.stringContaining('path')])
    for (const { socket } of lines) socket.destroy()
  })

  test('answers over the API are kept by nobody, files of the program by everybody', async () => {
    for (const path of ['/api/users/me', '/api/users', '/api/consents?limit=1', '/api/themes'])
      expect((await ask('GET', path, { cookie })).headers.get('cache-control')).toContain('no-store')
    const script = /\/_next\/static\/[^"]+\.js/.exec(await (await ask('GET', '/desk/login')).text())?.[0] ?? ''
    expect((await ask('GET', script)).headers.get('cache-control')).toContain('immutable')
  })

  /** Asks for an act of the desk, as its pages do. */
  function act(name: string): Promise<Response> {
    const { node } = acts.parse(JSON.parse(readFileSync(actsFile, 'utf8')))
    const [id = ''] = Object.entries(node).find(([, { filename }]) => filename.startsWith('src/app/')) ?? []
    // Next compares where it comes from with the name that a proxy hands on, and else looks no further.
    const byProxy = { 'x-forwarded-host': new URL(publicUrl).host }
    const headers = { cookie, ...fromHere, ...byProxy, 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' }
    const body = JSON.stringify([{ name, args: {} }])
    return fetch(`${server().origin}/desk/login?email=amina@example.org`, { method: 'POST', headers, body })
  }
  /** The lines of the log that are whole and have these words. */
  const linesWith = (words: string) =>
    server()
      .output()
      .split('\n')
      .slice(0, -1)
      .filter((one) => one.includes(words))

  test.each([
    ['constructor', 'There is no such act'],
    ['toString', 'There is no such act'],
    ['__proto__', 'There is no such act'],
    ['unheard-of', 'Unknown Server Function'],
  ])('has no act of the name %s, which would hand back what only the server knows', async (name, reason) => {
    const before = linesWith(reason).length
    const answer = await act(name)
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toMatch(/importMap|permissions|week-token/)
    await expect.poll(() => linesWith(reason).length).toBeGreaterThan(before)
  })

  test('what fails in it stands in the log, a line of JSON for each, without what was asked', async () => {
    await act('lost-in-the-log')
    await expect.poll(() => linesWith('lost-in-the-log')).not.toEqual([])
    const said = linesWith('lost-in-the-log')
    expect(said.map((one) => JSON.parse(one))).toMatchObject([{ level: 'error', in: 'console' }])
    expect(server().output()).not.toContain('amina')
  })

  test('draws no pictures for strangers', async () => {
    expect((await ask('GET', '/api/og?title=%F0%9F%8C%8D')).ok).toBe(false)
    expect((await ask('GET', '/_next/image?url=%2Fapi%2Fmedia%2Ffile%2Fx.png&w=640&q=75')).status).toBe(404)
    expect(await (await ask('GET', '/desk/login')).text()).not.toContain('/api/og')
  })

  test('lets a page load nothing from elsewhere, and only its own scripts, by a number of its own', async () => {
    const policies: string[] = []
    for (let time = 0; time < 2; time++) {
      const answer = await ask('GET', '/desk/login', { 'content-security-policy': "script-src 'nonce-guessed'" })
      const policy = answer.headers.get('content-security-policy') ?? ''
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
      const scripts = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
      expect(scripts.length).toBeGreaterThan(0)
      for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`)
      policies.push(policy)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'strict-transport-security': 'max-age=31536000',
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex, nofollow',
        'permissions-policy': expect.stringContaining('camera=()'),
      })
    }
    expect(new Set(policies).size).toBe(2)
    const [script] = /script-src [^;]+/.exec(policies[0] ?? '') ?? []
    expect(script).toMatch(/^script-src 'self' 'nonce-[\w+/=]+'$/)
    expect(policies[0]).toMatch(/default-src 'none'.*frame-ancestors 'self'/)
    expect(policies[0]).not.toMatch(/https?:|\*/)
  })
})
