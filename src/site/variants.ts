import type { IncomingHttpHeaders } from 'node:http'
import { parseAccept } from 'hono/utils/accept'
import { defaultLocale, type Locale } from '../i18n/languages.ts'
import type { Translate } from '../i18n/translate.ts'

/** What a page is made for beside its address and its language. Each has a place of its own in the page cache. */
export type Variant = {
  /** Without pictures: by the address, whose links then carry the wish on, or because the browser saves data. */
  textOnly?: 'asked' | 'saving'
  /** On the front door: the language of the site that the browser prefers to English. */
  suggested?: Locale
}

const wish = 'text=only'
const frontDoors = new Set(['/', `/?${wish}`])

/**
 * Reads a request's wishes. It is asked for every request, cached or not, so it must be quick.
 * @param target path and query
 * @param offered languages of the site
 */
export function variantOf(target: string, headers: IncomingHttpHeaders, offered: readonly Locale[]): Variant {
  const saves = headers['save-data']?.toString().toLowerCase() === 'on'
  const textOnly = target.endsWith(`?${wish}`) || target.endsWith(`&${wish}`) ? 'asked' : saves ? 'saving' : undefined
  const preferred = frontDoors.has(target) ? preferredLanguage(headers['accept-language'], offered) : undefined
  return { textOnly, suggested: preferred === defaultLocale ? undefined : preferred }
}

/** Where the page is kept. A space cannot stand in a request's target, so no address finds a variant by itself. */
export function variantKey(target: string, { textOnly, suggested }: Variant): string {
  return target + (textOnly === 'saving' ? ' saving' : '') + (suggested ? ` ${suggested}` : '')
}

/** The request headers, beside that of the encoding, by which the page at a target differs. */
export const variesBy = (target: string): string[] =>
  frontDoors.has(target) ? ['save-data', 'accept-language'] : ['save-data']

/** Browsers send some ten languages; nothing longer is looked into. */
const longestHeader = 1_000

/** The first of a reader's languages that is offered: the lookup of RFC 4647, 3.4, in the order of RFC 9110, 12.5.4. */
export function preferredLanguage(header: string | undefined, offered: readonly Locale[]): Locale | undefined {
  if (!header || header.length > longestHeader) return undefined
  const ranges = parseAccept(header).filter(({ q }) => q > 0)
  for (const { type } of ranges.sort((one, other) => other.q - one.q))
    for (let range = type.toLowerCase(); range !== ''; range = range.slice(0, Math.max(range.lastIndexOf('-'), 0))) {
      const found = offered.find((locale) => locale.toLowerCase() === range)
      if (found) return found
    }
  return undefined
}

/** Whether an address asks for text only. */
export const asksTextOnly = (query: URLSearchParams): boolean => query.get('text') === 'only'

/** An address of ours, without a scheme, with the wish for text only; that of a file or of the desk stays as it is. */
export function withTextOnly(address: string): string {
  const [, path = '', query = '', place = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(address) ?? []
  const isSaid = asksTextOnly(new URLSearchParams(query))
  if (isSaid || !path.startsWith('/') || /\.\w+$|^\/(desk|media)\b/.test(path)) return address
  return `${path}${query ? `${query}&` : '?'}${wish}${place}`
}

/** The words of a language with links that carry the wish for text only on. */
export function carryingTextOnly(t: Translate): Translate {
  const says: Pick<Translate, keyof Translate> = { ...t, href: (path) => withTextOnly(t.href(path)) }
  return Object.assign((...said: Parameters<Translate>) => t(...said), says)
}
