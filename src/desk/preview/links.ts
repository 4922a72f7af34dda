import { createHash, randomBytes } from 'node:crypto'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

const days = 7
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** What a preview shows: the newest draft of one item, in the language the link was made in. */
export type Previewed = { collection: CollectionSlug; id: number; locale?: string }
export type PreviewLink = { id: number; made: string; expires: string; madeBy?: string }

/**
 * Makes a private link to the newest draft of an item; links that ended a while ago are cleared away.
 * @returns its path, which is not stored anywhere and cannot be had again.
 */
export async function makePreview(req: PayloadRequest, item: Previewed, now: Temporal.Instant): Promise<string> {
  const { payload } = req
  await payload.delete({ collection: 'previews', where: { expires: { less_than: now.toString() } }, req })
  const token = randomBytes(24).toString('base64url')
  await payload.create({
    collection: 'previews',
    data: {
      tokenHash: hashOf(token),
      item: `${item.collection}:${item.id}`,
      locale: item.locale,
      expires: now.add({ hours: 24 * days }).toString(),
      madeBy: req.user?.id,
    },
    depth: 0,
    req,
  })
  return `/preview/${token}`
}

/** What the link with this token shows; null when there is none, or it has run out or was revoked. */
export async function previewOf(
  payload: Payload,
  token: string,
  now: Temporal.Instant,
): Promise<(Previewed & { expires: string }) | null> {
  if (!/^[\w-]{32}$/.test(token)) return null
  const { docs } = await payload.find({
    collection: 'previews',
    where: { tokenHash: { equals: hashOf(token) } },
    limit: 1,
    depth: 0,
    pagination: false,
  })
  const link = docs[0]
  if (!link || link.revoked || Temporal.Instant.compare(Temporal.Instant.from(link.expires), now) <= 0) return null
  const [slug, id] = link.item.split(':')
  const collection = payload.config.collections.find((known) => known.slug === slug)?.slug
  if (!collection) return null
  return { collection, id: Number(id), locale: link.locale ?? undefined, expires: link.expires }
}

/** The links of an item that still open, newest first. */
export async function previewsOf(
  req: PayloadRequest,
  item: Pick<Previewed, 'collection' | 'id'>,
  now: Temporal.Instant,
): Promise<PreviewLink[]> {
  const { docs } = await req.payload.find({
    collection: 'previews',
    where: {
      item: { equals: `${item.collection}:${item.id}` },
      revoked: { not_equals: true },
      expires: { greater_than: now.toString() },
    },
    sort: '-createdAt',
    depth: 1,
    pagination: false,
    req,
  })
  return docs.map(({ id, createdAt, expires, madeBy }) => ({
    id,
    made: createdAt,
    expires,
    madeBy: typeof madeBy === 'object' ? (madeBy?.name ?? madeBy?.email) : undefined,
  }))
}
