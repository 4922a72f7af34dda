import { IntlMessageFormat } from 'intl-messageformat'
import { directionOf } from '../direction.ts'
import { kept, pluralTags } from '../intl.ts'
import { isolated } from '../isolate.ts'
import { defaultLocale, isLocale, type Locale } from '../languages.ts'

/** English text by its translation into one language of the desk. */
export type DeskWords = Readonly<Record<string, string>>

export type SayValues = Readonly<Record<string, string | number>>

/**
 * Says English text, which is its own key, in a language of the desk; what has no translation stays English. Arguments
 * and plurals are those of ICU messages.
 *
 *     say('{items, plural, one {1 item} other {# items}}', { items })
 */
export type Say = {
  (english: string, values?: SayValues): string
  language: Locale
}

/** @param words of the language; English needs none */
export function sayBy(code: string, words: DeskWords): Say {
  const language = isLocale(code) ? code : defaultLocale
  const parsed = kept((text: string) => new IntlMessageFormat(text, pluralTags(language)))
  const say = (english: string, values?: SayValues): string => {
    const text = Object.hasOwn(words, english) ? (words[english] ?? english) : english
    return values ? String(parsed(text).format(isolated(values, directionOf(language)))) : text
  }
  return Object.assign(say, { language })
}

/** A label of the content system in the language of the desk; undefined for one that is worked out. */
export function textIn({ language }: Say, label: unknown): string | undefined {
  if (typeof label === 'string') return label
  const text: unknown = typeof label === 'object' && label !== null ? Reflect.get(label, language) : undefined
  return typeof text === 'string' ? text : undefined
}

/** Every message, in English, of a list of words: texts, functions that give one, and lists of these. */
export function messagesOf(list: (say: Say) => unknown): string[] {
  const leaves = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    if (typeof value === 'function') return leaves(value({}))
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : []
  }
  return leaves(list(Object.assign((english: string) => english, { language: defaultLocale })))
}
