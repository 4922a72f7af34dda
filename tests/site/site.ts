import { type IncomingHttpHeaders, request } from 'node:http'
import { BasePayload } from 'payload'
import { readSettings, type Settings } from '../../src/settings.ts'
import { createAssets } from '../../src/site/assets.ts'
import { createCache } from '../../src/site/cache.ts'
import { createFront, type FrontOptions } from '../../src/site/front.ts'
import { securityHeaders } from '../../src/site/headers.ts'
import type { Page, Route, SiteView } from '../../src/site/page.ts'
import { type ClientLimits, createWebServer } from '../../src/site/web-server.ts'
import type { Reader } from '../../src/store/reader.ts'
import { translate } from '../support/words.ts'

export const start = Temporal.Instant.from('2026-10-26T09:00:00Z')

/** A reader of nothing: pages here are made from what a test holds in memory, and note their tags themselves. */
export function makeReader(locale: string, now: Temporal.Instant): Reader {
  const nothing = async () => {
    throw new Error('no database in this test')
  }
  return {
    locale,
    now,
    madeFrom: new Set(),
    find: nothing,
    findOne: nothing,
    places: nothing,
    count: nothing,
    distinct: nothing,
    global: nothing,
  }
}

export const site: SiteView = {
  weekName: 'The Week',
  organisation: 'The Alliance',
  languages: ['en', 'fr', 'ar'],
  hashtags: [],
  homeZone: 'America/New_York',
  keepDays: 90,
}

/** A page that is one line of text, made from the given tags. */
export const page = (body: string, more: Partial<Page> = {}): Page => ({ title: body, body, family: 'test', ...more })

export function makeRoute(path: string, show: Route['show'], more: Partial<Route> = {}): Route {
  return { path, family: 'test', show, ...more }
}

export type Received = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string }

/** A site on a port of its own, with a clock that moves by hand. */
export async function startSite(
  routes: Route[],
  { limits, ...more }: Partial<FrontOptions> & { limits?: Partial<ClientLimits> } = {},
) {
  let time = start
  const now = () => time.epochMilliseconds
  const log: Record<string, unknown>[] = []
  const settings: Settings = readSettings({ PUBLIC_URL: 'https://week.example' })
  const cache = createCache({ now })
  const headers = securityHeaders(settings.publicUrl)
  const front = createFront({
    routes,
    cache,
    now,
    settings,
    makeReader,
    translate,
    payload: new BasePayload(),
    assets: await createAssets({
      style: 'body { color: black }',
      icon: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      scripts: { copy: 'copy()', times: 'times()', offline: 'offline()', worker: 'worker()' },
      headers,
    }),
    sendMedia: async () => false,
    languages: () => site.languages,
    siteView: async (read) => {
      read.madeFrom.add('site')
      return site
    },
    renderPage: ({ title, body }, { locale }, path) =>
      `<!doctype html><html lang="${locale}"><title>${title}</title><link rel="canonical" href="${path}">${body}</html>`,
    errorPages: {
      notFound: ({ locale }) => page(`not found, in ${locale}`),
      failed: (t, id) => page(`failed, in ${t.locale}`, { description: `Tell us ${id}.`, body: `Tell us ${id}.` }),
      busy: (t) => page(`busy, in ${t.locale}`),
      refused: (t, why) => page(`refused, in ${t.locale}: ${why}`),
    },
    log: (entry) => log.push(entry),
    ...more,
  })
  const server = createWebServer(front.listener, headers, limits)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined

  /** Sends the target exactly as written. */
  const ask = (
    target: string,
    { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ) =>
    new Promise<Received>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path: target, method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('end', () => {
          const body = Buffer.concat(chunks)
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body, text: body.toString() })
        })
        response.on('error', reject)
      })
      sent.on('error', reject).end(body)
    })

  return {
    ...{ ask, cache, front, log, port, server, settings },
    pass: (duration: Temporal.DurationLike) => {
      time = time.add(duration)
    },
    [Symbol.asyncDispose]: async () => {
      await front.stop(server, 1_000)
    },
  }
}
