import type { CollectionConfig, Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { contentLanguages } from '../i18n/content-languages.ts'
import { sayTo } from '../i18n/desk/languages.ts'
import type { Say } from '../i18n/desk/say.ts'
import { administratorsOnly, administratorWrites, isAdministrator, type Role, roles } from '../kit/access.ts'
import { accountHooks } from './account-hooks.ts'
import { addressField, passwordField } from './own-account.ts'
import { forgottenPassword } from './password-links.ts'
import type { PasskeySite } from './second-factor/passkey-site.ts'
import { accountEndpoints } from './sign-in/account.ts'
import { resetPassword, signIn } from './sign-in/endpoints.ts'
import { sessionHours } from './sign-in/sessions.ts'

/** A door that stays shut, with what to do instead. */
const closed = (path: string, instead: (say: Say) => string): Endpoint => ({
  path,
  method: 'post',
  handler: (req) => {
    throw new APIError(instead(sayTo(req)), 403, null, true)
  },
})

export type UserOptions = {
  /** Whether mail leaves: only then can somebody who forgot their password be sent a link. */
  hasMail: boolean
  /** Whether readers come over TLS: then the cookies go over TLS alone. */
  isSecure: boolean
  /** Roles that sign in with a second factor or not at all. */
  required: readonly Role[]
  /** Where passkeys are used; undefined: nowhere. */
  site: PasskeySite | undefined
}

/** Who works at the desk. */
export const users = ({ hasMail, isSecure, required, site }: UserOptions): CollectionConfig => ({
  slug: 'users',
  labels: { singular: 'User', plural: 'Users' },
  auth: {
    // Counted by `sign-in/tries.ts`: the content system's own lock-out would tell who has an account.
    maxLoginAttempts: 0,
    tokenExpiration: sessionHours * 3600,
    cookies: { sameSite: 'Strict', secure: isSecure },
  },
  admin: {
    group: 'Settings',
    useAsTitle: 'email',
    defaultColumns: ['email', 'role', 'languages', 'updatedAt'],
    description:
      'A password has at least 12 characters, and is none of those that are tried first. Several words that do not belong together do well.',
  },
  access: {
    ...administratorsOnly,
    read: ({ req }) => isAdministrator(req) || (req.user ? { id: { equals: req.user.id } } : false),
    update: ({ req }) => isAdministrator(req) || (req.user ? { id: { equals: req.user.id } } : false),
    unlock: () => false,
    admin: ({ req }) => Boolean(req.user),
  },
  trash: true,
  endpoints: [
    signIn(site),
    resetPassword,
    ...accountEndpoints(required, site),
    // Whether anybody has an account yet is nobody's business.
    { path: '/init', method: 'get', handler: () => Response.json({ initialized: true }) },
    closed('/first-register', (say) =>
      say('The first administrator is made with the one-time link that the start prints.'),
    ),
    closed('/verify/:id', (say) => say('Accounts are opened with the link that sets their password.')),
    // Where no mail leaves, a new link would reach nobody, and end the one that the start printed.
    hasMail
      ? forgottenPassword
      : closed('/forgot-password', (say) =>
          say('Ask an administrator for a new password, or run: npm run week -- administrator'),
        ),
  ],
  hooks: accountHooks(required, site, hasMail),
  fields: [
    { name: 'name', type: 'text' },
    addressField,
    passwordField,
    {
      name: 'role',
      type: 'select',
      required: true,
      saveToJWT: true,
      defaultValue: 'editor',
      options: roles.map((role) => ({ value: role, label: role[0]?.toUpperCase() + role.slice(1) })),
      access: { create: administratorWrites, update: administratorWrites },
      admin: {
        description:
          'Administrators also manage users and settings. Editors write and publish. Translators fill in their languages; an editor publishes.',
      },
    },
    {
      name: 'languages',
      type: 'select',
      hasMany: true,
      enumName: 'content_language',
      options: contentLanguages.map(({ code, label }) => ({ value: code, label })),
      saveToJWT: true,
      access: { create: administratorWrites, update: administratorWrites },
      validate: (value: unknown, { data, req }: { data: Partial<{ role: unknown }>; req?: PayloadRequest }) =>
        data.role !== 'translator' ||
        (Array.isArray(value) && value.length > 0) ||
        sayTo(req)('Choose at least one: a translator can change nothing else.'),
      admin: {
        description: 'The languages this person translates into.',
        condition: (data) => data.role === 'translator',
      },
    },
    {
      name: 'security',
      type: 'ui',
      admin: { disableListColumn: true, components: { Field: '/people/desk/security.tsx#Security' } },
    },
  ],
})
