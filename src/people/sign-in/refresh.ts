import { type CollectionBeforeOperationHook, Forbidden } from 'payload'
import { holdAccount } from '../../store/ended-sessions.ts'
import { sqlIn } from '../../store/sql.ts'
import { sessionsOf } from './sessions.ts'

/**
 * Goes on with a session that is still there, and lets nobody end it meanwhile: the content system looks before its
 * transaction alone, and would stumble.
 */
export const refreshOnlyGood: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'refresh' || !req.user) return args
  const { user, payload } = req
  const tx = await sqlIn(payload, req)
  await holdAccount(tx, user.id)
  const sessions = await sessionsOf(tx, user.id, Temporal.Now.instant())
  if (!('_sid' in user) || !sessions.some(({ id }) => id === user._sid)) throw new Forbidden(req.t)
  return args
}
