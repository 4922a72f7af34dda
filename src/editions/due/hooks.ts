import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { wallOf } from '../../kit/zone.ts'
import { itemCollections } from './model.ts'

const isItem = (slug: string) => itemCollections.find((known) => known === slug)

const rowOf = async (req: PayloadRequest, key: string) => {
  const { docs } = await req.payload.find({
    collection: 'due',
    where: { key: { equals: key } },
    limit: 1,
    depth: 0,
    pagination: false,
    req,
  })
  return docs[0]
}

const forget = (req: PayloadRequest, key: string) =>
  req.payload.delete({ collection: 'due', where: { key: { equals: key }, state: { not_equals: 'done' } }, req })

/**
 * Keeps the row of an item in step with its due time, in the transaction that saves the item. A time that has been
 * kept already is never armed again: only another time is.
 */
const afterChange: CollectionAfterChangeHook = async ({ collection, doc, req, context }) => {
  const slug = isItem(collection.slug)
  if (!slug || context.publishingDue) return doc
  const key = `${slug}:${doc.id}`
  const at: unknown = doc.due?.at
  if (typeof at !== 'string' || doc._status !== 'draft' || doc.deletedAt) {
    await forget(req, key)
    return doc
  }
  const instant = Temporal.Instant.from(at)
  const zone: string = doc.due.at_tz || 'UTC'
  const data = {
    key,
    title: String(doc.title ?? key),
    item: { relationTo: slug, value: doc.id },
    at: instant.toString(),
    zone,
    wall: wallOf(instant, zone),
    state: 'waiting' as const,
    attempts: 0,
    nextAttempt: null,
    reason: null,
    doneAt: null,
    lateSeconds: null,
  }
  const row = await rowOf(req, key)
  if (!row) await req.payload.create({ collection: 'due', data, req })
  else if (row.state !== 'done' || Temporal.Instant.compare(Temporal.Instant.from(row.at), instant) !== 0)
    await req.payload.update({ collection: 'due', id: row.id, data, req })
  return doc
}

const afterDelete: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await forget(req, `${collection.slug}:${id}`)
}

export const dueHooks = { afterChange, afterDelete }
