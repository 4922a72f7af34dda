import type { CollectionConfig } from 'payload'
import { ownRows } from '../../kit/own-rows.ts'

/** How often signing in failed, for all processes: neither address nor account can be read out of it. Kept for a day. */
export const tries: CollectionConfig = {
  slug: 'tries',
  ...ownRows(),
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    // Whose they are, so that an administrator can let them try again; empty for those of an address.
    { name: 'account', type: 'text', index: true },
    { name: 'failures', type: 'number', required: true },
    { name: 'until', type: 'date', required: true },
    { name: 'last', type: 'date', required: true },
  ],
}
