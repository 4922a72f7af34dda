import type { Payload } from 'payload'
import { type Locale, localPath } from '../i18n/languages.ts'
import type { Translate } from '../i18n/translate.ts'
import type { Settings } from '../settings.ts'
import type { Reader } from '../store/reader.ts'
import { type Address, addressWith, encodePath, isOwnAddress } from './address.ts'
import { type Answer, makeAnswer } from './answer.ts'
import type { Made } from './cache.ts'
import type { Sent } from './forms/sent.ts'
import { askAgain, notKept, pageCacheControl, type RawHeaders } from './headers.ts'
import type { Document, Page, PageContext, Route, SiteView, Weighed } from './page.ts'
import { carryingTextOnly, type Variant, variesBy, withTextOnly } from './variants.ts'

/** What the frame around a page is made of. */
export type FrameContext = Pick<PageContext, 't' | 'site' | 'settings' | 'locale'> & {
  textOnly?: Variant['textOnly']
  /** The words of the language that the reader may prefer. */
  suggested?: Translate
}

/** What pages are made with; the same for every request. */
export type ShowOptions = {
  makeReader(locale: Locale, now: Temporal.Instant): Reader | Promise<Reader>
  siteView(read: Reader): Promise<SiteView>
  /** The site as a page last showed it: enough for what a form does, and no query. */
  lastSite?(locale: Locale): SiteView | undefined
  translate(locale: Locale): Translate
  payload: Payload
  settings: Settings
  /** The clock, asked at every request: milliseconds since 1970. */
  now(): number
  /**
   * A page in its frame, as a whole HTML document.
   * @param path of the page with its query, without the language prefix
   */
  renderPage(page: Page, context: FrameContext, path: string): string
  /** A page as it is sent. */
  weigh(locale: Locale, path: string, variant: Variant): Promise<Weighed | null>
  /** Headers of every answer. */
  headers: RawHeaders
}

/** What is asked for: a route, with its parameters and the part of the query that it depends on; with `sent`, what a form sent. */
export type Asked = {
  route: Route
  address: Address
  params: Record<string, string>
  query: URLSearchParams
  variant: Variant
  sent?: Sent
}

export const html = 'text/html; charset=utf-8'
export const noindexHeader: RawHeaders = ['x-robots-tag', 'noindex']

/** What every page is given; undefined where the editors have not switched the language on. */
async function contextOf(
  options: ShowOptions,
  locale: Locale,
  read: Reader,
  { textOnly }: Variant = {},
  known?: SiteView,
): Promise<PageContext | undefined> {
  const site = known ?? (await options.siteView(read))
  if (!site.languages.includes(locale)) return undefined
  const { payload, settings, translate } = options
  const weigh = (path: string) => options.weigh(locale, path, { textOnly })
  const { now } = read
  const t = translate(locale)
  return { read, payload, settings, site, locale, t, now, weigh, params: {}, query: new URLSearchParams() }
}

/** Quality of brotli for pages that are made anew each time. */
const forOne = 7

/** Makes the answer of a route. A null answer: there is no such page, or not in this language. */
export async function show(options: ShowOptions, asked: Asked): Promise<Made> {
  const { route, address, params, query, variant, sent } = asked
  const read = await options.makeReader(address.locale, Temporal.Instant.fromEpochMilliseconds(options.now()))
  const { madeFrom } = read
  const known = sent && options.lastSite?.(address.locale)
  const basis = await contextOf(options, address.locale, read, variant, known)
  if (!basis) return { answer: null, madeFrom }
  const { textOnly, suggested } = variant
  const t = textOnly === 'asked' ? carryingTextOnly(basis.t) : basis.t
  const context = { ...basis, t, params, query }
  const shown = await (sent ? route.act?.(context, sent) : route.show(context))
  if (!shown) return { answer: null, madeFrom }
  const cacheControl = route.cache === false || sent ? notKept : undefined
  if ('redirect' in shown)
    return {
      answer: await redirectAnswer(
        textOnly === 'asked' ? withTextOnly(shown.redirect) : shown.redirect,
        sent ? 303 : shown.permanent ? 301 : 302,
        options.headers,
        cacheControl,
      ),
      madeFrom,
    }
  const { status = 200, nextChange, noindex } = shown
  const path = addressWith(encodePath(address.path), query)
  const frame: FrameContext = {
    ...context,
    textOnly,
    suggested: suggested && basis.site.languages.includes(suggested) ? options.translate(suggested) : undefined,
  }
  const answer = await makeAnswer({
    ...(isDocument(shown)
      ? { type: shown.type, body: shown.bytes ?? shown.body }
      : { type: html, body: options.renderPage(shown, frame, path) }),
    vary: variesBy(address.canonical),
    status,
    nextChange,
    headers: [
      ...(noindex || sent || status !== 200 || textOnly === 'asked' ? noindexHeader : []),
      ...(isDocument(shown) && shown.download ? toKeepAs(shown.download) : []),
      ...options.headers,
    ],
    cacheControl: status === 404 ? askAgain : cacheControl,
    // Nobody else will be sent it: the page is made for one, and may be long. It costs a millisecond or two.
    quality: route.cache === false ? forOne : undefined,
  })
  return { answer, madeFrom, nextChange, keep: status !== 404 }
}

/** The page that says that there is none, in a language; null where that language is not switched on. */
export async function showNotFound(
  options: ShowOptions,
  locale: Locale,
  notFound: (context: PageContext) => Page | Promise<Page>,
): Promise<Made> {
  const read = await options.makeReader(locale, Temporal.Instant.fromEpochMilliseconds(options.now()))
  const context = await contextOf(options, locale, read)
  if (!context) return { answer: null, madeFrom: read.madeFrom }
  return { answer: await errorAnswer(options, 404, await notFound(context), context), madeFrom: read.madeFrom }
}

export type ErrorStatus = 403 | 404 | 408 | 413 | 415 | 429 | 500

/** An error's page in its frame: for nobody's index, and asked for again each time. */
export async function errorAnswer(
  options: ShowOptions,
  status: ErrorStatus,
  page: Page,
  context: FrameContext,
): Promise<Answer> {
  const body = options.renderPage({ ...page, noindex: true, alternates: false }, context, '/')
  const cacheControl = status === 404 ? askAgain : notKept
  return makeAnswer({ status, type: html, body, headers: [...noindexHeader, ...options.headers], cacheControl })
}

/**
 * Leads to another address of this site.
 * @throws {TypeError} for an address that is, or that a browser could take for, another site's.
 */
export async function redirectAnswer(
  to: string,
  status: 301 | 302 | 303,
  headers: RawHeaders,
  cacheControl = pageCacheControl(),
): Promise<Answer> {
  if (!isOwnAddress(to)) throw new TypeError('a redirect must stay on this site')
  const location = ['location', to]
  return makeAnswer({
    status,
    type: 'text/plain; charset=utf-8',
    body: to,
    headers: [...location, ...headers],
    cacheControl,
  })
}

/** The address of a path, given without prefix and not encoded, in a language. */
export function addressOf(locale: Locale, path: string): string {
  return encodePath(localPath(locale, path))
}

function toKeepAs(name: string): RawHeaders {
  if (!/^[\w.-]+$/.test(name)) throw new TypeError('a file is kept under letters, digits, dots and hyphens')
  return ['content-disposition', `attachment; filename="${name}"`]
}

function isDocument(shown: Page | Document): shown is Document {
  return 'type' in shown
}
