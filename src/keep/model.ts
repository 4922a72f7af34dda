import type { CollectionConfig } from 'payload'
import { closed } from '../kit/access.ts'

/**
 * What was loaded from the archive's files, so that the next load can tell what an editor changed, or took away, since.
 * One row a document, and one for the folder as a whole (`key` `folder`): its hash spares a start with nothing new the
 * loading, and `document` says whether it was the folder that comes with the program (`bundled`) or not (`other`).
 */
export const loads: CollectionConfig = {
  slug: 'loads',
  admin: { hidden: true },
  access: closed,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'document', type: 'text' },
    { name: 'hash', type: 'text', required: true },
  ],
}
