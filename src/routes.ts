import { actionRoutes } from './action/pages.tsx'
import { contributeRoutes } from './contribute/pages.tsx'
import { previewOf } from './desk/index.ts'
import { eventRoutes } from './events/pages.tsx'
import { plannerRoutes } from './planner/pages.tsx'
import { postRoutes } from './posts/pages.tsx'
import { profileRoutes } from './profiles/pages.tsx'
import { resourceRoutes } from './resources/pages.tsx'
import { itemRooms } from './rooms.ts'
import type { SearchIndex } from './search/index-store.ts'
import { searchRoutes } from './search/pages.tsx'
import type { Route } from './site/page.ts'
import { previewRoute } from './site/preview.tsx'
import { securityTxtRoute } from './site/security-txt.ts'
import { feedRoutes } from './week/feeds.ts'
import { weekRoutes } from './week/pages.tsx'
import { sitemapRoutes } from './week/sitemap.ts'

/** Every address of the public site, in the order in which they are tried. */
export function siteRoutes(index: SearchIndex): Route[] {
  const pages: Route[] = [
    ...weekRoutes(itemRooms),
    ...postRoutes,
    ...profileRoutes,
    ...resourceRoutes,
    ...eventRoutes,
    ...actionRoutes,
    ...contributeRoutes,
    ...plannerRoutes,
    ...searchRoutes(index, itemRooms),
    ...feedRoutes(itemRooms),
  ]
  return [...pages, ...sitemapRoutes(itemRooms, pages), previewRoute({ routes: pages, previewOf }), securityTxtRoute]
}
