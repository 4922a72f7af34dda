import { languageNames } from './content-languages.ts'
import { intlTag, kept } from './intl.ts'
import { isLocale, type Locale } from './languages.ts'

const displayNames = kept((key) => {
  const [tag = 'en', type = 'region'] = key.split('|')
  return new Intl.DisplayNames(tag, { type: type === 'region' ? 'region' : 'language', fallback: 'code' })
})
const collators = kept((tag) => new Intl.Collator(tag, { sensitivity: 'base', numeric: true }))
const listFormats = kept((key) => {
  const [tag = 'en', type] = key.split('|')
  return new Intl.ListFormat(tag, { type: type === 'or' ? 'disjunction' : 'conjunction' })
})
const numberFormats = kept((tag) => new Intl.NumberFormat(tag))

/** The name of a country (ISO 3166-1 alpha-2) in a language; an unknown code comes back as it is. */
export function countryName(locale: Locale, code: string): string {
  return nameOf(`${intlTag(locale)}|region`, code)
}

/** The name of a language (BCP 47) in another language: 'sw' in French is 'swahili'. */
export function languageName(locale: Locale, tag: string): string {
  return nameOf(`${intlTag(locale)}|language`, tag)
}

/** What its speakers call a language that pages may have; of any other, its name in English. */
export function ownLanguageName(tag: string): string {
  return isLocale(tag) ? languageNames[tag] : languageName('en', tag)
}

/** 'A, B and C' in a language's own way. */
export function listOf(locale: Locale, words: readonly string[], join: 'and' | 'or' = 'and'): string {
  return listFormats(`${intlTag(locale)}|${join}`).format(words)
}

/** A number with the language's own marks: 12,345 in English, 12.345 in Spanish. */
export function numberOf(locale: Locale, value: number): string {
  return numberFormats(intlTag(locale)).format(value)
}

/** Compares two strings as a reader of the language would sort them. */
export function compareIn(locale: Locale): (a: string, b: string) => number {
  return collators(intlTag(locale)).compare
}

function nameOf(key: string, code: string): string {
  try {
    return displayNames(key).of(code) ?? code
  } catch {
    return code
  }
}
