import { APIError, type CollectionConfig, type Endpoint } from 'payload'
import { sayTo } from '../../i18n/desk/languages.ts'
import { deskOnly, isEditor } from '../../kit/access.ts'
import { inTransaction } from '../../store/transaction.ts'

export const itemCollections = ['posts', 'profiles', 'resources', 'events', 'round-ups'] as const

const nobody = () => false

/** Puts a failed item back in the line; it is tried within a second or so. */
const retry: Endpoint = {
  path: '/:id/retry',
  method: 'post',
  handler: async (req) => {
    if (!isEditor(req)) throw new APIError(sayTo(req)('Only editors can try again.'), 403, null, true)
    const id = Number(req.routeParams?.id)
    await inTransaction(
      req.payload,
      async (inside) => {
        const row = await req.payload.findByID({ collection: 'due', id, depth: 0, disableErrors: true, req: inside })
        if (row?.state !== 'failed')
          throw new APIError(sayTo(req)('This item does not stand as failed.'), 409, null, true)
        const data = { state: 'waiting' as const, attempts: 0, nextAttempt: null, reason: null }
        await req.payload.update({ collection: 'due', id, data, req: inside })
      },
      req,
    )
    return Response.json({ message: 'It is being tried again.' })
  },
}

/**
 * What is due: one row an item, owned by the program. The row, not a job, says what is to happen and what came of it.
 */
export const due: CollectionConfig = {
  slug: 'due',
  labels: { singular: 'Due item', plural: 'Due, late and published' },
  access: { ...deskOnly, create: nobody, update: nobody, delete: nobody },
  admin: {
    group: 'This week',
    useAsTitle: 'title',
    defaultColumns: ['title', 'at', 'state', 'doneAt'],
    description: 'What publishes itself: waiting, published or failed. Change a time on the item itself.',
  },
  defaultSort: '-at',
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: [retry],
  fields: [
    {
      name: 'again',
      type: 'ui',
      admin: { disableListColumn: true, components: { Field: '/desk/due/retry.tsx#RetryDocument' } },
    },
    { name: 'title', type: 'text' },
    { name: 'key', type: 'text', unique: true, required: true, admin: { hidden: true } },
    { name: 'item', type: 'relationship', relationTo: [...itemCollections], required: true },
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      label: 'Due',
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    { name: 'zone', type: 'text', required: true, label: 'Time zone' },
    { name: 'wall', type: 'text', required: true, label: 'Due on the clock of that zone' },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      options: [
        { value: 'waiting', label: 'Waiting' },
        { value: 'done', label: 'Published' },
        { value: 'failed', label: 'Failed' },
      ],
    },
    { name: 'attempts', type: 'number', defaultValue: 0, label: 'Failed attempts' },
    { name: 'nextAttempt', type: 'date', index: true, admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'lateSeconds', type: 'number', label: 'Late by (seconds)' },
    { name: 'doneAt', type: 'date', label: 'Published', admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'reason', type: 'textarea', label: 'Why it failed' },
  ],
}
