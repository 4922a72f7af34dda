import { z } from 'zod'
import { organisationKinds } from './rules.ts'
import { archiveItem } from './schema/item.ts'
import {
  address,
  country,
  date,
  language,
  lines,
  record,
  slug,
  slugs,
  translations,
  words,
  zone,
} from './schema/values.ts'

const day = z
  .strictObject({
    number: z.number().int().min(1).max(31).describe('Which day of the week it is, from 1.'),
    date: date('The day’s date, where it is known.').optional(),
    dateAsPrinted: words('The date as the source prints it.').optional(),
    dateSource: words('How the date is known: printed, derived or corrected. For editors.').optional(),
    theme: words('The day’s theme, as announced.').optional(),
    question: words('The question of the day.').optional(),
    correction: words('What readers are told where the date was put right.').optional(),
    translations: translations({
      theme: words('The theme in this language.'),
      question: words('The question in this language.'),
      correction: words('The correction in this language.'),
    }),
    record,
    items: z.array(archiveItem).min(1).describe('What belongs to the day, in its order.').optional(),
  })
  .describe('One day of the week.')

const related = z
  .strictObject({
    title: words('Its title.'),
    url: address('Its address.'),
    organisation: words('Who published it.').optional(),
    kind: words('What it is.').optional(),
    note: words('For editors.').optional(),
  })
  .describe('A page about the week that is no item of it.')

const editionTexts = {
  theme: words('The theme in this language.'),
  focus: words('The focus in this language.'),
  aims: lines('The aims in this language.'),
  datesNote: words('The note in this language.'),
  daysNote: words('The note in this language.'),
  reach: words('The reach in this language.'),
}

/** One year's Week: `2021.yaml`. */
export const editionFile = z
  .strictObject({
    year: z.number().int().min(1000).max(9999).describe('The year of the Week.').optional(),
    slug: z
      .string()
      .regex(/^\d{4}$/, 'has no page: leave it out, and the address is the year')
      .describe('Its address, such as "2021", where the year is left out. The file bears the same name.')
      .optional(),
    ordinal: z.number().int().min(1).describe('8 for the eighth Week.').optional(),
    starts: date('Its first day, where known.').optional(),
    ends: date('Its last day, where known.').optional(),
    zone: zone('The zone by whose clock its days open.').optional(),
    monthAsPrinted: words('The month as printed, where only that is known.').optional(),
    datesNote: words('What readers are told about the dates.').optional(),
    theme: words('The theme as announced. Left out where there was none.').optional(),
    focus: words('One or two sentences of our own on what it was about.').optional(),
    aims: lines('Its aims, in our own words.').optional(),
    hashtags: lines('Hashtags of the week.').optional(),
    handles: lines('Accounts of the week.').optional(),
    channels: lines('Where it ran, such as Facebook.').optional(),
    cities: z
      .array(
        z.strictObject({
          zone: zone('The zone of its clock, such as Africa/Nairobi.'),
          name: words('Its name. Left out: the city in the name of the zone.').optional(),
          translations: translations({ name: words('Its name in this language.') }),
        }),
      )
      .min(1)
      .describe('Cities on whose clocks the pages of events give the hours.')
      .optional(),
    url: address('The address of the week at the time.').optional(),
    contributionDeadline: date('The last day for contributions.').optional(),
    reach: words('How many it reached, as stated.').optional(),
    countsAsPrinted: z
      .strictObject({
        virtualEvents: words('Number of virtual events, in quotation marks.').optional(),
        publications: words('Number of publications.').optional(),
        posts: words('Number of posts.').optional(),
      })
      .describe('What the week did, as the source states it, where its items are not all known.')
      .optional(),
    daysNote: words('What readers are told where days are missing.').optional(),
    related: z.array(related).min(1).describe('Pages about the week that are no items of it.').optional(),
    translations: translations(editionTexts),
    record,
    days: z.array(day).min(1).describe('The days of the week, in order.').optional(),
    items: z.array(archiveItem).min(1).describe('What belongs to the week but to none of its days.').optional(),
  })
  .refine((edition) => edition.year !== undefined || edition.slug !== undefined, 'has neither year nor slug')
  .meta({ title: 'One edition of the Week', description: 'What happened in one year’s Social Service Workforce Week.' })

