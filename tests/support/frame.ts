import type { Locale } from '../../src/i18n/languages.ts'
import type { SiteFrame } from '../../src/site/frame.tsx'
import { navOf } from '../../src/site/nav.ts'
import { locales, translate } from './words.ts'

/** Some of the routes of a site. */
export const built = ['/', '/archive', '/events', '/search', '/people', '/about'].map((path) => ({ path }))

/** A frame for a page of a test. */
export function makeFrame(locale: Locale, overrides: Partial<SiteFrame> = {}): SiteFrame {
  return {
    t: translate(locale),
    site: {
      weekName: 'Example Week',
      organisation: 'Example Alliance',
      contact: 'week@example.org',
      languages: [...locales],
      hashtags: [],
      homeZone: 'UTC',
      keepDays: 90,
    },
    nav: navOf(built),
    path: '/2021?page=2',
    publicUrl: 'https://week.example.org',
    styleHref: '/assets/site.x.css',
    scripts: { copy: 'copy()', times: 'times()', offline: 'offline()' },
    ...overrides,
  }
}
