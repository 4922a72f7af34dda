import type { Access, CollectionConfig, Where } from 'payload'
import { itemCollection, summaryField } from '../editions/index.ts'
import { deskOnly, guarded, isStaff, notInTrash, publishedContent, staffReads } from '../kit/access.ts'
import { countryField } from '../kit/countries-field.ts'
import { isCalendarDate } from '../kit/dates.ts'
import { dayIn } from '../kit/zone.ts'
import { feedHooks } from '../store/feed.ts'

const agreements = [
  { value: 'text', label: 'The text' },
  { value: 'name', label: 'The name' },
  { value: 'photo', label: 'The photograph' },
]

/** Who agreed, to what, where, until when. Nothing it carries is public before it is given or after it ends. */
export const consents: CollectionConfig = {
  slug: 'consents',
  labels: { singular: 'Consent', plural: 'Consents' },
  admin: {
    group: 'People',
    useAsTitle: 'who',
    defaultColumns: ['who', 'agreedTo', 'until', 'withdrawnAt'],
    description:
      'Who agreed to be shown, to what and until when. Withdrawing it takes the profile and its photograph away at once.',
  },
  access: deskOnly,
  hooks: {
    // Profiles, pictures and every list they stand in: a consent is rare, and nothing may be forgotten.
    ...feedHooks('consents', { also: () => ['all'] }),
    beforeChange: [({ data }) => ('until' in data && !(data.until < today()) ? { ...data, ended: false } : data)],
  },
  fields: guarded([
    { name: 'who', type: 'text', required: true, label: 'Who agreed' },
    { name: 'agreedTo', type: 'select', hasMany: true, required: true, options: agreements, label: 'Agreed to' },
    {
      name: 'channels',
      type: 'text',
      hasMany: true,
      admin: { description: 'Where it may be shown: website, social media, print.' },
    },
    { name: 'languages', type: 'text', hasMany: true },
    {
      name: 'until',
      type: 'text',
      validate: isCalendarDate,
      admin: { description: 'Last day, year-month-day. Empty: until withdrawn.' },
    },
    {
      name: 'guardian',
      type: 'text',
      admin: { description: 'The guardian who agreed, where the person is under 18.' },
    },
    { name: 'withdrawnAt', type: 'date', label: 'Withdrawn on' },
    { name: 'note', type: 'textarea' },
    { name: 'ended', type: 'checkbox', admin: { hidden: true } },
    { name: 'sample', type: 'checkbox', admin: { hidden: true } },
  ]),
}

/** Consent in force on a day: given for `what`, not withdrawn, not run out. `path` leads to the consent. */
export function consentInForce(path: string, what: 'text' | 'name' | 'photo', today: string): Where {
  return {
    and: [
      { [`${path}.agreedTo`]: { in: [what] } },
      { [`${path}.withdrawnAt`]: { exists: false } },
      { or: [{ [`${path}.until`]: { exists: false } }, { [`${path}.until`]: { greater_than_equal: today } }] },
    ],
  }
}

const today = () => dayIn('UTC', Temporal.Now.instant())

/** Published, and carried by a consent that is in force. */
const carried: Access = ({ req }) =>
  isStaff(req) || {
    and: [{ _status: { equals: 'published' } }, notInTrash, consentInForce('consent', 'text', today())],
  }

export const readsMedia: Access = ({ req }) =>
  isStaff(req) || { or: [{ consent: { exists: false } }, consentInForce('consent', 'photo', today())] }

/** A portrait of one worker. */
export const profiles: CollectionConfig = itemCollection({
  slug: 'profiles',
  labels: { singular: 'Worker profile', plural: 'Worker profiles' },
  address: 'profiles',
  group: 'This week',
  description: 'Portraits of workers. A profile is public only while its consent is in force.',
  access: { ...publishedContent, read: carried },
  content: [
    {
      name: 'consent',
      type: 'relationship',
      relationTo: 'consents',
      index: true,
      access: { read: staffReads },
      admin: { description: 'Without a consent in force nobody can read the profile.' },
    },
    summaryField,
    {
      type: 'row',
      fields: [{ name: 'kindOfWorker', type: 'text', localized: true }, countryField({ name: 'country' })],
    },
    { name: 'whatTheyDo', type: 'textarea', localized: true, label: 'What they do' },
    { name: 'training', type: 'textarea', localized: true, label: 'How they trained' },
    { name: 'whatKeeps', type: 'textarea', localized: true, label: 'What keeps them in the job' },
    { name: 'picture', type: 'upload', relationTo: 'media' },
  ],
})
