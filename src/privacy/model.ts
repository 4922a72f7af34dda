import type { CollectionConfig } from 'payload'
import { closed, isEditor } from '../kit/access.ts'
import { privacyEndpoints } from './endpoints.ts'

const nobody = () => false

/**
 * The list of erasures: that somebody was erased, when and by whom, never who it was. The program writes it, editors
 * read it. A second list lies outside the database (`list.ts`).
 */
export const erasures: CollectionConfig = {
  slug: 'erasures',
  labels: { singular: 'Erasure', plural: 'Privacy' },
  access: { ...closed, read: ({ req }) => isEditor(req) },
  admin: {
    group: 'Settings',
    useAsTitle: 'at',
    defaultColumns: ['at', 'who', 'what'],
    description: 'For people who ask what is kept of them, or that it be erased. Below: what was erased until now.',
    components: { beforeListTable: ['/privacy/desk/one-person.tsx#OnePerson'] },
  },
  defaultSort: '-at',
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: privacyEndpoints,
  fields: [
    {
      name: 'at',
      type: 'date',
      required: true,
      label: 'Erased',
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    { name: 'who', type: 'text', label: 'By' },
    { name: 'what', type: 'textarea', label: 'What went' },
    { name: 'entry', type: 'text', required: true, unique: true, access: { read: nobody }, admin: { hidden: true } },
    // With which of the program's secrets the hash was made.
    { name: 'secret', type: 'text', required: true, access: { read: nobody }, admin: { hidden: true } },
    // The address, for whoever has the secret and the address.
    { name: 'hash', type: 'text', required: true, index: true, access: { read: nobody }, admin: { hidden: true } },
  ],
}
