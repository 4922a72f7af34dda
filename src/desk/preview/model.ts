import { APIError, type CollectionConfig, type Endpoint } from 'payload'
import { sayTo } from '../../i18n/desk/languages.ts'
import { closed, isStaff } from '../../kit/access.ts'

/**
 * Private links to drafts: one item each, good for seven days, kept as a hash. They are made and revoked through the
 * endpoints below and those of the item; no other endpoint reads or writes them.
 */
export const previews: CollectionConfig = {
  slug: 'previews',
  labels: { singular: 'Preview link', plural: 'Preview links' },
  admin: { hidden: true },
  access: closed,
  lockDocuments: false,
  fields: [
    { name: 'tokenHash', type: 'text', required: true, unique: true },
    { name: 'item', type: 'text', required: true, index: true },
    { name: 'locale', type: 'text' },
    { name: 'expires', type: 'date', required: true },
    { name: 'revoked', type: 'checkbox', defaultValue: false },
    { name: 'madeBy', type: 'relationship', relationTo: 'users' },
  ],
  endpoints: [revoke()],
}

/** Ends a link at once. */
function revoke(): Endpoint {
  return {
    path: '/:id/revoke',
    method: 'post',
    handler: async (req) => {
      if (!isStaff(req)) throw new APIError(sayTo(req)('Sign in first.'), 403, null, true)
      const id = Number(req.routeParams?.id)
      const { docs } = await req.payload.update({
        collection: 'previews',
        where: { id: { equals: id } },
        data: { revoked: true },
        depth: 0,
        req,
      })
      if (docs.length === 0) throw new APIError(sayTo(req)('There is no such link.'), 404, null, true)
      return Response.json({ message: 'The link no longer opens anything.' })
    },
  }
}
