import { IntlMessageFormat } from 'intl-messageformat'
import { Children, type ReactNode } from 'react'
import type { Catalogues } from './catalogues.ts'
import { directionOf } from './direction.ts'
import { kept, pluralTags } from './intl.ts'
import { isolated } from './isolate.ts'
import { defaultLocale, type Locale, localPath } from './languages.ts'
import type { MessageKey, MessageValues, RichValues, Translate } from './translate.ts'

/** Says the interface's words in each language of the catalogues; in any other, in English. */
export function translator(catalogues: Catalogues): (locale: Locale) => Translate {
  const english = catalogues.get(defaultLocale) ?? {}
  return kept((locale: Locale) => {
    const words = catalogues.get(locale)
    return words ? makeTranslate(locale, { ...english, ...words }) : makeTranslate(defaultLocale, english)
  })
}

/** Messages are parsed at their first use. */
function makeTranslate(locale: Locale, catalogue: Record<string, string>): Translate {
  const direction = directionOf(locale)
  const words = new Map(Object.entries(catalogue))
  const parsed = kept((key: string) => new IntlMessageFormat(words.get(key) ?? key, pluralTags(locale)))

  const say = (key: string, values: MessageValues = {}): string => {
    const message = words.get(key)
    if (message === undefined) return key
    if (!/[{<]/.test(message)) return message
    return String(parsed(key).format(isolated(values, direction)))
  }

  return Object.assign((key: MessageKey, values?: MessageValues) => say(key, values), {
    locale,
    of: (prefix: string, value: string, values?: MessageValues) => {
      const key = `${prefix}.${value}`
      return words.has(key) ? say(key, values) : value
    },
    rich: (key: MessageKey, values: RichValues) =>
      Children.toArray(parsed(key).format<ReactNode>(isolated(values, direction))),
    href: (path: string) => (path.startsWith('/') ? localPath(locale, path) : path),
  })
}
