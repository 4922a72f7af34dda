import type { CollectionAfterChangeHook, CollectionConfig, Field, FieldHook, Where } from 'payload'
import { removeSampleEndpoint } from '../desk/index.ts'
import { guarded, isStaff, openContent, publishedContent, staffReads, translatorsDraft } from '../kit/access.ts'
import { isCalendarDate } from '../kit/dates.ts'
import { numberFromQuery } from '../kit/from-query.ts'
import { recordField, sampleField } from '../kit/record.ts'
import { slugField } from '../kit/slug.ts'
import { isZone } from '../kit/zone.ts'
import { withAddress } from '../store/addresses.ts'
import { feedHooks } from '../store/feed.ts'
import { moveWithDay, moveWithEdition } from './order-date.ts'

/** Adds one act after a change, before the feed is told. */
const withHook = <H extends { afterChange: CollectionAfterChangeHook[] }>(
  hook: CollectionAfterChangeHook,
  hooks: H,
): H => ({
  ...hooks,
  afterChange: [hook, ...hooks.afterChange],
})

const validZone = (value: unknown): true | string =>
  !value ||
  (typeof value === 'string' && isZone(value)) ||
  `"${value}" is not a time zone. Write one such as Europe/Paris or America/New_York.`

const isLastDay = (value: unknown, { siblingData }: { siblingData: { starts?: unknown } }): true | string => {
  const isDate = isCalendarDate(value)
  if (isDate !== true || !value) return isDate
  const { starts } = siblingData
  return (
    typeof starts !== 'string' || String(value) >= starts || `The last day, ${value}, is before the first, ${starts}.`
  )
}

/** The address of an edition is its year; the sample's is its own. */
const slugFromYear: FieldHook = ({ value, siblingData, originalDoc }) => {
  if (siblingData.sample || originalDoc?.sample || value === 'sample') return 'sample'
  const year: unknown = siblingData.year ?? originalDoc?.year
  return year ? String(year) : null
}

const dates: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'starts',
        type: 'text',
        label: 'First day',
        validate: isCalendarDate,
        admin: { placeholder: '2026-10-26' },
      },
      { name: 'ends', type: 'text', label: 'Last day', validate: isLastDay, admin: { placeholder: '2026-10-30' } },
      {
        name: 'zone',
        type: 'text',
        label: 'Home time zone',
        validate: validZone,
        admin: { description: 'The clock by which its days open. Empty: the zone of the settings.' },
      },
    ],
  },
  { name: 'monthAsPrinted', type: 'text', admin: { description: 'Where only a month is known.' } },
  {
    name: 'datesNote',
    type: 'textarea',
    localized: true,
    admin: { description: 'Shown to readers, where the dates need a word.' },
  },
  { name: 'contributionDeadline', type: 'text', label: 'Contributions until', validate: isCalendarDate },
]

const record: Field[] = [
  {
    name: 'countsAsPrinted',
    type: 'group',
    label: 'What the week did, as printed',
    admin: { description: 'For weeks whose items are not all known.' },
    fields: [
      { name: 'virtualEvents', type: 'text' },
      { name: 'publications', type: 'text' },
      { name: 'posts', type: 'text' },
    ],
  },
  { name: 'reach', type: 'text', localized: true },
  {
    name: 'daysNote',
    type: 'textarea',
    localized: true,
    admin: { description: 'Shown to readers, where days are missing.' },
  },
  {
    name: 'related',
    type: 'array',
    labels: { singular: 'Related page', plural: 'Related pages' },
    fields: [
      { name: 'title', type: 'text', required: true },
      { name: 'url', type: 'text', required: true },
      { name: 'organisation', type: 'text' },
      { name: 'kind', type: 'text' },
      { name: 'note', type: 'text', access: { read: staffReads } },
    ],
  },
  { name: 'url', type: 'text', label: 'Address of the week at the time' },
  recordField,
]

