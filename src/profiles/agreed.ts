import {
  type CollectionAfterReadHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  ValidationError,
  type Where,
} from 'payload'
import { sayTo } from '../i18n/desk/languages.ts'
import { isStaff } from '../kit/access.ts'
import type { Profile } from '../payload-types.ts'
import { untilChanged } from '../site/media.ts'

/** Consent in force on a day: given for `what`, not withdrawn, not run out. `path` leads to the consent. */
export function consentInForce(path: string, what: 'text' | 'name' | 'photo', today: string): Where {
  return {
    and: [
      { [`${path}.agreedTo`]: { in: [what] } },
      { [`${path}.withdrawnAt`]: { exists: false } },
      { or: [{ [`${path}.until`]: { exists: false } }, { [`${path}.until`]: { greater_than_equal: today } }] },
    ],
  }
}

const isPublished: Where = { _status: { equals: 'published' } }
const all = { collection: 'profiles', depth: 0, pagination: false } as const

/** Ids of the profiles whose consent is in force for the name. */
const namedProfiles = untilChanged(async ({ payload, transactionID }, today) => {
  const where = { and: [isPublished, consentInForce('consent', 'name', today)] }
  const { docs } = await payload.find({ ...all, where, select: { updatedAt: true }, req: { transactionID } })
  return new Set(docs.map(({ id }) => id))
})

/** Ids of the pictures of published profiles whose consent is not, or no more, in force for the photograph. */
export const picturesWithheld = untilChanged(async ({ payload, transactionID }, today) => {
  const withPicture: Where = { and: [isPublished, { picture: { exists: true } }, { consent: { exists: true } }] }
  const find = async (where: Where) =>
    (await payload.find({ ...all, where, select: { picture: true }, trash: true, req: { transactionID } })).docs
  const agreed = await find({ and: [withPicture, consentInForce('consent', 'photo', today)] })
  const agreedIds = new Set(agreed.map(({ id }) => id))
  const withheld = (await find(withPicture)).filter(({ id }) => !agreedIds.has(id))
  return new Set(withheld.flatMap(({ picture }) => (typeof picture === 'number' ? picture : [])))
})

/** Who agreed to the text but not to the name is named to no reader: their portrait has roles, and nobody in them. */
export const nameWithConsent: CollectionAfterReadHook<Profile> = async ({ doc, req, overrideAccess }) => {
  if (overrideAccess || isStaff(req) || !doc.bylines?.length || (await namedProfiles(req)).has(doc.id)) return doc
  const bylines = doc.bylines
    .map(({ person: _, nameThen: __, honorific: ___, credentials: ____, ...row }) => row)
    .filter(({ role, organisations, unit, place }) => role || organisations?.length || unit || place)
  return { ...doc, bylines }
}

/** A reader who looks for the profiles of a person finds those that name them: no list links the one to the other. */
export const findOnlyNamed: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  if (overrideAccess || isStaff(req)) return args
  if (operation !== 'read' && operation !== 'count' && operation !== 'readDistinct') return args
  const { where, sort, field } = { where: {}, sort: '', field: '', ...args }
  if (!/bylines.*person/.test(JSON.stringify([where, sort, field]))) return args
  return { ...args, where: { and: [where, { id: { in: [...(await namedProfiles(req))] } }] } }
}

/**
 * The picture of a profile rests on the consent of the profile: both go at once when it is withdrawn.
 * @throws where a profile with a picture that rests on another consent is published
 */
export const pictureWithConsent: CollectionBeforeChangeHook<Profile> = async ({
  data: sent,
  originalDoc,
  context,
  req,
}) => {
  // A version may rest on an earlier consent, which nobody withdrew: what holds is the one that the profile rests on now.
  const data = context.isRestoringVersion ? { ...sent, consent: originalDoc?.consent } : sent
  const { picture, consent, _status } = { ...originalDoc, ...data }
  if (!picture || !consent) return data
  const [id, own] = [picture, consent].map((related) => (typeof related === 'object' ? related.id : related))
  if (id === undefined) return data
  const found = { collection: 'media', id, depth: 0, disableErrors: true, req } as const
  const media = await req.payload.findByID(found)
  if (!media || media.consent === own) return data
  if (!media.consent) {
    const { transactionID, user } = req
    // In a request of its own: what is said of the profile, such as that a version is brought back, is not said of the picture.
    await req.payload.update({
      collection: 'media',
      id,
      data: { consent: own },
      depth: 0,
      req: { transactionID, user },
    })
    return data
  }
  if (_status !== 'published') return data
  const message = sayTo(req)(
    'This picture rests on another consent than the profile. Choose the same consent for both, or another picture.',
  )
  throw new ValidationError({ collection: 'profiles', errors: [{ message, path: 'picture' }], req }, req.t)
}
