import { APIError, type CollectionSlug, type Endpoint, type Payload } from 'payload'
import { sayTo } from '../i18n/desk/languages.ts'
import { isEditor } from '../kit/access.ts'
import { inTransaction } from '../store/transaction.ts'

/**
 * Takes the sample edition away: every document marked as sample, with its drafts, in one transaction.
 * @returns how many documents went.
 */
export function removeSample(payload: Payload): Promise<number> {
  return inTransaction(payload, async (req) => {
    let removed = 0
    for (const collection of inOrder(payload)) {
      const where = { sample: { equals: true } }
      const { docs, errors } = await payload.delete({
        collection,
        where,
        trash: true,
        depth: 0,
        overrideLock: true,
        req,
      })
      const [failed] = errors
      if (failed) throw new Error(`The sample ${collection} ${failed.id} could not be removed: ${failed.message}`)
      removed += docs.length
    }
    return removed
  })
}

/** What others hang on goes last: first the items, then days, then editions, then people, pictures and consents. */
function inOrder(payload: Payload): CollectionSlug[] {
  const late: CollectionSlug[] = ['days', 'editions', 'themes', 'persons', 'organisations', 'media', 'consents']
  return payload.config.collections
    .filter(({ flattenedFields }) => flattenedFields.some(({ name }) => name === 'sample'))
    .map(({ slug }) => slug)
    .sort((one, other) => late.indexOf(one) - late.indexOf(other))
}

export const removeSampleEndpoint: Endpoint = {
  path: '/remove-sample',
  method: 'post',
  handler: async (req) => {
    if (!isEditor(req)) throw new APIError(sayTo(req)('Only editors can take the sample away.'), 403, null, true)
    const removed = await removeSample(req.payload)
    return Response.json({ removed })
  },
}
