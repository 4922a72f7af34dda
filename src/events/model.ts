import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { itemCollection, summaryField } from '../editions/index.ts'
import { instantOf, isZone } from '../kit/zone.ts'

/** The wall time and the zone are what was announced; the instant follows from them. */
const startInstant: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const wall: unknown = 'startWall' in data ? data.startWall : originalDoc?.startWall
  const zone: unknown = 'zone' in data ? data.zone : originalDoc?.zone
  const known = typeof wall === 'string' && wall !== '' && typeof zone === 'string' && isZone(zone)
  return { ...data, startInstant: known ? instantOf(wall, zone).toString() : null }
}

const isWall = (value: unknown): true | string => {
  if (!value) return true
  try {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value)) throw new RangeError()
    Temporal.PlainDateTime.from(value, { overflow: 'reject' })
    return true
  } catch {
    return `"${value}" is not a time. Write year-month-dayThour:minute, such as 2026-10-27T09:00.`
  }
}

/** Webinars, chats and meetings of the Week. */
export const events: CollectionConfig = itemCollection({
  slug: 'events',
  labels: { singular: 'Event', plural: 'Events' },
  address: 'events',
  group: 'This week',
  description: 'Webinars, virtual events and chats.',
  hooks: { beforeChange: [startInstant] },
  content: [
    {
      type: 'row',
      fields: [
        {
          name: 'startWall',
          type: 'text',
          label: 'Starts',
          validate: isWall,
          admin: { placeholder: '2026-10-27T09:00', description: 'On the clock of the zone beside it.' },
        },
        {
          name: 'zone',
          type: 'text',
          label: 'Time zone',
          validate: (value: unknown) =>
            !value ||
            (typeof value === 'string' && isZone(value)) ||
            `"${value}" is not a time zone. Write one such as America/New_York.`,
          admin: { placeholder: 'America/New_York' },
        },
        { name: 'durationMinutes', type: 'number', label: 'Minutes', min: 1, max: 60 * 24 * 14 },
      ],
    },
    { name: 'startInstant', type: 'date', index: true, admin: { readOnly: true, hidden: true } },
    {
      name: 'zoneAsPrinted',
      type: 'text',
      admin: { description: 'Only for past events: the zone as it was printed.' },
    },
    summaryField,
    { name: 'hosts', type: 'relationship', relationTo: 'organisations', hasMany: true },
    { name: 'funders', type: 'text', hasMany: true },
    {
      name: 'materials',
      type: 'select',
      hasMany: true,
      options: [
        { value: 'recording', label: 'Recording' },
        { value: 'presentations', label: 'Presentations' },
        { value: 'summary', label: 'Summary' },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'recordingUrl', type: 'text', label: 'Address of the recording' },
        { name: 'presentationsUrl', type: 'text', label: 'Address of the presentations' },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'handles', type: 'text', hasMany: true },
        { name: 'hashtags', type: 'text', hasMany: true },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'seriesNumber', type: 'number', label: 'Number in the series' },
        { name: 'speakersComplete', type: 'checkbox', label: 'All speakers are known', defaultValue: true },
      ],
    },
  ],
  sidebar: [
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'webinar',
      options: [
        { value: 'webinar', label: 'Webinar' },
        { value: 'virtual-event', label: 'Virtual event' },
        { value: 'social-media-chat', label: 'Social-media chat' },
        { value: 'symposium', label: 'Symposium' },
        { value: 'discussion-board', label: 'Discussion board' },
        { value: 'in-person', label: 'In person' },
      ],
      admin: { position: 'sidebar' },
    },
  ],
})
