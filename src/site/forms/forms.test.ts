import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { check } from './check.ts'
import { createClientOf } from './client.ts'
import { createRate } from './rate.ts'
import { isFromHere, largestForm, readSent } from './sent.ts'

const here = 'https://week.example/'

describe('a form is from here', () => {
  test.each([
    ['the browser says so', { 'sec-fetch-site': 'same-origin' }, true],
    ['the reader sent it from nowhere', { 'sec-fetch-site': 'none' }, true],
    ['another site sent it', { 'sec-fetch-site': 'cross-site', origin: 'https://week.example' }, false],
    ['a neighbour under the same name sent it', { 'sec-fetch-site': 'same-site' }, false],
    ['an old browser says so', { origin: 'https://week.example' }, true],
    ['an old browser names another', { origin: 'https://other.example' }, false],
    ['a browser hides where from', { origin: 'null' }, false],
    ['nobody says anything', {}, true],
  ])('%s', (_, headers, expected) => expect(isFromHere(headers, here)).toBe(expected))
})

describe('what was sent', () => {
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const sent = (body: string, headers: Record<string, string> = type) =>
    readSent(new Request(here, { method: 'POST', body, headers }))

  test('is read by the names of its fields', async () => {
    const read = await sent('name=Am%C3%ADna&email=a%2Bb%40example.org')
    expect(read instanceof URLSearchParams && Object.fromEntries(read)).toEqual({
      name: 'Amína',
      email: 'a+b@example.org',
    })
  })
  test('is refused when it is no form', async () =>
    expect(await sent('{}', { 'content-type': 'application/json' })).toBe('notAForm'))
  test('brings the text of a file, and nothing where none was chosen', async () => {
    const form = new FormData()
    form.set('name', 'Amína')
    form.set('file', new File(['title: Ä\n'], '../../etc/plan.yaml'))
    form.set('none', new File([], ''))
    const read = await readSent(new Request(here, { method: 'POST', body: form }))
    expect(read instanceof URLSearchParams && Object.fromEntries(read)).toEqual({
      name: 'Amína',
      file: 'title: Ä\n',
      none: '',
    })
  })
  test('is refused when its parts are none', async () =>
    expect(await sent('--x\r\nnonsense', { 'content-type': 'multipart/form-data; boundary=x' })).toBe('notAForm'))
  test('is refused when it is too large, and taken up to there', async () => {
    expect(await sent('a'.repeat(largestForm + 1))).toBe('tooLarge')
    expect(await sent('a'.repeat(largestForm))).toBeInstanceOf(URLSearchParams)
  })
})

describe('a form against its schema', () => {
  const schema = z.object({ name: z.string().trim().min(1, 'name'), mail: z.email('email').max(6, 'long') })

  test('gives the values', () =>
    expect(check(schema, new URLSearchParams({ name: ' Amina ', mail: 'a@b.ke', more: 'x' }))).toEqual({
      values: { name: 'Amina', mail: 'a@b.ke' },
    }))
  test('keeps what was typed, with the first mistake of each field, in their order', () => {
    const checked = check(schema, new URLSearchParams({ mail: 'nonsense' }))
    const typed = { values: { name: '', mail: 'nonsense' }, errors: { name: 'name', mail: 'email' } }
    expect(JSON.stringify(checked)).toBe(JSON.stringify({ typed }))
  })
})

describe('who asks', () => {
  function from(address: string, forwarded?: string): IncomingMessage {
    const socket = new Socket()
    Object.defineProperty(socket, 'remoteAddress', { value: address })
    const request = new IncomingMessage(socket)
    if (forwarded) request.headers['x-forwarded-for'] = forwarded
    return request
  }
  const clientOf = createClientOf(['loopback', '10.0.0.0/8'])

  test.each([
    ['a reader', from('203.0.113.7'), '203.0.113.7'],
    ['a reader who claims to be another', from('203.0.113.7', '198.51.100.1'), '203.0.113.7'],
    ['a reader behind a proxy of ours', from('127.0.0.1', '203.0.113.7'), '203.0.113.7'],
    ['behind two of ours, claiming', from('127.0.0.1', '198.51.100.1, 203.0.113.7, 10.2.3.4'), '203.0.113.7'],
    ['a phone with many addresses', from('2001:db8:1:2:aaaa::1'), '2001:db8:1:2'],
    ['one of its addresses with zeros left out', from('2001:db8::3:4:5:6'), '2001:db8:0:0'],
    ['another of these', from('2001:db8::7'), '2001:db8:0:0'],
    ['an old address in the new form', from('::ffff:203.0.113.7'), '::ffff:203.0.113.7'],
  ])('%s', (_, request, expected) => expect(clientOf(request)).toBe(expected))
})

describe('the pace of forms', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const send = (rate: ReturnType<typeof createRate>, who: string, times: number) =>
    Array.from({ length: times }, () => rate(who))

  test('lets everybody of a hall through, a few each second', async () => {
    const rate = createRate(5)
    let through = 0
    const hall = send(rate, 'hall', 50).map(async (turn) => {
      if (await turn) through++
    })
    await vi.advanceTimersByTimeAsync(0)
    expect(through).toBe(5)
    await vi.advanceTimersByTimeAsync(1_100)
    expect(through).toBe(10)
    await vi.advanceTimersByTimeAsync(20_000)
    await Promise.all(hall)
    expect(through).toBe(50)
  })
  test('makes nobody wait for another', async () => {
    const rate = createRate(5)
    const flood = send(rate, 'flood', 50)
    expect(await rate('somebody else')).toBe(true)
    await vi.advanceTimersByTimeAsync(30_000)
    await Promise.all(flood)
  })
  test('tells a flood that it is one, rather than let it wait for ever', async () => {
    const rate = createRate(5)
    const flood = send(rate, 'flood', 1_500)
    await vi.advanceTimersByTimeAsync(30_000)
    const passed = (await Promise.all(flood)).filter(Boolean).length
    expect(passed).toBeGreaterThanOrEqual(95)
    expect(passed).toBeLessThanOrEqual(110)
  })
  test('has room for a hall while there is a flood', async () => {
    const rate = createRate(5)
    const flood = send(rate, 'flood', 1_500)
    const hall = send(rate, 'hall', 20)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await Promise.all(hall)).not.toContain(false)
    expect((await Promise.all(flood)).filter((passed) => !passed).length).toBeGreaterThan(900)
  })
  test('has no bound where none is set', async () =>
    expect(await Promise.all(send(createRate(0), 'bench', 1_000))).not.toContain(false))
})
