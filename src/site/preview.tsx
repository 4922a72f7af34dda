import type { CollectionSlug, Payload } from 'payload'
import { isLocale, localPath } from '../i18n/languages.ts'
import { pathOf } from '../kit/folders.ts'
import { dayIn } from '../kit/zone.ts'
import { createReader } from '../store/reader.ts'
import type { Route } from './page.ts'

type Previewed = { collection: CollectionSlug; id: number; locale?: string; expires: string }
type Options = {
  routes: readonly Route[]
  /** What a private link shows; null when there is none, or it has run out. */
  previewOf(payload: Payload, token: string, now: Temporal.Instant): Promise<Previewed | null>
}

/**
 * A draft as readers will see it, behind a private link: the item's own page, made from its newest draft, in the language
 * the link was made in. Neither kept nor indexed anywhere.
 */
export const previewRoute = ({ routes, previewOf }: Options): Route => ({
  path: '/preview/:token',
  family: 'preview',
  cache: false,
  async show(context) {
    const { payload, now, site, locale } = context
    const token = context.params.token ?? ''
    const item = await previewOf(payload, token, now)
    if (!item) return null
    if (item.locale && item.locale !== locale && isLocale(item.locale) && site.languages.includes(item.locale))
      return { redirect: localPath(item.locale, `/preview/${token}`) }
    const { collection, id } = item
    const doc = await payload.findByID({ collection, id, draft: true, depth: 0, disableErrors: true })
    const slug: unknown = doc && Reflect.get(doc, 'slug')
    const address = pathOf(collection, { slug })
    const route = routes.find(({ path }) => address && path === address.replace(/[^/]+$/, ':slug'))
    if (!route || typeof slug !== 'string') return null
    const read = await createReader(payload, { locale, languages: site.languages, now, draftOf: { collection, id } })
    const page = await route.show({ ...context, read, params: { slug } })
    if (!page || !('family' in page)) return null
    const previewUntil = dayIn(site.homeZone, Temporal.Instant.from(item.expires))
    return { ...page, family: 'preview', noindex: true, alternates: false, jsonLd: [], feed: undefined, previewUntil }
  },
})
