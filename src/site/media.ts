import path from 'node:path'
import type { Access, CollectionConfig } from 'payload'
import { guarded, openContent, staffReads } from '../kit/access.ts'
import { feedHooks } from '../store/feed.ts'

/** Pictures and files. Location and camera data are lost on upload: every picture is drawn anew. */
export const media = (dataDir: string, read: Access): CollectionConfig => ({
  slug: 'media',
  labels: { singular: 'Picture or file', plural: 'Pictures and files' },
  admin: { group: 'Library', useAsTitle: 'alt', defaultColumns: ['filename', 'alt', 'updatedAt'] },
  access: { ...openContent, read },
  upload: {
    staticDir: path.join(dataDir, 'media'),
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'application/pdf'],
    resizeOptions: { width: 2000, height: 2000, fit: 'inside', withoutEnlargement: true },
    formatOptions: { format: 'webp', options: { quality: 80 } },
    imageSizes: [
      {
        name: 'small',
        width: 480,
        withoutEnlargement: true,
        formatOptions: { format: 'webp', options: { quality: 60 } },
      },
      {
        name: 'medium',
        width: 960,
        withoutEnlargement: true,
        formatOptions: { format: 'webp', options: { quality: 65 } },
      },
    ],
    focalPoint: false,
    crop: false,
  },
  hooks: feedHooks('media'),
  fields: guarded([
    {
      name: 'alt',
      type: 'text',
      required: true,
      localized: true,
      label: 'Alternative text',
      admin: { description: 'What the picture shows, for those who cannot see it. For a file: its title.' },
    },
    { name: 'credit', type: 'text' },
    {
      name: 'consent',
      type: 'relationship',
      relationTo: 'consents',
      access: { read: staffReads },
      admin: { description: 'Needed where people can be recognised.' },
    },
    { name: 'sample', type: 'checkbox', admin: { hidden: true } },
  ]),
})
