import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { CollectionSlug, Payload } from 'payload'
import type { MediaStore } from '../store/media-store.ts'
import { hasAlready } from './answer.ts'
import { rangeIn } from './byte-range.ts'
import { pairsOf, type RawHeaders } from './headers.ts'
import { mediaNamedBy } from './media.ts'
import { filesNamed, filesOf } from './media-keeping.ts'

/** `isPrivate`: the file of a draft, for whoever holds the private link to it. */
type Found = { type: string; isPrivate?: boolean }
/**
 * Finds the type of a file that the public may see; null where there is none, or none for them.
 * @param page the address of the page that the file is to stand on, where the browser tells it
 */
export type FindMedia = (file: string, page?: string) => Promise<Found | null>

export type MediaOptions = { store: MediaStore; find: FindMedia; headers: RawHeaders }

/** Shown where they stand. Anything else, drawings with scripts in them above all, is handed over as a file to keep. */
const shownInPlace = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'application/pdf'])
/** A proxy asks again each minute, so that a picture whose consent has ended goes. */
const caching = 'public, max-age=3600, s-maxage=60'
const policy = "script-src 'none'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Sends the files of the media store. The result says whether there was one to send. */
export function createMediaSender({ store, find, headers }: MediaOptions) {
  return async (request: IncomingMessage, response: ServerResponse, file: string): Promise<boolean> => {
    const media = isFileName(file) ? await find(file, request.headers.referer) : null
    const stored = media && (await store.open(file))
    if (!media || !stored) return false
    try {
      const { size, modified } = stored
      const etag = `"${size.toString(36)}-${modified.getTime().toString(36)}"`
      const inPlace = shownInPlace.has(media.type)
      for (const [name, value] of pairsOf(headers)) response.setHeader(name, value)
      response.setHeader('content-security-policy', policy)
      // Readers of feeds and mails show our pictures on pages of their own.
      if (!media.isPrivate) response.setHeader('cross-origin-resource-policy', 'cross-origin')
      response.setHeader('cache-control', media.isPrivate ? 'private, no-store' : caching)
      response.setHeader('etag', etag)
      response.setHeader('last-modified', modified.toUTCString())
      if (hasAlready(request.headers['if-none-match'], etag)) {
        response.writeHead(304).end()
        return true
      }
      response.setHeader('accept-ranges', 'bytes')
      const part = partOf(request, size, etag)
      if (part === 'beyond') {
        response.writeHead(416, { 'content-range': `bytes */${size}`, 'cache-control': 'no-store' }).end()
        return true
      }
      const { start, end } = part ?? { start: 0, end: size - 1 }
      response.setHeader('content-type', inPlace ? media.type : 'application/octet-stream')
      response.setHeader('content-length', end - start + 1)
      if (!inPlace) response.setHeader('content-disposition', 'attachment')
      if (part) response.setHeader('content-range', `bytes ${start}-${end}/${size}`)
      // Before the head is sent: a store that fails now is told as a fault.
      const bytes = request.method === 'HEAD' ? undefined : await stored.bytes(part)
      response.writeHead(part ? 206 : 200)
      if (bytes) await sendBytes(bytes, response)
      else response.end()
      return true
    } finally {
      await stored.close()
    }
  }
}

/** Whoever has a part of another form of the file is given all of it (RFC 9110, 13.1.5). */
function partOf({ method, headers }: IncomingMessage, size: number, etag: string) {
  const isOfThis = headers['if-range'] === undefined || headers['if-range'] === etag
  return method === 'GET' && isOfThis ? rangeIn(headers.range, size) : undefined
}

/** A reader who goes away in the middle is no error. */
async function sendBytes(bytes: NodeJS.ReadableStream, response: ServerResponse): Promise<void> {
  try {
    await pipeline(bytes, response)
  } catch (error) {
    if (!response.destroyed) throw error
  }
}

/** Neither a path nor a hidden file. */
function isFileName(file: string): boolean {
  return file === path.basename(file) && /^[^.\\/:][^\\/:]{0,254}$/.test(file) && !file.includes('\0')
}

/** The item whose draft a private link opens; null when there is none, or it has run out. */
type PreviewOf = (
  payload: Payload,
  token: string,
  now: Temporal.Instant,
) => Promise<{ collection: CollectionSlug; id: number } | null>

/**
 * Asks the content model, as the public, for a file by its name: the upload itself or one of its sizes. On the page of a
 * private link, the files that its draft names are there too.
 */
export function publicMedia(payload: Payload, previewOf: PreviewOf): FindMedia {
  const find = async (file: string, mediaOfDraft?: Set<number>): Promise<Found | null> => {
    const { docs } = await payload.find({
      collection: 'media',
      where: filesNamed(payload, [file]),
      overrideAccess: false,
      depth: 0,
      limit: 1,
      pagination: false,
      context: mediaOfDraft && { mediaOfDraft },
    })
    const found = filesOf(docs[0]).find(({ name }) => name === file)
    return found ? { type: found.type } : null
  }
  const mediaOfDraft = async (token: string): Promise<Set<number>> => {
    const item = await previewOf(payload, token, Temporal.Now.instant())
    if (!item) return new Set()
    const { collection, id } = item
    const draft = { collection, id, draft: true, depth: 0, locale: 'all', disableErrors: true } as const
    const doc = await payload.findByID(draft)
    return doc ? mediaNamedBy(payload.collections[collection].config.flattenedFields, doc) : new Set()
  }
  return async (file, page) => {
    const found = await find(file)
    const token = found ? undefined : /\/preview\/([\w-]{32})$/.exec(page ?? '')?.[1]
    const ofDraft = token && (await find(file, await mediaOfDraft(token)))
    return ofDraft ? { ...ofDraft, isPrivate: true } : found
  }
}
