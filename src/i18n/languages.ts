import { languageNames } from './content-languages.ts'

/**
 * A language that pages may have. The site offers those that an administrator switched on and that have their file in
 * `locales/` (see `catalogues.ts`).
 */
export type Locale = keyof typeof languageNames

/** The language that is always there, has no prefix in addresses (`/2021`, but `/fr/2021`) and that texts fall back to. */
export const defaultLocale = 'en' as const satisfies Locale

/** Whether a string (from an address or a setting) names a language that pages may have. */
export function isLocale(code: string): code is Locale {
  return Object.hasOwn(languageNames, code)
}

/** The languages of the site: those chosen that have their words, in the order chosen; English always. */
export function languagesOf(
  chosen: readonly string[] | null | undefined,
  catalogues: ReadonlyMap<Locale, unknown>,
): Locale[] {
  const offered = (chosen ?? []).filter(isLocale).filter((code) => catalogues.has(code))
  return offered.includes(defaultLocale) ? offered : [defaultLocale, ...offered]
}

/** A path ('/2021') as an address in a language ('/fr/2021'; English: '/2021'). One that has the prefix stays. */
export function localPath(locale: Locale, path: string): string {
  if (locale === defaultLocale || path === `/${locale}` || path.startsWith(`/${locale}/`)) return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

/** Splits '/fr/2021' into its language and the path without the prefix. `/en/…` is not an address of ours. */
export function splitPath(pathname: string): { locale: Locale; path: string } {
  const [, first = '', rest = ''] = /^\/([^/]+)(\/.*)?$/.exec(pathname) ?? []
  if (first !== defaultLocale && isLocale(first)) return { locale: first, path: rest || '/' }
  return { locale: defaultLocale, path: pathname }
}
