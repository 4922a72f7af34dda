import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook, PayloadRequest, Where } from 'payload'
import type { Media } from '../payload-types.ts'
import { holdLock } from '../store/lock.ts'
import { filesOf } from './media-keeping.ts'

/** Bytes of a file's name; that of a size is added, and file systems take 255. */
const longestName = 120

/** A longer name is cut: what it ends with says what it is. */
export const shortNamed: CollectionBeforeOperationHook = ({ args, req: { file } }) => {
  if (file && Buffer.byteLength(file.name) > longestName) {
    const { name, ext } = path.parse(file.name)
    file.name =
      Buffer.from(name)
        .subarray(0, longestName)
        .toString()
        .replace(/\ufffd$/, '') + ext.slice(0, 10)
  }
  return args
}

/** Whether a file of the media has one of these names: an upload, or one of its sizes. */
async function isTaken(names: readonly string[], req: PayloadRequest): Promise<boolean> {
  const sizes = req.payload.collections.media?.config.upload.imageSizes?.map(({ name }) => `sizes.${name}.filename`)
  const or: Where[] = ['filename', ...(sizes ?? [])].map((field) => ({ [field]: { in: [...names] } }))
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { or },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  return docs.length > 0
}

/**
 * Gives the files of an upload names that no other has. Payload looks at the names of uploads alone, before it draws: but
 * `walk-small.png` would be written over the small size of `walk.png`, and two that are drawn at once over each other.
 */
export const namedApart: CollectionBeforeValidateHook<Media> = async ({ data, req }) => {
  if (!req.file || !data?.filename) return data
  await holdLock(req, 'names of media')
  const names = filesOf(data).map(({ name }) => name)
  if (!(await isTaken(names, req))) return data
  const { name: base } = path.parse(data.filename)
  const mark = randomBytes(4).toString('hex')
  const apart = (name: string) => `${base}-${mark}${name.slice(base.length)}`
  data.filename = apart(data.filename)
  for (const size of Object.values(data.sizes ?? {})) if (size.filename) size.filename = apart(size.filename)
  return data
}
