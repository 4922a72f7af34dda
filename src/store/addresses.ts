import type { CollectionAfterChangeHook, CollectionConfig, Payload } from 'payload'
import { closed } from '../kit/access.ts'
import { afterChangeFirst } from '../kit/hooks.ts'
import { sessionOf } from './sessions.ts'

/** Former addresses: where a changed slug used to be, and what lives there now. */
export const addresses: CollectionConfig = {
  slug: 'addresses',
  admin: { hidden: true },
  access: closed,
  fields: [
    { name: 'path', type: 'text', required: true, unique: true },
    { name: 'collection', type: 'text', required: true },
    { name: 'folder', type: 'text', required: true },
    { name: 'document', type: 'number', required: true, index: true },
  ],
}

/** Notes the address a document had, when its slug changes and readers may have known it. */
export const keepAddress =
  (folder: string, field: 'slug' | 'publicSlug' = 'slug'): CollectionAfterChangeHook =>
  async ({ collection, doc, previousDoc, operation, req }) => {
    // What readers had before: the previous document of a hook is the latest draft, which may have the new slug already.
    const before = (await sessionOf(req))?.before.get(`${collection.slug}:${doc.id}`) ?? previousDoc
    const was: unknown = before?.[field]
    const now: unknown = doc[field]
    const known = !before || !('_status' in before) || before._status === 'published'
    if (
      operation !== 'update' ||
      typeof was !== 'string' ||
      typeof now !== 'string' ||
      was === now ||
      !known ||
      doc._status === 'draft'
    )
      return doc
    const path = `${folder}/${was}`
    await req.payload.delete({ collection: 'addresses', where: { path: { in: [path, `${folder}/${now}`] } }, req })
    await req.payload.create({
      collection: 'addresses',
      data: { path, collection: collection.slug, folder, document: doc.id },
      req,
    })
    return doc
  }

/** Hooks of a collection that keep former addresses too. */
export const withAddress = <H extends { afterChange: CollectionAfterChangeHook[] }>(
  folder: string,
  hooks: H,
  field?: 'slug' | 'publicSlug',
): H => afterChangeFirst(keepAddress(folder, field), hooks)

/** The present path of what used to be at `path` (without language prefix), or null. */
export async function presentAddress(payload: Payload, path: string): Promise<string | null> {
  const { docs } = await payload.find({
    collection: 'addresses',
    where: { path: { equals: path } },
    limit: 1,
    depth: 0,
    pagination: false,
  })
  const former = docs[0]
  if (!former) return null
  const slug = payload.collections[former.collection as keyof typeof payload.collections]?.config.slug
  if (!slug) return null
  const { docs: found } = await payload.find({
    collection: slug,
    where: { id: { equals: former.document } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
  })
  const field = slug === 'persons' ? 'publicSlug' : 'slug'
  const now: unknown = found[0] && Reflect.get(found[0], field)
  return typeof now === 'string' ? `${former.folder}/${now}` : null
}
