import { randomBytes } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { note } from '../audit/log.ts'
import { holdLock } from '../store/lock.ts'
import { inTransaction, type Sql } from '../store/transaction.ts'
import { remove } from './second-factor/factor.ts'
import { forgetTries } from './sign-in/tries.ts'

const localAddress = 'administrator@localhost.localdomain'
/** Whether nobody reads what is sent to it. */
export const isMadeUp = (address: string): boolean => address === localAddress
const day = 24 * 3600 * 1000

type Link = { path: string; email: string; hadSecondFactor: boolean }

/**
 * A one-time link, good for 24 hours, with which an administrator sets a password. It is the way in for who lost every other:
 * their second factor goes, and failed tries are forgotten.
 * @param email who it is for; made an administrator if unknown.
 * @returns the path of the link and the address to sign in with.
 */
export const administratorLink = (payload: Payload, email = localAddress, start?: PayloadRequest): Promise<Link> =>
  inTransaction(payload, (req, tx) => makeLink(payload, email, { req, tx }), start)

async function makeLink(payload: Payload, email: string, { req, tx }: { req: PayloadRequest; tx: Sql }): Promise<Link> {
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
  const hadSecondFactor = user !== undefined && (await remove(tx, user.id))
  if (hadSecondFactor) await note(req, { act: 'second-factor-off', by: null, subject: `users/${user.id}` })
  await forgetTries(tx, payload.secret, email.toLowerCase())
  const token = await payload.forgotPassword({
    collection: 'users',
    data: { email },
    disableEmail: true,
    expiration: day,
    req,
  })
  return { path: `/desk/reset/${token}`, email, hadSecondFactor }
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
