import type { CollectionConfig } from 'payload'
import { guarded, publishedContent, translatorsDraft } from '../kit/access.ts'
import { validDate } from '../kit/dates.ts'
import { recordField } from '../kit/record.ts'
import { slugField } from '../kit/slug.ts'
import { feedHooks } from '../store/feed.ts'

/** A Call to Action as a record: statement, launch, who is known to have signed. */
export const calls: CollectionConfig = {
  slug: 'calls',
  labels: { singular: 'Call to Action', plural: 'Calls to Action' },
  admin: {
    group: 'Archive',
    useAsTitle: 'title',
    description: 'The Call to Action, its statement and its signatories.',
  },
  access: publishedContent,
  trash: true,
  versions: { drafts: { validate: false }, maxPerDoc: 50 },
  hooks: { beforeOperation: [translatorsDraft], ...feedHooks('calls') },
  fields: guarded([
    { name: 'title', type: 'text', required: true, localized: true },
    { name: 'summary', type: 'textarea', localized: true },
    { name: 'statement', type: 'richText', localized: true },
    { name: 'launched', type: 'text', validate: validDate },
    { name: 'launchNote', type: 'textarea', localized: true },
    { name: 'edition', type: 'relationship', relationTo: 'editions' },
    {
      name: 'signatoryCounts',
      type: 'array',
      fields: [
        { name: 'asOf', type: 'text', required: true },
        { name: 'organisations', type: 'number', required: true },
        { name: 'source', type: 'text' },
      ],
    },
    { name: 'signatoriesNamed', type: 'relationship', relationTo: 'organisations', hasMany: true },
    { name: 'signatoriesNote', type: 'textarea', localized: true },
    {
      name: 'translations',
      type: 'array',
      fields: [
        { name: 'language', type: 'text', required: true },
        { name: 'url', type: 'text', required: true },
      ],
    },
    { name: 'sources', type: 'text', hasMany: true },
    slugField(),
    recordField,
  ]),
}
