import {
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { sayTo } from '../../i18n/desk/languages.ts'
import { holdLock } from '../../store/lock.ts'
import { itemCollections } from './model.ts'
import { DueRefused, type DueTime, dueOnSave } from './rules.ts'

const itemSlug = (slug: string) => itemCollections.find((known) => known === slug)
const keyOf = (slug: string, id: unknown) => `${slug}:${id}`

const nowOf = (req: PayloadRequest): Temporal.Instant =>
  req.context.now instanceof Temporal.Instant ? req.context.now : Temporal.Now.instant()

async function rowOf(req: PayloadRequest, key: string) {
  const where = { key: { equals: key } }
  const { docs } = await req.payload.find({ collection: 'due', where, limit: 1, depth: 0, pagination: false, req })
  return docs[0]
}

const forget = (req: PayloadRequest, key: string) =>
  req.payload.delete({ collection: 'due', where: { key: { equals: key }, state: { not_equals: 'done' } }, req })

/**
 * Settles the due time of an item before it is saved. Whoever publishes the item at this moment is waited for, so that a
 * time which is just being kept is not set again.
 */
const beforeChange: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req, context }) => {
  if (context.publishingDue) return data
  const before: DueTime = originalDoc?.due ?? {}
  if (context.isRestoringVersion) return { ...data, due: before }
  const typed: DueTime = data.due ?? before
  if (!typed.wall && !typed.at && !before.at) return data
  const key = keyOf(collection.slug, originalDoc?.id)
  if (originalDoc) await holdLock(req, `due ${key}`)
  const row = originalDoc && (await rowOf(req, key))
  const { homeZone } = await req.payload.findGlobal({ slug: 'site', depth: 0, req })
  const published = (data._status ?? originalDoc?._status) === 'published'
  try {
    return { ...data, due: dueOnSave({ typed, before, row, published, homeZone, now: nowOf(req) }) }
  } catch (error) {
    if (!(error instanceof DueRefused)) throw error
    const say = sayTo(req)
    const message = say(error.english, error.values)
    const errors = [{ path: 'due.wall', label: say('Publish by itself'), message }]
    throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
  }
}

/** Keeps the row of an item in step with its due time, in the transaction that saves the item. */
const afterChange: CollectionAfterChangeHook = async ({ collection, doc, req, context }) => {
  const slug = itemSlug(collection.slug)
  if (!slug || context.publishingDue) return doc
  const key = keyOf(slug, doc.id)
  const due: DueTime = doc.due ?? {}
  if (!due.at || !due.wall || !due.at_tz || doc._status !== 'draft' || doc.deletedAt) {
    await forget(req, key)
    return doc
  }
  const item = { key, title: String(doc.title ?? key), item: { relationTo: slug, value: doc.id } }
  const armed = {
    at: due.at,
    zone: due.at_tz,
    wall: due.wall,
    state: 'waiting' as const,
    attempts: 0,
    nextAttempt: null,
    reason: null,
    doneAt: null,
    lateSeconds: null,
  }
  const row = await rowOf(req, key)
  if (!row) await req.payload.create({ collection: 'due', data: { ...item, ...armed }, req })
  else {
    const same = row.state !== 'done' && Temporal.Instant.from(row.at).equals(Temporal.Instant.from(due.at))
    await req.payload.update({ collection: 'due', id: row.id, data: same ? item : { ...item, ...armed }, req })
  }
  return doc
}

const afterDelete: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  const where = { key: { equals: keyOf(collection.slug, id) } }
  await req.payload.delete({ collection: 'due', where, req })
}

export const dueHooks = { beforeChange, afterChange, afterDelete }
