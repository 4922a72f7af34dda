import type { Access, CollectionConfig, Field, FieldAccess } from 'payload'
import { contentLanguages } from '../i18n/content-languages.ts'
import { closed, isEditor } from '../kit/access.ts'
import { mailEndpoints } from './endpoints.ts'
import { states } from './rules.ts'

const nobody: FieldAccess = () => false
const editors: Access = ({ req }) => isEditor(req)
const dayAndTime = { date: { pickerAppearance: 'dayAndTime' } } as const

/** What the program alone reads. */
const own = <F extends Field>(field: F) => ({ ...field, access: { read: nobody }, admin: { hidden: true } })

const stateLabels = {
  waiting: 'Waiting',
  'handing-over': 'Being sent',
  sent: 'Sent',
  failed: 'Failed',
  uncertain: 'Uncertain',
  suppressed: 'Held back: the address is suppressed',
  dropped: 'Not sent',
} satisfies Record<(typeof states)[number], string>

/**
 * The outbox: one row a mail, written by `queueMail` in the transaction that causes it, and owned by the program. Mails
 * with which somebody signs in are shown to nobody.
 */
export const outbox: CollectionConfig = {
  slug: 'outbox',
  labels: { singular: 'Mail', plural: 'Mail' },
  access: { ...closed, read: ({ req }) => isEditor(req) && { signIn: { not_equals: true } } },
  admin: {
    group: 'Settings',
    useAsTitle: 'kind',
    defaultColumns: ['kind', 'recipient', 'state', 'createdAt', 'sentAt', 'reason'],
    description: 'What the program sends. Text and address are erased thirty days after a mail was sent or given up.',
    components: { beforeListTable: ['/desk/mail/overview.tsx#MailOverview'] },
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  indexes: [{ fields: ['state', 'priority', 'nextAttempt'] }],
  endpoints: mailEndpoints,
  fields: [
    {
      name: 'look',
      type: 'ui',
      admin: { disableListColumn: true, components: { Field: '/desk/mail/look.tsx#MailLook' } },
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      options: states.map((value) => ({ value, label: stateLabels[value] })),
    },
    {
      name: 'reason',
      type: 'textarea',
      label: 'Why it was not sent',
      admin: { condition: ({ reason }) => Boolean(reason) },
    },
    { name: 'kind', type: 'text', required: true },
    { name: 'recipient', type: 'text', label: 'To' },
    {
      name: 'language',
      type: 'select',
      enumName: 'content_language',
      options: contentLanguages.map(({ code, label }) => ({ value: code, label })),
    },
    { name: 'sentAt', type: 'date', label: 'Sent', index: true, admin: dayAndTime },
    { name: 'attempts', type: 'number', defaultValue: 0 },
    { name: 'nextAttempt', type: 'date', label: 'Not before', admin: dayAndTime },
    own({ name: 'key', type: 'text', required: true, unique: true }),
    // The place of the priority in the order in which mails go: 0 for a confirmation.
    own({ name: 'priority', type: 'number', required: true }),
    // JSON: what the template fills in.
    own({ name: 'data', type: 'textarea' }),
    // JSON: private paths by name, masked once the mail has left.
    own({ name: 'links', type: 'textarea' }),
    own({ name: 'about', type: 'text', index: true }),
    own({ name: 'signIn', type: 'checkbox', defaultValue: false }),
    // The same at each attempt, so that a mail that arrives twice is seen to be one.
    own({ name: 'messageId', type: 'text', unique: true }),
    // Who is handing it over, and until when without a sign of life.
    own({ name: 'worker', type: 'text' }),
    own({ name: 'leaseUntil', type: 'date' }),
  ],
}

/** Addresses that get no mail any more, as keyed hashes: nobody can read them here, and each is known when it is met. */
export const suppressions: CollectionConfig = {
  slug: 'suppressions',
  labels: { singular: 'Suppressed address', plural: 'Suppressed addresses' },
  access: { ...closed, read: editors, delete: editors },
  admin: {
    group: 'Settings',
    useAsTitle: 'hint',
    defaultColumns: ['hint', 'why', 'reason', 'createdAt'],
    description:
      'Addresses that do not exist, or whose owners called our mail spam. They get no mail. Delete a row to send to its address again.',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    own({ name: 'hash', type: 'text', required: true, unique: true }),
    { name: 'hint', type: 'text', label: 'Address, in part' },
    {
      name: 'why',
      type: 'select',
      required: true,
      options: [
        { value: 'bounced', label: 'It does not exist' },
        { value: 'complained', label: 'Its owner called our mail spam' },
      ],
    },
    { name: 'reason', type: 'textarea', label: 'What was said' },
  ],
}
