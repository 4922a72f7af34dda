import type { CollectionConfig } from 'payload'
import { closed } from './access.ts'

/** What a collection has whose rows the program alone writes and reads: neither the desk nor the API knows of it. */
export const ownRows = () =>
  ({
    admin: { hidden: true },
    access: closed,
    endpoints: false,
    lockDocuments: false,
    timestamps: false,
  }) satisfies Partial<CollectionConfig>
