import { createHash } from 'node:crypto'

/** Seconds that a proxy in front may keep a page. */
export const sharedSeconds = 30

/** Lower-case name and value, one after the other, as `response.writeHead` takes them. */
export type RawHeaders = string[]

const publicPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "manifest-src 'self'",
  // What the worker and its page fetch to keep. Tools that examine a page ask for robots.txt in its name, too: Lighthouse
  // calls it invalid where this is forbidden.
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "worker-src 'self'",
]
/**
 * What a page of the desk may load: nothing from elsewhere, and of scripts only files of ours and those that bear the
 * number of this answer. The desk sets styles in its elements, which has to be allowed.
 * @param nonce a new one for each answer
 */
export const deskPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
  ].join('; ')
const permissions = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics', 'interest-cohort']

/**
 * Headers of every answer of the public site. Without a frame or a third party nearly all can be forbidden.
 * @param scripts the few scripts that may stand in a page, to the letter; data blocks (JSON-LD) are not scripts to this rule
 */
export function securityHeaders(publicUrl: string, scripts: readonly string[] = []): RawHeaders {
  const secure = publicUrl.startsWith('https:')
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  const policy = [
    ...publicPolicy,
    `script-src ${hashes.join(' ') || "'none'"}`,
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ]
  return [
    ['content-security-policy', policy.join('; ')],
    ['referrer-policy', 'strict-origin-when-cross-origin'],
    ...common(secure),
  ].flat()
}

/** Headers of every answer of the desk but its `deskPolicy`; its addresses are nobody else's to learn. */
export function deskHeaders(publicUrl: string): RawHeaders {
  return [
    ['referrer-policy', 'same-origin'],
    ['x-robots-tag', 'noindex, nofollow'],
    ...common(publicUrl.startsWith('https:')),
  ].flat()
}

function common(secure: boolean): string[][] {
  return [
    ['x-content-type-options', 'nosniff'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['permissions-policy', permissions.map((name) => `${name}=()`).join(', ')],
    ...(secure ? [['strict-transport-security', 'max-age=31536000']] : []),
  ]
}

/**
 * How long others may keep a page. A reader's browser asks each time; a proxy in front keeps it for half a minute, and
 * never past the instant at which the page turns into another. Nobody shows it while asking (stale-while-revalidate):
 * browsers do that too, and would show a withdrawn page for as long.
 * @param untilNextChange milliseconds
 */
export function pageCacheControl(untilNextChange = Number.POSITIVE_INFINITY): string {
  const seconds = Math.max(0, Math.floor(untilNextChange / 1_000))
  return `public, max-age=0, s-maxage=${Math.min(sharedSeconds, seconds)}`
}

/** The headers by twos. */
export function pairsOf(headers: RawHeaders): [string, string][] {
  return headers.flatMap((name, index) => (index % 2 === 0 ? [[name, headers[index + 1] ?? '']] : []))
}

/** For what never changes under its address. */
export const forEver = 'public, max-age=31536000, immutable'
/** For what nobody but the one who asked should keep. */
export const notKept = 'private, no-store'
/** For what may be kept but must be asked for again. */
export const askAgain = 'no-cache'
