import { APIError, addDataAndFileToRequest, type Endpoint, NotFound, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { note } from '../../audit/log.ts'
import { sayTo } from '../../i18n/desk/languages.ts'
import { isAdministrator, type Role } from '../../kit/access.ts'
import type { Sql } from '../../store/sql.ts'
import { inTransaction } from '../../store/transaction.ts'
import { whyWeak } from '../passwords/sound.ts'
import { begin, confirm, factorOf, remove, renewCodes, takeCode } from '../second-factor/factor.ts'
import { takeTurnAt, tryPassword } from './password.ts'
import { endSessions, sessionsOf } from './sessions.ts'
import { forgetTries, isHeldUp } from './tries.ts'
import { PasswordIsRight } from './way-in.ts'

type Account = { id: number; email: string; name?: string | null; role: Role; isOwn: boolean; session?: string }
type Inside = { req: PayloadRequest; tx: Sql; account: Account; now: Temporal.Instant }

const refuse = (sentence: string, status = 403) => new APIError(sentence, status, null, true)

/** The account that is asked about: one's own, or for an administrator any. @throws for anybody else */
async function accountOf(req: PayloadRequest): Promise<Account> {
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

/**
 * An act on an account, in one transaction with its entry in the log; `sent` has passed the schema.
 * @param takesCode of the owner: then it is counted when it fails, as signing in is, also for who has taken their session
 */
function act<S extends z.ZodType>(
  path: string,
  sent: S,
  work: (inside: Inside, sent: z.output<S>) => Promise<object>,
  { takesCode = false } = {},
): Endpoint {
  return {
    path: `/:id/${path}`,
    method: 'post',
    handler: async (req) => {
      const account = await accountOf(req)
      await addDataAndFileToRequest(req)
      const read = sent.safeParse(req.data ?? {})
      if (!read.success) throw refuse(sayTo(req)('That did not work. Reload the page and try again.'), 400)
      const giveTurnBack = takesCode && account.isOwn ? await takeTurnAt(req, account) : undefined
      const now = Temporal.Now.instant()
      const answer = await inTransaction(
        req.payload,
        (inside, tx) => work({ req: inside, tx, account, now }, read.data),
        req,
      )
      await giveTurnBack?.({ isIn: true })
      return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
    },
  }
}

const none = z.object({})
const withCode = z.object({ code: z.string().max(60) })

/** @throws for somebody else's: a second factor is set up and used by its owner */
function ownAlone({ account, req }: Inside): void {
  if (!account.isOwn) throw refuse(sayTo(req)('Only the owner of an account can do that.'))
}

async function requireCode(inside: Inside, code: string): Promise<void> {
  const { req, account, now } = inside
  if (!(await takeCode(req, account.id, code, now)))
    throw refuse(sayTo(req)('This code is not right, or was used already. Wait for the next one in the app.'), 400)
}

/** `GET /api/users/:id/security`: sessions, second factor and whether signing in is held up. */
const see = (required: readonly Role[]): Endpoint => ({
  path: '/:id/security',
  method: 'get',
  handler: async (req) => {
    const account = await accountOf(req)
    const now = Temporal.Now.instant()
    const body = await inTransaction(
      req.payload,
      async (_, tx) => ({
        isOwn: account.isOwn,
        sessions: (await sessionsOf(tx, account.id, now)).map(({ id, began, used }) => ({
          id,
          began: began?.toString(),
          used: used.toString(),
          isThis: id === account.session,
        })),
        secondFactor: await factorOf(tx, account.id),
        isRequired: required.includes(account.role),
        isHeldUp: await isHeldUp(tx, req.payload.secret, account.email, now),
      }),
      req,
    )
    return Response.json(body, { headers: { 'Cache-Control': 'no-store' } })
  },
})

/**
 * Goes on where the password of one's own account is right; a try counts as one to sign in.
 * @throws {APIError} saying why not
 */
async function requirePassword(req: PayloadRequest, { isOwn, email }: Account, password: string): Promise<void> {
  if (!isOwn) throw refuse(sayTo(req)('Only the owner of an account can do that.'))
  const { user } = req
  try {
    await tryPassword(req, { email, password }, { isOnlyAsked: true })
  } catch (error) {
    if (error instanceof APIError && error.status === 401) throw refuse(sayTo(req)('This is not your password.'), 400)
    if (!(error instanceof PasswordIsRight)) throw error
  }
  req.user = user
}

const typed = z.string().min(1).max(1000)

/**
 * `POST /api/users/:id/change-password`: one's own, for whoever also knows the present one. All other sessions of the
 * account end.
 */
const changePassword: Endpoint = {
  path: '/:id/change-password',
  method: 'post',
  handler: async (req) => {
    const account = await accountOf(req)
    await addDataAndFileToRequest(req)
    const sent = z.object({ password: typed, newPassword: typed }).safeParse(req.data).data
    if (!sent) throw refuse(sayTo(req)('Type your present password and the new one.'), 400)
    await requirePassword(req, account, sent.password)
    const weak = await whyWeak(req, sent.newPassword, account)
    if (weak !== undefined) throw refuse(weak, 400)
    await inTransaction(
      req.payload,
      async (inside) => {
        const data = { password: sent.newPassword }
        await inside.payload.update({ collection: 'users', id: account.id, data, depth: 0, req: inside })
      },
      req,
    )
    return Response.json({}, { headers: { 'Cache-Control': 'no-store' } })
  },
}

/** `POST /api/users/:id/begin-second-factor`: what an app needs, for whoever also knows the password. */
const beginSecondFactor: Endpoint = {
  path: '/:id/begin-second-factor',
  method: 'post',
  handler: async (req) => {
    const account = await accountOf(req)
    await addDataAndFileToRequest(req)
    const password = z.object({ password: typed }).safeParse(req.data).data?.password
    if (!password) throw refuse(sayTo(req)('Only the owner of an account can do that.'))
    await requirePassword(req, account, password)
    const enrolment = await inTransaction(req.payload, async (inside, tx) => {
      if (await factorOf(tx, account.id)) throw refuse(sayTo(req)('There is a second factor already.'), 409)
      return begin(inside, account)
    })
    return Response.json(enrolment, { headers: { 'Cache-Control': 'no-store' } })
  },
}

/** What somebody can do for the safety of their account, and an administrator for that of others. */
export const accountEndpoints = (required: readonly Role[]): Endpoint[] => [
  see(required),
  // One session, or all but the one that asks.
  act('end-sessions', z.object({ session: z.string().max(100).optional() }), async (inside, { session }) => {
    const { req, tx, account } = inside
    const ended = await endSessions(tx, account.id, session ? { only: session } : { except: account.session })
    await note(req, { act: 'session-ended', subject: `users/${account.id}` })
    return { ended }
  }),
  act('unlock', none, async ({ req, tx, account }) => {
    if (!isAdministrator(req)) throw refuse(sayTo(req)('Only administrators can do that.'))
    await forgetTries(tx, req.payload.secret, account.email)
    await note(req, { act: 'unlocked', subject: `users/${account.id}` })
    return {}
  }),
  changePassword,
  beginSecondFactor,
  act(
    'confirm-second-factor',
    withCode,
    async (inside, { code }) => {
      ownAlone(inside)
      const { req, account, now } = inside
      const recoveryCodes = await confirm(req, account.id, code, now)
      if (!recoveryCodes)
        throw refuse(sayTo(req)('This code is not right, or was used already. Wait for the next one in the app.'), 400)
      await note(req, { act: 'second-factor-on', subject: `users/${account.id}` })
      return { recoveryCodes }
    },
    { takesCode: true },
  ),
  act(
    'recovery-codes',
    withCode,
    async (inside, { code }) => {
      ownAlone(inside)
      await requireCode(inside, code)
      const { req, account } = inside
      await note(req, { act: 'recovery-codes', subject: `users/${account.id}` })
      return { recoveryCodes: await renewCodes(req, account.id) }
    },
    { takesCode: true },
  ),
  act(
    'remove-second-factor',
    withCode.partial(),
    async (inside, { code }) => {
      const { req, tx, account } = inside
      if (account.isOwn) await requireCode(inside, code ?? '')
      if (!(await remove(tx, account.id))) return {}
      await note(req, { act: 'second-factor-off', subject: `users/${account.id}` })
      // Where it is required it is set up anew at the next sign-in; and whoever lost their phone may have lost more.
      if (!account.isOwn || required.includes(account.role)) await endSessions(tx, account.id)
      return {}
    },
    { takesCode: true },
  ),
]
