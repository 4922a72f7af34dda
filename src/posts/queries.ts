import { type ItemRecord, readItem, readRecord } from '../editions/index.ts'
import { type PictureView, pictureView } from '../site/picture.tsx'
import { languageOf, type Reader } from '../store/reader.ts'
import { postItems } from './item.ts'

/** A post as its page shows it. */
export type PostView = ItemRecord & {
  /** The text as the editor stores it, with its language. */
  body?: { value: object; lang: string }
  picture?: PictureView
  videoUrl?: string
}

/** A post by its slug; null where none is published. */
export async function readPost(read: Reader, slug: string, homeZone: string): Promise<PostView | null> {
  const doc = await readItem(read, 'posts', slug)
  if (!doc) return null
  return {
    ...(await readRecord(read, 'posts', doc, homeZone)),
    body: doc.body ? { value: doc.body, lang: languageOf(doc, 'body') } : undefined,
    picture: pictureView(doc.picture),
    videoUrl: doc.videoUrl ?? undefined,
  }
}

/** A round-up link by its slug; null where none is published. */
export async function readRoundUp(read: Reader, slug: string, homeZone: string): Promise<ItemRecord | null> {
  const doc = await readItem(read, 'round-ups', slug)
  return doc && readRecord(read, 'round-ups', doc, homeZone)
}

/** One page of all posts, the newest first, the sample apart. */
export const listPosts = (read: Reader, page: { page: number; limit: number }) =>
  postItems.find(read, {}, { ...page, sort: 'newest' })
