import { APIError, type CollectionSlug, type Endpoint, NotFound, type PayloadRequest } from 'payload'
import { sayTo } from '../../i18n/desk/languages.ts'
import { isStaff } from '../../kit/access.ts'
import { makePreview, type Previewed, previewsOf } from './links.ts'

/** The item that a request is about, if whoever asks works at the desk and may read it. */
async function itemOf(req: PayloadRequest): Promise<Previewed> {
  if (!isStaff(req)) throw new APIError(sayTo(req)('Sign in first.'), 403, null, true)
  const slug = req.routeParams?.collection
  const collection: CollectionSlug | undefined = req.payload.config.collections.find(
    (known) => known.slug === slug,
  )?.slug
  const id = Number(req.routeParams?.id)
  if (!collection || !Number.isInteger(id)) throw new NotFound(req.t)
  await req.payload.findByID({ collection, id, draft: true, depth: 0, overrideAccess: false, req, user: req.user })
  return { collection, id, locale: req.locale && req.locale !== 'all' ? req.locale : undefined }
}

/** What every item collection offers: a look at the draft, a link to pass on, and the list of those links. */
export const previewEndpoints: Endpoint[] = [
  {
    path: '/:id/preview',
    method: 'get',
    handler: async (req) => {
      const location = await makePreview(req, await itemOf(req), Temporal.Now.instant())
      return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } })
    },
  },
  {
    path: '/:id/preview',
    method: 'post',
    handler: async (req) => {
      const path = await makePreview(req, await itemOf(req), Temporal.Now.instant())
      return Response.json({ path }, { headers: { 'Cache-Control': 'no-store' } })
    },
  },
  {
    path: '/:id/previews',
    method: 'get',
    handler: async (req) => {
      const links = await previewsOf(req, await itemOf(req), Temporal.Now.instant())
      return Response.json({ links }, { headers: { 'Cache-Control': 'no-store' } })
    },
  },
]
