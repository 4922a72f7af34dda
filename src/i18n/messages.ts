import { IntlMessageFormat } from 'intl-messageformat'
import { Children, type ReactNode } from 'react'
import ar from '../../locales/ar.json' with { type: 'json' }
import en from '../../locales/en.json' with { type: 'json' }
import es from '../../locales/es.json' with { type: 'json' }
import fr from '../../locales/fr.json' with { type: 'json' }
import pt from '../../locales/pt.json' with { type: 'json' }
import { intlTag, kept } from './intl.ts'
import { isolate } from './isolate.ts'
import { defaultLocale, isLocale, type Locale, languages, localPath } from './languages.ts'
import type { MessageKey, MessageValues, RichValues, Translate } from './translate.ts'

/** The interface's words as they stand in `locales/`, by language and key. */
export const catalogues: Record<Locale, Record<string, string>> = { en, fr, es, pt, ar }

const translators = kept((locale) => makeTranslate(isLocale(locale) ? locale : defaultLocale))

/** The words of one language. Made once for each language; messages are parsed at their first use. */
export function translate(locale: Locale): Translate {
  return translators(locale)
}

function makeTranslate(locale: Locale): Translate {
  const { direction } = languages[locale]
  const parsed = kept((key) => new IntlMessageFormat(wordsOf(locale, key) ?? key, intlTag(locale)))

  const say = (key: string, values: MessageValues = {}): string => {
    const words = wordsOf(locale, key)
    if (words === undefined) return key
    if (!/[{<]/.test(words)) return words
    return String(parsed(key).format(isolated(values, direction)))
  }

  return Object.assign((key: MessageKey, values?: MessageValues) => say(key, values), {
    locale,
    of: (prefix: string, value: string, values?: MessageValues) => {
      const key = `${prefix}.${value}`
      return wordsOf(locale, key) === undefined ? value : say(key, values)
    },
    rich: (key: MessageKey, values: RichValues) =>
      Children.toArray(parsed(key).format<ReactNode>(isolated(values, direction))),
    href: (path: string) => (path.startsWith('/') ? localPath(locale, path) : path),
  })
}

function wordsOf(locale: Locale, key: string): string | undefined {
  return own(catalogues[locale], key) ?? own(catalogues[defaultLocale], key)
}

function own(catalogue: Record<string, string>, key: string): string | undefined {
  return Object.hasOwn(catalogue, key) ? catalogue[key] : undefined
}

function isolated<Value>(values: Record<string, Value>, direction: 'ltr' | 'rtl'): Record<string, Value | string> {
  const entries = Object.entries(values).map(([name, value]): [string, Value | string] => [
    name,
    typeof value === 'string' ? isolate(value, direction) : value,
  ])
  return Object.fromEntries(entries)
}
