import type { CollectionConfig } from 'payload'
import { closed, isEditor } from '../../kit/access.ts'
import { registrationStates } from './rules.ts'

const nobody = () => false

const stateOptions = registrationStates.map((value) => ({ value, label: value[0]?.toUpperCase() + value.slice(1) }))
const withHours = { admin: { date: { pickerAppearance: 'dayAndTime' } } } as const

/**
 * Who registered for an event. The program alone writes: seats and states change together (`seats.ts`). Only editors
 * read; rows go some time after the event (`erase.ts`).
 */
export const registrations: CollectionConfig = {
  slug: 'registrations',
  labels: { singular: 'Registration', plural: 'Registrations' },
  access: { read: ({ req }) => isEditor(req), create: nobody, update: nobody, delete: nobody },
  admin: {
    group: 'This week',
    useAsTitle: 'name',
    defaultColumns: ['name', 'event', 'state', 'organisation', 'country', 'heads'],
    // What is searched for stands in the address of the list: one person is looked up under Privacy.
    listSearchableFields: ['organisation'],
    description: 'Who registered for an event, and who waits. It is kept until some time after the event.',
  },
  lockDocuments: false,
  disableDuplicate: true,
  indexes: [{ fields: ['event', 'email'], unique: true }, { fields: ['event', 'state', 'turn'] }],
  fields: [
    { name: 'event', type: 'relationship', relationTo: 'events', required: true },
    { name: 'state', type: 'select', required: true, options: stateOptions, index: true },
    { name: 'name', type: 'text', required: true },
    { name: 'email', type: 'text', required: true, index: true, label: 'Mail address' },
    { name: 'organisation', type: 'text' },
    { name: 'country', type: 'text' },
    { name: 'language', type: 'text', required: true },
    {
      name: 'heads',
      type: 'number',
      label: 'Group of',
      admin: { description: 'People who watch together, by their host.' },
    },
    {
      name: 'feedbackGiven',
      type: 'checkbox',
      admin: { description: 'They said what they think; what, is kept apart.' },
    },
    { name: 'turn', type: 'number', admin: { hidden: true } },
    { name: 'requestedAt', type: 'date', required: true, label: 'Asked', ...withHours },
    { name: 'confirmedAt', type: 'date', label: 'Took the seat', ...withHours },
    {
      name: 'attended',
      type: 'checkbox',
      admin: { description: 'By the list of the service where the event was held.' },
    },
    { name: 'came', type: 'number', admin: { description: 'People who came to the group, as its host reported.' } },
    { name: 'notes', type: 'textarea', admin: { description: 'What the host of a group reported.' } },
    { name: 'offeredUntil', type: 'date', index: true, label: 'A seat is kept until', ...withHours },
    // What they were last told of the event (`EventTerms.announced`).
    { name: 'told', type: 'text', admin: { hidden: true } },
    // With the program's secret this makes the private link; by itself it opens nothing.
    { name: 'nonce', type: 'text', required: true, admin: { hidden: true }, access: { read: nobody } },
  ],
}

/** The seats of an event: how many are taken or kept, and how many people wait. One row an event, on which all agree. */
export const seats: CollectionConfig = {
  slug: 'seats',
  access: closed,
  admin: { hidden: true },
  lockDocuments: false,
  fields: [
    { name: 'event', type: 'relationship', relationTo: 'events', required: true, unique: true },
    { name: 'taken', type: 'number', required: true, defaultValue: 0 },
    { name: 'waiting', type: 'number', required: true, defaultValue: 0 },
    { name: 'lastTurn', type: 'number', required: true, defaultValue: 0 },
    { name: 'strangers', type: 'number', admin: { description: 'Who attended without having registered.' } },
    { name: 'counts', type: 'json', admin: { description: 'What stays once the registrations are erased.' } },
  ],
}

/**
 * What people think of an event, without anything that leads to who they are: no times are kept, since they would. The
 * texts go with the registrations, the numbers stay.
 */
export const feedback: CollectionConfig = {
  slug: 'feedback',
  labels: { singular: 'Feedback', plural: 'Feedback' },
  access: { read: ({ req }) => isEditor(req), create: nobody, update: nobody, delete: nobody },
  admin: {
    group: 'This week',
    defaultColumns: ['event', 'score', 'useful', 'better'],
    description: 'What people thought of an event, from 1 to 5 and in words. Nobody can tell who it was.',
  },
  timestamps: false,
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    { name: 'event', type: 'relationship', relationTo: 'events', required: true },
    { name: 'score', type: 'number', required: true, min: 1, max: 5 },
    { name: 'useful', type: 'textarea', label: 'What was useful' },
    { name: 'better', type: 'textarea', label: 'What could be better' },
  ],
}
