import { z } from 'zod'
import { defaultLocale } from '../i18n/languages.ts'
import { isEmpty, pick } from '../i18n/text.ts'
import { type Found, substanceOf } from './texts.ts'

/**
 * Which state of its source each text goes with, by the path of its field: the instant (ISO 8601, UTC, milliseconds) at
 * which the source was last changed. A text that is not named here goes with the source as it was first written.
 */
export type AsOf = Record<string, string>

/** The same for every language that has any, by code. */
export type AsOfByLanguage = Record<string, AsOf>

/** A translation that is older than its source. */
export type Stale = { path: string; source: string; changed: string }

const byLanguage = z.record(z.string(), z.unknown())
const asOf = z.record(z.string(), z.string())

/** Reads what is stored; what is not as it should be counts as nothing. */
export function readAsOf(stored: unknown): AsOfByLanguage {
  const languages = Object.entries(byLanguage.safeParse(stored).data ?? {})
  return Object.fromEntries(
    languages.flatMap(([code, value]) => {
      const known = asOf.safeParse(value).data
      return known ? [[code, known]] : []
    }),
  )
}

/** The texts of a localised field by language; those that are empty are left out. */
export const textsByLanguage = (value: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(byLanguage.safeParse(value).data ?? {}).filter(([, text]) => !isEmpty(text)))

/** The language that the others were translated from: English where there is any, else the first of the site's that has a text. */
export const sourceOf = (texts: Record<string, unknown>, languages: readonly string[]): string | undefined =>
  pick(texts, defaultLocale, languages)?.lang

/**
 * What a language is to be marked with when a document is saved in it. A source that changes is marked with `now`; a
 * translation that is written or changed, or is said to be still right, goes with its source as that stands; a text that
 * stays as it is keeps its mark. So clocks of different machines are compared for nothing but the same text.
 *
 * @param before all texts before the save, by language
 * @param written the texts in the language of the save
 */
export function asOfOnSave(save: {
  before: readonly Found[]
  marks: AsOfByLanguage
  written: readonly Found[]
  locale: string
  languages: readonly string[]
  isStillRight: boolean
  now: Temporal.Instant
}): AsOf {
  const { before, marks, written, locale, languages, isStillRight, now } = save
  const known = new Map(before.map(({ path, value }) => [path, textsByLanguage(value)]))
  const entries = written.flatMap(({ path, value }): [string, string][] => {
    if (isEmpty(value)) return []
    const { [locale]: old, ...others } = known.get(path) ?? {}
    const isSame = old !== undefined && substanceOf(old) === substanceOf(value)
    const source = sourceOf({ ...others, [locale]: value }, languages)
    const own = marks[locale]?.[path]
    const mark = (language: string | undefined) => (language === undefined ? undefined : marks[language]?.[path])
    if (isSame && !(isStillRight && source !== locale)) return own ? [[path, own]] : []
    if (old !== undefined && source === locale) return [[path, after(now, [own, ...Object.keys(others).map(mark)])]]
    // Written where there was nothing: it goes with what could be read before.
    const model = mark(source === locale ? sourceOf(others, languages) : source)
    return model ? [[path, model]] : []
  })
  return Object.fromEntries(entries)
}

/** `now`, or just after the latest of some marks where a clock went backwards. */
function after(now: Temporal.Instant, marks: readonly (string | undefined)[]): string {
  const latest = marks
    .filter((mark) => mark !== undefined)
    .sort()
    .at(-1)
  const next = latest ? Temporal.Instant.from(latest).add({ milliseconds: 1 }) : now
  const moment = Temporal.Instant.compare(next, now) > 0 ? next : now
  return moment.toString({ smallestUnit: 'millisecond' })
}

/** The texts of a language that are older than what they were translated from. */
export function staleIn(
  locale: string,
  { texts, marks, languages }: { texts: readonly Found[]; marks: AsOfByLanguage; languages: readonly string[] },
): Stale[] {
  return texts.flatMap(({ path, value }) => {
    const known = textsByLanguage(value)
    const source = sourceOf(known, languages)
    if (known[locale] === undefined || source === undefined || source === locale) return []
    const changed = marks[source]?.[path]
    const own = marks[locale]?.[path]
    return changed && (own === undefined || own < changed) ? [{ path, source, changed }] : []
  })
}
