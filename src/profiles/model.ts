import {
  type Access,
  APIError,
  type CollectionAfterChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionConfig,
  type Where,
} from 'payload'
import { itemCollection, summaryField } from '../editions/index.ts'
import { sayTo } from '../i18n/desk/languages.ts'
import { deskOnly, guarded, heedsNoLock, isStaff, notInTrash, publishedContent, staffReads } from '../kit/access.ts'
import { countryField } from '../kit/countries-field.ts'
import { validDate } from '../kit/dates.ts'
import { dayIn } from '../kit/zone.ts'
import { feedHooks } from '../store/feed.ts'
import { consentInForce, findOnlyNamed, nameWithConsent, picturesWithheld, pictureWithConsent } from './agreed.ts'

/** Deleting a consent would leave its photographs without one, and so open to all. */
const keepWhileNamed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  for (const [collection, draft] of [
    ['media', false],
    ['profiles', false],
    ['profiles', true],
  ] as const) {
    const where = { consent: { equals: id } }
    const { docs } = await req.payload.find({ collection, draft, where, trash: true, depth: 0, limit: 1, req })
    if (docs.length > 0) {
      const say = sayTo(req)
      const sentence =
        collection === 'media'
          ? say('A picture or file rests on this consent. Write a date into Withdrawn on instead.')
          : say('A worker profile rests on this consent. Write a date into Withdrawn on instead.')
      throw new APIError(sentence, 400, null, true)
    }
  }
}

/** Private links to a portrait end with its consent: whoever was sent one would go on reading it. */
const endPreviews: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (!doc.withdrawnAt && !doc.ended) return doc
  const where = { consent: { equals: doc.id } }
  const items = new Set<string>()
  for (const draft of [false, true]) {
    const all = { collection: 'profiles', draft, where, trash: true, depth: 0, pagination: false, req } as const
    for (const { id } of (await req.payload.find(all)).docs) items.add(`profiles:${id}`)
  }
  const of = { item: { in: [...items] } }
  await req.payload.update({ collection: 'previews', where: of, data: { revoked: true }, depth: 0, req })
  return doc
}

const today = () => dayIn('UTC', Temporal.Now.instant())

const agreements = [
  { value: 'text', label: 'The text' },
  { value: 'name', label: 'The name' },
  { value: 'photo', label: 'The photograph' },
]

const feeds = feedHooks('consents', { also: () => ['all'] })

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
    ...feeds,
    afterChange: [...feeds.afterChange, endPreviews],
    beforeOperation: [heedsNoLock],
    beforeDelete: [keepWhileNamed],
    beforeChange: [
      ({ data }) => {
        if (!('until' in data)) return data
        // What is emptied at the desk comes as an empty text, and that is before every day.
        const until = data.until || null
        return { ...data, until, ...(until && until < today() ? {} : { ended: false }) }
      },
    ],
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
      validate: validDate,
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

/** Published, and carried by a consent that is in force. */
const carried: Access = ({ req }) =>
  isStaff(req) || {
    and: [{ _status: { equals: 'published' } }, notInTrash, consentInForce('consent', 'text', today())],
  }

/** Also in force: the consent of each profile that the picture is of. */
export const readsMedia: Access = async ({ req }) => {
  if (isStaff(req)) return true
  const isOpen: Where = { or: [{ consent: { exists: false } }, consentInForce('consent', 'photo', today())] }
  return { and: [isOpen, { id: { not_in: [...(await picturesWithheld(req))] } }] }
}

/** A portrait of one worker. */
export const profiles: CollectionConfig = itemCollection({
  slug: 'profiles',
  labels: { singular: 'Worker profile', plural: 'Worker profiles' },
  address: 'profiles',
  group: 'This week',
  description: 'Portraits of workers. A profile is public only while its consent is in force.',
  access: { ...publishedContent, read: carried },
  hooks: {
    beforeOperation: [findOnlyNamed],
    beforeChange: [pictureWithConsent],
    afterRead: [nameWithConsent],
  },
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
