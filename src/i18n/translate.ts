import type { ReactElement, ReactNode } from 'react'
import type en from '../../locales/en.json'
import type { Locale } from './languages.ts'

/** Every key of the catalogue; `locales/en.json` is the list. */
export type MessageKey = keyof typeof en

type PrefixOf<Key extends string> = Key extends `${infer Head}.${infer Rest}`
  ? Rest extends `${string}.${string}`
    ? Head | `${Head}.${PrefixOf<Rest>}`
    : Head
  : never

/** What stands before a dot of a key: `item.kind` for `item.kind.post`. */
export type MessagePrefix = PrefixOf<MessageKey>

export type MessageValues = Record<string, string | number | Date>
export type RichValues = Record<string, string | number | Date | ReactElement | ((chunks: ReactNode[]) => ReactNode)>

/**
 * The interface's words in one language.
 *
 *     t('day.title', { number: 3 })            // "Day 3"
 *     t.of('item.kind', item.kind)             // a key known only when it runs; unknown ones give the value itself
 *     t.rich('text.in', { language: <b>…</b> })
 */
export type Translate = {
  (key: MessageKey, values?: MessageValues): string
  /** The message `prefix.value`; where the catalogue has none, `value` as it is. */
  of(prefix: MessagePrefix, value: string, values?: MessageValues): string
  /** A message with tags (`<link>…</link>`) or elements in its places. */
  rich(key: MessageKey, values: RichValues): ReactNode
  /** The address of one of our pages in this language: '/2021' becomes '/fr/2021'. Outside addresses stay. */
  href(path: string): string
  locale: Locale
}
