import type { Locale } from './languages.ts'

/** The tags whose customs `Intl` follows: day before month in English, European Portuguese, Latin digits in Arabic. */
const tags: Record<Locale, string> = { en: 'en-GB', fr: 'fr', es: 'es', pt: 'pt-PT', ar: 'ar' }

/** The tag to hand to `Intl` for an interface language. */
export function intlTag(locale: Locale): string {
  return tags[locale]
}

/** Keeps what is dear to make (an `Intl` formatter, a parsed message) by a key. */
export function kept<Made>(make: (key: string) => Made): (key: string) => Made {
  const made = new Map<string, Made>()
  return (key) => {
    const found = made.get(key)
    if (found !== undefined) return found
    const fresh = make(key)
    made.set(key, fresh)
    return fresh
  }
}
