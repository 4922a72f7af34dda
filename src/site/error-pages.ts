import { html as escaped } from 'hono/html'
import { defaultLocale, type Locale, languages } from '../i18n/languages.ts'
import type { Translate } from '../i18n/translate.ts'
import { type Answer, makeAnswer } from './answer.ts'
import type { PageCache } from './cache.ts'
import { notKept } from './headers.ts'
import type { Page, PageContext, SiteView } from './page.ts'
import { bareContext, errorAnswer, html, noindexHeader, type ShowOptions, showNotFound } from './show.ts'

/** What is said when something is amiss. `description` is what stands where even the frame cannot be drawn. */
export type ErrorPages = {
  /** There is no such page: where to look instead. */
  notFound(context: PageContext): Page | Promise<Page>
  /** Something of ours went wrong: what to do, and the number under which it is logged. Never why. */
  failed(t: Translate, id: string): Page
}

/** Makes the answers for what cannot be shown: one page for all that is not there, in each language. */
export function createErrorPages(options: ShowOptions, pages: ErrorPages, cache: PageCache) {
  /** The last known site in each language: a failing database must not keep the error from being told in the frame. */
  const sites = new Map<Locale, SiteView>()

  /** In English where the language asked for is not switched on. */
  async function notFound(locale: Locale): Promise<Answer> {
    // A space cannot stand in a request's target, so no request finds this page but through here.
    const answer = await cache.fill(`404 ${locale}`, () => showNotFound(options, locale, noted))
    if (answer) return answer
    if (locale === defaultLocale) throw new Error(`the site does not offer ${languages[defaultLocale].name}`)
    return notFound(defaultLocale)
  }

  function noted(context: PageContext): Page | Promise<Page> {
    sites.set(context.locale, context.site)
    return pages.notFound(context)
  }

  async function failed(locale: Locale, id: string): Promise<Answer> {
    const page = pages.failed(options.translate(locale), id)
    const site = sites.get(locale) ?? sites.get(defaultLocale)
    try {
      if (site) {
        const read = await options.makeReader(locale, options.now())
        return await errorAnswer(options, 500, page, { ...bareContext(options, locale, read), site })
      }
    } catch {
      // The frame itself may be what failed: the plain page below needs nothing.
    }
    const body = escaped`<!doctype html><html lang="${locale}" dir="${languages[locale].direction}"><title>${page.title}</title><h1>${page.title}</h1><p>${page.description}</p></html>`
    return makeAnswer({
      status: 500,
      type: html,
      body: String(body),
      headers: [...noindexHeader, ...options.headers],
      cacheControl: notKept,
    })
  }

  return { notFound, failed }
}
