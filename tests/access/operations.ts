import { APIError } from 'payload'
import { z } from 'zod'
import type { Desk, Who } from './desk.ts'
import type { leastOf } from './documents.ts'

export const operations = [
  'read',
  'list',
  'count',
  'create',
  'update',
  'update many',
  'duplicate',
  'versions',
  'version',
  'restore',
  'delete many',
  'delete',
] as const
export type Operation = (typeof operations)[number]
type Least = Awaited<ReturnType<typeof leastOf>>
export type Attempt = (
  desk: Desk,
  who: Who,
  collection: string,
  operation: Operation,
  id: number,
  least: Least | undefined,
) => Promise<boolean>

const list = z.object({ docs: z.array(z.unknown()) })
const withId = z.object({ id: z.number() })
const total = z.object({ totalDocs: z.number() })
const hasAny = (body: unknown) => (list.safeParse(body).data?.docs.length ?? 0) > 0
const counted = (body: unknown) => (total.safeParse(body).data?.totalDocs ?? 0) > 0

const idQuery = (id: number) => `where[id][equals]=${id}`
const parentQuery = (id: number) => `where[parent][equals]=${id}`

/** The id of the newest version of a document; 0 where there are none. */
async function versionOf({ payload }: Desk, slug: string, id: number): Promise<number> {
  const collection = payload.config.collections.find((known) => known.slug === slug)
  if (!collection?.versions) return 0
  const { docs } = await payload.findVersions({
    collection: collection.slug,
    where: { parent: { equals: id } },
    limit: 1,
  })
  return Number(docs[0]?.id)
}

/** Whether an operation over REST is granted: it answers 200 or 201, and with the document. */
export const rest: Attempt = async function rest(desk, who, collection, operation, id, least) {
  const version = await versionOf(desk, collection, id)
  const ask = async (method: string, path: string, body?: unknown) => {
    const answer = await desk.rest(who, method, `/${collection}${path}`, body)
    return { ok: answer.status === 200 || answer.status === 201, ...answer }
  }
  switch (operation) {
    case 'read':
      return withId.safeParse((await ask('GET', `/${id}`)).body).data?.id === id
    case 'list':
      return hasAny((await ask('GET', `?${idQuery(id)}`)).body)
    case 'count':
      return counted((await ask('GET', `/count?${idQuery(id)}`)).body)
    case 'create': {
      const answer = await ask('POST', '', least?.data)
      // A picture needs a file as well: to be told so means that access was granted.
      return answer.ok || (collection === 'media' && answer.text.includes('No files were uploaded'))
    }
    case 'update':
      return (await ask('PATCH', `/${id}`, {})).ok
    case 'update many':
      return hasAny((await ask('PATCH', `?${idQuery(id)}`, {})).body)
    case 'duplicate':
      return (await ask('POST', `/${id}/duplicate`, {})).ok
    case 'versions':
      return hasAny((await ask('GET', `/versions?${parentQuery(id)}`)).body)
    case 'version':
      return (await ask('GET', `/versions/${version}`)).ok
    case 'restore':
      return (await ask('POST', `/versions/${version}`)).ok
    case 'delete many':
      return hasAny((await ask('DELETE', `?${idQuery(id)}`)).body)
    case 'delete':
      return (await ask('DELETE', `/${id}`)).ok
  }
}

/** The same through the Local API, as our own pages call it: with access on. */
export const local: Attempt = async function local(desk, who, slug, operation, id, least) {
  const { payload } = desk
  const collection = payload.config.collections.find((known) => known.slug === slug)?.slug
  if (!collection) return false
  const version = await versionOf(desk, slug, id)
  if (version === 0 && /^(versions|version|restore)$/.test(operation)) return false
  const as = { collection, depth: 0, ...(await desk.as(who)) }
  const where = { id: { equals: id } }
  const calls: Record<Operation, () => Promise<unknown>> = {
    read: () => payload.findByID({ ...as, id }),
    list: () => payload.find({ ...as, where }),
    count: () => payload.count({ ...as, where }),
    // Who asks, not who the least of it was made for.
    create: async () => least && payload.create({ ...least, user: undefined, ...as }),
    update: () => payload.update({ ...as, id, data: {} }),
    'update many': () => payload.update({ ...as, where, data: {} }),
    duplicate: () => payload.duplicate({ ...as, id }),
    versions: () => payload.findVersions({ ...as, where: { parent: { equals: id } } }),
    version: () => payload.findVersionByID({ ...as, id: String(version) }),
    restore: () => payload.restoreVersion({ ...as, id: String(version) }),
    'delete many': () => payload.delete({ ...as, where }),
    delete: () => payload.delete({ ...as, id }),
  }
  try {
    const answer = await calls[operation]()
    if (['list', 'update many', 'versions', 'delete many'].includes(operation)) return hasAny(answer)
    return operation === 'count' ? counted(answer) : true
  } catch (error) {
    if (error instanceof APIError) return false
    throw error
  }
}
