import type { ItemRoom } from '../../kit/item.ts'
import type { Page, PageContext, Route } from '../../site/page.ts'
import { readHome } from '../queries/home.ts'
import { earliest, nextTurn } from '../rules.ts'
import { weekEvent } from './edition.tsx'
import { ArchiveFront, FrontHead } from './home-archive.tsx'
import { WeekFront } from './home-week.tsx'
import { turnOf } from './turns.ts'

/** The front door: the week that is on or near, and the archive behind it. */
export function homeRoute(rooms: readonly ItemRoom[]): Route {
  return { path: '/', family: 'home', show: (context) => showHome(rooms, context) }
}

async function showHome(rooms: readonly ItemRoom[], context: PageContext): Promise<Page> {
  const { read, t, now, site } = context
  const home = await readHome(read, rooms, site.homeZone)
  const turns = [
    home.now && turnOf(home.now.edition, home.now.days, now),
    home.next && nextTurn(home.next, [], now),
    ...home.shelf.map((edition) => nextTurn(edition, [], now)),
  ]
  return {
    title: site.weekName,
    description: site.tagline ?? t('home.description', { week: site.weekName }),
    family: 'home',
    edition: home.now?.edition ?? home.shelf[0],
    feed: '/feed.xml',
    nextChange: earliest(...turns),
    jsonLd: home.now ? [weekEvent(context, home.now.edition)] : [],
    body: (
      <>
        {home.now ? (
          <WeekFront context={context} week={home.now} next={home.next} />
        ) : (
          <FrontHead context={context} home={home} />
        )}
        <ArchiveFront context={context} home={home} />
      </>
    ),
  }
}
