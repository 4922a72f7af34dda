import type { GlobalConfig } from 'payload'
import { cataloguesIn } from '../i18n/catalogues.ts'
import { contentLanguages } from '../i18n/content-languages.ts'
import { isLocale } from '../i18n/languages.ts'
import { languageName } from '../i18n/names.ts'
import { guarded, isAdministrator, staffReads } from '../kit/access.ts'
import { isZone } from '../kit/zone.ts'
import { siteFeedHooks } from '../store/feed.ts'

/** Readers can be offered a language once the interface has its words. */
const haveWords =
  (locales: string) =>
  (chosen: readonly string[] | null | undefined): true | string => {
    const words = cataloguesIn(locales)
    const [missing] = (chosen ?? []).filter((code) => !isLocale(code) || !words.has(code))
    if (missing === undefined) return true
    return `${languageName('en', missing)} has no words yet: put their file, ${missing}.json, into the folder locales/ and start the program again.`
  }

/**
 * What an administrator may change about the site without a shell.
 * @param locales folder of the interface's words
 */
export const site = (locales: string): GlobalConfig => ({
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
      validate: haveWords(locales),
      admin: {
        description:
          'Languages in which readers are offered the site; English always. A language needs the words of the interface: a file named after its code, such as sw.json for Kiswahili, in the folder locales/ of the program, with every message of en.json. Once the program has started with it, choose the language here.',
      },
    },
    { name: 'hashtags', type: 'text', hasMany: true, defaultValue: ['#SSWWeek'] },
    {
      name: 'keepRegistrations',
      type: 'number',
      required: true,
      defaultValue: 90,
      min: 1,
      max: 3650,
      label: 'Days for which registrations are kept',
      admin: { description: 'After an event. Then names and addresses go; the counts stay. Readers are told.' },
    },
    {
      name: 'logo',
      type: 'upload',
      relationTo: 'media',
      admin: { description: 'Stands in the footer of every page, and goes with links that others share.' },
    },
    {
      name: 'sourceCode',
      type: 'text',
      label: 'Address of the source code',
      validate: (value: unknown) =>
        !value ||
        (typeof value === 'string' && /^https?:/.test(value) && URL.canParse(value)) ||
        'Write a whole address, such as https://example.org/code.',
      admin: {
        description:
          'Linked in the footer. The licence of the program asks for it once you have changed the program: readers may have the changes too.',
      },
    },
    {
      name: 'mailsPerDay',
      type: 'number',
      min: 1,
      label: 'Reminders and digests a day, at most',
      access: { read: staffReads },
      admin: {
        description:
          'For the first weeks of a new mail server, whose mail others take for spam if much comes at once: begin with 50 and double it every day. Confirmations always go at once. Empty for no limit.',
      },
    },
  ]),
})
