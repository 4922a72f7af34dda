import type { Payload } from 'payload'
import type { ReactNode } from 'react'
import type { Locale } from '../i18n/languages.ts'
import type { Translate } from '../i18n/translate.ts'
import type { Settings } from '../settings.ts'
import type { Reader } from '../store/reader.ts'
import type { Sent } from './forms/sent.ts'
import type { PictureView } from './picture.tsx'

/** What the frame and the pages need of the `site` global, in the page's language. */
export type SiteView = {
  weekName: string
  organisation: string
  tagline?: string
  /** Mail address of the secretariat. */
  contact?: string
  logo?: PictureView
  /** Where the program can be had, with the changes made to it. */
  sourceCode?: string
  /** Languages the editors have switched on, English among them. */
  languages: Locale[]
  hashtags: string[]
  /** IANA name. */
  homeZone: string
  /** Days after an event for which those who registered are kept. */
  keepDays: number
}

/** A page as it is sent, in the reader's language. */
export type Weighed = {
  /** Another one whenever a letter of the page changes. */
  hash: string
  /** As sent to most browsers. */
  bytes: number
  html: string
  madeFrom: ReadonlySet<string>
  nextChange?: Temporal.Instant
}

export type PageContext = {
  read: Reader
  payload: Payload
  locale: Locale
  t: Translate
  params: Record<string, string>
  query: URLSearchParams
  now: Temporal.Instant
  settings: Settings
  site: SiteView
  /** Another page of the site in this language, by its path; null where there is none that may be kept. */
  weigh(path: string): Promise<Weighed | null>
}

/** A page before its frame. Paths (`crumbs`, `feed`, `image`) are without the language prefix and begin with a slash. */
export type Page = {
  title: string
  description?: string
  body: ReactNode
  /** 422: what was sent has mistakes. */
  status?: 200 | 404 | 410 | 422
  family: string
  nextChange?: Temporal.Instant
  noindex?: boolean
  jsonLd?: object[]
  image?: string
  /** The way here, without home and without the page itself. */
  crumbs?: { href: string; title: string }[]
  /** Address of the Atom feed that goes with the page. */
  feed?: string
  /** False: the page exists in this language only. */
  alternates?: boolean
  /** The day whose strand leads. */
  day?: number
  /** Day on which the private link of a preview ends, year-month-day; only for previews. */
  previewUntil?: string
  /** The edition whose braid the page bears. */
  edition?: { year?: number; slug: string }
}

/** Anything that is not a page: feeds, the sitemap, robots.txt. */
export type Document = {
  type: string
  body: string
  /** In place of the body, where the document is no text. */
  bytes?: Buffer
  status?: number
  nextChange?: Temporal.Instant
  noindex?: boolean
  /** The name under which browsers keep it instead of showing it; letters, digits, dots and hyphens. */
  download?: string
}

export type Redirect = { redirect: string; permanent?: boolean }

export type Route = {
  /** Hono pattern under the language prefix. */
  path: string
  family: string
  /** Names of the query that are part of the cache key; others are ignored. */
  query?: readonly string[]
  /** Characters that a value of the query may have: 256 where nothing is said. Longer ones are ignored. */
  longest?: number
  /** False: no language prefix. */
  languages?: false
  /** False: made anew for each request. */
  cache?: false
  /** Null: 404. */
  show(context: PageContext): Promise<Page | Document | Redirect | null>
  /** True: the token in the path is what authorises, so a form may come from anywhere, such as the button of a mail program. */
  fromAnywhere?: true
  /** Takes what a form sent to this address. What it leads to or shows is kept by nobody. Null: 404. */
  act?(context: PageContext, sent: Sent): Promise<Page | Redirect | null>
}
