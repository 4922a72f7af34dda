import type { Field, FieldAccess, PayloadRequest } from 'payload'
import { sayTo } from '../../i18n/desk/languages.ts'
import { isEditor } from '../../kit/access.ts'
import { webAddress } from '../../site/links.ts'

type Asked = { req?: PayloadRequest }

/** What is typed is not said again: the address may be secret. */
export const validAddress = (value: unknown, { req }: Asked): true | string =>
  !value ||
  (typeof value === 'string' && webAddress(value) !== undefined) ||
  sayTo(req)('This is not a web address. Begin it with https://.')

const isGiven = (value: unknown, { req }: Asked): true | string => {
  const valid = validAddress(value, { req })
  return valid !== true || value ? valid : sayTo(req)('Write the address at which people register.')
}

type Registration = { by?: string; capacity?: number }
const isHere = (_: unknown, { by }: Registration) => by === 'ours'

/** Whether people register for an event here. */
export const isOurs = ({ registration }: { registration?: Registration }): boolean => registration?.by === 'ours'

/** Whoever has it can come in: editors alone read it, and no page, feed or file holds it. */
const editors: FieldAccess = ({ req }) => isEditor(req)
const secret = { access: { read: editors, create: editors, update: editors } }

/** How people come to an event. */
export const joiningFields: Field[] = [
  {
    name: 'registration',
    type: 'group',
    fields: [
      {
        name: 'by',
        type: 'select',
        required: true,
        defaultValue: 'none',
        label: 'People register',
        options: [
          { value: 'none', label: 'Not at all' },
          { value: 'ours', label: 'Here' },
          { value: 'elsewhere', label: 'At another address' },
        ],
      },
      {
        name: 'address',
        type: 'text',
        label: 'Address for registration',
        validate: isGiven,
        admin: { condition: (_, { by }: Registration) => by === 'elsewhere' },
      },
      {
        type: 'row',
        admin: { condition: isHere },
        fields: [
          {
            name: 'capacity',
            type: 'number',
            label: 'Places',
            min: 1,
            max: 100_000,
            admin: { condition: isHere, description: 'Empty: as many as come.' },
          },
          {
            name: 'closes',
            type: 'number',
            label: 'Closes',
            min: 0,
            max: 60 * 24 * 60,
            defaultValue: 0,
            admin: { condition: isHere, description: 'Minutes before the start.' },
          },
          {
            name: 'offerHours',
            type: 'number',
            label: 'Hours to take a freed place',
            min: 1,
            max: 24 * 14,
            defaultValue: 24,
            admin: { condition: isHere, description: 'After that it is offered to the next in line.' },
          },
        ],
      },
    ],
  },
  {
    name: 'joiningLink',
    type: 'text',
    ...secret,
    validate: validAddress,
    admin: { description: 'Secret: only editors see it, and those who registered are sent it.' },
  },
  {
    name: 'joiningNotes',
    type: 'textarea',
    localized: true,
    ...secret,
    admin: { description: 'Secret as well: a dial-in number, a passcode.' },
  },
  {
    name: 'counts',
    type: 'ui',
    admin: {
      condition: isOurs,
      disableListColumn: true,
      components: { Field: '/events/registration/desk/counts.tsx#RegistrationCounts' },
    },
  },
]
