import type { Payload } from 'payload'

let number = 0

/** A post as an editor would save it; a draft unless told otherwise. */
export async function makePost(
  payload: Payload,
  {
    now,
    ...overrides
  }: {
    title?: string
    due?: { at?: string; at_tz?: string; wall?: string }
    _status?: 'draft' | 'published'
    now?: Temporal.Instant
  } = {},
) {
  const data = { title: `Post ${++number}`, kind: 'post' as const, _status: 'draft' as const, ...overrides }
  return payload.create({ collection: 'posts', data, draft: data._status === 'draft', depth: 0, context: { now } })
}

/** The due row of a post. */
export async function dueRow(payload: Payload, id: number) {
  const { docs } = await payload.find({ collection: 'due', where: { key: { equals: `posts:${id}` } }, depth: 0 })
  return docs[0]
}

/** What readers have: published posts, the earliest published first. */
export async function publishedPosts(payload: Payload): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'posts',
    overrideAccess: false,
    pagination: false,
    depth: 0,
    sort: 'updatedAt',
  })
  return docs.map(({ title }) => title)
}

/** How often a post was published: its published versions. */
export async function timesPublished(payload: Payload, id: number): Promise<number> {
  const where = { parent: { equals: id }, 'version._status': { equals: 'published' } }
  return (await payload.findVersions({ collection: 'posts', where, pagination: false, depth: 0 })).docs.length
}
