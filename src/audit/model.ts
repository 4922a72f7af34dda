import type { CollectionConfig, FieldHook, PayloadRequest } from 'payload'
import { sayTo } from '../i18n/desk/languages.ts'
import { closed, isAdministrator } from '../kit/access.ts'
import { acts } from './rules.ts'

/** Addresses of accounts by id, read once a request: every row asks for one. */
function accounts(req: PayloadRequest): Promise<Map<number, string>> {
  const known: unknown = req.context.auditAccounts
  if (known instanceof Promise) return known
  const read = (async () => {
    // Not before the promise is kept: Payload copies the context when it is asked.
    await null
    const users = { collection: 'users' as const, trash: true, pagination: false, depth: 0 }
    const { docs } = await req.payload.find({ ...users, select: { email: true }, req })
    return new Map(docs.map(({ id, email }) => [id, email]))
  })()
  req.context.auditAccounts = read
  return read
}

/** Who an entry is about, as they are called now: the log itself keeps a number alone. */
const nameActor: FieldHook = async ({ data, req }) => {
  const { actor } = data ?? {}
  const say = sayTo(req)
  if (typeof actor !== 'number') return say('Nobody who is known')
  return (await accounts(req)).get(actor) ?? say('An account that is gone ({id})', { id: actor })
}

/** The log of the desk: written by the program alone, read by administrators, and changed by nobody. */
export const audit: CollectionConfig = {
  slug: 'audit',
  labels: { singular: 'Log entry', plural: 'Log of the desk' },
  access: { ...closed, read: ({ req }) => isAdministrator(req) },
  admin: {
    group: 'Settings',
    useAsTitle: 'act',
    defaultColumns: ['at', 'who', 'act', 'subject'],
    pagination: { defaultLimit: 50 },
    description:
      'Who did what at the desk. It holds the number of an account and of a document, no name and no text; an entry goes after a year.',
  },
  defaultSort: '-id',
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  fields: [
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      label: 'When',
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    { name: 'act', type: 'select', required: true, label: 'What was done', options: [...acts] },
    { name: 'actor', type: 'number', label: 'Number of the account', index: true },
    { name: 'who', type: 'text', virtual: true, label: 'By', hooks: { afterRead: [nameActor] } },
    {
      name: 'subject',
      type: 'text',
      label: 'To what',
      admin: { components: { Cell: '/desk/log/subject-cell.tsx#SubjectCell' } },
    },
    { name: 'detail', type: 'text' },
  ],
}
