import { html as escaped } from 'hono/html'
import { languageNames } from '../i18n/content-languages.ts'
import { directionOf } from '../i18n/direction.ts'
import { defaultLocale, type Locale } from '../i18n/languages.ts'
import type { Translate } from '../i18n/translate.ts'
import { type Answer, makeAnswer } from './answer.ts'
import type { PageCache } from './cache.ts'
import { type Refusal, statusOf } from './forms/sent.ts'
import { notKept, type RawHeaders } from './headers.ts'
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
  /** There is too much to do at this moment. */
  busy(t: Translate): Page
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
    return plainly(t, status, page, id)
  }

  /** Without the frame, and without anything that could fail. */
  function plainly(t: Translate, status: number, page: Page, id = '', more: RawHeaders = []): Promise<Answer> {
    const body = escaped`<!doctype html><html lang="${t.locale}" dir="${directionOf(t.locale)}"><title>${page.title}</title><h1>${page.title}</h1><p>${page.description}</p><p>${id}</p></html>`
    const headers = [...more, ...noindexHeader, ...options.headers]
    return makeAnswer({ status, type: html, body: String(body), headers, cacheControl: notKept })
  }

  const busyIn = new Map<Locale, Promise<Answer>>()
  /** Made once for each language: it is for when there is no time. */
  function busy(locale: Locale): Promise<Answer> {
    const t = options.translate(locale)
    const answer = busyIn.get(locale) ?? plainly(t, 503, pages.busy(t), '', ['retry-after', '5'])
    busyIn.set(locale, answer)
    return answer
  }

  /** A few words for programs. */
  function plain(status: number, body: string, extra: RawHeaders = []): Promise<Answer> {
    const type = 'text/plain; charset=utf-8'
    return makeAnswer({ status, type, body, headers: [...extra, ...options.headers], cacheControl: notKept })
  }

  const notAllowed = (allowed = 'GET, HEAD') => plain(405, `This page takes ${allowed}.`, ['allow', allowed])

  return { notFound, failed, refused, busy, plain, notAllowed }
}
