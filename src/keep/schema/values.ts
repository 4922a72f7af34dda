import { z } from 'zod'
import { contentLanguages } from '../../i18n/content-languages.ts'
import { countryCodes } from '../../kit/countries.ts'
import { isCalendarDate } from '../../kit/dates.ts'
import { isWallTime, isZone } from '../../kit/zone.ts'

const slugPattern = /^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u

/** The language of every text that is not under `translations`. */
export const baseLanguage = 'en'

export const words = (description: string) =>
  z
    .string()
    .min(1)
    .refine((text) => text === text.trim(), 'begins or ends with a space')
    .describe(description)

export const slug = (description: string) =>
  z
    .string()
    .max(80)
    .regex(slugPattern, 'is not an address: write lower-case words joined by hyphens')
    .refine((text) => text === text.toLowerCase(), 'has capital letters: write lower-case words joined by hyphens')
    .describe(description)

const oneSlug = slug('A slug.').meta({ id: 'slug' })

export const slugs = (description: string) => z.array(oneSlug).min(1).describe(description)

export const date = (description: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a date: write year-month-day, such as "2021-10-25"')
    .refine((text) => isCalendarDate(text), 'is a date that no calendar has')
    .describe(description)

export const wallTime = (description: string) =>
  z
    .string()
    .regex(
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/,
      'is not a time: write year-month-dayThour:minute, such as "2022-10-19T08:00"',
    )
    .refine(isWallTime, 'is a time that no clock shows')
    .describe(description)

export const zone = (description: string) =>
  z
    .string()
    .refine(isZone, 'is not a time zone: write one such as Europe/Paris or America/New_York')
    .describe(description)

export const address = (description: string) =>
  z
    .url({ protocol: /^https?$/, error: 'is not a web address: begin it with https:// or http://' })
    .describe(description)

export const country = z
  .enum(countryCodes, { error: 'is not a country code: write two capital letters of ISO 3166-1, such as "KE"' })
  .meta({ id: 'country', description: 'A country, as a two-letter code of ISO 3166-1.' })

export const language = (description: string) =>
  z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language: write a tag of BCP 47, such as en or pt-BR')
    .describe(description)

const oneText = words('A text.').meta({ id: 'text' })

export const lines = (description: string) => z.array(oneText).min(1).describe(description)

export const countries = z
  .array(country)
  .min(1)
  .describe('Countries it is about or comes from, as two-letter codes of ISO 3166-1.')

const translated = contentLanguages.map(({ code }) => code).filter((code) => code !== baseLanguage)
const translatedLanguage = z
  .enum(translated)
  .meta({ id: 'translated-language', description: 'The code of a language.' })

/** The same texts in other languages, by language code. */
export const translations = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .partialRecord(translatedLanguage, z.strictObject(shape).partial())
    .describe('The same texts in other languages, under the code of each language.')
    .optional()

/** Where a fact came from and what is odd about it. */
export const record = z
  .strictObject({
    id: words('The number of the fact, such as 2021-d3-2. Once given it stays.').optional(),
    asPrinted: words('The byline exactly as the source prints it.').optional(),
    onSourcePage: z.boolean().describe('True: listed on the archive page of the Week.').optional(),
    note: words('Slips and oddities of the source. For editors; no page shows it.').optional(),
  })
  .meta({ id: 'record', description: 'Where this came from and what is odd about it. For editors; no page shows it.' })
  .optional()
