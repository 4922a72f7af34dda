import {
  cacheName,
  type EditionList,
  fetchList,
  isEditionPage,
  keep,
  keepAnswer,
  keptPaths,
  offlinePage,
  prefixOf,
  removeAll,
} from './keeping.ts'

type Waiting = Event & { waitUntil(work: Promise<unknown>): void }
type Asking = Waiting & { request: Request; respondWith(answer: Promise<Response>): void }
declare const self: {
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void
  addEventListener(type: 'fetch', listener: (event: Asking) => void): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  registration: { unregister(): Promise<boolean> }
}

/** On a slow line a kept page is shown after so many milliseconds. */
const patience = 4_000
/** What is nobody's to keep. */
const apart = /^\/(desk|api|_next|preview)\b|^(\/[a-z]{2}(-\w+)?)?\/(preview|search)\b/

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(clearFormer()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || apart.test(pathname)) return
  if (request.mode === 'navigate') event.respondWith(page(event, pathname))
  else if (/^\/(assets\/|favicon\.svg)/.test(pathname)) event.respondWith(drawnWith(request))
  else if (pathname.startsWith('/media/')) event.respondWith(picture(request, pathname))
})

async function clearFormer(): Promise<void> {
  for (const name of await caches.keys()) if (name !== cacheName) await caches.delete(name)
  await self.clients.claim()
}

/** The page from the network; where that fails, or takes long, as it was kept. */
async function page(event: Asking, path: string): Promise<Response> {
  const kept = await caches.match(path)
  const network = fetch(event.request, { cache: 'no-cache' })
  const after = network.then((answer) => contact(path, answer.clone()))
  event.waitUntil(after.catch(() => {}))
  try {
    return await (kept ? Promise.race([network, inTime(kept)]) : network)
  } catch {
    return kept ?? (await notKept(path)) ?? Response.error()
  }
}

const inTime = (kept: Response) => new Promise<Response>((resolve) => setTimeout(resolve, patience, kept))

/** The page that says what is kept: in the language asked for or, where it was never opened in that, in another. */
async function notKept(path: string): Promise<Response | undefined> {
  const own = offlinePage(path)
  const cache = await caches.open(cacheName)
  const other = (await keptPaths(cache)).find((one) => one === offlinePage(one))
  return (await cache.match(own)) ?? cache.match(other ?? own)
}

async function drawnWith(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}

/** A picture is kept in one of its sizes, which stands in for the others. */
async function picture(request: Request, path: string): Promise<Response> {
  try {
    return await fetch(request)
  } catch {
    const medium = path.replace(/(-(small|medium)|-\w+Avif)?\.\w+$/, '-medium.webp')
    return (await caches.match(medium)) ?? Response.error()
  }
}

/** There is a connection: keeps the page that was opened, and has what is kept checked against what there is. */
async function contact(path: string, answer: Response): Promise<void> {
  const cache = await caches.open(cacheName)
  if (path === offlinePage(path)) await keepAnswer(cache, path, answer)
  else await check(cache, path, answer)
}

/** Drops what is withdrawn, and replaces what has changed. A site that has no list any more wants nothing kept. */
async function check(cache: Cache, opened: string, answer: Response): Promise<void> {
  const paths = (await keptPaths(cache)).filter(isEditionPage)
  const prefixes = new Set([opened, ...paths].map(prefixOf))
  const pictures = new Set<string>()
  for (const prefix of prefixes) {
    const told = await fetchList(prefix)
    const isGone = told.status === 404 || told.status === 410
    if (isGone && prefix === '') return end()
    if (isGone) prefixes.add('')
    else if (!told.ok) return
    const list: EditionList = isGone ? { pages: {}, pictures: {} } : await told.json()
    for (const path of Object.keys(list.pictures)) pictures.add(path)
    if (prefix === prefixOf(opened) && list.pages[opened] && !paths.includes(opened)) {
      await keepAnswer(cache, opened, answer)
      paths.push(opened)
    }
    for (const path of paths.filter((one) => prefixOf(one) === prefix)) await renew(cache, path, list)
  }
  for (const path of await keptPaths(cache))
    if (path.startsWith('/media/') && !pictures.has(path)) await cache.delete(path)
}

async function renew(cache: Cache, path: string, { pages }: EditionList): Promise<void> {
  const [hash] = pages[path] ?? []
  const kept = await cache.match(path)
  if (hash && kept?.headers.get('etag')?.includes(hash)) return
  await cache.delete(path)
  if (hash) await keep(cache, path)
}

async function end(): Promise<void> {
  await removeAll()
  await self.registration.unregister()
}
