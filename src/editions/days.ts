import type { CollectionConfig, Where } from 'payload'
import { guarded, isStaff, openContent, staffReads } from '../kit/access.ts'
import { validDate } from '../kit/dates.ts'
import { numberFromQuery } from '../kit/from-query.ts'
import { afterChangeFirst } from '../kit/hooks.ts'
import { recordField, sampleField } from '../kit/record.ts'
import { feedHooks } from '../store/feed.ts'
import { moveWithDay } from './order-date.ts'

const withItsEdition: Where = {
  and: [{ 'edition._status': { equals: 'published' } }, { 'edition.deletedAt': { exists: false } }],
}

export const days: CollectionConfig = {
  slug: 'days',
  labels: { singular: 'Day', plural: 'Days' },
  admin: {
    group: 'This week',
    useAsTitle: 'label',
    defaultColumns: ['label', 'date', 'theme', 'updatedAt'],
    pagination: { defaultLimit: 25 },
    description: 'The days of an edition. They are public with their edition.',
  },
  defaultSort: '-label',
  disableDuplicate: true,
  access: {
    ...openContent,
    read: ({ req }) => isStaff(req) || withItsEdition,
  },
  hooks: {
    ...afterChangeFirst(moveWithDay, feedHooks('days')),
    beforeChange: [
      async ({ data, originalDoc, req }) => {
        const id: unknown = data.edition ?? originalDoc?.edition
        if (typeof id !== 'number' && typeof id !== 'string') return data
        const edition = await req.payload.findByID({ collection: 'editions', id, depth: 0, disableErrors: true, req })
        const label = `${edition?.slug ?? ''} · Day ${data.number ?? originalDoc?.number}`
        return { ...data, label, sample: edition?.sample === true }
      },
    ],
  },
  fields: guarded([
    { name: 'label', type: 'text', label: 'Day', admin: { hidden: true } },
    {
      type: 'row',
      fields: [
        {
          name: 'edition',
          type: 'relationship',
          relationTo: 'editions',
          required: true,
          index: true,
          defaultValue: numberFromQuery('edition'),
        },
        {
          name: 'number',
          type: 'number',
          required: true,
          min: 1,
          max: 31,
          defaultValue: numberFromQuery('number'),
        },
        { name: 'date', type: 'text', validate: validDate, admin: { placeholder: '2026-10-26' } },
      ],
    },
    { name: 'theme', type: 'text', localized: true },
    { name: 'question', type: 'text', localized: true, label: 'Question of the day' },
    { name: 'dateAsPrinted', type: 'text' },
    {
      name: 'correction',
      type: 'textarea',
      localized: true,
      admin: { description: 'Shown to readers. Only where a fact was changed.' },
    },
    {
      name: 'dateSource',
      type: 'text',
      access: { read: staffReads },
      admin: { description: 'How the date is known.' },
    },
    sampleField,
    recordField,
  ]),
  indexes: [{ fields: ['edition', 'number'], unique: true }],
}
