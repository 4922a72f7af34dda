import type { Field } from 'payload'
import { validAddress } from './joining.ts'

/** What is left of an event when it is over. */
export const materialFields: Field[] = [
  {
    name: 'materials',
    type: 'select',
    hasMany: true,
    label: 'Materials as printed',
    admin: { description: 'Only for past events: what was said to be available.' },
    options: [
      { value: 'recording', label: 'Recording' },
      { value: 'presentations', label: 'Presentations' },
      { value: 'summary', label: 'Summary' },
    ],
  },
  { name: 'recordingUrl', type: 'text', label: 'Address of the recording' },
  { name: 'transcriptUrl', type: 'text', label: 'Address of the transcript', validate: validAddress },
  { name: 'presentationsUrl', type: 'text', label: 'Address of the presentations' },
  {
    name: 'files',
    type: 'upload',
    relationTo: 'media',
    hasMany: true,
    admin: { description: 'Presentations, a transcript. Readers see the title of each (its alternative text).' },
  },
]