/** Everyone who appears in a byline: `people.yaml`. */
export const peopleFile = z
  .strictObject({
    people: z
      .array(
        z.strictObject({
          slug: slug('The last part of the address of their page. Bylines name them by it.'),
          name: words('The name, in a form that the source prints.'),
          record,
        }),
      )
      .describe('Everyone who appears in a byline.'),
  })
  .meta({
    title: 'People',
    description: 'Everyone who appears in a byline. The role they had then stands in the byline.',
  })

/** `organisations.yaml` */
export const organisationsFile = z
  .strictObject({
    organisations: z
      .array(
        z.strictObject({
          slug: slug('The last part of the address of its page. Bylines name it by it.'),
          name: words('The name as the source gives it.'),
          shortName: words('The short name it goes by.').optional(),
          otherNames: lines('Other names it goes by, for search.').optional(),
          kind: z.enum(organisationKinds.map(({ value }) => value)).describe('What kind of body it is.'),
          parent: slug('The organisation it is part of, by its slug.').optional(),
          memberSince: words('Since when it is a member: year, or year-month-day.').optional(),
          country: country.optional(),
          url: address('Its web address.').optional(),
          summary: words('A sentence or two of our own.').optional(),
          translations: translations({ summary: words('The summary in this language.') }),
          record,
        }),
      )
      .describe('Every body that is named.'),
  })
  .meta({ title: 'Organisations', description: 'Every body that made, signed, held or is named in a byline.' })

/** Practice areas across the years: `themes.yaml`. */
export const themesFile = z
  .strictObject({
    themes: z
      .array(
        z.strictObject({
          slug: slug('The last part of the address of its page. Items name it by it.'),
          title: words('The practice area.'),
          summary: words('A sentence of our own.').optional(),
          framework: z
            .enum(['planning', 'developing', 'supporting'])
            .describe('The pillar of the field’s framework it belongs to, if one.')
            .optional(),
          translations: translations({
            title: words('The title in this language.'),
            summary: words('The summary in this language.'),
          }),
          record,
        }),
      )
      .describe('Practice areas across the years.'),
  })
  .meta({ title: 'Themes', description: 'Practice areas that run across the years.' })

const callTexts = {
  title: words('The title in this language.'),
  summary: words('The summary in this language.'),
  launchNote: words('The note in this language.'),
  signatoriesNote: words('The note in this language.'),
  statement: z.string().min(1).describe('The statement in this language, in Markdown.'),
}

/** Calls to Action as records: `call-to-action.yaml`. */
export const callsFile = z
  .strictObject({
    calls: z
      .array(
        z.strictObject({
          slug: slug('The last part of its address.'),
          title: words('The title as printed.'),
          summary: words('A sentence or two of our own.').optional(),
          edition: slug('The edition that first carried it, such as "2018".').optional(),
          launched: date('When it was launched.').optional(),
          launchNote: words('What readers are told about the launch.').optional(),
          statement: z.string().min(1).describe('Its text, in Markdown, where the archive may hold it.').optional(),
          signatoryCounts: z
            .array(
              z.strictObject({
                asOf: words('The date of the count, or what is known of it.'),
                organisations: z.number().int().min(0).describe('How many organisations had signed.'),
                source: address('Where the count was seen.').optional(),
              }),
            )
            .min(1)
            .describe('How many had signed, as stated at different times.')
            .optional(),
          signatoriesNamed: slugs('Signatories known by name, by their slugs in organisations.yaml.').optional(),
          signatoriesNote: words('What readers are told about the signatories.').optional(),
          inOtherLanguages: z
            .array(z.strictObject({ language: language('The language.'), url: address('Where the Call lies in it.') }))
            .min(1)
            .describe('The Call itself in other languages.')
            .optional(),
          sources: z.array(address('An address.')).min(1).describe('Addresses where the facts were seen.').optional(),
          translations: translations(callTexts),
          record,
        }),
      )
      .describe('Calls to Action.'),
  })
  .meta({ title: 'Calls to Action', description: 'Calls to Action as records: launch, counts, known signatories.' })

/** Items that belong to no edition: `library.yaml`, there only when there are any. */
export const libraryFile = z
  .strictObject({ items: z.array(archiveItem).describe('What belongs to no edition.') })
  .meta({ title: 'Library', description: 'Items that belong to no edition.' })

export type EditionFile = z.infer<typeof editionFile>
export type ArchiveItem = z.infer<typeof archiveItem>
export type PeopleFile = z.infer<typeof peopleFile>
export type OrganisationsFile = z.infer<typeof organisationsFile>
export type ThemesFile = z.infer<typeof themesFile>
export type CallsFile = z.infer<typeof callsFile>
export type LibraryFile = z.infer<typeof libraryFile>
