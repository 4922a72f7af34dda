import type { IncomingHttpHeaders, IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import { Hono } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import { defaultLocale, type Locale, localPath } from '../i18n/languages.ts'
import type { LogEntry } from '../kit/log.ts'
import { type Address, addressWith, canonicalQuery, encodePath, readAddress } from './address.ts'
import { type Answer, send } from './answer.ts'
import type { Assets } from './assets.ts'
import type { PageCache } from './cache.ts'
import { createDeskDoor, type Handler } from './desk-door.ts'
import { createElsewhere, wished } from './elsewhere.ts'
import { createErrorPages, type ErrorPages } from './error-pages.ts'
import { createRequestId, noteFailure } from './failure.ts'
import { createRate, type Rate } from './forms/rate.ts'
import { createFormTaker } from './forms/take.ts'
import { Busy, createGate, type Gate } from './gate.ts'
import { securityHeaders } from './headers.ts'
import type { Route, SiteView, Weighed } from './page.ts'
import { redirectAnswer, type ShowOptions, show } from './show.ts'
import { stopServer } from './stop.ts'
import { type Variant, variantKey, variantOf } from './variants.ts'
import { sendWebResponse, webRequest } from './web.ts'
import { endSending, hasBody } from './web-server.ts'

/** What Hono's handlers are given beside the request. */
export type FrontEnv = {
  Bindings: {
    incoming: IncomingMessage
    outgoing: ServerResponse
    address: Address
    answer?: Answer
  }
}

export type FrontOptions = Omit<ShowOptions, 'headers' | 'weigh'> & {
  routes: readonly Route[]
  errorPages: ErrorPages
  cache: PageCache
  assets: Assets
  /** The languages of the site, as the change feed last told. */
  languages(): readonly Locale[]
  /** Sends a file of the media store; false where there is none that the public may see. */
  sendMedia(request: IncomingMessage, response: ServerResponse, file: string): Promise<boolean>
  /** Next's handler, prepared at its first use. Without it there is no desk in this process. */
  desk?(): Promise<Handler>
  /** What is said instead of every page, where other processes show them. */
  pagesElsewhere?: string
  /** Lets forms wait their turn; the settings' own, for this process alone, when not given. */
  rate?: Rate
  /** Where what used to be at a path (no prefix, decoded) is now. */
  lookupRedirect?(path: string): Promise<string | null>
  /** Whether this process can serve: the database answers, the change feed is followed. */
  ready?(): Promise<boolean>
  /** Handlers that are no pages (forms), asked before the pages. Their paths have no language prefix either. */
  app?: Hono<FrontEnv>
  /** Milliseconds that a form may be on its way, and that somebody may go on sending who has an answer. */
  patience?: { form?: number; rest?: number }
  log?(entry: LogEntry): void
}

export type Front = {
  listener: RequestListener
  /** Answers what is in flight, then closes. False: the limit (milliseconds) cut something off. */
  stop(server: Server, limit?: number): Promise<boolean>
}

const understood = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
/** Pages made and forms taken at once: what these hold in memory, others that wait do not. */
const atOnce = 64
const deskPath = /^\/(desk|api|_next)(?=[/?]|$)/

/**
 * The way of every request: the page cache, the fixed files, the desk, the media, the routes. The Host header is never
 * read; absolute addresses come from `settings.publicUrl`.
 */
export function createFront(options: FrontOptions): Front {
  const { cache, assets, now, languages, settings, patience = {} } = options
  const { log = (entry) => options.payload.logger.error(entry) } = options
  const idOf = createRequestId(settings.trustedProxies)
  const { publicUrl, maxInFlight } = settings
  const headers = securityHeaders(publicUrl, Object.values(assets.scripts))
  const sites = new Map<string, SiteView>()
  const siteView: ShowOptions['siteView'] = async (read) => {
    const site = await options.siteView(read)
    sites.set(read.locale, site)
    return site
  }
  const showOptions: ShowOptions = { ...options, siteView, lastSite: (locale) => sites.get(locale), headers, weigh }
  const errors = createErrorPages(showOptions, options.errorPages, cache, sites)
  const pages = createGate({ atOnce: Math.min(atOnce, maxInFlight), waiting: Math.max(0, maxInFlight - atOnce) })
  const files = createGate({ atOnce: maxInFlight, waiting: 0 })
  const toDesk = options.desk && createDeskDoor(options.desk, settings, options.payload, patience.form)
  const { plain, notAllowed } = errors
  const takeForm = createFormTaker(showOptions, errors.refused, {
    rate: options.rate ?? createRate(settings.rateLimit),
    gate: pages,
    patience: patience.form,
  })
  const app = options.app ?? new Hono<FrontEnv>()
  const findElsewhere = createElsewhere({
    headers,
    lookupRedirect: options.lookupRedirect,
    isRoute: (path) => app.router.match('GET', encodePath(path))[0].length > 0,
    notFound: errors.notFound,
  })
  const isForDesk = (target: string) => toDesk !== undefined && deskPath.test(target)
  const underWay = new Set<Promise<void>>()
  let stopping = false
  const listener: RequestListener = (request, response) => {
    if (stopping) response.shouldKeepAlive = false
    const reads = request.method === 'GET' || request.method === 'HEAD'
    const target = request.url ?? ''
    const variant = variantOf(target, request.headers, languages())
    const kept = reads ? (cache.get(variantKey(target, variant)) ?? assets.get(target)) : undefined
    if (hasBody(request) && !isForDesk(target)) endSending(request, response, patience.rest)
    if (kept) return send(request, response, kept, now)
    const work = respond(request, response, target, reads)
    underWay.add(work)
    work.catch(() => response.destroy()).finally(() => underWay.delete(work))
  }

  async function respond(
    request: IncomingMessage,
    response: ServerResponse,
    target: string,
    reads: boolean,
  ): Promise<void> {
    const address = readAddress(target)
    const locale = typeof address === 'number' ? defaultLocale : address.locale
    try {
      if (toDesk && isForDesk(target)) {
        const refused = await toDesk(request, response)
        if (!refused) return
        endSending(request, response, patience.rest)
        return send(request, response, await plain(refused.status, refused.reason), now)
      }
      if (address === 400) return send(request, response, await plain(400, 'This is not an address.'), now)
      const found = address === 404 ? await errors.notFound(locale) : await find(request, response, address, reads)
      if (found) send(request, response, found, now)
    } catch (error) {
      // Who goes away in the middle is no failure.
      if (request.readableAborted) return void response.destroy()
      if (error instanceof Busy && !response.headersSent) {
        if (isForDesk(target)) endSending(request, response, patience.rest)
        return send(request, response, await errors.busy(locale), now)
      }
      const failure = noteFailure(error, { in: 'front' }, log, idOf(request))
      if (response.headersSent) response.destroy()
      else send(request, response, await errors.failed(locale, failure.id), now)
    }
  }

  /** The answer; undefined where it has been sent already. */
  async function find(
    request: IncomingMessage,
    response: ServerResponse,
    address: Address,
    reads: boolean,
  ): Promise<Answer | undefined> {
    const method = request.method ?? 'GET'
    if (!understood.has(method)) return notAllowed()
    if (address.canonical === '/healthz') return plain(200, 'up')
    if (address.canonical === '/readyz') return (await isReady()) ? plain(200, 'ready') : plain(503, 'not ready')
    if (options.pagesElsewhere) return plain(404, options.pagesElsewhere)
    const file = /^\/media\/([^/]+)$/.exec(address.canonical)?.[1]
    if (file && reads && address.isCanonical) {
      const isSent = await files.pass(() => options.sendMedia(request, response, decodeURIComponent(file)))
      if (isSent) return undefined
    }
    const bindings: FrontEnv['Bindings'] = { incoming: request, outgoing: response, address }
    const url = publicUrl + addressWith(encodePath(address.path), address.query)
    const result = await app.fetch(webRequest(request, url, reads ? 'GET' : method), bindings)
    if (!bindings.answer) await sendWebResponse(result, response, headers)
    return bindings.answer
  }

  const byPath = new TrieRouter<Route>()
  for (const route of options.routes) {
    byPath.add('GET', route.path, route)
    app.get(route.path, async (c) => {
      const { address, incoming } = c.env
      const asked = { address, asked: incoming.headers, gate: pages, id: idOf(incoming) }
      c.env.answer = await findPage(route, asked, c.req.param())
      return c.body(null)
    })
    if (route.act)
      app.post(route.path, async (c) => {
        const { address, incoming } = c.env
        const arrived = { route, address, incoming, params: c.req.param(), request: c.req.raw }
        c.env.answer = (await takeForm(arrived)) ?? (await pages.pass(() => findElsewhere(address)))
        return c.body(null)
      })
    app.all(route.path, async (c) => {
      c.env.answer = await notAllowed(route.act ? 'GET, HEAD, POST' : undefined)
      return c.body(null)
    })
  }
  app.notFound(async (c) => {
    c.env.answer = await pages.pass(() => findElsewhere(c.env.address))
    return c.body(null)
  })
  app.onError((error) => Promise.reject(error))

  async function findPage(
    route: Route,
    { address, asked, gate, id }: { address: Address; asked: IncomingHttpHeaders; gate?: Gate; id?: string },
    params: Record<string, string>,
  ): Promise<Answer> {
    if (route.languages === false && address.locale !== defaultLocale) return errors.notFound(address.locale)
    const query = canonicalQuery(route.query ?? [], address.query, route.longest)
    const target = wished(address, addressWith(address.canonical, query))
    if (!address.isCanonical) return redirectAnswer(target, 301, headers)
    const variant = variantOf(target, asked, languages())
    const shown = () => show(showOptions, { route, address, params, query, variant })
    const make = async () => {
      try {
        return await (gate ? gate.pass(shown) : shown())
      } catch (error) {
        if (error instanceof Busy) throw error
        const { family, path } = route
        throw noteFailure(error, { in: 'page', family, path, locale: address.locale }, log, id)
      }
    }
    const answer = route.cache === false ? (await make()).answer : await cache.fill(variantKey(target, variant), make)
    return answer ?? findElsewhere(address)
  }

  /** For a page that is being made, and has had its turn. */
  async function weigh(locale: Locale, path: string, { textOnly }: Variant): Promise<Weighed | null> {
    const address = readAddress(encodePath(localPath(locale, path)))
    const [found] = typeof address === 'number' ? [] : byPath.match('GET', encodePath(address.path))[0]
    if (typeof address === 'number' || !found) return null
    const asked: IncomingHttpHeaders = textOnly === 'saving' ? { 'save-data': 'on' } : {}
    const params = Object.fromEntries(Object.entries(found[1]).map(([name, value]) => [name, String(value)]))
    await findPage(found[0], { address, asked }, params)
    const made = cache.made(variantKey(address.canonical, variantOf(address.canonical, asked, [])))
    if (made?.answer?.status !== 200) return null
    const { identity, br = identity } = made.answer.variants
    return { ...made, hash: identity.etag.slice(1, -1), bytes: br.body.length, html: identity.body.toString() }
  }

  const isReady = async () => (options.ready ? options.ready().catch(() => false) : true)

  async function stop(server: Server, limit?: number): Promise<boolean> {
    stopping = true
    return stopServer(server, () => Promise.allSettled(underWay), limit)
  }

  return { listener, stop }
}
