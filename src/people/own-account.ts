import {
  APIError,
  type CollectionBeforeOperationHook,
  type Field,
  type FieldAccess,
  type PayloadRequest,
} from 'payload'
import { sayTo } from '../i18n/desk/languages.ts'

const isOwn = (req: PayloadRequest, id: unknown) => req.user !== null && String(req.user.id) === String(id)

/**
 * Keeps one's own password and address from being changed like any other field: whoever comes upon a desk that is signed in
 * could keep it for themselves, by a new password or by one that is mailed to their address. `change-password` and
 * `change-email` of `/api/users/:id` ask for the present one. What the program does itself goes on.
 * @throws {APIError} saying where it is changed
 */
export const keepOwnWayIn: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'update' || args.overrideAccess === true || !req.user) return args
  const { password, email } = Object(args.data)
  const isMoved = email !== undefined && cleanAddress(email) !== req.user.email
  if (password === undefined && !isMoved) return args
  const say = sayTo(req)
  const refuse = (sentence: string, status: number) => new APIError(sentence, status, null, true)
  if (!('id' in args) || args.id === undefined)
    throw refuse(say('A password or an address is set for one account at a time.'), 400)
  if (!isOwn(req, args.id)) return args
  throw refuse(
    password === undefined
      ? say('Change your own address under Account → Safety of this account: it takes your password.')
      : say('Change your own password under Account → Safety of this account: it takes the present one.'),
    403,
  )
}

/** As addresses of accounts are kept. */
export const cleanAddress = (email: unknown): string => String(email).toLowerCase().trim()

/** Whether it can be changed in the form of the account: the desk offers what works. */
const unlessOwn: FieldAccess = ({ req, id, doc }) => !isOwn(req, id ?? doc?.id)

/** Nothing is stored by this name. */
export const passwordField: Field = {
  name: 'password',
  type: 'text',
  virtual: true,
  access: { update: unlessOwn },
  admin: { disabled: true },
}

export const addressField: Field = {
  name: 'email',
  type: 'email',
  label: ({ t }) => t('general:email'),
  access: { update: unlessOwn },
}
