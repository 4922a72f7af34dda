import type { CollectionConfig } from 'payload'
import { ownRows } from '../../kit/own-rows.ts'

/** Second factors of accounts, apart from the accounts: nothing that shows or writes an account touches them. */
export const secondFactors: CollectionConfig = {
  slug: 'second-factors',
  ...ownRows(),
  fields: [
    // The id of the account.
    { name: 'account', type: 'number', required: true, unique: true },
    // Of an app, encrypted with the program's secret; empty where there are passkeys alone.
    { name: 'secret', type: 'text', required: true },
    // When the app was confirmed with a first code; before, it opens nothing and keeps nobody out.
    { name: 'since', type: 'date' },
    // The half-minute of the last code that was taken: none is taken twice, and none from before it.
    { name: 'step', type: 'number', required: true },
    // JSON: hashes of the recovery codes that are left, for apps and passkeys alike.
    { name: 'codes', type: 'textarea', required: true },
  ],
}

/** Passkeys of accounts, in their own table for the same reason: their counter is written at each sign-in. */
export const passkeys: CollectionConfig = {
  slug: 'passkeys',
  ...ownRows(),
  fields: [
    { name: 'account', type: 'number', required: true, index: true },
    // What its owner calls it; may be empty.
    { name: 'name', type: 'text' },
    // The name of the site that it is bound to.
    { name: 'host', type: 'text', required: true },
    // In base64url, as browsers tell it.
    { name: 'credential', type: 'text', required: true, unique: true },
    // COSE, in base64url.
    { name: 'publicKey', type: 'textarea', required: true },
    // JSON: by which ways a browser reaches it.
    { name: 'transports', type: 'text', required: true },
    // How often it signed, where it counts.
    { name: 'counter', type: 'number', required: true },
    { name: 'added', type: 'date', required: true },
    { name: 'used', type: 'date' },
  ],
}

/** What passkeys were asked and have not answered yet, for all processes; good for minutes. */
export const passkeyChallenges: CollectionConfig = {
  slug: 'passkey-challenges',
  ...ownRows(),
  fields: [
    { name: 'challenge', type: 'text', required: true, unique: true },
    { name: 'account', type: 'number', required: true },
    { name: 'purpose', type: 'text', required: true },
    { name: 'until', type: 'date', required: true },
  ],
}
