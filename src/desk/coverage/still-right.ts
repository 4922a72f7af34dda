import { APIError, type CollectionSlug, type Endpoint, type Payload } from 'payload'
import { z } from 'zod'
import { sayTo } from '../../i18n/desk/languages.ts'
import { writesThisLanguage } from '../../kit/access.ts'
import { asOfField } from '../../store/texts.ts'

const asked = z.object({ collection: z.string(), id: z.coerce.number().int().positive() })

/** The collection of this name, if its texts are watched. */
function collectionOf(payload: Payload, name: string): CollectionSlug | undefined {
  const found = payload.config.collections.find(({ slug }) => slug === name)
  return found?.flattenedFields.some((field) => field.name === asOfField) ? found.slug : undefined
}

/**
 * `POST /api/still-right/<collection>/<id>?locale=fr`: says that the texts in a language still say what their source
 * says. Like any save, it goes into the draft where there is one, and a translator's is always a draft.
 */
export const stillRightEndpoint: Endpoint = {
  path: '/still-right/:collection/:id',
  method: 'post',
  handler: async (req) => {
    if (!req.locale || req.locale === 'all' || !writesThisLanguage(req))
      throw new APIError(sayTo(req)('Only editors, and translators into this language, can say so.'), 403, null, true)
    const { collection: name, id } = asked.parse(req.routeParams)
    const collection = collectionOf(req.payload, name)
    if (!collection) throw new APIError(sayTo(req)('There is no such document.'), 404, null, true)
    const as = { collection, id, depth: 0, overrideAccess: false, user: req.user, locale: req.locale, req } as const
    const newest = await req.payload.findByID({ ...as, draft: true, select: {} })
    const draft = '_status' in newest && newest._status === 'draft'
    await req.payload.update({ ...as, data: {}, draft, context: { isStillRight: true } })
    return Response.json({ stillRight: true })
  },
}
