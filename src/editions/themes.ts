import type { CollectionConfig } from 'payload'
import { guarded, openContent } from '../kit/access.ts'
import { recordField, sampleField } from '../kit/record.ts'
import { slugField } from '../kit/slug.ts'
import { withAddress } from '../store/addresses.ts'
import { feedHooks } from '../store/feed.ts'

export const themes: CollectionConfig = {
  slug: 'themes',
  labels: { singular: 'Theme', plural: 'Themes' },
  admin: { group: 'Archive', useAsTitle: 'title', description: 'Practice areas that run across the years.' },
  access: openContent,
  trash: true,
  hooks: withAddress('/themes', feedHooks('themes')),
  fields: guarded([
    { name: 'title', type: 'text', required: true, localized: true },
    { name: 'summary', type: 'textarea', localized: true },
    {
      name: 'framework',
      type: 'select',
      options: [
        { value: 'planning', label: 'Planning the workforce' },
        { value: 'developing', label: 'Developing the workforce' },
        { value: 'supporting', label: 'Supporting the workforce' },
      ],
      admin: { description: 'The pillar of the field’s framework it belongs to, if one.' },
    },
    slugField(),
    sampleField,
    recordField,
  ]),
}
