import { Hono } from 'hono'
import type { Payload } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { vi } from 'vitest'
import { isLocale, type Locale } from '../../src/i18n/languages.ts'
import { readSettings } from '../../src/settings.ts'
import type { Document, Page, PageContext, Route } from '../../src/site/page.ts'
import { siteView } from '../../src/site/site-view.ts'
import { createReader } from '../../src/store/reader.ts'
import { catalogues, locales, translate } from './words.ts'

export type Shown = { page: Page; html: string; text: string; madeFrom: Set<string> }

type Asked = { locale?: string; at?: string }

/**
 * Shows pages without the front: the route is found, the page made, its body rendered. Null: there is none.
 * @param now the clock of the reader
 */
export function makeVisits(payload: Payload, routes: readonly Route[], now: string) {
  const ask = makeAsking(payload, routes, now)
  return async function visit(address: string, asked?: Asked): Promise<Shown | null> {
    const answer = await ask(address, asked)
    if (!answer) return null
    const { shown: page, madeFrom } = answer
    if (!('family' in page)) throw new Error(`${address} is no page`)
    return { ...rendered(page), madeFrom }
  }
}

function rendered(page: Page) {
  const html = renderToStaticMarkup(page.body)
  return { page, html, text: textIn(html) }
}

/** Sends forms without the front: what is shown, or the address that it leads to. Null: there is none. */
export function makeSending(payload: Payload, routes: readonly Route[], now: string) {
  const find = makeFinding(payload, routes, now)
  return async function send(
    address: string,
    fields: Record<string, string>,
    asked?: Asked,
  ): Promise<Omit<Shown, 'madeFrom'> | string | null> {
    const found = await find(address, asked)
    const answer = await found?.route.act?.(found.context, new URLSearchParams(fields))
    if (!answer) return null
    return 'redirect' in answer ? answer.redirect : rendered(answer)
  }
}

/** The same for what is no page: feeds, the sitemap. */
export function makeDocuments(payload: Payload, routes: readonly Route[], now: string) {
  const ask = makeAsking(payload, routes, now)
  return async function read(address: string, asked?: Asked): Promise<(Document & { madeFrom: Set<string> }) | null> {
    const answer = await ask(address, asked)
    if (!answer) return null
    const { shown, madeFrom } = answer
    if (!('type' in shown)) throw new Error(`${address} is a page`)
    return { ...shown, madeFrom }
  }
}

function makeAsking(payload: Payload, routes: readonly Route[], now: string) {
  const find = makeFinding(payload, routes, now)
  return async (address: string, asked?: Asked) => {
    const found = await find(address, asked)
    if (!found) return null
    const shown = await found.route.show(found.context)
    return shown && { shown, madeFrom: found.context.read.madeFrom }
  }
}

/** The route of an address, and what it is given. */
function makeFinding(payload: Payload, routes: readonly Route[], now: string) {
  const settings = readSettings({ PUBLIC_URL: 'https://week.example' })
  return async (address: string, { locale = 'en', at = now }: Asked = {}) => {
    const { pathname, searchParams: query } = new URL(address, settings.publicUrl)
    const found = await match(routes, pathname)
    if (!found || !isLocale(locale)) return null
    const read = await createReader(payload, { locale, languages: locales, now: Temporal.Instant.from(at) })
    const site = await siteView(read, catalogues)
    const context: PageContext = {
      ...{ read, payload, locale, settings, site, query, params: found.params },
      t: translate(locale satisfies Locale),
      now: read.now,
      weigh: async () => null,
    }
    return { route: found.route, context }
  }
}

async function match(routes: readonly Route[], pathname: string) {
  let found: { route: Route; params: Record<string, string> } | undefined
  const app = new Hono()
  for (const route of routes)
    app.get(route.path, (c) => {
      found = { route, params: c.req.param() }
      return c.body(null)
    })
  await app.request(pathname)
  return found
}

/** What is read, a line for each block. */
function textIn(html: string): string {
  return html
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<(span|bdi) class="dot">/g, '· ')
    .replace(/<(p|ul|section|div)\b/g, '\n$&')
    .replace(/<\/(p|li|h\d|dt|dd|section|div|header|ul|nav)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&#x27;/g, '’')
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}

/** Calls of the database while `work` runs. */
export async function countQueries({ db }: Payload, work: () => Promise<unknown>): Promise<number> {
  const spies = [
    vi.spyOn(db, 'find'),
    vi.spyOn(db, 'findOne'),
    vi.spyOn(db, 'count'),
    vi.spyOn(db, 'findGlobal'),
    vi.spyOn(db, 'findDistinct'),
  ]
  await work()
  const calls = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0)
  for (const spy of spies) spy.mockRestore()
  return calls
}
