import { defaultLocale, type Locale, localPath, splitPath } from '../i18n/languages.ts'

/** A request's address, read once. */
export type Address = {
  locale: Locale
  /** Without the language prefix, decoded: `/posts/été`. */
  path: string
  /** With the prefix, written as we write it: `/fr/posts/%C3%A9t%C3%A9`. */
  canonical: string
  /** False: it was written in another way (a slash at the end, `/en/…`, needless escapes). */
  isCanonical: boolean
  query: URLSearchParams
}

/** Characters of an address, but for what a page carries in it: its `s`, such as a whole workforce plan. */
const longestTarget = 2_048
const carried = /[?&]s=([\w-]{1,16000})(?![\w-])/
const longestValue = 256

/**
 * Reads the target of a request line. The Host header plays no part.
 * @returns 400 for what is no address at all (no slash at the start, over-long, broken escapes, control characters in its
 * path, NUL in its query, which no text of PostgreSQL can have),
 * 404 for what can be no address of ours (empty segments, dot segments, escaped slashes and per cent signs).
 */
export function readAddress(target: string): Address | 400 | 404 {
  const length = target.length - (carried.exec(target)?.[1]?.length ?? 0)
  if (length > longestTarget || !target.startsWith('/')) return 400
  const [raw = '', search = ''] = target.split(/\?(.*)/s)
  if (search.includes('%00')) return 400
  const written = raw.slice(1).replace(/(?<=[^/])\/$/, '')
  const segments: string[] = []
  for (const segment of written === '' ? [] : written.split('/')) {
    const text = decode(segment)
    if (text === undefined || hasControls(text)) return 400
    if (text === '' || text === '.' || text === '..' || /[/\\%]/.test(text)) return 404
    segments.push(text)
  }
  if (segments[0] === defaultLocale) segments.shift()
  const { locale, path } = splitPath(`/${segments.join('/')}`)
  const canonical = encodePath(localPath(locale, path))
  return { locale, path, canonical, isCanonical: canonical === raw, query: new URLSearchParams(search) }
}

/** A decoded path as it stands in an address. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/**
 * The part of a query that a page depends on: declared names alone, each once (its first value), in alphabetical order,
 * without empty and over-long values.
 * @param longest characters that a value may have
 */
export function canonicalQuery(
  names: readonly string[],
  query: URLSearchParams,
  longest = longestValue,
): URLSearchParams {
  const kept = new URLSearchParams()
  for (const name of [...names].sort()) {
    const value = query.get(name)
    if (value && value.length <= longest) kept.set(name, value)
  }
  return kept
}

/** Path and query as one address; the same for everything that shows the same page, hence the key of the page cache. */
export function addressWith(path: string, query: URLSearchParams): string {
  return query.size > 0 ? `${path}?${query}` : path
}

/** A path without prefix as an address in a language that holds anywhere. The public address comes from the settings, never from a request. */
export function absoluteAddress(publicUrl: string, locale: Locale, path: string): string {
  return new URL(localPath(locale, path), publicUrl).href
}

/** True for an address within this site that no browser takes for another's: `/x`, never `//x`, `/\x` or `x:`. */
export function isOwnAddress(address: string): boolean {
  return /^\/(?![/\\])/.test(address) && !address.includes('\\') && !hasControls(address)
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}

function hasControls(text: string): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x20 || code === 0x7f) return true
  }
  return false
}
