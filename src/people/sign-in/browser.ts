import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { generateCookie, type PayloadRequest, parseCookies } from 'payload'

const name = 'week-browser'
const year = 365 * 24 * 3600

const seal = (secret: string, user: number, nonce: string) =>
  createHmac('sha256', secret).update(`browser of user ${user} ${nonce}`).digest('base64url')

/** The browser's own mark, if it has signed in to this account before; it opens nothing. */
export function knownBrowser({ headers, payload }: PayloadRequest, user: number): string | undefined {
  const [nonce = '', sealed = ''] = (parseCookies(headers).get(name) ?? '').split('.')
  const [given, meant] = [sealed, seal(payload.secret, user, nonce)].map((text) => Buffer.from(text))
  return given && meant && given.length === meant.length && timingSafeEqual(given, meant) ? nonce : undefined
}

/** The cookie by which a browser is known again where one signs in; sent nowhere else. */
export function browserCookie(secret: string, user: number, { secure }: { secure: boolean }): string {
  const nonce = randomBytes(16).toString('base64url')
  const cookie = generateCookie({
    name,
    value: `${nonce}.${seal(secret, user, nonce)}`,
    path: '/api/users/login',
    maxAge: year,
    httpOnly: true,
    sameSite: 'Strict',
    secure,
    returnCookieAsObject: false,
  })
  return String(cookie)
}
