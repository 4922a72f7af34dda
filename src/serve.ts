import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Payload } from 'payload'
import { previewOf } from './desk/index.ts'
import { cataloguesIn } from './i18n/catalogues.ts'
import { type Locale, languagesOf } from './i18n/languages.ts'
import { translator } from './i18n/messages.ts'
import { takeConsole } from './kit/log.ts'
import type { Opened } from './open.ts'
import { siteRoutes } from './routes.ts'
import type { Settings } from './settings.ts'
import { createAssets } from './site/assets.ts'
import { createCache } from './site/cache.ts'
import { errorPages } from './site/error-views.tsx'
import { createSharedRate } from './site/forms/shared-rate.ts'
import { createFront } from './site/front.ts'
import { securityHeaders } from './site/headers.ts'
import { icon } from './site/icon.ts'
import { createMediaSender, publicMedia } from './site/media-files.ts'
import { navOf } from './site/nav.ts'
import { siteRenderer } from './site/render.tsx'
import { browserScripts } from './site/scripts/scripts.ts'
import { siteView } from './site/site-view.ts'
import { stylesheet } from './site/styles/stylesheet.ts'
import { presentAddress } from './store/addresses.ts'
import { type Follower, followFeed } from './store/follow.ts'
import { keepReads } from './store/kept-reads.ts'
import { mediaStoreOf } from './store/media-store.ts'
import { createReader } from './store/reader.ts'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const now = Date.now

export type Site = {
  listener: RequestListener
  /** Answers what is under way, then closes; false when something took too long. */
  stop(server: Server): Promise<boolean>
}

/**
 * The desk is prepared at its first request: a site that is only read never pays for it. Where an act leads to another
 * page, Next asks for that itself, with the cookies of whoever acts: it is told where we listen, or would ask port 3000.
 */
function desk({ host, port }: Settings, log: Payload['logger']) {
  let preparing: Promise<(request: IncomingMessage, response: ServerResponse) => Promise<void>> | undefined
  return () => {
    preparing ??= (async () => {
      takeConsole(log)
      const { default: next } = await import('next')
      const app = next({ dev: false, dir: root, hostname: host, port })
      await app.prepare()
      return app.getRequestHandler()
    })()
    preparing.catch(() => {
      preparing = undefined
    })
    return preparing
  }
}

/** What is said where another process shows the pages. */
const elsewhere = {
  desk: 'This process serves the desk alone, at /desk (ROLE=desk). Pages are shown by processes with ROLE=site.',
  worker: 'This process works in the background alone (ROLE=worker). Pages are shown by processes with ROLE=site.',
}

/**
 * Composes the rooms' routes behind the page cache, beside the desk, and keeps the cache in step with the change feed.
 * @param isDevelopment also shows `/parts`, the page of all parts
 */
export async function createSite(
  settings: Settings,
  { payload, search }: Opened,
  { isDevelopment = false } = {},
): Promise<Site> {
  const routes = search ? siteRoutes(search.index) : []
  if (search && isDevelopment) routes.push((await import('./site/parts/route.tsx')).partsRoute)
  const nav = navOf(routes)
  const headers = securityHeaders(settings.publicUrl)
  const assets = await createAssets({ style: stylesheet(), icon: icon(), scripts: browserScripts(), headers })
  const cache = createCache({ now })
  const reads = keepReads(payload)
  const catalogues = cataloguesIn(settings.locales)
  let languages: readonly Locale[] = []
  const follower: Follower = followFeed(payload, async (tags) => {
    if (tags === 'all' || tags.has('site'))
      languages = languagesOf((await payload.findGlobal({ slug: 'site', depth: 0 })).languages, catalogues)
    if (tags === 'all') cache.dropAll()
    else cache.drop(tags)
  })
  await follower.started

  const front = createFront({
    payload,
    settings,
    routes,
    languages: () => languages,
    cache,
    assets,
    now,
    translate: translator(catalogues),
    siteView: (read) => siteView(read, catalogues),
    errorPages: errorPages(nav),
    renderPage: siteRenderer({ nav, ...assets }),
    makeReader: async (locale, at) => createReader(payload, { locale, languages, now: at, ask: await reads() }),
    sendMedia: createMediaSender({
      store: mediaStoreOf(payload),
      find: publicMedia(payload, previewOf),
      headers,
    }),
    desk: settings.role === 'all' || settings.role === 'desk' ? desk(settings, payload.logger) : undefined,
    pagesElsewhere: settings.role === 'desk' || settings.role === 'worker' ? elsewhere[settings.role] : undefined,
    rate: settings.role === 'site' ? await createSharedRate(payload, settings.rateLimit, settings.dataDir) : undefined,
    lookupRedirect: (from) => presentAddress(payload, from),
    ready: async () => follower.isFollowing,
  })
  return {
    listener: front.listener,
    async stop(server) {
      const finished = await front.stop(server)
      await follower.stop()
      return finished
    },
  }
}
