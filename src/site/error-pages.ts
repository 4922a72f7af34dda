import { html as escaped } from 'hono/html'
import { languageNames } from '../i18n/content-languages.ts'
import { directionOf } from '../i18n/direction.ts'
import { defaultLocale, type Locale } from '../i18n/languages.ts'
import type { Translate } from '../i18n/translate.ts'
import { type Answer, makeAnswer } from './answer.ts'
import type { PageCache } from './cache.ts'
import { type Refusal, statusOf } from './forms/sent.ts'
import { notKept } from './headers.ts'
import type { Page, PageContext, SiteView } from './page.ts'
import { type ErrorStatus, errorAnswer, html, noindexHeader, type ShowOptions, showNotFound } from './show.ts'

/** What is said when something is amiss. `description` is what stands where even the frame cannot be drawn. */
export type ErrorPages = {
  /** There is no such page: where to look instead. */
  notFound(context: PageContext): Page | Promise<Page>
  /** Something of ours went wrong: what to do, and the number under which it is logged. Never why. */
  failed(t: Translate, id: string): Page
  /** What was sent was not looked at, and why. */
  refused(t: Translate, why: Refusal): Page
}

/**
 * Makes the answers for what cannot be shown: one page for all that is not there, in each language.
 * @param sites the last known views of the site, by language: an error is told in the frame also when the database is
 * what failed
 */
export function createErrorPages(
  options: ShowOptions,
  pages: ErrorPages,
  cache: PageCache,
  sites: Map<string, SiteView>,
) {
  /** In English where the language asked for is not switched on. */
  async function notFound(locale: Locale): Promise<Answer> {
    // A space cannot stand in a request's target, so no request finds this page but through here.
    const answer = await cache.fill(`404 ${locale}`, () => showNotFound(options, locale, pages.notFound))
    if (answer) return answer
    if (locale === defaultLocale) throw new Error(`the site does not offer ${languageNames[defaultLocale]}`)
    return notFound(defaultLocale)
  }

  const failed = (locale: Locale, id: string) => told(locale, 500, (t) => pages.failed(t, id), id)
  const refused = (locale: Locale, why: Refusal) => told(locale, statusOf[why], (t) => pages.refused(t, why))

  /** In the last known frame, where that can be drawn. */
  async function told(locale: Locale, status: ErrorStatus, pageIn: (t: Translate) => Page, id = ''): Promise<Answer> {
    const { settings } = options
    const t = options.translate(locale)
    const page = pageIn(t)
    const site = sites.get(locale) ?? sites.get(defaultLocale)
    try {
      if (site) return await errorAnswer(options, status, page, { t, site, settings, locale })
    } catch {
      // The frame itself may be what failed: the plain page below needs nothing.
    }
    const body = escaped`<!doctype html><html lang="${t.locale}" dir="${directionOf(t.locale)}"><title>${page.title}</title><h1>${page.title}</h1><p>${page.description}</p><p>${id}</p></html>`
    const headers = [...noindexHeader, ...options.headers]
    return makeAnswer({ status, type: html, body: String(body), headers, cacheControl: notKept })
  }

  return { notFound, failed, refused }
}
