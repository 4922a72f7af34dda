import type { CollectionConfig } from 'payload'
import { ownRows } from '../kit/own-rows.ts'

/** The change feed: one row for each transaction that changed what the public can see. Written and read in this folder alone. */
export const changes: CollectionConfig = {
  slug: 'changes',
  ...ownRows(),
  fields: [
    /** A JSON array of tags, such as `["posts","posts:12","posts/edition:3"]`. */
    { name: 'tags', type: 'textarea', required: true },
    { name: 'at', type: 'date', required: true },
  ],
}
