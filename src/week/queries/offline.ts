import type { ItemRoom } from '../../kit/item.ts'
import type { PageContext, Weighed } from '../../site/page.ts'
import { mediaHref } from '../../site/picture.tsx'
import { type EditionView, latestEditions, readDays } from '../queries/editions.ts'
import { earliest, frontOf } from '../rules.ts'
import { itemsIn } from './items.ts'

/** What a reader may keep of the current edition, in one language: pages with hash and bytes, pictures with bytes. */
export type Keepable = {
  pages: Record<string, [hash: string, bytes: number]>
  pictures: Record<string, number>
  nextChange?: Temporal.Instant
}

/** The week of the front door; where all are in the archive, the newest. Never the sample. */
async function currentEdition({ read, site }: PageContext): Promise<EditionView | undefined> {
  const { editions } = await latestEditions(read, 3, site.homeZone)
  return frontOf(editions).now ?? editions[0]
}

/**
 * Weighs the pages of the current edition, one after the other, in the page cache: what stands there already costs
 * nothing. The list is made of all that they are made of, so it goes when one of them does.
 */
export async function readKeepable(context: PageContext, rooms: readonly ItemRoom[]): Promise<Keepable> {
  const { read, t } = context
  const edition = await currentEdition(context)
  if (!edition) return { pages: {}, pictures: {} }
  const [days, items] = await Promise.all([readDays(read, [edition]), itemsIn(read, rooms, { edition: edition.id })])
  const paths = ['/', `/${edition.slug}`, ...days.map(({ href }) => href), ...items.map(({ href }) => href)]
  const weighed: [string, Weighed][] = []
  for (const path of new Set(paths)) {
    const page = await context.weigh(path)
    if (page) weighed.push([t.href(path), page])
  }
  for (const [, { madeFrom }] of weighed) for (const tag of madeFrom) read.madeFrom.add(tag)
  return {
    pages: Object.fromEntries(weighed.map(([path, { hash, bytes }]) => [path, [hash, bytes]])),
    pictures: await readPictures(
      context,
      weighed.map(([, { html }]) => html),
    ),
    nextChange: earliest(...weighed.map(([, { nextChange }]) => nextChange)),
  }
}

const shown = /<img src="\/media\/([^"]+)"/g

/** The pictures of some pages, each in the size for a phone, as far as the public may see them now. */
async function readPictures({ read }: PageContext, pages: readonly string[]): Promise<Record<string, number>> {
  const names = new Set(
    pages.flatMap((html) => [...html.matchAll(shown)].map(([, name = '']) => decodeURIComponent(name))),
  )
  if (names.size === 0) return {}
  const { docs } = await read.find({
    collection: 'media',
    where: { 'sizes.medium.filename': { in: [...names] } },
    select: { sizes: { medium: true } },
    pagination: false,
  })
  const files = docs.flatMap(({ sizes }) => sizes?.medium ?? [])
  return Object.fromEntries(
    files.flatMap(({ filename, filesize }) => (filename ? [[mediaHref(filename), filesize ?? 0]] : [])),
  )
}
