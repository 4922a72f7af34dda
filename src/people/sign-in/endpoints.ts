import {
  APIError,
  addDataAndFileToRequest,
  type Endpoint,
  generatePayloadCookie,
  type PayloadRequest,
  resetPasswordOperation,
} from 'payload'
import { z } from 'zod'
import { note } from '../../audit/log.ts'
import { sayTo } from '../../i18n/desk/languages.ts'
import { inTransaction } from '../../store/transaction.ts'
import { requireSound } from '../passwords/sound.ts'
import { askForFactor, begin } from '../second-factor/factor.ts'
import type { PasskeySite } from '../second-factor/passkey-site.ts'
import { signed } from '../second-factor/passkeys.ts'
import { browserCookie } from './browser.ts'
import { tryPassword } from './password.ts'
import { endSessions } from './sessions.ts'
import { forgetTries } from './tries.ts'
import { CodeWanted, type WayIn } from './way-in.ts'

const given = z.object({
  email: z.string().trim().toLowerCase().min(1).max(254),
  password: z.string().min(1).max(1000),
  code: z.string().trim().max(60).optional(),
  passkey: z.object({ challenge: z.string().max(200), answer: signed }).optional(),
})
const reset = z.object({ token: z.string().regex(/^\w{1,100}$/), password: z.string().min(1).max(1000) })

/** A cookie with the session that a token stands for. */
function sessionCookie({ payload }: PayloadRequest, token: string | undefined): string {
  const collectionAuthConfig = payload.collections.users.config.auth
  return String(
    generatePayloadCookie({ collectionAuthConfig, cookiePrefix: payload.config.cookiePrefix, token: token ?? '' }),
  )
}

const answer = (body: object, cookies: string[] = [], status = 200) =>
  Response.json(body, {
    status,
    headers: [['Cache-Control', 'no-store'], ...cookies.map((cookie): [string, string] => ['Set-Cookie', cookie])],
  })

/**
 * `POST /api/users/login`. Without the second factor there is no session; what is missing is said in `secondFactor`:
 * `code` with the ways there are, passkeys among them; or `set-up` with what an app needs to set it up.
 * @param site where passkeys are used; undefined: nowhere
 */
export const signIn = (site: PasskeySite | undefined): Endpoint => ({
  path: '/login',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const { payload } = req
    const read = given.safeParse(req.data)
    if (!read.success) throw new APIError(sayTo(req)('Type your address and your password.'), 400, null, true)
    const { email, password, code, passkey } = read.data
    const way: WayIn = { ...(code && { code }), ...(passkey && { passkey }) }
    try {
      const { token, exp, user, account, isKnown } = await tryPassword(req, { email, password }, way)
      const { secure } = payload.collections.users.config.auth.cookies
      const known = isKnown ? [] : [browserCookie(payload.secret, account, { secure: secure === true })]
      const { recoveryCodes } = way
      return answer({ message: req.t('authentication:passed'), token, exp, user, recoveryCodes }, [
        sessionCookie(req, token),
        ...known,
      ])
    } catch (error) {
      if (!(error instanceof CodeWanted)) throw error
      const { what, account } = error
      const more = await inTransaction(payload, async (inside, tx) =>
        what === 'set-up'
          ? { enrolment: await begin(inside, account) }
          : askForFactor(tx, account.id, site, Temporal.Now.instant()),
      )
      return answer({ secondFactor: what, ...more }, [], 401)
    }
  },
})

/**
 * `POST /api/users/reset-password`: sets a password by a link. Whoever has, or needs, a second factor signs in
 * afterwards; others are in. All other sessions end.
 */
export const resetPassword: Endpoint = {
  path: '/reset-password',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const read = reset.safeParse(req.data)
    if (!read.success)
      throw new APIError(sayTo(req)('This link is not good any more. Ask for a new one.'), 403, null, true)
    const { payload } = req
    const { token, password } = read.data
    const way: WayIn = { isReset: true }
    const collection = payload.collections.users
    const result = await inTransaction(
      payload,
      async (inside, tx) => {
        const where = { resetPasswordToken: { equals: token } }
        const { docs } = await payload.find({ collection: 'users', where, limit: 1, depth: 0, req: inside })
        const [user] = docs
        if (user) await requireSound(inside, password, user)
        inside.context.wayIn = way
        const done = await resetPasswordOperation({ collection, data: { token, password }, req: inside })
        if (user) {
          await note(inside, { act: 'password-set', by: user.id, subject: `users/${user.id}` })
          // Codes that failed go on counting: whoever reads somebody's mail could else try them without end.
          if (way.staysOut) await endSessions(tx, user.id)
          else await forgetTries(tx, payload.secret, user.email)
        }
        return done
      },
      req,
    )
    const message = req.t('authentication:passwordResetSuccessfully')
    if (way.staysOut) return answer({ message, secondFactor: 'code' })
    return answer({ message, token: result.token, user: result.user }, [sessionCookie(req, result.token)])
  },
}
