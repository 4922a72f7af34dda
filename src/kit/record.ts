import type { Field } from 'payload'
import { staffReads } from './access.ts'

/** Where a fact came from and what is odd about it: for the desk, never for readers. */
export const recordField: Field = {
  name: 'record',
  type: 'group',
  label: 'Source record',
  access: { read: staffReads },
  admin: { description: 'Where this came from. Readers never see it.' },
  fields: [
    {
      name: 'fact',
      type: 'text',
      label: 'Number of the fact',
      admin: { description: 'Its number in the table of facts, such as 2021-d3-2. Once given it stays.' },
    },
    { name: 'asPrinted', type: 'text', admin: { description: 'The byline exactly as the source prints it.' } },
    { name: 'onSourcePage', type: 'checkbox', label: 'Listed on the source page' },
    { name: 'note', type: 'textarea', admin: { description: 'Slips and oddities of the source.' } },
    { name: 'archiveHash', type: 'text', admin: { hidden: true } },
  ],
}

/** Marks content of the sample edition, which no feed, count, calendar or export shows. */
export const sampleField: Field = {
  name: 'sample',
  type: 'checkbox',
  defaultValue: false,
  index: true,
  admin: { position: 'sidebar', readOnly: true, condition: (data) => data.sample === true },
}
