import type { CollectionConfig, PayloadRequest } from 'payload'
import { sayTo } from '../i18n/desk/languages.ts'
import { editorsRestore, guarded, heedsNoLock, isStaff, notInTrash, openContent, staffReads } from '../kit/access.ts'
import { countryField } from '../kit/countries-field.ts'
import { recordField, sampleField } from '../kit/record.ts'
import { slugField } from '../kit/slug.ts'
import { withAddress } from '../store/addresses.ts'
import { type FeedOptions, feedHooks } from '../store/feed.ts'
import { keepWhileNamed } from './keep-while-named.ts'
import { organisationKinds, shownPerson, waysToShow } from './rules.ts'

/** Where somebody was not shown at all, pages were made without any trace of them: they do not say that they name them. */
const shownAgain: FeedOptions['also'] = (before, after) =>
  before && !before.publicName && after?.publicName ? ['all'] : []

export const persons: CollectionConfig = {
  slug: 'persons',
  defaultSort: 'publicName',
  labels: { singular: 'Person', plural: 'People' },
  admin: {
    group: 'People',
    useAsTitle: 'name',
    defaultColumns: ['name', 'shown', 'updatedAt'],
    listSearchableFields: ['name', 'otherNames'],
    pagination: { defaultLimit: 25 },
    description: 'Everyone who wrote, spoke or was interviewed. The role they had stands in the byline of each item.',
  },
  access: {
    ...openContent,
    read: ({ req }) => isStaff(req) || { and: [{ publicName: { exists: true } }, notInTrash] },
  },
  trash: true,
  versions: { drafts: false, maxPerDoc: 50 },
  hooks: {
    beforeOperation: [editorsRestore, heedsNoLock],
    beforeChange: [
      ({ data: sent, originalDoc, context }) => {
        // How somebody asked to be shown is not a version's to bring back.
        const asAsked = { shown: originalDoc?.shown, shownAs: originalDoc?.shownAs }
        const data = context.isRestoringVersion ? { ...sent, ...asAsked } : sent
        const shown = shownPerson({ ...originalDoc, ...data })
        return { ...data, publicName: shown?.name ?? null, publicSlug: shown?.slug ?? null }
      },
    ],
    beforeDelete: [keepWhileNamed],
    ...withAddress('/people', feedHooks('persons', { also: shownAgain }), 'publicSlug'),
  },
  fields: guarded([
    { name: 'name', type: 'text', required: true, index: true, access: { read: staffReads } },
    { ...slugField('name'), access: { read: staffReads } },
    {
      name: 'shown',
      type: 'select',
      required: true,
      defaultValue: 'with-page',
      options: [...waysToShow],
      access: { read: staffReads },
      admin: {
        position: 'sidebar',
        description:
          'If somebody asks to be less visible, change it here: pages, search, feeds and exports follow within a second.',
      },
    },
    {
      name: 'shownAs',
      type: 'text',
      label: 'Name to show instead',
      access: { read: staffReads },
      validate: (value: unknown, { siblingData, req }: { siblingData: { shown?: string }; req?: PayloadRequest }) =>
        siblingData.shown !== 'other-name' ||
        (typeof value === 'string' && value.trim() !== '') ||
        sayTo(req)('Write the name to show.'),
      admin: { position: 'sidebar', condition: (data) => data.shown === 'other-name' },
    },
    {
      name: 'otherNames',
      type: 'text',
      hasMany: true,
      access: { read: staffReads },
      admin: { description: 'Other names of the same person, for finding them at the desk. Never published.' },
    },
    { name: 'publicName', type: 'text', index: true, admin: { hidden: true } },
    { name: 'publicSlug', type: 'text', index: true, admin: { hidden: true } },
    sampleField,
    recordField,
  ]),
}

export const organisations: CollectionConfig = {
  slug: 'organisations',
  labels: { singular: 'Organisation', plural: 'Organisations' },
  defaultSort: 'name',
  admin: {
    group: 'People',
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'parent', 'country', 'updatedAt'],
    listSearchableFields: ['name', 'shortName', 'otherNames'],
    pagination: { defaultLimit: 25 },
    description: 'Members, partners, interest groups, ministries: everybody who made, signed or hosted something.',
  },
  access: openContent,
  trash: true,
  versions: { drafts: false, maxPerDoc: 50 },
  hooks: { beforeOperation: [editorsRestore], ...withAddress('/organisations', feedHooks('organisations')) },
  fields: guarded([
    { name: 'name', type: 'text', required: true, index: true },
    slugField('name'),
    { name: 'shortName', type: 'text' },
    { name: 'otherNames', type: 'text', hasMany: true, admin: { description: 'Other names it goes by, for search.' } },
    { name: 'kind', type: 'select', options: [...organisationKinds], required: true, defaultValue: 'other' },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'organisations',
      admin: { description: 'The organisation it is part of, such as the Alliance for one of its interest groups.' },
    },
    {
      name: 'memberSince',
      type: 'text',
      admin: { description: 'Year, or year-month-day.', condition: (data) => data.kind === 'member' },
    },
    countryField({ name: 'country' }),
    { name: 'url', type: 'text', label: 'Web address' },
    { name: 'summary', type: 'textarea', localized: true },
    sampleField,
    recordField,
  ]),
}
