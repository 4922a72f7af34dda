import type { ItemRoom } from '../kit/item.ts'
import type { Route } from '../site/page.ts'
import { aboutRoutes } from './pages/about.tsx'
import { archiveRoute } from './pages/archive.tsx'
import { countryRoutes } from './pages/countries.tsx'
import { dayRoutes } from './pages/day.tsx'
import { editionRoutes } from './pages/edition.tsx'
import { homeRoute } from './pages/home.tsx'
import { offlineRoutes } from './pages/offline.tsx'
import { organisationRoutes } from './pages/organisations.tsx'
import { peopleRoutes } from './pages/people.tsx'
import { themeRoutes } from './pages/themes.tsx'

/** The pages that join the rooms: home, archive, editions, days, people, organisations, themes, countries, about, offline. */
export function weekRoutes(items: readonly ItemRoom[]): Route[] {
  return [
    homeRoute(items),
    archiveRoute(items),
    ...editionRoutes(items),
    ...dayRoutes(items),
    ...peopleRoutes(items),
    ...organisationRoutes(items),
    ...themeRoutes(items),
    ...countryRoutes(items),
    ...aboutRoutes(),
    ...offlineRoutes(items),
  ]
}
