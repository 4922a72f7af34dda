import type { ArrayField, FieldAccess, PayloadRequest } from 'payload'
import { isStaff } from '../kit/access.ts'
import { parts } from './rules.ts'

/** Ids of the persons who are not shown under their own name, read once per request: all fields ask at the same time. */
function restrictedPersons(req: PayloadRequest): Promise<Map<unknown, string>> {
  const kept: unknown = req.context.restrictedPersons
  if (kept instanceof Promise) return kept
  const restricted = readRestrictedPersons(req)
  req.context.restrictedPersons = restricted
  return restricted
}

async function readRestrictedPersons(req: PayloadRequest): Promise<Map<unknown, string>> {
  // Not before the promise is kept: Payload copies the context when it is asked.
  await null
  const { docs } = await req.payload.find({
    collection: 'persons',
    where: { shown: { in: ['other-name', 'not-at-all'] } },
    depth: 0,
    pagination: false,
    select: { shown: true },
    trash: true,
    req,
  })
  return new Map(docs.map((person) => [person.id, person.shown]))
}

const personOf = (row: { person?: unknown } | undefined): unknown => {
  const person = row?.person
  return typeof person === 'object' && person !== null && 'id' in person ? person.id : person
}

/**
 * Nothing of a byline is read by the public when its person is not shown at all; the name used then also not under
 * another name. Without a document it is asked whether one may search by the field, which could find what is hidden.
 */
const unlessShown =
  (ways: readonly string[], { search = false } = {}): FieldAccess =>
  async ({ req, siblingData, doc }) => {
    if (isStaff(req)) return true
    if (!doc || !siblingData) return search
    const way = (await restrictedPersons(req)).get(personOf(siblingData))
    return way === undefined || !ways.includes(way)
  }

const read = unlessShown(['not-at-all'])

/** Who made an item, in which role and for whom, as it was then. A row without a person is a body, or a role alone. */
export const bylinesField: ArrayField = {
  name: 'bylines',
  type: 'array',
  labels: { singular: 'Byline', plural: 'Bylines' },
  admin: {
    description: 'One row a person, with the role and organisation they had then.',
    components: { RowLabel: '/desk/byline-label.tsx#BylineLabel' },
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'person', type: 'relationship', relationTo: 'persons' },
        {
          name: 'part',
          type: 'select',
          options: parts.map((part) => ({ value: part, label: part[0]?.toUpperCase() + part.slice(1) })),
          defaultValue: 'author',
          required: true,
          access: { read },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'role', type: 'text', localized: true, access: { read } },
        {
          name: 'organisations',
          type: 'relationship',
          relationTo: 'organisations',
          hasMany: true,
          // An organisation's page searches by it, and leaves out what it finds through a hidden byline.
          access: { read: unlessShown(['not-at-all'], { search: true }) },
        },
      ],
    },
    {
      type: 'collapsible',
      label: 'More about this byline',
      admin: { initCollapsed: true },
      fields: [
        {
          name: 'nameThen',
          type: 'text',
          label: 'Name used then',
          access: { read: unlessShown(['other-name', 'not-at-all']) },
          admin: { description: 'Only if it differs from the name in the list of people.' },
        },
        { name: 'honorific', type: 'text', access: { read: unlessShown(['other-name', 'not-at-all']) } },
        { name: 'credentials', type: 'text', hasMany: true, access: { read } },
        { name: 'unit', type: 'text', label: 'Unit or department', access: { read } },
        { name: 'place', type: 'text', access: { read } },
      ],
    },
  ],
}
