import type { CollectionConfig } from 'payload'
import { itemCollection, summaryField } from '../editions/index.ts'

/** What the Week itself publishes to read or watch. */
export const posts: CollectionConfig = itemCollection({
  slug: 'posts',
  labels: { singular: 'Post', plural: 'Posts' },
  address: 'posts',
  group: 'This week',
  description: 'Blog posts, Q&As, case studies and videos.',
  content: [
    summaryField,
    {
      name: 'body',
      type: 'richText',
      localized: true,
      admin: { description: 'Paste from Word or a web page: headings, links and lists stay.' },
    },
    { name: 'picture', type: 'upload', relationTo: 'media' },
    {
      name: 'videoUrl',
      type: 'text',
      label: 'Address of the video',
      admin: { condition: (data) => data.kind === 'video' || data.kind === 'other-media' },
    },
  ],
  sidebar: [
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'post',
      options: [
        { value: 'post', label: 'Blog post' },
        { value: 'qa', label: 'Q&A' },
        { value: 'case-study', label: 'Case study' },
        { value: 'video', label: 'Video' },
        { value: 'other-media', label: 'Other media' },
      ],
      admin: { position: 'sidebar' },
    },
  ],
})

/** What other organisations published about the Week. */
export const roundUps: CollectionConfig = itemCollection({
  slug: 'round-ups',
  labels: { singular: 'Round-up link', plural: 'Round-up' },
  address: 'round-up',
  group: 'Archive',
  description: 'What other organisations published about the week.',
  content: [summaryField],
  sidebar: [
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'article',
      options: [
        { value: 'article', label: 'Article' },
        { value: 'website', label: 'Website' },
        { value: 'blog', label: 'Blog' },
        { value: 'video', label: 'Video' },
      ],
      admin: { position: 'sidebar' },
    },
  ],
})
