import { pathOf } from '../kit/folders.ts'
import type { ItemRoom } from '../kit/item.ts'
import type { Document, PageContext, Route } from '../site/page.ts'
import { pagesInAFile, type SitemapEntry, sitemap, sitemapIndex, sitemapType } from '../site/sitemap.ts'
import type { Reader } from '../store/reader.ts'
import { readCountries } from './queries/countries.ts'

/** Pages of their own worth finding, where the routes have them. */
const pages = [
  ...['/', '/archive', '/posts', '/profiles', '/resources', '/events', '/action', '/contribute'],
  ...['/people', '/organisations', '/themes', '/countries', '/planner', '/about', '/privacy', '/accessibility'],
]

type Page = { limit: number; page: number }

/** Pages of one kind, read a file at a time. */
type Section = {
  /** As the address of a file names it, such as `posts`. */
  name: string
  /** At least as many as there are: some have no address. */
  count(read: Reader): Promise<number>
  entries(read: Reader, page: Page): Promise<SitemapEntry[]>
}

/**
 * `/sitemap.xml`, with a file for each kind of pages where it grows large, and `/robots.txt`, which names it. The sample is
 * not in it.
 * @param built the routes of the site: a page that is not among them is left out
 * @param inAFile how many pages stand in one file, for so many languages
 */
export function sitemapRoutes(
  rooms: readonly ItemRoom[],
  built: readonly { path: string }[],
  inAFile = pagesInAFile,
): Route[] {
  const paths = new Set(built.map(({ path }) => path))
  const own = pages.filter((path) => paths.has(path)).map((path) => ({ path }))
  const sections = sectionsOf(rooms, own)
  return [
    {
      path: '/sitemap.xml',
      family: 'sitemap',
      languages: false,
      query: ['part'],
      show: (context) => showSitemap(sections, inAFile(context.site.languages.length), context),
    },
    { path: '/robots.txt', family: 'robots', languages: false, show: showRobots },
  ]
}

/** The whole while it fits in one file, else an index of parts; `?part=posts-2` is the second file of the posts. */
async function showSitemap(
  sections: readonly Section[],
  limit: number,
  { read, query, settings, site }: PageContext,
): Promise<Document | null> {
  const shape = { publicUrl: settings.publicUrl, languages: site.languages }
  const asked = query.get('part')
  if (asked !== null) {
    const entries = await partOf(sections, { read, asked, limit })
    return entries && shown(read, sitemap(shape, entries))
  }
  const counted = await Promise.all(sections.map(async ({ name, count }) => ({ name, count: await count(read) })))
  if (counted.reduce((sum, { count }) => sum + count, 0) > limit) {
    const files = counted.flatMap(({ name, count }) =>
      Array.from({ length: Math.ceil(count / limit) }, (_, at) => `/sitemap.xml?part=${name}-${at + 1}`),
    )
    return shown(read, sitemapIndex(shape, files))
  }
  const entries = await Promise.all(sections.map((section) => section.entries(read, { limit, page: 1 })))
  return shown(read, sitemap(shape, entries.flat()))
}

/** What stands in the part that is asked for; null where there is none of that name. */
async function partOf(
  sections: readonly Section[],
  { read, asked, limit }: { read: Reader; asked: string; limit: number },
): Promise<SitemapEntry[] | null> {
  const [, name, number] = /^([a-z-]+)-([1-9]\d{0,5})$/.exec(asked) ?? []
  const section = sections.find((one) => one.name === name)
  const page = Number(number)
  if (!section || (page > 1 && (page - 1) * limit >= (await section.count(read)))) return null
  return section.entries(read, { limit, page })
}

/** Whole lists were read: that any one of their documents changed is told by the collection's own name. */
function shown({ madeFrom }: Reader, body: string): Document {
  for (const tag of madeFrom) {
    const [collection = '', id] = tag.split(':')
    if (id === undefined || collection.includes('/')) continue
    madeFrom.delete(tag)
    madeFrom.add(collection)
  }
  return { type: sitemapType, body }
}

const real = { sample: { not_equals: true } }
/** An edition that has no year yet has no address either. */
const dated = { and: [real, { slug: { exists: true } }] }

/** The site's own pages, editions and their days, all items, people, bodies, themes and countries. */
const sectionsOf = (rooms: readonly ItemRoom[], own: SitemapEntry[]): Section[] => [
  few('pages', async () => own),
  {
    name: 'editions',
    count: (read) => read.count({ collection: 'editions', where: dated }),
    entries: editionsOf,
  },
  { name: 'days', count: (read) => read.count({ collection: 'days', where: real }), entries: daysOf },
  ...rooms.map(({ room, count, addresses }) => ({
    name: room,
    count,
    entries: async (read: Reader, page: Page) =>
      (await addresses(read, page)).map(({ href, updatedAt }) => ({ path: href, lastmod: updatedAt })),
  })),
  ...(['persons', 'organisations', 'themes'] as const).map((collection) => ({
    name: collection,
    count: (read: Reader) => read.count({ collection, where: real }),
    entries: (read: Reader, page: Page) => pathsOf(read, collection, page),
  })),
  few('countries', async (read) =>
    (await readCountries(read, rooms)).map((code) => ({ path: `/countries/${code.toLowerCase()}` })),
  ),
]

/** Pages of which there are never many. */
const few = (name: string, all: (read: Reader) => Promise<SitemapEntry[]>): Section => ({
  name,
  count: async (read) => (await all(read)).length,
  entries: async (read, { limit, page }) => (await all(read)).slice((page - 1) * limit, page * limit),
})

async function editionsOf(read: Reader, page: Page): Promise<SitemapEntry[]> {
  const { docs } = await read.find({
    collection: 'editions',
    where: dated,
    select: { slug: true, updatedAt: true },
    sort: 'id',
    pagination: false,
    ...page,
  })
  return docs.map(({ slug, updatedAt }) => ({ path: `/${slug}`, lastmod: updatedAt }))
}

async function daysOf(read: Reader, page: Page): Promise<SitemapEntry[]> {
  const { docs } = await read.find({
    collection: 'days',
    where: real,
    depth: 1,
    populate: { editions: { slug: true } },
    select: { edition: true, number: true, updatedAt: true },
    sort: 'id',
    pagination: false,
    ...page,
  })
  return docs.flatMap(({ edition, number, updatedAt }) =>
    typeof edition === 'object' && edition?.slug
      ? [{ path: `/${edition.slug}/days/${number}`, lastmod: updatedAt }]
      : [],
  )
}

async function pathsOf(
  read: Reader,
  collection: 'persons' | 'organisations' | 'themes',
  page: Page,
): Promise<SitemapEntry[]> {
  const { docs } = await read.find({
    collection,
    where: real,
    select: { slug: true, publicSlug: true, updatedAt: true },
    sort: 'id',
    pagination: false,
    ...page,
  })
  return docs.flatMap((doc) => {
    const path = pathOf(collection, doc)
    return path ? [{ path, lastmod: doc.updatedAt }] : []
  })
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
