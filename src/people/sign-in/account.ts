import type { Endpoint } from 'payload'
import { z } from 'zod'
import { note } from '../../audit/log.ts'
import { sayTo } from '../../i18n/desk/languages.ts'
import { isAdministrator, type Role } from '../../kit/access.ts'
import { inTransaction } from '../../store/transaction.ts'
import { cleanAddress } from '../own-account.ts'
import { whyWeak } from '../passwords/sound.ts'
import { takeChallenge } from '../second-factor/challenges.ts'
import {
  addPasskey,
  begin,
  confirm,
  factorOf,
  remove,
  removePart,
  renewCodes,
  takeCode,
} from '../second-factor/factor.ts'
import type { PasskeySite } from '../second-factor/passkey-site.ts'
import { askForNew, made } from '../second-factor/passkeys.ts'
import { accountOf, act, type Inside, ownAlone, refuse } from './account-act.ts'
import { endSessions, sessionsOf } from './sessions.ts'
import { forgetTries, isHeldUp } from './tries.ts'
import { notAccepted } from './way-in.ts'

const none = z.object({})
const withCode = z.object({ code: z.string().max(60) })

async function requireCode(inside: Inside, code: string): Promise<void> {
  const { req, account, now } = inside
  if (!(await takeCode(req, account.id, code, now)))
    throw refuse(sayTo(req)('This code is not right, or was used already. Wait for the next one in the app.'), 400)
}

/** `GET /api/users/:id/security`: sessions, second factor and whether signing in is held up. */
const see = (required: readonly Role[], site: PasskeySite | undefined): Endpoint => ({
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
        passkeysAt: site?.origin,
        isRequired: required.includes(account.role),
        isHeldUp: await isHeldUp(tx, req.payload.secret, account.email, now),
      }),
      req,
    )
    return Response.json(body, { headers: { 'Cache-Control': 'no-store' } })
  },
})

/** What somebody can do for the safety of their account, and an administrator for that of others. */
export const accountEndpoints = (required: readonly Role[], site: PasskeySite | undefined): Endpoint[] => [
  see(required, site),
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
  // One's own; all other sessions of the account end.
  act(
    'change-password',
    z.object({ newPassword: z.string().max(1000).default('') }),
    async ({ req, account }, { newPassword }) => {
      if (newPassword === '') throw refuse(sayTo(req)('Type your present password and the new one.'), 400)
      const weak = await whyWeak(req, newPassword, account)
      if (weak !== undefined) throw refuse(weak, 400)
      const data = { password: newPassword }
      await req.payload.update({ collection: 'users', id: account.id, data, depth: 0, req })
      return {}
    },
    { takes: 'password' },
  ),
  // One's own, to which a new password is mailed.
  act(
    'change-email',
    z.object({ newEmail: z.string().max(254).transform(cleanAddress).pipe(z.email()) }),
    async ({ req, account }, { newEmail }) => {
      await req.payload.update({ collection: 'users', id: account.id, data: { email: newEmail }, depth: 0, req })
      return {}
    },
    { takes: 'password' },
  ),
  // What an app needs.
  act(
    'begin-second-factor',
    none,
    async ({ req, tx, account }) => {
      if ((await factorOf(tx, account.id))?.app) throw refuse(sayTo(req)('There is a second factor already.'), 409)
      return begin(req, account)
    },
    { takes: 'password' },
  ),
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
    { takes: 'code' },
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
    { takes: 'code' },
  ),
  // Its owner turns the codes of an app off; others take all of it away.
  act(
    'remove-second-factor',
    withCode.partial(),
    async (inside, { code }) => {
      const { req, tx, account } = inside
      if (account.isOwn) await requireCode(inside, code ?? '')
      if (!(account.isOwn ? await removePart(req, account.id, 'app') : await remove(tx, account.id))) return {}
      await note(req, {
        act: (await factorOf(tx, account.id)) ? 'app-off' : 'second-factor-off',
        subject: `users/${account.id}`,
      })
      await signOutWithout(inside, required)
      return {}
    },
    { takes: 'code' },
  ),
  // What a browser needs to make a passkey.
  act(
    'begin-passkey',
    none,
    async ({ req, account, now }) => {
      if (!site) throw notAccepted(req, 400)
      return askForNew(req, account, site, now)
    },
    { takes: 'password' },
  ),
  act(
    'add-passkey',
    z.object({ name: z.string().trim().max(60), challenge: z.string().max(200), answer: made }),
    async (inside, { name, challenge, answer }) => {
      ownAlone(inside)
      const { req, tx, account, now } = inside
      const asked = await takeChallenge(tx, challenge, now)
      const recoveryCodes = site && (await addPasskey(req, account.id, { name, answer, asked }, site, now))
      // The challenge stays taken.
      if (!recoveryCodes) return notAccepted(req, 400)
      await note(req, { act: 'passkey-added', subject: `users/${account.id}` })
      return { recoveryCodes }
    },
  ),
  act(
    'remove-passkey',
    z.object({ passkey: z.number().int() }),
    async (inside, { passkey }) => {
      const { req, account } = inside
      if (!(await removePart(req, account.id, { passkey }))) return {}
      await note(req, { act: 'passkey-removed', subject: `users/${account.id}` })
      await signOutWithout(inside, required)
      return {}
    },
    { takes: 'password' },
  ),
]

/**
 * Ends the sessions of who is left without a second factor where it is required: it is set up anew at the next sign-in. And
 * all where somebody else took it away: whoever lost their phone may have lost more.
 */
async function signOutWithout({ tx, account }: Inside, required: readonly Role[]): Promise<void> {
  const isMissed = required.includes(account.role) && !(await factorOf(tx, account.id))
  if (!account.isOwn || isMissed) await endSessions(tx, account.id)
}
