import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionAfterLogoutHook,
  CollectionBeforeChangeHook,
  CollectionConfig,
} from 'payload'
import { note } from '../audit/log.ts'
import { heedsNoLock, type Role } from '../kit/access.ts'
import { sqlIn } from '../store/sql.ts'
import { isMadeUp } from './first-administrator.ts'
import { keepOneAdministrator } from './last-administrator.ts'
import { cleanAddress, keepOwnWayIn } from './own-account.ts'
import { inviteUser, mailOldAddress } from './password-links.ts'
import { soundPassword } from './passwords/sound.ts'
import { factorOf, remove } from './second-factor/factor.ts'
import type { PasskeySite } from './second-factor/passkey-site.ts'
import { refreshOnlyGood } from './sign-in/refresh.ts'
import { endSessions } from './sign-in/sessions.ts'
import { guardWayIn } from './sign-in/way-in.ts'

/** A password set at the desk; the content system ends the other sessions by itself. */
const notePassword: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  if (operation === 'update' && typeof data.password === 'string')
    await note(req, { act: 'password-set', subject: `users/${originalDoc.id}` })
  return data
}

/** Links that set a password were mailed to the address of then. */
const endLinks: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) => {
  if (operation !== 'update' || cleanAddress(data.email ?? originalDoc.email) === originalDoc.email) return data
  return { ...data, resetPasswordToken: null, resetPasswordExpiration: null }
}

/** A new address stands in the log; where mail leaves, the old one is told. */
const tellOfAddress =
  (hasMail: boolean): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, operation, req }) => {
    if (operation !== 'update' || doc.email === previousDoc.email) return doc
    await note(req, { act: 'address-changed', subject: `users/${doc.id}` })
    if (hasMail && !isMadeUp(previousDoc.email)) await mailOldAddress(req, previousDoc.email)
    return doc
  }

/** Whoever is given a role that needs a second factor sets it up when they sign in again. */
const askAgain =
  (required: readonly Role[]): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, operation, req }) => {
    if (operation !== 'update' || doc.role === previousDoc.role || !required.includes(doc.role)) return doc
    const tx = await sqlIn(req.payload, req)
    if (!(await factorOf(tx, doc.id))) await endSessions(tx, doc.id)
    return doc
  }

/** Whoever comes back out of the trash signs in again. */
const signOutOfTrash: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  if (doc.deletedAt && !previousDoc?.deletedAt) await endSessions(await sqlIn(req.payload, req), doc.id)
  return doc
}

const removeFactor: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  await remove(await sqlIn(req.payload, req), Number(id))
  return doc
}

const noteSignOut: CollectionAfterLogoutHook = async ({ req }) => note(req, { act: 'signed-out' })

/** What holds for accounts whichever way they are changed. */
export function accountHooks(
  required: readonly Role[],
  site: PasskeySite | undefined,
  hasMail: boolean,
): CollectionConfig['hooks'] {
  return {
    beforeOperation: [heedsNoLock, keepOwnWayIn, refreshOnlyGood],
    beforeValidate: [soundPassword],
    beforeChange: [...(keepOneAdministrator?.beforeChange ?? []), notePassword, endLinks],
    beforeDelete: keepOneAdministrator?.beforeDelete,
    afterChange: [...(hasMail ? [inviteUser] : []), tellOfAddress(hasMail), askAgain(required), signOutOfTrash],
    afterDelete: [removeFactor],
    afterLogout: [noteSignOut],
    beforeLogin: [guardWayIn(required, site)],
  }
}
