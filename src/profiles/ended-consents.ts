import type { Payload } from 'payload'
import { dayIn } from '../kit/zone.ts'

/**
 * Notes the consents whose last day has passed (by UTC), once each. Access has refused what they carried since that
 * midnight; the note tells the change feed, so that pages made before go as well.
 * @returns how many ended.
 */
export async function endConsents(payload: Payload, now: Temporal.Instant): Promise<number> {
  const { docs } = await payload.update({
    collection: 'consents',
    where: { and: [{ until: { less_than: dayIn('UTC', now) } }, { ended: { not_equals: true } }] },
    data: { ended: true },
    depth: 0,
  })
  return docs.length
}
