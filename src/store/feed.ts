import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionSlug,
  GlobalAfterChangeHook,
  Payload,
  PayloadRequest,
} from 'payload'
import { writeChange } from './changes.ts'
import { scopesIn } from './scopes.ts'
import { type StoredRow, sessionOf } from './sessions.ts'
import { inTransaction } from './transaction.ts'

export type FeedOptions = {
  /** The lists that a row stands in, such as `edition:3`; by default all that its fields name. */
  scopes?: (row: StoredRow) => Iterable<string>
  /** Whether the public sees this row; by default when it is published, or has no drafts, and is not in the trash. */
  isPublic?: (row: StoredRow) => boolean
  /** More tags for a change that counts, for what hangs on this collection; `all` ends every page. */
  also?: (before: StoredRow | undefined, after: StoredRow | undefined) => Iterable<string>
}

const isPublished = (row: StoredRow) => !row.deletedAt && (row._status === undefined || row._status === 'published')

/** Hooks of collections whose changes are told; each function is known here. */
const feeding = new WeakSet<object>()

/** Whether a collection has the hooks of the feed. */
export const isInFeed = (payload: Payload, collection: string): boolean =>
  payload.config.collections
    .find(({ slug }) => slug === collection)
    ?.hooks.afterChange.some((hook) => feeding.has(hook)) ?? false

/**
 * Hooks that tell the change feed what readers can see: the document (`posts:12`), the collection (`posts`) and the lists it
 * stood or stands in (`posts/edition:3`). Nothing is told of what no reader saw before or sees after: a first draft,
 * a draft beside the published document. They write rows and nothing else, in the transaction of the change.
 */
export function feedHooks(
  collection: string,
  options: FeedOptions = {},
): { afterChange: CollectionAfterChangeHook[]; afterDelete: CollectionAfterDeleteHook[] } {
  const { scopes = scopesIn, isPublic = isPublished, also } = options

  const tell = async (req: PayloadRequest, id: unknown, rows: (StoredRow | undefined)[]) => {
    const [before, after] = rows.map((row) => (row && isPublic(row) ? row : undefined))
    if (!before && !after) return
    const tags = [collection, `${collection}:${id}`]
    for (const row of [before, after]) if (row) for (const scope of scopes(row)) tags.push(`${collection}/${scope}`)
    // Pages that name it were made without any trace of it.
    if (rows[0]?.deletedAt && after) tags.push('all')
    await tellChange(req, [...tags, ...(also?.(before, after) ?? [])])
  }

  const take = async (req: PayloadRequest, id: unknown) => {
    const key = `${collection}:${id}`
    const session = await sessionOf(req)
    const row = session?.before.get(key)
    session?.before.delete(key)
    return { row, isCertain: session !== undefined }
  }

  const afterChange: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
    const { row, isCertain } = await take(req, doc.id)
    // A draft beside the published document leaves its row alone.
    if (operation === 'update' && isCertain && !row) return doc
    const before = operation === 'update' ? (row ?? previousDoc) : undefined
    await tell(req, doc.id, [before, await rowNow(req, collection, doc.id)])
    return doc
  }
  const afterDelete: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
    const { row } = await take(req, id)
    await tell(req, id, [row ?? doc, undefined])
    return doc
  }
  feeding.add(afterChange)
  return { afterChange: [afterChange], afterDelete: [afterDelete] }
}

async function rowNow(req: PayloadRequest, collection: string, id: number): Promise<StoredRow | undefined> {
  if (!isCollection(req.payload, collection)) return undefined
  const where = { id: { equals: id } }
  return (await req.payload.db.findOne<StoredRow & { id: number }>({ collection, where, req })) ?? undefined
}

const isCollection = (payload: Payload, slug: string): slug is CollectionSlug => slug in payload.collections

const siteChanged: GlobalAfterChangeHook = async ({ doc, req }) => {
  await tellChange(req, ['site'])
  return doc
}

/** Hooks of the site's settings: every change is told as `site`. */
export const siteFeedHooks: { afterChange: GlobalAfterChangeHook[] } = { afterChange: [siteChanged] }

/** Tells the feed of changes that no hook sees, such as those made in plain SQL: kept with the transaction of `req`. */
export async function tellChange(req: PayloadRequest, tags: Iterable<string>): Promise<void> {
  const session = await sessionOf(req)
  if (session) for (const tag of tags) session.changed.add(tag)
  else await inTransaction(req.payload, (_, tx) => writeChange(tx, new Set(tags)))
}
