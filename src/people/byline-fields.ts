import type { ArrayField, FieldAccess, FieldHook, PayloadRequest } from 'payload'
import { isStaff } from '../kit/access.ts'
import { askOf } from '../store/kept-reads.ts'
import { parts } from './rules.ts'

/** Persons who are not shown under their own name, by id. In the trash, or without a name to show: not at all. */
type Restricted = ReadonlyMap<unknown, 'other-name' | 'not-at-all'>

/** Read once per request, and for other pages too: all fields ask at the same time. */
function restrictedPersons(req: PayloadRequest): Promise<Restricted> {
  const kept: unknown = req.context.restrictedPersons
  if (kept instanceof Promise) return kept
  const restricted = readRestrictedPersons(req)
  req.context.restrictedPersons = restricted
  return restricted
}

async function readRestrictedPersons(req: PayloadRequest): Promise<Restricted> {
  // Not before the promise is kept: Payload copies the context when it is asked.
  await null
  const { docs } = await askOf(req)({ collection: 'persons', key: 'not under their own name' }, () =>
    req.payload.find({
      collection: 'persons',
      where: {
        or: [
          { shown: { in: ['other-name', 'not-at-all'] } },
          { deletedAt: { exists: true } },
          { publicName: { exists: false } },
        ],
      },
      depth: 0,
      pagination: false,
      select: { publicName: true, deletedAt: true },
      trash: true,
      req,
    }),
  )
  return new Map(
    docs.map(({ id, publicName, deletedAt }) => [id, publicName && !deletedAt ? 'other-name' : 'not-at-all']),
  )
}

type Row = { person?: unknown }

const personOf = ({ person }: Row): unknown =>
  typeof person === 'object' && person !== null && 'id' in person ? person.id : person

/**
 * Nothing of a byline is read by the public when its person is not shown at all; the name used then also not under
 * another name. Where whoever asks left the person out there is no telling, and nothing is read. Without a document it is
 * asked whether one may search by the field, which could find what is hidden.
 */
const unlessShown =
  (ways: readonly string[], { search = false } = {}): FieldAccess =>
  async ({ req, siblingData, doc }) => {
    if (isStaff(req)) return true
    if (!doc || !siblingData) return search
    if (siblingData.person === undefined) return false
    const way = (await restrictedPersons(req)).get(personOf(siblingData))
    return way === undefined || !ways.includes(way)
  }

/** For readers there is no byline of somebody who is not shown at all: not even an empty one, which would tell of them. */
const leaveOutHidden: FieldHook = async ({ value, req, overrideAccess }) => {
  if (overrideAccess || isStaff(req) || !Array.isArray(value)) return value
  const restricted = await restrictedPersons(req)
  return value.filter((row: Row) => restricted.get(personOf(row)) !== 'not-at-all')
}

const read = unlessShown(['not-at-all'])

/** Who made an item, in which role and for whom, as it was then. A row without a person is a body, or a role alone. */
export const bylinesField: ArrayField = {
  name: 'bylines',
  type: 'array',
  labels: { singular: 'Byline', plural: 'Bylines' },
  hooks: { afterRead: [leaveOutHidden] },
  admin: {
    description: 'One row a person, with the role and organisation they had then.',
    components: { RowLabel: '/desk/byline-label.tsx#BylineLabel' },
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'person',
          type: 'relationship',
          relationTo: 'persons',
          // A person's page searches by it; strangers cannot (`kit/bounded.ts`), who could try every id.
          access: { read: unlessShown(['not-at-all'], { search: true }) },
        },
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
          // An organisation's page searches by it, and leaves out what it finds through a hidden byline. Strangers cannot.
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
