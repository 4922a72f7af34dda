/** One answer of the site, as a reader's browser gets it. */
export type Visit = {
  /** Path with query. */
  path: string
  status: number
  type: string
  headers: Headers
  body: string
  /** Bytes of the body as they came over the wire, compressed by brotli where that saves something. */
  bytes: number
}

const entities: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', '#x27': "'", '#39': "'" }
const decode = (text: string) => text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)

export async function visit(origin: string, path: string): Promise<Visit> {
  const answer = await fetch(origin + path, { headers: { 'accept-encoding': 'br' }, redirect: 'manual' })
  const body = await answer.text()
  const { status, headers } = answer
  const bytes = Number(headers.get('content-length') ?? Number.NaN)
  return { path, status, type: headers.get('content-type') ?? '', headers, body, bytes }
}

export const isPage = ({ type }: Visit): boolean => type.startsWith('text/html')

/** What an element of a page has: its name and its attributes, decoded. */
export type Element = { name: string; attributes: Record<string, string> }

/** The elements of a page in the order of the text. Our own markup quotes every attribute. */
export function elementsOf(html: string): Element[] {
  const text = html.replace(/<!--.*?-->|(<script\b[^>]*>).*?<\/script>/gs, '$1')
  return [...text.matchAll(/<([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, name = '', rest = '']) => ({
      name: name.toLowerCase(),
      attributes: Object.fromEntries(
        [...rest.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
          key.toLowerCase(),
          decode(value),
        ]),
      ),
    }),
  )
}

/** The addresses that a browser asks for by itself because of an element. */
export function fetched(name: string, attributes: Record<string, string>): string[] {
  const { src, srcset, poster, data, rel = '', href, action } = attributes
  const isFetchedLink =
    name === 'link' && /stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest/.test(rel)
  const sources = (srcset ?? '').split(',').map((part) => part.trim().split(/\s+/)[0])
  return [src, ...sources, poster, data, action, isFetchedLink ? href : undefined].flatMap((one) => (one ? [one] : []))
}

/** What a first visit fetches beside the page itself: style and icon. Pictures in the text come on top. */
export function firstVisitParts({ body }: Visit): string[] {
  const parts = elementsOf(body)
    .filter(({ name }) => !['img', 'source', 'form'].includes(name))
    .flatMap(({ name, attributes }) => fetched(name, attributes))
    .filter((to) => !to.startsWith('data:'))
  return [...new Set(parts.map((part) => new URL(part, 'http://none').pathname))]
}

/** Addresses on the site itself that a page leads machines to, as written but without origin; `#…` alone stays. */
export function linksOf(origin: string, { body, path }: Visit): string[] {
  return elementsOf(body)
    .filter(({ name }) => name === 'a' || name === 'link')
    .flatMap(({ attributes: { href, rel } }) =>
      href === undefined || rel === 'icon' || rel === 'nofollow' ? [] : [href],
    )
    .map((href) => (href.startsWith('#') ? href : new URL(href, origin + path)))
    .filter((to) => typeof to === 'string' || to.origin === origin)
    .map((to) => (typeof to === 'string' ? to : to.pathname + to.search + to.hash))
}
