import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { enrolmentOf, hashOf, newRecoveryCodes, newSecret, stepOf, typedCode } from './codes.ts'

const secret = newSecret()
const now = Temporal.Instant.from('2026-10-26T09:00:10Z')
const codeAt = (seconds: number) => new TOTP({ secret }).generate({ timestamp: now.epochMilliseconds + seconds * 1000 })
const step = Math.floor(now.epochMilliseconds / 30_000)

test('takes the code of now, and of half a minute before and after', () => {
  expect([-30, 0, 30].map((seconds) => stepOf(secret, codeAt(seconds), now))).toEqual([step - 1, step, step + 1])
  expect([-90, 90].map((seconds) => stepOf(secret, codeAt(seconds), now))).toEqual([undefined, undefined])
  expect(['', '12345', '1234567', 'abcdef'].map((code) => stepOf(secret, code, now))).toEqual(Array(4).fill(undefined))
})

test('agrees with the examples of RFC 6238', () => {
  const known = Secret.fromUTF8('12345678901234567890').base32
  const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
  expect(stepOf(known, '287082', at(59))).toBe(1)
  expect(stepOf(known, '081804', at(1_111_111_109))).toBe(37_037_036)
  expect(stepOf(known, '353130', at(20_000_000_000))).toBe(666_666_666)
})

test('reads codes as people type them, in any digits', () => {
  expect(['123 456', '123-456', '١٢٣٤٥٦', '۱۲۳۴۵۶', '１２３４５６'].map(typedCode)).toEqual(Array(5).fill('123456'))
  expect(typedCode(' ABCD–efgh-jkmn pqrs ')).toBe('abcdefghjkmnpqrs')
})

test('recovery codes are ten, all different, and known by their hash however they are typed', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^([2-9a-hj-km-np-tv-z]{4}-){3}[2-9a-hj-km-np-tv-z]{4}$/)
  const [one = ''] = codes
  expect(hashOf(one.toUpperCase().replaceAll('-', ' '))).toBe(hashOf(one))
})

test('an app is given a secret by picture and by hand, made here', () => {
  const { uri, picture } = enrolmentOf(secret, { issuer: 'The Week', label: 'one@example.org' })
  expect(uri).toContain(`otpauth://totp/The%20Week:one%40example.org?issuer=The%20Week&secret=${secret}`)
  const svg = Buffer.from(picture.replace('data:image/svg+xml;base64,', ''), 'base64').toString()
  expect(svg).toMatch(/^<svg [^>]*><rect fill="white"/)
  expect(svg).not.toMatch(/<script|href=/)
})
