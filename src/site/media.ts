import {
  type Access,
  APIError,
  type CollectionBeforeOperationHook,
  type CollectionBeforeValidateHook,
  type CollectionConfig,
  commitTransaction,
  type FlattenedField,
  initTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { sayTo } from '../i18n/desk/languages.ts'
import { guarded, isStaff, openContent, staffReads } from '../kit/access.ts'
import { dayIn } from '../kit/zone.ts'
import type { Media } from '../payload-types.ts'
import { feedHooks } from '../store/feed.ts'
import { stateOn } from '../store/kept-reads.ts'
import type { MediaStore } from '../store/media-store.ts'
import { type Sql, sql, sqlIn } from '../store/sql.ts'
import { keepsFiles, sendsFromStore } from './media-keeping.ts'
import { namedApart, shortNamed } from './media-names.ts'
import { drawLightly, pictureSizes } from './picture-sizes.ts'

/** Who asks in an access rule may stand inside a transaction, or be the public outside one. */
type Asking = Pick<PayloadRequest, 'payload' | 'transactionID'>

/**
 * Keeps what is worked out from what readers can see until the change feed tells of a change, or the day ends (UTC).
 * Inside a transaction, which may have changes of its own, it is worked out anew.
 */
export function untilChanged<T>(
  workOut: (asking: Asking, today: string) => Promise<T>,
): (asking: Asking) => Promise<T> {
  const kept = new WeakMap<Payload, { at: string; result: Promise<T> }>()
  return async ({ payload, transactionID }) => {
    const today = dayIn('UTC', Temporal.Now.instant())
    if (transactionID) return workOut({ payload, transactionID }, today)
    const at = await stateOn(payload, today)
    const known = kept.get(payload)
    if (known?.at === at) return known.result
    const result = workOut({ payload }, today)
    kept.set(payload, { at, result })
    result.catch(() => kept.delete(payload))
    return result
  }
}

const isUpload = (field: FlattenedField) => field.type === 'upload' && field.relationTo === 'media'

/** Ids of the pictures and files in a rich text, in one language or in all. */
function namedInText(text: unknown, found: Set<number> = new Set()): Set<number> {
  if (typeof text !== 'object' || text === null) return found
  if ('relationTo' in text && text.relationTo === 'media' && 'value' in text) {
    const { value } = text
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
    if (typeof id === 'number') found.add(id)
  }
  for (const inner of Object.values(text)) namedInText(inner, found)
  return found
}

/** Ids of the pictures and files that a document names, read without what it points to: in its fields and its texts. */
export function mediaNamedBy(fields: readonly FlattenedField[], doc: object): Set<number> {
  const found = new Set<number>()
  for (const field of fields) {
    const value: unknown = Reflect.get(doc, field.name)
    if (isUpload(field)) for (const id of [value].flat()) if (typeof id === 'number') found.add(id)
    if (field.type === 'richText') namedInText(value, found)
  }
  return found
}

/** Ids of all that is named by a document that the public may read, or by the site itself. */
const mediaInUse = untilChanged(async ({ payload, transactionID }) => {
  const found = new Set<number>()
  // Asked as the public, whoever it is for.
  const asPublic = {
    overrideAccess: false,
    disableErrors: true,
    depth: 0,
    pagination: false,
    req: { transactionID },
  } as const
  const db = await sqlIn(payload, { transactionID })
  for (const { slug, flattenedFields } of payload.config.collections)
    for (const field of flattenedFields) {
      if (isUpload(field)) {
        const where = { [field.name]: { exists: true } }
        const { docs } = await payload.find({ ...asPublic, collection: slug, where, select: { [field.name]: true } })
        for (const doc of docs) for (const id of mediaNamedBy([field], doc)) found.add(id)
      }
      if (field.type !== 'richText') continue
      const texts = await textsWithMedia(db, slug, field)
      const where = { id: { in: texts.map(({ id }) => id) } }
      const { docs } = await payload.find({ ...asPublic, collection: slug, where, select: { updatedAt: true } })
      const readable = new Set(docs.map(({ id }) => id))
      for (const { id, text } of texts) if (readable.has(id)) namedInText(text, found)
    }
  for (const { slug, flattenedFields } of payload.config.globals)
    for (const id of mediaNamedBy(flattenedFields, await payload.findGlobal({ ...asPublic, slug }))) found.add(id)
  return found
})

/** The rich texts in which a picture or file stands, found by the database: most have none, and there are many. */
async function textsWithMedia(db: Sql, collection: string, { name, localized }: { name: string; localized?: boolean }) {
  const table = collection.replaceAll('-', '_') + (localized ? '_locales' : '')
  const [id, text] = [sql.identifier(localized ? '_parent_id' : 'id'), sql.identifier(name)]
  const rows = await db.all(
    sql`select ${id} as id, ${text} as text from ${sql.identifier(table)} where cast(${text} as text) like '%"media"%'`,
  )
  return rows.map((row): { id: number; text: unknown } => ({
    id: Number(row.id),
    text: typeof row.text === 'string' ? JSON.parse(row.text) : row.text,
  }))
}

/**
 * The public reads what stands somewhere that it can read, and what `consented` grants: never the files of a draft. A
 * request of our own may name others in its context, for whoever holds the private link to a draft.
 */
const inUse =
  (consented: Access): Access =>
  async (asked) => {
    const { req } = asked
    if (isStaff(req)) return true
    const granted = await consented(asked)
    if (!granted) return false
    const shown = new Set(await mediaInUse(req))
    const alsoShown: unknown = req.context.mediaOfDraft
    if (alsoShown instanceof Set) for (const id of alsoShown) shown.add(id)
    const isShown = { id: { in: [...shown] } }
    return granted === true ? isShown : { and: [granted, isShown] }
  }

/**
 * Drawing takes seconds, and where the database has one writer, everybody who writes meanwhile would wait: registrations
 * above all. So an upload from outside leaves its transaction, in which nothing has been done yet, and begins another once
 * it is drawn. Our own calls say whether access holds, and may stand in a transaction of theirs.
 */
const leaveTransaction: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  if (!req.file || overrideAccess !== undefined) return args
  // One file for many: the second would be drawn in the transaction of the first.
  if (operation === 'update' && !('id' in args && args.id !== undefined))
    throw new APIError(sayTo(req)('This request cannot be understood.'), 400, null, true)
  await commitTransaction(req)
  return args
}
/** @throws where somebody has changed or deleted meanwhile what the file is to stand in */
const beginAnother: CollectionBeforeValidateHook<Media> = async ({ data, operation, originalDoc, req }) => {
  const wasOutside = await initTransaction(req)
  if (!wasOutside || operation !== 'update') return data
  const where = { id: { equals: originalDoc?.id ?? 0 } }
  const now = await req.payload.db.findOne<Media>({ collection: 'media', where, req })
  if (now?.updatedAt !== originalDoc?.updatedAt)
    throw new APIError(sayTo(req)('That did not work. Reload the page and try again.'), 409, null, true)
  return data
}

