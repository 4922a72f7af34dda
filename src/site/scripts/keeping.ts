/** What the page `/offline` and its worker share. Another number ends what former versions kept. */
export const cacheName = 'week-1'

/** What there is of the current edition in one language (`/offline.json`): pages with hash and bytes, pictures with bytes. */
export type EditionList = { pages: Record<string, [hash: string, bytes: number]>; pictures: Record<string, number> }

/** The language of an address: '/fr', or nothing for English. */
export const prefixOf = (path: string): string => /^\/[a-z]{2}(-\w+)?(?=\/|$)/.exec(path)?.[0] ?? ''

export const offlinePage = (path: string): string => `${prefixOf(path)}/offline`

/** Asks each time; what has not changed comes at the cost of its headers. */
export const fetchList = (prefix: string): Promise<Response> => fetch(`${prefix}/offline.json`, { cache: 'no-cache' })

/** Keeps a page as it was sent, and what it is drawn with; not what asks to be nobody's to keep. */
export async function keepAnswer(cache: Cache, path: string, answer: Response): Promise<void> {
  if (!answer.ok || answer.redirected || /no-store/.test(answer.headers.get('cache-control') ?? '')) return
  const text = await answer.clone().text()
  await cache.put(path, answer)
  for (const [, asset = ''] of text.matchAll(/(?:href|src)="(\/assets\/[^"]+|\/favicon\.svg)"/g))
    if (!(await cache.match(asset))) await cache.add(asset)
}

/** Removes all that was ever kept. */
export async function removeAll(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name)
}

/** Fetches a page anew and keeps it: in its own language, whatever the browser prefers. */
export async function keep(cache: Cache, path: string, signal?: AbortSignal): Promise<void> {
  const headers = { 'accept-language': prefixOf(path).slice(1) || 'en' }
  await keepAnswer(cache, path, await fetch(path, { cache: 'no-cache', headers, signal }))
}

/** Paths of what is kept. */
export const keptPaths = async (cache: Cache): Promise<string[]> =>
  (await cache.keys()).map(({ url }) => new URL(url).pathname)

/** Of kept paths, those of the edition's pages. */
export const isEditionPage = (path: string): boolean => !/^\/(assets|media)\/|^\/favicon|\/offline$/.test(path)
