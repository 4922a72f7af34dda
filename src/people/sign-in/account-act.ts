import { APIError, addDataAndFileToRequest, type Endpoint, NotFound, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { sayTo } from '../../i18n/desk/languages.ts'
import { isAdministrator, type Role } from '../../kit/access.ts'
import type { Sql } from '../../store/sql.ts'
import { inTransaction } from '../../store/transaction.ts'
import { takeTurnAt, tryPassword } from './password.ts'
import { PasswordIsRight } from './way-in.ts'

type Account = { id: number; email: string; name?: string | null; role: Role; isOwn: boolean; session?: string }
/** What an act works with: `req` and `tx` are in its transaction. */
export type Inside = { req: PayloadRequest; tx: Sql; account: Account; now: Temporal.Instant }

/** A refusal that says why. */
export const refuse = (sentence: string, status = 403) => new APIError(sentence, status, null, true)

/** The account that is asked about: one's own, or for an administrator any. @throws for anybody else */
export async function accountOf(req: PayloadRequest): Promise<Account> {
  const { user, payload } = req
  const id = Number(req.routeParams?.id)
  if (!user || !Number.isInteger(id) || (user.id !== id && !isAdministrator(req)))
    throw refuse(sayTo(req)('Only administrators can do that.'))
  const users = { collection: 'users' as const, id, depth: 0, trash: true, disableErrors: true }
  const found = await payload.findByID({ ...users, req })
  if (!found) throw new NotFound(req.t)
  const session = '_sid' in user && typeof user._sid === 'string' ? user._sid : undefined
  const isOwn = user.id === id
  const { email, name, role } = found
  return { id, email, name, role, isOwn, ...(isOwn && session && { session }) }
}

/** @throws for anybody but the owner, who alone sets up, uses and mends a second factor */
export function ownAlone({ account, req }: Pick<Inside, 'account' | 'req'>): void {
  if (!account.isOwn) throw refuse(sayTo(req)('Only the owner of an account can do that.'))
}

/** Takes the password that whoever is signed in has typed once more, in a turn. @throws for a wrong one */
async function requirePassword(req: PayloadRequest, { email }: Account): Promise<void> {
  const { user } = req
  const password = z.object({ password: z.string().min(1).max(1000) }).safeParse(req.data).data?.password
  if (!password) throw refuse(sayTo(req)('This is not your password.'), 400)
  try {
    await tryPassword(req, { email, password }, { isOnlyAsked: true })
  } catch (error) {
    if (error instanceof APIError && error.status === 401) throw refuse(sayTo(req)('This is not your password.'), 400)
    if (!(error instanceof PasswordIsRight)) throw error
  }
  req.user = user
}

/**
 * An act on an account, in one transaction with its entry in the log; `sent` has passed the schema.
 * @param takes of the owner: a `code`, which is counted when it fails, as signing in is, also for who has taken their
 * session; or the `password` once more, which counts as well, and lets nobody but the owner do it
 * @param work throws for what leaves no trace; a refusal that it gives back is told after the commit
 */
export function act<S extends z.ZodType>(
  path: string,
  sent: S,
  work: (inside: Inside, sent: z.output<S>) => Promise<object>,
  { takes }: { takes?: 'code' | 'password' } = {},
): Endpoint {
  return {
    path: `/:id/${path}`,
    method: 'post',
    handler: async (req) => {
      const account = await accountOf(req)
      if (takes === 'password') ownAlone({ account, req })
      await addDataAndFileToRequest(req)
      const read = sent.safeParse(req.data ?? {})
      if (!read.success) throw refuse(sayTo(req)('That did not work. Reload the page and try again.'), 400)
      if (takes === 'password') await requirePassword(req, account)
      const giveTurnBack = takes === 'code' && account.isOwn ? await takeTurnAt(req, account) : undefined
      const now = Temporal.Now.instant()
      const answer = await inTransaction(
        req.payload,
        (inside, tx) => work({ req: inside, tx, account, now }, read.data),
        req,
      )
      if (answer instanceof APIError) throw answer
      await giveTurnBack?.({ isIn: true })
      return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
    },
  }
}
