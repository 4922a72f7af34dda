import { pathOf } from '../kit/folders.ts'
import type { ItemRoom } from '../kit/item.ts'
import type { Document, PageContext, Route } from '../site/page.ts'
import { type SitemapEntry, sitemap, sitemapType } from '../site/sitemap.ts'
import type { Reader } from '../store/reader.ts'
import { readCountries } from './queries/countries.ts'

/** Pages of their own worth finding, where the routes have them. */
const pages = [
  ...['/', '/archive', '/posts', '/profiles', '/resources', '/events', '/action', '/contribute'],
  ...['/people', '/organisations', '/themes', '/countries', '/planner', '/about', '/privacy', '/accessibility'],
]

/**
 * `/sitemap.xml`, in parts where it grows large, and `/robots.txt`, which names it. The sample is not in it.
 * @param built the routes of the site: a page that is not among them is left out
 */
export function sitemapRoutes(rooms: readonly ItemRoom[], built: readonly { path: string }[]): Route[] {
  const paths = new Set(built.map(({ path }) => path))
  const own = pages.filter((path) => paths.has(path)).map((path) => ({ path }))
  return [
    {
      path: '/sitemap.xml',
      family: 'sitemap',
      languages: false,
      query: ['part'],
      show: (context) => showSitemap(rooms, own, context),
    },
    { path: '/robots.txt', family: 'robots', languages: false, show: showRobots },
  ]
}

async function showSitemap(
  rooms: readonly ItemRoom[],
  own: SitemapEntry[],
  { read, query, settings, site }: PageContext,
): Promise<Document | null> {
  const asked = query.get('part')
  const part = asked === null ? undefined : Number(asked)
  const entries = [...own, ...(await everything(read, rooms))]
  forgetSingly(read)
  const { publicUrl } = settings
  const body = sitemap({ publicUrl, path: '/sitemap.xml', languages: site.languages, entries }, part)
  return body === null ? null : { type: sitemapType, body }
}

const real = { sample: { not_equals: true } }

/** Editions and their days, all items, people, bodies, themes and countries. */
async function everything(read: Reader, rooms: readonly ItemRoom[]): Promise<SitemapEntry[]> {
  const found = await Promise.all([
    editionsAndDays(read),
    ...rooms.map(async ({ addresses }) =>
      (await addresses(read)).map(({ href, updatedAt }) => ({ path: href, lastmod: updatedAt })),
    ),
    pathsOf(read, 'persons'),
    pathsOf(read, 'organisations'),
    pathsOf(read, 'themes'),
    readCountries(read, rooms).then((codes) => codes.map((code) => ({ path: `/countries/${code.toLowerCase()}` }))),
  ])
  return found.flat()
}

async function editionsAndDays(read: Reader): Promise<SitemapEntry[]> {
  const { docs: editions } = await read.find({
    collection: 'editions',
    // One that has no year yet has no address either.
    where: { and: [real, { slug: { exists: true } }] },
    pagination: false,
    select: { slug: true, updatedAt: true },
    sort: '-year',
  })
  const { docs: days } = await read.find({
    collection: 'days',
    where: real,
    pagination: false,
    select: { edition: true, number: true, updatedAt: true },
    sort: 'number',
  })
  const daysOf = Map.groupBy(days, ({ edition }) => edition)
  return editions.flatMap(({ id, slug, updatedAt }) => [
    { path: `/${slug}`, lastmod: updatedAt },
    ...(daysOf.get(id) ?? []).map((day) => ({ path: `/${slug}/days/${day.number}`, lastmod: day.updatedAt })),
  ])
}

async function pathsOf(read: Reader, collection: 'persons' | 'organisations' | 'themes'): Promise<SitemapEntry[]> {
  const { docs } = await read.find({
    collection,
    where: real,
    select: { slug: true, publicSlug: true, updatedAt: true },
    sort: 'id',
    pagination: false,
  })
  return docs.flatMap((doc) => {
    const path = pathOf(collection, doc)
    return path ? [{ path, lastmod: doc.updatedAt }] : []
  })
}

/** Whole collections were read: that any one of them changed is told by the collection's own name. */
function forgetSingly({ madeFrom }: Reader): void {
  for (const tag of madeFrom) if (tag.includes(':') && !tag.includes('/')) madeFrom.delete(tag)
}

async function showRobots({ settings }: PageContext): Promise<Document> {
  const lines = [
    'User-agent: *',
    'Disallow: /desk',
    'Disallow: /api/',
    '',
    `Sitemap: ${settings.publicUrl}/sitemap.xml`,
  ]
  return { type: 'text/plain; charset=utf-8', body: `${lines.join('\n')}\n` }
}