function hooksOf(store: MediaStore): CollectionConfig['hooks'] {
  const [feeds, keeps] = [feedHooks('media'), keepsFiles(store)]
  return {
    beforeOperation: [leaveTransaction, shortNamed, drawLightly],
    beforeValidate: [beginAnother, namedApart],
    afterChange: [...feeds.afterChange, ...keeps.afterChange],
    afterDelete: [...feeds.afterDelete, ...keeps.afterDelete],
  }
}

/**
 * Stands where the content system is about to fetch a file: from an address that somebody gave, or, to edit one that is
 * there, from whatever host the request names. `desk/understood.ts` says so.
 */
function fetchNothing(): never {
  throw new Error('No file is fetched.')
}

/** Pictures and files. Location and camera data are lost on upload: every picture is drawn anew. */
export const media = (store: MediaStore, consented: Access): CollectionConfig => ({
  slug: 'media',
  labels: { singular: 'Picture or file', plural: 'Pictures and files' },
  admin: { group: 'Library', useAsTitle: 'alt', defaultColumns: ['filename', 'alt', 'updatedAt'] },
  access: { ...openContent, read: inUse(consented) },
  // Its copy would be fetched over the network, and say twice what there is.
  disableDuplicate: true,
  upload: {
    disableLocalStorage: true,
    handlers: [sendsFromStore(store)],
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'application/pdf'],
    resizeOptions: { width: 2000, height: 2000, fit: 'inside', withoutEnlargement: true },
    formatOptions: { format: 'webp', options: { quality: 80 } },
    imageSizes: pictureSizes,
    focalPoint: false,
    crop: false,
    pasteURL: false,
    externalFileHeaderFilter: fetchNothing,
  },
  hooks: hooksOf(store),
  fields: guarded([
    {
      name: 'alt',
      type: 'text',
      required: true,
      localized: true,
      label: 'Alternative text',
      admin: { description: 'What the picture shows, for those who cannot see it. For a file: its title.' },
    },
    { name: 'credit', type: 'text' },
    {
      name: 'consent',
      type: 'relationship',
      relationTo: 'consents',
      access: { read: staffReads },
      admin: { description: 'Needed where people can be recognised.' },
    },
    { name: 'sample', type: 'checkbox', admin: { hidden: true } },
  ]),
})
