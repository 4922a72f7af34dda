import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  Payload,
  PayloadRequest,
  UploadConfig,
  Where,
} from 'payload'
import { z } from 'zod'
import { type MediaStore, mediaStoreOf, readMedia } from '../store/media-store.ts'
import { sqlIn } from '../store/sql.ts'

// Payload itself deletes the old files before the change is committed: cut off there, or rolled back, the row would name
// files that are gone. Here new ones are written before the commit, under new names, and old ones go after it.

const fileRow = z.object({ filename: z.string().nullish(), mimeType: z.string().nullish() })
const mediaRow = fileRow.extend({ sizes: z.record(z.string(), fileRow.nullish()).nullish() })

/** A file of an upload: the upload itself, or one of its sizes. */
export type MediaFile = { name: string; type: string; size?: string }

/** The files that a row of the media names. */
export function filesOf(row: unknown): MediaFile[] {
  const read = mediaRow.safeParse(row)
  if (!read.success) return []
  const all = [['', read.data] as const, ...Object.entries(read.data.sizes ?? {})]
  return all.flatMap(([size, file]) =>
    file?.filename && file.mimeType ? [{ name: file.filename, type: file.mimeType, size: size || undefined }] : [],
  )
}

/** What finds the rows of the media that have a file of one of these names: an upload, or one of its sizes. */
export function filesNamed({ collections }: Payload, names: readonly string[]): Where {
  const sizes = collections.media?.config.upload.imageSizes?.map(({ name }) => `sizes.${name}.filename`) ?? []
  return { or: ['filename', ...sizes].map((field) => ({ [field]: { in: [...names] } })) }
}

/** Hooks that keep the files of the media in step with their rows. */
export function keepsFiles(store: MediaStore): {
  afterChange: CollectionAfterChangeHook[]
  afterDelete: CollectionAfterDeleteHook[]
} {
  const removeOnceCommitted = async (req: PayloadRequest, files: readonly MediaFile[]) => {
    const failed = (error: unknown) =>
      req.payload.logger.error({ err: error, msg: 'A file of the media could not be removed; the next night will' })
    const db = await sqlIn(req.payload, req)
    db.afterCommit(() => void Promise.all(files.map(({ name }) => store.remove(name))).catch(failed))
  }
  return {
    afterChange: [
      async ({ doc, previousDoc, req }) => {
        if (!req.file) return doc
        const files = filesOf(doc)
        for (const { name, type, size } of files) {
          const bytes = size ? req.payloadUploadSizes?.[size] : req.file.data
          if (bytes) await store.put(name, bytes, type)
        }
        const names = new Set(files.map(({ name }) => name))
        await removeOnceCommitted(
          req,
          filesOf(previousDoc).filter(({ name }) => !names.has(name)),
        )
        return doc
      },
    ],
    afterDelete: [
      async ({ doc, req }) => {
        await removeOnceCommitted(req, filesOf(doc))
        return doc
      },
    ],
  }
}

/** Hands a file to the desk, once Payload has asked the access rules; it has read the row where these are a filter. */
export const sendsFromStore =
  (store: MediaStore): NonNullable<UploadConfig['handlers']>[number] =>
  async ({ payload }, { doc, headers = new Headers(), params: { filename } }) => {
    const row = doc ?? (await payload.db.findOne({ collection: 'media', where: filesNamed(payload, [filename]) }))
    const type = filesOf(row).find(({ name }) => name === filename)?.type
    const bytes = await readMedia(store, filename)
    if (!bytes) return new Response('This file is not in the media store.', { status: 404 })
    headers.set('content-type', type ?? 'application/octet-stream')
    return new Response(Uint8Array.from(bytes), { headers })
  }

/**
 * Removes files that no row names: what an upload left that was cut off or undone, from before `before`. Where the
 * database names fewer files than it would remove, it is taken for the wrong one, and nothing goes.
 * @returns how many went
 */
export async function sweepMedia(payload: Payload, before: Temporal.Instant): Promise<number> {
  const store = mediaStoreOf(payload)
  const late: string[] = []
  for await (const { name, modified } of store.list())
    if (modified.getTime() < before.epochMilliseconds) late.push(name)
  const { docs } = await payload.find({ collection: 'media', depth: 0, pagination: false })
  const named = new Set(docs.flatMap(filesOf).map(({ name }) => name))
  const unnamed = late.filter((name) => !named.has(name))
  if (unnamed.length > named.size) {
    payload.logger.warn(
      `The media store holds ${unnamed.length} files that this database does not name, more than it names: is it that of another? Nothing was removed.`,
    )
    return 0
  }
  for (const name of unnamed) await store.remove(name)
  return unnamed.length
}
