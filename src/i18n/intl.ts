import type { Locale } from './languages.ts'

/** Followed where `Intl` knows nothing of a language, so that the machine's own does not slip in. */
const english = 'en-GB'

/** Where the tag is more than the code: day before month in English, European Portuguese. */
const tags: Partial<Record<Locale, string>> = { en: english, pt: 'pt-PT' }

/** The tag to hand to `Intl` for a language. `ar` counts in Latin digits. */
export const intlTag = kept((locale: Locale): string => {
  const tag = tags[locale] ?? locale
  return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0 ? tag : english
})

/** The tags by whose rules a language counts: `Intl` knows dates in more languages than plurals. */
export const pluralTags = (locale: Locale): string[] => [intlTag(locale), english]

/** A language with its likeliest territory, as Open Graph writes it: `fr_FR`. */
export function openGraphLocale(locale: Locale): string {
  const { language, region } = new Intl.Locale(intlTag(locale)).maximize()
  return `${language}_${region}`
}

/** Keeps what is dear to make (an `Intl` formatter, a parsed message) by a key. */
export function kept<Key extends string, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<Key, Made>()
  return (key) => {
    const found = made.get(key)
    if (found !== undefined) return found
    const fresh = make(key)
    made.set(key, fresh)
    return fresh
  }
}
