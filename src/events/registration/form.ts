import { z } from 'zod'
import { isLocale } from '../../i18n/languages.ts'
import { countryCodes } from '../../kit/countries.ts'

/** One line of at most `most` characters; the errors are ends of keys under `form.error`. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'long')
    .refine((text) => !/\p{Cc}/u.test(text), 'line')

/** Several lines of at most `most` characters; nothing where nothing was typed. */
export const several = (most: number) =>
  z
    .string()
    .transform((text) =>
      text
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\n\t]/gu, '')
        .trim(),
    )
    .refine((text) => text.length <= most, 'long')
    .transform((text) => text || undefined)

/** What somebody can say of themselves, and change later. */
export const detailsForm = z.object({
  name: line(120).min(1, 'name'),
  organisation: line(160).transform((text) => text || undefined),
  country: z
    .string()
    .refine((code) => code === '' || countryCodes.includes(code), 'choice')
    .transform((code) => code || undefined),
  language: z.string().refine(isLocale, 'choice'),
  heads: z
    .string()
    .trim()
    .refine((text) => text === '' || (/^\d{1,6}$/.test(text) && Number(text) >= 2 && Number(text) <= 100_000), 'heads')
    .transform((text) => (text === '' ? undefined : Number(text))),
})

/** A registration: the details, the address, and the consent without which nothing is kept. */
export const registrationForm = z.object({
  email: z
    .string()
    .trim()
    .max(254, 'long')
    .pipe(z.email('email'))
    .transform((address) => address.toLowerCase()),
  ...detailsForm.shape,
  consent: z.literal('yes', 'consent'),
})
