import type { CollectionConfig } from 'payload'
import { itemCollection, summaryField } from '../editions/index.ts'
import { afterFields } from './fields/after.ts'
import { isOurs, joiningFields } from './fields/joining.ts'
import { mailFields } from './fields/mails.ts'
import { materialFields } from './fields/materials.ts'
import { keepTime, whenFields } from './fields/when.ts'
import { whoFields } from './fields/who.ts'
import { registrationEndpoints } from './registration/endpoints.ts'
import { keepWhileRegistered, noteBefore, stayWhileRegistered } from './registration/keep-while-registered.ts'

/** Webinars, chats and meetings of the Week. */
export const events: CollectionConfig = itemCollection({
  slug: 'events',
  labels: { singular: 'Event', plural: 'Events' },
  address: 'events',
  group: 'This week',
  description: 'Webinars, virtual events and chats.',
  hooks: {
    beforeChange: [keepTime, noteBefore],
    afterChange: [stayWhileRegistered],
    beforeDelete: [keepWhileRegistered],
  },
  endpoints: registrationEndpoints,
  content: [
    ...whenFields,
    summaryField,
    {
      name: 'body',
      type: 'richText',
      localized: true,
      label: 'Text',
      admin: { description: 'What it is about; afterwards, what was said.' },
    },
    ...whoFields,
    {
      type: 'row',
      fields: [
        { name: 'handles', type: 'text', hasMany: true },
        { name: 'hashtags', type: 'text', hasMany: true },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'seriesNumber', type: 'number', label: 'Number in the series' },
        { name: 'speakersComplete', type: 'checkbox', label: 'All speakers are known', defaultValue: true },
      ],
    },
  ],
  tabs: [
    { label: 'Registration and joining', fields: joiningFields },
    { label: 'Mails', fields: mailFields, admin: { condition: isOurs } },
    { label: 'Recording and files', fields: materialFields },
    { label: 'After the day', fields: afterFields, admin: { condition: isOurs } },
  ],
  sidebar: [
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'webinar',
      options: [
        { value: 'webinar', label: 'Webinar' },
        { value: 'virtual-event', label: 'Virtual event' },
        { value: 'social-media-chat', label: 'Social-media chat' },
        { value: 'symposium', label: 'Symposium' },
        { value: 'discussion-board', label: 'Discussion board' },
        { value: 'in-person', label: 'In person' },
      ],
      admin: { position: 'sidebar' },
    },
  ],
})
