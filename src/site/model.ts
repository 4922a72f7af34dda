import type { GlobalConfig } from 'payload'
import { contentLanguages } from '../i18n/content-languages.ts'
import { guarded, isAdministrator } from '../kit/access.ts'
import { isZone } from '../kit/zone.ts'
import { siteFeedHooks } from '../store/feed.ts'

/** What an administrator may change about the site without a shell. */
export const site: GlobalConfig = {
  slug: 'site',
  label: 'Site',
  admin: { group: 'Settings', description: 'The name of the week, who holds it, its clock and its languages.' },
  access: { read: () => true, update: ({ req }) => isAdministrator(req) },
  hooks: siteFeedHooks,
  fields: guarded([
    { name: 'weekName', type: 'text', required: true, localized: true, defaultValue: 'Social Service Workforce Week' },
    { name: 'organisation', type: 'text', required: true, defaultValue: 'Global Social Service Workforce Alliance' },
    { name: 'tagline', type: 'text', localized: true },
    { name: 'contact', type: 'email', label: 'Contact address' },
    {
      name: 'homeZone',
      type: 'text',
      required: true,
      defaultValue: 'America/New_York',
      validate: (value: unknown) =>
        (typeof value === 'string' && isZone(value)) || 'Write a time zone such as America/New_York.',
      admin: { description: 'The clock by which days open when an edition names none.' },
    },
    {
      name: 'languages',
      type: 'select',
      hasMany: true,
      enumName: 'content_language',
      defaultValue: ['en', 'fr', 'es', 'pt', 'ar'],
      options: contentLanguages.map(({ code, label }) => ({ value: code, label })),
      admin: { description: 'Languages in which readers are offered the site. Each needs its file in locales/.' },
    },
    { name: 'hashtags', type: 'text', hasMany: true, defaultValue: ['#SSWWeek'] },
    { name: 'logo', type: 'upload', relationTo: 'media' },
  ]),
}