export const editions: CollectionConfig = {
  slug: 'editions',
  labels: { singular: 'Edition', plural: 'Editions' },
  admin: {
    group: 'This week',
    useAsTitle: 'slug',
    defaultColumns: ['slug', 'theme', 'starts', 'ends', '_status'],
    description: 'One year’s Week. Publish it to announce it.',
  },
  defaultSort: '-year',
  access: publishedContent,
  endpoints: [removeSampleEndpoint],
  trash: true,
  versions: { drafts: { validate: false }, maxPerDoc: 50 },
  hooks: withHook(moveWithEdition, { beforeOperation: [translatorsDraft], ...feedHooks('editions') }),
  fields: guarded([
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Days and items',
          admin: { condition: (data) => Boolean(data.id) },
          fields: [
            {
              name: 'board',
              type: 'ui',
              admin: { disableListColumn: true, components: { Field: '/desk/week-board.tsx#WeekBoard' } },
            },
          ],
        },
        {
          label: 'The week',
          fields: [
            {
              type: 'row',
              fields: [
                { name: 'year', type: 'number', unique: true, min: 1990, max: 2200 },
                {
                  name: 'ordinal',
                  type: 'number',
                  min: 1,
                  label: 'Which week it is',
                  admin: { placeholder: '8 for the eighth' },
                },
              ],
            },
            {
              name: 'theme',
              type: 'text',
              localized: true,
              admin: { description: 'The theme as announced. Leave empty if there was none.' },
            },
            {
              name: 'focus',
              type: 'textarea',
              localized: true,
              admin: { description: 'One or two sentences on what it is about.' },
            },
            { name: 'aims', type: 'textarea', localized: true, admin: { description: 'One aim a line.' } },
            ...dates,
            { name: 'hashtags', type: 'text', hasMany: true },
            { name: 'handles', type: 'text', hasMany: true },
            { name: 'channels', type: 'text', hasMany: true },
          ],
        },
        { label: 'Record', fields: record },
      ],
    },
    {
      name: 'slug',
      type: 'text',
      unique: true,
      index: true,
      label: 'Address',
      hooks: { beforeValidate: [slugFromYear] },
      admin: { position: 'sidebar', readOnly: true, description: 'The year, once it is written.' },
    },
    sampleField,
  ]),
}

const withItsEdition: Where = {
  and: [{ 'edition._status': { equals: 'published' } }, { 'edition.deletedAt': { exists: false } }],
}

export const days: CollectionConfig = {
  slug: 'days',
  labels: { singular: 'Day', plural: 'Days' },
  admin: {
    group: 'This week',
    useAsTitle: 'label',
    defaultColumns: ['label', 'date', 'theme', 'updatedAt'],
    pagination: { defaultLimit: 25 },
    description: 'The days of an edition. They are public with their edition.',
  },
  defaultSort: '-label',
  disableDuplicate: true,
  access: {
    ...openContent,
    read: ({ req }) => isStaff(req) || withItsEdition,
  },
  hooks: {
    ...withHook(moveWithDay, feedHooks('days')),
    beforeChange: [
      async ({ data, originalDoc, req }) => {
        const id: unknown = data.edition ?? originalDoc?.edition
        if (typeof id !== 'number' && typeof id !== 'string') return data
        const edition = await req.payload.findByID({ collection: 'editions', id, depth: 0, disableErrors: true, req })
        const label = `${edition?.slug ?? ''} · Day ${data.number ?? originalDoc?.number}`
        return { ...data, label, sample: edition?.sample === true }
      },
    ],
  },
  fields: guarded([
    { name: 'label', type: 'text', label: 'Day', admin: { hidden: true } },
    {
      type: 'row',
      fields: [
        {
          name: 'edition',
          type: 'relationship',
          relationTo: 'editions',
          required: true,
          index: true,
          defaultValue: numberFromQuery('edition'),
        },
        {
          name: 'number',
          type: 'number',
          required: true,
          min: 1,
          max: 31,
          defaultValue: numberFromQuery('number'),
        },
        { name: 'date', type: 'text', validate: isCalendarDate, admin: { placeholder: '2026-10-26' } },
      ],
    },
    { name: 'theme', type: 'text', localized: true },
    { name: 'question', type: 'text', localized: true, label: 'Question of the day' },
    { name: 'dateAsPrinted', type: 'text' },
    {
      name: 'correction',
      type: 'textarea',
      localized: true,
      admin: { description: 'Shown to readers. Only where a fact was changed.' },
    },
    {
      name: 'dateSource',
      type: 'text',
      access: { read: staffReads },
      admin: { description: 'How the date is known.' },
    },
    sampleField,
    recordField,
  ]),
  indexes: [{ fields: ['edition', 'number'], unique: true }],
}

export const themes: CollectionConfig = {
  slug: 'themes',
  labels: { singular: 'Theme', plural: 'Themes' },
  admin: { group: 'Archive', useAsTitle: 'title', description: 'Practice areas that run across the years.' },
  access: openContent,
  trash: true,
  hooks: withAddress('/themes', feedHooks('themes')),
  fields: guarded([
    { name: 'title', type: 'text', required: true, localized: true },
    { name: 'summary', type: 'textarea', localized: true },
    {
      name: 'framework',
      type: 'select',
      options: [
        { value: 'planning', label: 'Planning the workforce' },
        { value: 'developing', label: 'Developing the workforce' },
        { value: 'supporting', label: 'Supporting the workforce' },
      ],
      admin: { description: 'The pillar of the field’s framework it belongs to, if one.' },
    },
    slugField(),
    sampleField,
    recordField,
  ]),
}
