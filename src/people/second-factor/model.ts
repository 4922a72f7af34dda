import type { CollectionConfig } from 'payload'
import { ownRows } from '../../kit/own-rows.ts'

/** Second factors of accounts, apart from the accounts: nothing that shows or writes an account touches them. */
export const secondFactors: CollectionConfig = {
  slug: 'second-factors',
  ...ownRows(),
  fields: [
    // The id of the account.
    { name: 'account', type: 'number', required: true, unique: true },
    // Encrypted with the program's secret.
    { name: 'secret', type: 'text', required: true },
    // When it was confirmed with a first code; before, it opens nothing and keeps nobody out.
    { name: 'since', type: 'date' },
    // The half-minute of the last code that was taken: none is taken twice, and none from before it.
    { name: 'step', type: 'number', required: true },
    // JSON: hashes of the recovery codes that are left.
    { name: 'codes', type: 'textarea', required: true },
  ],
}
