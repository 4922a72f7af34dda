import type { Field } from 'payload'
import { staffReads } from '../../kit/access.ts'

const zones = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value.replaceAll('_', ' ') }))

/** When a draft is to be published: an instant, and the zone in which the editor thinks of it. */
export const dueField: Field = {
  name: 'due',
  type: 'group',
  label: 'Publish by itself',
  access: { read: staffReads },
  admin: {
    position: 'sidebar',
    condition: (_, __, { user }) => Boolean(user),
    description: 'Save the draft with a time: it is published within seconds of that minute, also after a restart.',
  },
  fields: [
    {
      name: 'at',
      type: 'date',
      label: 'Due',
      admin: {
        date: {
          pickerAppearance: 'dayAndTime',
          displayFormat: 'd MMM yyyy HH:mm',
          timeFormat: 'HH:mm',
          timeIntervals: 5,
        },
      },
      timezone: {
        supportedTimezones: zones,
        override: ({ baseField }) => ({ name: baseField.name, type: 'text', admin: { hidden: true } }),
      },
    },
  ],
}
