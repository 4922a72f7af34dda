import { createHash, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { renderSVG } from 'uqr'

const halfMinute = 30
/** How far a phone's clock may be off, in half-minutes. */
const window = 1

/** A new secret, in base 32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32

/** What an authenticator app is given: to scan, and to type where there is no camera. */
export type Enrolment = { secret: string; uri: string; picture: string }

export function enrolmentOf(secret: string, { issuer, label }: { issuer: string; label: string }): Enrolment {
  const uri = new TOTP({ issuer, label, secret }).toString()
  const svg = renderSVG(uri, { border: 4, ecc: 'M' })
  return { secret, uri, picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` }
}

/** A code as it was meant: without spaces and dashes, in small letters, with the digits that apps show. */
export const typedCode = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)))

/** The value of a digit of any script: in each, the ten follow each other, and 0 is the one after something else. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return (code - zero) % 10
}

/** The half-minute for which a code was made; undefined for a wrong one. */
export function stepOf(secret: string, code: string, now: Temporal.Instant): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const timestamp = now.epochMilliseconds
  const off = TOTP.validate({ token: code, secret: Secret.fromBase32(secret), window, timestamp })
  return off === null ? undefined : Math.floor(timestamp / 1000 / halfMinute) + off
}

/** Letters and digits that nobody takes for one another. */
const letters = '23456789abcdefghjkmnpqrstvwxyz'
const groups = 4

/** Ten codes of some 78 bits, for when the phone is not at hand: `abcd-efgh-jkmn-pqrs`. */
export const newRecoveryCodes = (): string[] => Array.from({ length: 10 }, newRecoveryCode)

function newRecoveryCode(): string {
  let code = ''
  while (code.length < groups * 4) {
    for (const byte of randomBytes(32)) {
      const letter = byte < letters.length * 8 ? letters[byte % letters.length] : undefined
      if (letter && code.length < groups * 4) code += letter
    }
  }
  return code.replace(/.{4}(?!$)/g, '$&-')
}

/** A recovery code as it is kept. It is long enough at random for a plain hash. */
export const hashOf = (code: string): string => createHash('sha256').update(typedCode(code)).digest('base64url')
