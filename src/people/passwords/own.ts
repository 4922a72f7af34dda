import { APIError, type CollectionBeforeOperationHook, type Field, type PayloadRequest } from 'payload'
import { sayTo } from '../../i18n/desk/languages.ts'

const isOwn = (req: PayloadRequest, id: unknown) => req.user !== null && String(req.user.id) === String(id)

/**
 * Keeps one's own password from being changed like any other field: whoever comes upon a desk that is signed in could keep
 * it for themselves. `POST /api/users/:id/change-password` asks for the present one. What the program does itself goes on.
 * @throws {APIError} saying where it is changed
 */
export const keepOwnPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'update' || args.overrideAccess === true || !req.user) return args
  if (Object(args.data).password === undefined) return args
  const say = sayTo(req)
  if (!('id' in args) || args.id === undefined)
    throw new APIError(say('A password is set for one account at a time.'), 400, null, true)
  if (isOwn(req, args.id))
    throw new APIError(
      say('Change your own password under Account → Safety of this account: it takes the present one.'),
      403,
      null,
      true,
    )
  return args
}

/** Tells the desk whose password can be set in the form of the account: it offers what works. Nothing is stored by this name. */
export const passwordField: Field = {
  name: 'password',
  type: 'text',
  virtual: true,
  access: { update: ({ req, id, doc }) => !isOwn(req, id ?? doc?.id) },
  admin: { disabled: true },
}
