/** The languages of the interface. English, the first, has no prefix in addresses; the others do (`/fr/2021`). */
export const languages = {
  en: { name: 'English', direction: 'ltr', openGraph: 'en_GB' },
  fr: { name: 'Français', direction: 'ltr', openGraph: 'fr_FR' },
  es: { name: 'Español', direction: 'ltr', openGraph: 'es_ES' },
  pt: { name: 'Português', direction: 'ltr', openGraph: 'pt_PT' },
  ar: { name: 'العربية', direction: 'rtl', openGraph: 'ar_AR' },
} as const

export type Locale = keyof typeof languages
export type Direction = 'ltr' | 'rtl'

/** The language that has no prefix and that texts fall back to. */
export const defaultLocale: Locale = 'en'

/** All interface languages in the order in which menus show them. */
export const locales: readonly Locale[] = ['en', 'fr', 'es', 'pt', 'ar']

/** Whether a string (from an address or a setting) names an interface language. */
export function isLocale(code: string): code is Locale {
  return Object.hasOwn(languages, code)
}

/** A path ('/2021') as an address in a language ('/fr/2021'; English: '/2021'). One that has the prefix stays. */
export function localPath(locale: Locale, path: string): string {
  if (locale === defaultLocale || path === `/${locale}` || path.startsWith(`/${locale}/`)) return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

/** Splits '/fr/2021' into its language and the path without the prefix. `/en/…` is not an address of ours. */
export function splitPath(pathname: string): { locale: Locale; path: string } {
  const [, first = '', rest = ''] = /^\/([a-z]{2})(\/.*)?$/.exec(pathname) ?? []
  if (first !== defaultLocale && isLocale(first)) return { locale: first, path: rest || '/' }
  return { locale: defaultLocale, path: pathname }
}

/** The writing direction of any BCP 47 language tag, also one that is not an interface language. */
export function directionOf(tag: string): Direction {
  const script = likelyScript(tag)
  return ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'].includes(script) ? 'rtl' : 'ltr'
}

function likelyScript(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().script ?? ''
  } catch {
    return ''
  }
}
