import type { CollectionConfig } from 'payload'
import { deskOnly, nobodyWrites } from '../../kit/access.ts'

export const itemCollections = ['posts', 'profiles', 'resources', 'events', 'round-ups'] as const

/**
 * What is due: one row an item, owned by the program. The row, not a job, says what is to happen and what came of it.
 */
export const due: CollectionConfig = {
  slug: 'due',
  labels: { singular: 'Due item', plural: 'Due, late and published' },
  access: { ...deskOnly, create: () => false, update: () => false, delete: () => false },
  admin: {
    group: 'This week',
    useAsTitle: 'title',
    defaultColumns: ['title', 'at', 'state', 'doneAt', 'reason'],
    description: 'What publishes itself: waiting, done, late or failed. Change a time on the item itself.',
  },
  defaultSort: 'at',
  fields: [
    { name: 'title', type: 'text', access: { update: nobodyWrites } },
    { name: 'key', type: 'text', unique: true, required: true, admin: { hidden: true } },
    { name: 'item', type: 'relationship', relationTo: [...itemCollections], required: true },
    { name: 'at', type: 'date', required: true, index: true, admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'zone', type: 'text', required: true },
    { name: 'wall', type: 'text', required: true },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      options: [
        { value: 'waiting', label: 'Waiting' },
        { value: 'done', label: 'Published' },
        { value: 'failed', label: 'Failed' },
      ],
    },
    { name: 'attempts', type: 'number', defaultValue: 0 },
    { name: 'nextAttempt', type: 'date', index: true, admin: { hidden: true } },
    { name: 'lateSeconds', type: 'number', label: 'Late by (seconds)' },
    { name: 'doneAt', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'reason', type: 'textarea' },
  ],
}
