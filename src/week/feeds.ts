import type { ItemRoom, ItemView } from '../kit/item.ts'
import { atom, atomType } from '../site/feeds.ts'
import type { Document, PageContext, Route } from '../site/page.ts'
import { readEdition } from './queries/editions.ts'
import { itemsIn, pageOfItems } from './queries/items.ts'

/** Entries of the feed of everything; that of a week has them all. */
const newest = 50

/** The Atom feeds: what is new in all rooms, and all of one week, in each language. The sample is in neither. */
export const feedRoutes = (rooms: readonly ItemRoom[]): Route[] => [
  { path: '/feed.xml', family: 'feed', show: (context) => showFeed(rooms, context) },
  { path: '/:year{[0-9]{4}}/feed.xml', family: 'feed', show: (context) => showFeedOfWeek(rooms, context) },
]

async function showFeed(rooms: readonly ItemRoom[], context: PageContext): Promise<Document> {
  const { items } = await pageOfItems(context.read, rooms, {}, { page: 1, size: newest })
  const { t, site } = context
  return feedOf(context, {
    items,
    path: '/feed.xml',
    about: '/',
    title: t('feed.title', { week: site.weekName }),
    subtitle: t('feed.subtitle'),
  })
}

async function showFeedOfWeek(rooms: readonly ItemRoom[], context: PageContext): Promise<Document | null> {
  const { read, site, t, params } = context
  const edition = await readEdition(read, params.year ?? '', site.homeZone)
  if (!edition || edition.sample) return null
  const items = await itemsIn(read, rooms, { edition: edition.id })
  const title = t('edition.title', { week: site.weekName, year: edition.slug })
  const about = `/${edition.slug}`
  return feedOf(context, { items, about, path: `${about}/feed.xml`, title, subtitle: edition.theme?.text })
}

type Content = { items: ItemView[]; path: string; about: string; title: string; subtitle?: string }

function feedOf({ settings, locale, site }: PageContext, { items, ...content }: Content): Document {
  const entries = items.map(known).sort((one, other) => moment(other).localeCompare(moment(one)))
  const { publicUrl } = settings
  return {
    type: atomType,
    body: atom({ ...content, publicUrl, locale, hasPrefix: true, organisation: site.organisation, items: entries }),
  }
}

const moment = ({ publishedAt }: ItemView) => publishedAt ?? ''

/** What is announced for a day to come was published no later than it was last changed. */
function known(item: ItemView): ItemView {
  const { publishedAt, updatedAt } = item
  return publishedAt && publishedAt > updatedAt ? { ...item, publishedAt: updatedAt } : item
}
