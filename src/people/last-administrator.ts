import type { CollectionConfig, PayloadRequest, TypeWithID } from 'payload'
import { APIError } from 'payload'
import { sayTo } from '../i18n/desk/languages.ts'
import { holdLock } from '../store/lock.ts'

type User = TypeWithID & { role?: string; deletedAt?: string | null }

/** Administrators that this request takes away: a selection goes at once, and none of it is gone when the others are counted. */
function leaving(req: PayloadRequest): Set<number | string> {
  const known = req.context.administratorsLeaving
  if (known instanceof Set) return known
  const none = new Set<number | string>()
  req.context.administratorsLeaving = none
  return none
}

/** Refuses, inside the writing transaction, to leave the program without an administrator. */
async function letGo(req: PayloadRequest, id: number | string): Promise<void> {
  const going = leaving(req).add(id)
  await holdLock(req, 'administrators')
  const staying = await req.payload.count({
    collection: 'users',
    where: { and: [{ role: { equals: 'administrator' } }, { id: { not_in: [...going] } }] },
    req,
  })
  if (staying.totalDocs > 0) return
  going.delete(id)
  const sentence = sayTo(req)('This is the last administrator. Make somebody else an administrator first.')
  throw new APIError(sentence, 400, null, true)
}

const isAdministrator = (user: User | undefined | null): user is User =>
  user?.role === 'administrator' && !user.deletedAt

export const keepOneAdministrator: CollectionConfig['hooks'] = {
  beforeChange: [
    async ({ data, originalDoc, operation, req }) => {
      const user: User | undefined = originalDoc
      if (operation !== 'update' || !isAdministrator(user)) return data
      if ((data.role && data.role !== 'administrator') || data.deletedAt) await letGo(req, user.id)
      return data
    },
  ],
  beforeDelete: [
    async ({ id, req }) => {
      const found = { collection: 'users' as const, id, depth: 0, trash: true, disableErrors: true }
      if (isAdministrator(await req.payload.findByID({ ...found, req }))) await letGo(req, id)
    },
  ],
}
