import type { CollectionConfig, PayloadRequest, TypeWithID } from 'payload'
import { APIError } from 'payload'
import { holdLock } from '../store/lock.ts'

type User = TypeWithID & { role?: string; deletedAt?: string | null }

/** Refuses, inside the writing transaction, to leave the program without an administrator. */
async function another(req: PayloadRequest, id: number | string): Promise<void> {
  await holdLock(req, 'administrators')
  const others = await req.payload.count({
    collection: 'users',
    where: { and: [{ role: { equals: 'administrator' } }, { id: { not_equals: id } }] },
    req,
  })
  if (others.totalDocs === 0)
    throw new APIError('This is the last administrator. Make somebody else an administrator first.', 400, null, true)
}

const isLast = (user: User | undefined) => user?.role === 'administrator' && !user.deletedAt

export const keepOneAdministrator: CollectionConfig['hooks'] = {
  beforeChange: [
    async ({ data, originalDoc, operation, req }) => {
      const user: User | undefined = originalDoc
      if (operation !== 'update' || !user || !isLast(user)) return data
      if ((data.role && data.role !== 'administrator') || data.deletedAt) await another(req, user.id)
      return data
    },
  ],
  beforeDelete: [
    async ({ id, req }) => {
      const user = await req.payload.findByID({
        collection: 'users',
        id,
        depth: 0,
        trash: true,
        disableErrors: true,
        req,
      })
      if (user && isLast(user)) await another(req, id)
    },
  ],
}
