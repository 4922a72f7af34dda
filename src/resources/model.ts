import type { CollectionConfig } from 'payload'
import { itemCollection, summaryField } from '../editions/index.ts'

/** Publications and tools. */
export const resources: CollectionConfig = itemCollection({
  slug: 'resources',
  labels: { singular: 'Resource', plural: 'Resources' },
  address: 'resources',
  group: 'Library',
  description: 'Publications and tools, with a file or a link.',
  content: [
    summaryField,
    {
      type: 'row',
      fields: [
        { name: 'year', type: 'number', label: 'Year of publication', min: 1900, max: 2200 },
        { name: 'licence', type: 'text', admin: { placeholder: 'CC BY 4.0' } },
      ],
    },
    { name: 'file', type: 'upload', relationTo: 'media' },
    {
      name: 'releaseInWeek',
      type: 'select',
      label: 'Released during the week',
      options: [
        { value: 'printed', label: 'Yes, as printed' },
        { value: 'probable', label: 'Probably' },
        { value: 'unconfirmed', label: 'Not confirmed' },
      ],
    },
  ],
  sidebar: [
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'publication',
      options: [
        { value: 'publication', label: 'Publication' },
        { value: 'guidance', label: 'Guidance' },
        { value: 'report', label: 'Report' },
        { value: 'tool', label: 'Tool' },
        { value: 'journal-article', label: 'Journal article' },
        { value: 'other', label: 'Other' },
      ],
      admin: { position: 'sidebar' },
    },
  ],
})
