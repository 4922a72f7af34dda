import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook } from 'payload'
import type { Media } from '../payload-types.ts'
import { holdLock } from '../store/lock.ts'
import { filesNamed, filesOf } from './media-keeping.ts'

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

const noFile = { filename: null, mimeType: null, filesize: null, width: null, height: null, url: null }

/**
 * Gives the files of an upload names that no other has. Payload looks at the names of uploads alone, before it draws: but
 * `walk-small.png` would be written over the small size of `walk.png`, and two that are drawn at once over each other.
 */
export const namedApart: CollectionBeforeValidateHook<Media> = async ({ data, req }) => {
  if (!req.file || !data?.filename) return data
  // What takes the place of a picture and is none has no sizes: those that stand there are the picture's.
  data.sizes = structuredClone(data.sizes)
  if (!data.mimeType?.startsWith('image/'))
    for (const size of Object.values(data.sizes ?? {})) Object.assign(size, noFile)
  await holdLock(req, 'names of media')
  const names = filesOf(data).map(({ name }) => name)
  const taken = await req.payload.db.findOne({ collection: 'media', where: filesNamed(req.payload, names), req })
  if (!taken) return data
  const { name: base } = path.parse(data.filename)
  const mark = randomBytes(4).toString('hex')
  const apart = (name: string) => `${base}-${mark}${name.slice(base.length)}`
  data.filename = apart(data.filename)
  for (const size of Object.values(data.sizes ?? {})) if (size.filename) size.filename = apart(size.filename)
  return data
}
