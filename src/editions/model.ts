import type { CollectionConfig, Field, FieldHook, PayloadRequest } from 'payload'
import { removeSampleEndpoint } from '../desk/index.ts'
import { sayTo } from '../i18n/desk/languages.ts'
import { guarded, publishedContent, staffReads, translatorsDraft } from '../kit/access.ts'
import { validDate } from '../kit/dates.ts'
import { afterChangeFirst } from '../kit/hooks.ts'
import { recordField, sampleField } from '../kit/record.ts'
import { validZone } from '../kit/zone-field.ts'
import { feedHooks } from '../store/feed.ts'
import { moveWithEdition } from './order-date.ts'

type Asked = { siblingData: { starts?: unknown }; req?: PayloadRequest }

const isLastDay = (value: unknown, { siblingData: { starts }, req }: Asked): true | string => {
  const isDate = validDate(value, { req })
  if (isDate !== true || !value) return isDate
  return (
    typeof starts !== 'string' ||
    String(value) >= starts ||
    sayTo(req)('The last day, {last}, is before the first, {first}.', { last: String(value), first: starts })
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
        validate: validDate,
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
  { name: 'contributionDeadline', type: 'text', label: 'Contributions until', validate: validDate },
]

/** Where readers find the hours of an event without reckoning. */
const cities: Field = {
  name: 'cities',
  type: 'array',
  labels: { singular: 'City', plural: 'Cities' },
  admin: { description: 'The page of an event gives its hours on the clocks of these cities.' },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'zone',
          type: 'text',
          required: true,
          label: 'Time zone',
          validate: (value: unknown, { req }: { req?: PayloadRequest }) =>
            value ? validZone(value, { req }) : sayTo(req)('Write a time zone such as Africa/Nairobi.'),
          admin: { placeholder: 'Africa/Nairobi' },
        },
        {
          name: 'name',
          type: 'text',
          localized: true,
          label: 'City',
          admin: { description: 'Empty: the city in the name of the zone.' },
        },
      ],
    },
  ],
}

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
  hooks: afterChangeFirst(moveWithEdition, { beforeOperation: [translatorsDraft], ...feedHooks('editions') }),
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
                { name: 'year', type: 'number', unique: true, min: 1000, max: 9999 },
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
            cities,
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
