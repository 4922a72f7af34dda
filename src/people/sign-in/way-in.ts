import { APIError, type CollectionBeforeLoginHook, type PayloadRequest } from 'payload'
import { note } from '../../audit/log.ts'
import { sayTo } from '../../i18n/desk/languages.ts'
import type { Role } from '../../kit/access.ts'
import { sqlIn } from '../../store/sql.ts'
import type { Asked } from '../second-factor/challenges.ts'
import { confirm, factorOf, takeCode, takePasskey } from '../second-factor/factor.ts'
import type { PasskeySite } from '../second-factor/passkey-site.ts'
import type { Signed } from '../second-factor/passkeys.ts'

/** How somebody comes in, handed along with the request to the hook below, and what it tells back. */
export type WayIn = {
  /** Of the second factor. */
  code?: string
  /** In the place of a code: what a passkey signed for a challenge. */
  passkey?: { challenge: string; answer: Signed }
  /** What that challenge was for, now that it is taken. */
  asked?: Asked
  /** By the link that sets a password. */
  isReset?: boolean
  /** Nobody comes in: it is asked whether the password is right. */
  isOnlyAsked?: boolean
  /** Told back: shown once. */
  recoveryCodes?: string[]
  /** Told back: the password is set, and no session may be left. */
  staysOut?: boolean
}

declare module 'payload' {
  interface RequestContext {
    wayIn?: WayIn
  }
}

/** The password is right, and that was the question. */
export class PasswordIsRight extends Error {}

/** The password is right, and the second factor is wanted too; or has to be set up first. */
export class CodeWanted extends Error {
  readonly what: 'code' | 'set-up'
  readonly account: { id: number; email: string }
  constructor(what: 'code' | 'set-up', account: { id: number; email: string }) {
    super(`${what} wanted`)
    this.what = what
    this.account = account
  }
}

/** Why a passkey opens nothing, or is not added; which of the reasons it is helps nobody but strangers. */
export const notAccepted = (req: PayloadRequest, status: number) =>
  new APIError(
    sayTo(req)('This passkey was not accepted, or it took longer than five minutes. Try again.'),
    status,
    null,
    true,
  )

/**
 * The last act before anybody is let in, whichever way they come, in the transaction that makes their session: without
 * the second factor there is none.
 * @param required roles that cannot do without one
 * @param site where passkeys are used; undefined: nowhere
 */
export const guardWayIn =
  (required: readonly Role[], site: PasskeySite | undefined): CollectionBeforeLoginHook =>
  async ({ req, user }) => {
    const way: WayIn = req.context.wayIn ?? {}
    if (way.isOnlyAsked) throw new PasswordIsRight()
    const tx = await sqlIn(req.payload, req)
    const factor = await factorOf(tx, user.id)
    const what = factor ? 'code' : required.includes(user.role) ? 'set-up' : undefined
    if (what && way.isReset) {
      way.staysOut = true
      return user
    }
    if (what && !way.code && !(what === 'code' && way.passkey))
      throw new CodeWanted(what, { id: user.id, email: user.email })
    if (what === 'code') await pass(user.id)
    if (what === 'set-up') await setUp(user.id)
    await note(req, { act: 'signed-in', by: user.id })
    return user

    async function pass(id: number) {
      const { passkey, asked } = way
      if (passkey) {
        const { answer } = passkey
        const isIn = site && (await takePasskey(req, id, { answer, asked }, site, Temporal.Now.instant()))
        if (!isIn) throw notAccepted(req, 401)
        return
      }
      const by = await takeCode(req, id, way.code ?? '', Temporal.Now.instant())
      if (!by) throw wrongCode()
      if (by === 'recovery') await note(req, { act: 'recovery-code-used', by: id })
    }
    async function setUp(id: number) {
      way.recoveryCodes = await confirm(req, id, way.code ?? '', Temporal.Now.instant())
      if (!way.recoveryCodes) throw wrongCode()
      await note(req, { act: 'second-factor-on', by: id })
    }
    function wrongCode() {
      const sentence = sayTo(req)('This code is not right, or was used already. Wait for the next one in the app.')
      return new APIError(sentence, 401, null, true)
    }
  }
