import type { Field } from 'payload'
import { staffReads } from '../../kit/access.ts'

/**
 * When a draft is to be published: the wall time that the editor typed, the zone whose clock is meant, and the instant,
 * which the hooks work out. Nothing of it is copied with an item.
 */
export const dueField: Field = {
  name: 'due',
  type: 'group',
  label: 'Publish by itself',
  access: { read: staffReads },
  admin: { position: 'sidebar', hideGutter: true },
  fields: [
    {
      name: 'wall',
      type: 'text',
      label: 'Due',
      hooks: { beforeDuplicate: [() => null] },
      admin: { components: { Field: '/desk/due/due-time.tsx#DueTime' } },
    },
    { name: 'at', type: 'date', hooks: { beforeDuplicate: [() => null] }, admin: { hidden: true } },
    { name: 'at_tz', type: 'text', label: 'Time zone', admin: { hidden: true } },
  ],
}
