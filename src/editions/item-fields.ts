import type {
  CollectionBeforeChangeHook,
  CollectionBeforeValidateHook,
  CollectionConfig,
  Endpoint,
  Field,
  Tab,
} from 'payload'
import { previewEndpoints } from '../desk/index.ts'
import { guarded, publishedContent, translatorsDraft } from '../kit/access.ts'
import { countryField } from '../kit/countries-field.ts'
import { validDate } from '../kit/dates.ts'
import { numberFromQuery } from '../kit/from-query.ts'
import { recordField, sampleField } from '../kit/record.ts'
import { slugField } from '../kit/slug.ts'
import { bylinesField } from '../people/index.ts'
import { keepAddress } from '../store/addresses.ts'
import { feedHooks } from '../store/feed.ts'
import { dueField } from './due/field.ts'
import { dueHooks } from './due/hooks.ts'
import { orderDate } from './order-date.ts'

/** An item on a day belongs to the edition of that day. */
const editionOfDay: CollectionBeforeValidateHook = async ({ data, req }) => {
  const day: unknown = data?.day
  if (!data || (typeof day !== 'number' && typeof day !== 'string')) return data
  const found = await req.payload.findByID({ collection: 'days', id: day, depth: 0, disableErrors: true, req })
  return found ? { ...data, edition: found.edition } : data
}

/** What somebody tries out in the sample edition is part of the sample: it is counted nowhere, and goes with it. */
const sampleWithEdition: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const id: unknown = { ...originalDoc, ...data }.edition
  if (typeof id !== 'number' && typeof id !== 'string') return data
  const edition = await req.payload.findByID({ collection: 'editions', id, depth: 0, disableErrors: true, req })
  return { ...data, sample: edition?.sample === true }
}

const place: Field[] = [
  {
    name: 'edition',
    type: 'relationship',
    relationTo: 'editions',
    index: true,
    defaultValue: numberFromQuery('edition'),
    admin: { position: 'sidebar' },
  },
  {
    name: 'day',
    type: 'relationship',
    relationTo: 'days',
    index: true,
    defaultValue: numberFromQuery('day'),
    admin: {
      position: 'sidebar',
      description:
        'Leave empty for an item of the week as a whole. What is published can be read at once: to hold it back until its day, leave it a draft with a due time.',
    },
    filterOptions: ({ data }) =>
      data?.edition ? { edition: { equals: typeof data.edition === 'object' ? data.edition.id : data.edition } } : true,
  },
  { name: 'order', type: 'number', admin: { position: 'sidebar', description: 'Place within the day, lowest first.' } },
]

const about: Field[] = [
  {
    name: 'organisations',
    type: 'relationship',
    relationTo: 'organisations',
    hasMany: true,
    admin: { description: 'Bodies that made it or signed it.' },
  },
  countryField({ name: 'countries', hasMany: true }),
  { name: 'themes', type: 'relationship', relationTo: 'themes', hasMany: true },
  {
    name: 'languages',
    type: 'text',
    hasMany: true,
    admin: { description: 'Languages of the text itself, or those spoken, such as en or es.' },
  },
  {
    name: 'date',
    type: 'text',
    validate: validDate,
    admin: { description: 'Year-month-day, if it has a date of its own.' },
  },
]

const source: Field[] = [
  {
    name: 'elsewhere',
    type: 'group',
    label: 'Text elsewhere',
    admin: { description: 'For a text that lies at another address: readers are told so and led there.' },
    fields: [
      { name: 'url', type: 'text', label: 'Address' },
      { name: 'titleThere', type: 'text', label: 'Title there, if it differs' },
      { name: 'seenAt', type: 'text', label: 'Address of the page where it was seen listed' },
      {
        name: 'found',
        type: 'select',
        options: [
          { value: 'page', label: 'Its own page was seen' },
          { value: 'comment', label: 'Seen at the address of a comment' },
          { value: 'listing', label: 'Seen in a list only' },
          { value: 'none', label: 'Not found' },
        ],
      },
    ],
  },
  {
    name: 'correction',
    type: 'textarea',
    localized: true,
    admin: { description: 'Shown to readers. Only where a fact was changed.' },
  },
  recordField,
]

type ItemCollection = {
  slug: string
  labels: { singular: string; plural: string }
  /** Folder of its public address, such as `posts`. */
  address: string
  group: 'This week' | 'Archive' | 'Library'
  description: string
  /** What the first tab shows: the text itself. */
  content: Field[]
  /** Further tabs, beside the text. */
  tabs?: Tab[]
  sidebar?: Field[]
  access?: CollectionConfig['access']
  hooks?: CollectionConfig['hooks']
  /** What the room offers beside the previews. */
  endpoints?: Endpoint[]
}

/** The private links to the draft, with a way to end each. */
const previewLinks: Field = {
  name: 'previewLinks',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/desk/preview/preview-links.tsx#PreviewLinks' },
  },
}

const preview = (collection: string) => (data: { id?: unknown }) =>
  data.id ? `/api/${collection}/${data.id}/preview` : null

/**
 * The collection of one room that makes items: what hangs on a day or on the edition. Every such room has the same
 * tabs, drafts, due time, versions, trash and change feed, so that who knows one knows all.
 */
export function itemCollection({
  content,
  tabs = [],
  sidebar = [],
  hooks = {},
  endpoints = [],
  ...room
}: ItemCollection): CollectionConfig {
  const shared = feedHooks(room.slug)
  return {
    slug: room.slug,
    labels: room.labels,
    access: room.access ?? publishedContent,
    admin: {
      group: room.group,
      description: room.description,
      useAsTitle: 'title',
      defaultColumns: ['title', 'kind', 'edition', 'day', '_status', 'updatedAt'],
      pagination: { defaultLimit: 25 },
      listSearchableFields: ['title', 'slug'],
      preview: preview(room.slug),
      components: { edit: { beforeDocumentControls: ['/desk/language-note.tsx#LanguageNote'] } },
    },
    endpoints: [...previewEndpoints, ...endpoints],
    trash: true,
    versions: { drafts: { validate: false }, maxPerDoc: 100 },
    hooks: {
      ...hooks,
      beforeOperation: [translatorsDraft, ...(hooks.beforeOperation ?? [])],
      beforeValidate: [editionOfDay, ...(hooks.beforeValidate ?? [])],
      beforeChange: [orderDate, sampleWithEdition, ...(hooks.beforeChange ?? []), dueHooks.beforeChange],
      afterChange: [
        ...(hooks.afterChange ?? []),
        keepAddress(`/${room.address}`),
        dueHooks.afterChange,
        ...shared.afterChange,
      ],
      beforeDelete: hooks.beforeDelete,
      afterDelete: [...(hooks.afterDelete ?? []), dueHooks.afterDelete, ...shared.afterDelete],
    },
    fields: guarded([
      {
        type: 'tabs',
        tabs: [
          {
            label: 'Text',
            fields: [{ name: 'title', type: 'text', required: true, localized: true }, ...content],
          },
          ...tabs,
          { label: 'People', fields: [bylinesField] },
          { label: 'About', fields: about },
          { label: 'Source', fields: source },
        ],
      },
      ...sidebar,
      ...place,
      dueField,
      slugField(),
      previewLinks,
      { name: 'orderDate', type: 'text', index: true, admin: { hidden: true } },
      sampleField,
    ]),
  }
}

/** One or two sentences for lists and search. */
export const summaryField: Field = {
  name: 'summary',
  type: 'textarea',
  localized: true,
  admin: { description: 'One or two sentences for lists, search and sharing.' },
}
