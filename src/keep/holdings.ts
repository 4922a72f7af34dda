import type { Payload, PayloadRequest } from 'payload'
import { pathOf } from '../kit/folders.ts'
import { formOf, type Outward, type Stored } from './document.ts'
import type { Form } from './form.ts'
import { type Markdown, markdownFor } from './markdown.ts'
import { type Kept, type Linked, shapes, uploadShape } from './shape.ts'

/** In the order in which one needs the other. */
export const collections = [
  'themes',
  'organisations',
  'persons',
  'editions',
  'days',
  'posts',
  'resources',
  'events',
  'round-ups',
  'calls',
] as const satisfies Kept[]

/** Where a document is found. For a person it is the address of their own slug, also where readers are shown none. */
export function addressOf(collection: string, doc: Stored, editionSlug?: string): string {
  if (collection === 'days') return `/${editionSlug}/days/${doc.number}`
  const slug = String(doc.slug)
  return pathOf(collection, { slug, publicSlug: slug }) ?? '/action'
}

/** What the database holds of the archive, with all languages, and how to write it as forms. */
export type Holdings = {
  docs: ReadonlyMap<Kept, Stored[]>
  media: Stored[]
  /** Turns Markdown into rich text; `idOf` gives the id of a picture by its file. */
  richText(idOf: (file: string) => number | undefined): Markdown['to']
  slugOf: Outward['slugOf']
  /** The form of a picture or file; undefined where it is no part of the archive. */
  fileOf(id: unknown): Form | undefined
  formOf(collection: Kept, doc: Stored): Form
  path(collection: Kept, doc: Stored): string
}

type What = {
  req?: PayloadRequest
  /** True: the newest state of each document, be it a draft or in the trash. False: what is published. */
  newest: boolean
}

/** Reads everything that the archive may hold. */
export async function readHoldings(payload: Payload, { req, newest }: What): Promise<Holdings> {
  const read = async (collection: Kept | 'media'): Promise<Stored[]> => {
    const { docs } = await payload.find({
      collection,
      draft: newest,
      // Of a person in the trash the export must know that they are not to be named.
      trash: newest || collection === 'persons',
      locale: 'all',
      depth: 0,
      pagination: false,
      sort: 'id',
      overrideAccess: true,
      req,
    })
    return docs.map((doc): Stored => ({ ...doc }))
  }
  const docs = new Map<Kept, Stored[]>()
  for (const collection of collections) docs.set(collection, await read(collection))
  const media = await read('media')
  const slugs = new Map<string, string>()
  for (const [collection, all] of docs)
    for (const doc of all) if (typeof doc.slug === 'string') slugs.set(`${collection}:${doc.id}`, doc.slug)

  const slugOf = (to: Linked, id: unknown) => slugs.get(`${to}:${id}`)
  const path = (collection: Kept, doc: Stored) => addressOf(collection, doc, slugOf('editions', doc.edition))
  const fileOf = (id: unknown) => fileForm(media.find((file) => file.id === id))
  const markdownWith = (idOf: (file: string) => number | undefined) =>
    markdownFor(payload, {
      idOf,
      pictureOf: (id) => {
        const { file, alt } = fileOf(id) ?? {}
        return typeof file === 'string' ? { file, alt: String(alt ?? '') } : undefined
      },
      pathOf: (collection, id) => {
        const slug = slugs.get(`${collection}:${id}`)
        return slug === undefined ? undefined : addressOf(collection, { slug })
      },
    })
  const outward: Outward = { slugOf, fileOf, markdownOf: markdownWith(() => undefined).from }
  return {
    docs,
    media,
    richText: (idOf) => markdownWith(idOf).to,
    slugOf,
    fileOf,
    path,
    formOf: (collection, doc) => formOf(shapes[collection], doc, outward),
  }
}

/** A picture that rests on somebody's consent is no part of the archive: a copy could not be called back. */
function fileForm(file: Stored | undefined): Form | undefined {
  if (!file?.filename || file.consent || file.sample) return undefined
  const outward: Outward = { slugOf: () => undefined, fileOf: () => undefined, markdownOf: () => '' }
  return { file: `media/${file.filename}`, ...formOf(uploadShape, file, outward) }
}
