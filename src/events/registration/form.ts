import { z } from 'zod'
import { isLocale } from '../../i18n/languages.ts'
import { countryCodes } from '../../kit/countries.ts'

/** Turns around all that follows (UAX 9), also beyond the text: a name would put others in another order. Nobody types it. */
const turns = /[\u202a-\u202e\u2066-\u2069]/gu

/** One line of at most `most` characters; the errors are ends of keys under `form.error`. */
const line = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(turns, '').trim())
    .refine((text) => text.length <= most, 'long')
    .refine((text) => !/\p{Cc}/u.test(text), 'line')

/** A name has something to see: neither spaces, nor marks without a letter, nor what is of no width alone. */
const isSeen = (text: string) => /[^\p{Z}\p{C}\p{M}]/u.test(text)

/** Several lines of at most `most` characters; nothing where nothing was typed. */
export const several = (most: number) =>
  z
    .string()
    .transform((text) =>
      text
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\n\t]/gu, '')
        .replace(turns, '')
        .trim(),
    )
    .refine((text) => text.length <= most, 'long')
    .transform((text) => text || undefined)

/** What somebody can say of themselves, and change later. */
export const detailsForm = z.object({
  name: line(120).refine(isSeen, 'name'),
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
