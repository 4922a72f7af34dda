import type { MessageKey } from '../i18n/translate.ts'

export type NavItem = { href: string; label: MessageKey }

/** The ways through the site: those of the header, and those of the footer. */
export type Nav = { main: NavItem[]; more: NavItem[] }

const main: NavItem[] = [
  { href: '/archive', label: 'nav.archive' },
  { href: '/events', label: 'nav.events' },
  { href: '/resources', label: 'nav.resources' },
  { href: '/themes', label: 'nav.themes' },
  { href: '/action', label: 'nav.action' },
  { href: '/contribute', label: 'nav.contribute' },
  { href: '/search', label: 'nav.search' },
]

const more: NavItem[] = [
  { href: '/posts', label: 'nav.posts' },
  { href: '/profiles', label: 'nav.profiles' },
  { href: '/people', label: 'nav.people' },
  { href: '/organisations', label: 'nav.organisations' },
  { href: '/countries', label: 'nav.countries' },
  { href: '/planner', label: 'nav.planner' },
  { href: '/offline', label: 'nav.offline' },
  { href: '/about', label: 'nav.about' },
  { href: '/privacy', label: 'about.privacy' },
  { href: '/accessibility', label: 'about.accessibility' },
]

/** The navigation that the site's routes allow: a link to a room that is not built is not shown. */
export function navOf(routes: readonly { path: string }[]): Nav {
  const built = new Set(routes.map((route) => route.path))
  const shown = (item: NavItem) => built.has(item.href)
  return { main: main.filter(shown), more: more.filter(shown) }
}
