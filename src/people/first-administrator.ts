import { randomBytes } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { holdLock } from '../store/lock.ts'
import { inTransaction } from '../store/transaction.ts'

const localAddress = 'administrator@localhost.localdomain'
const day = 24 * 3600 * 1000

/**
 * A one-time link, good for 24 hours, with which an administrator sets a password.
 * @param email who it is for; made an administrator if unknown.
 * @returns the path of the link and the address to sign in with.
 */
export async function administratorLink(
  payload: Payload,
  email = localAddress,
  req?: PayloadRequest,
): Promise<{ path: string; email: string }> {
  const known = await payload.find({
    collection: 'users',
    where: { email: { equals: email } },
    limit: 1,
    trash: true,
    depth: 0,
    req,
  })
  const user = known.docs[0]
  if (!user)
    await payload.create({
      collection: 'users',
      data: { email, password: randomBytes(32).toString('base64url'), role: 'administrator', name: 'Administrator' },
      req,
    })
  else if (user.role !== 'administrator' || user.deletedAt)
    await payload.update({
      collection: 'users',
      id: user.id,
      data: { role: 'administrator', deletedAt: null },
      trash: true,
      req,
    })
  const token = await payload.forgotPassword({
    collection: 'users',
    data: { email },
    disableEmail: true,
    expiration: day,
    req,
  })
  return { path: `/desk/reset/${token}`, email }
}

/**
 * The same for an empty database alone: undefined once anybody has an account, also if all are in the trash. Of several
 * processes that start at once, one makes it.
 */
export function firstAdministratorLink(payload: Payload): Promise<{ path: string; email: string } | undefined> {
  return inTransaction(payload, async (req) => {
    await holdLock(req, 'administrators')
    const { totalDocs } = await payload.count({ collection: 'users', trash: true, req })
    return totalDocs === 0 ? administratorLink(payload, localAddress, req) : undefined
  })
}
