import { countryName } from '../../../i18n/names.ts'
import type { Translate } from '../../../i18n/translate.ts'
import { countryCodes } from '../../../kit/countries.ts'
import { type Draft, entriesAt, fieldOf, valueAt } from '../draft.ts'
import { fromPercent, readNumber, toPercent, writeNumber } from '../numbers.ts'
import type { Field } from './fields.ts'

/** Those of ISO 4217 that are in use. */
const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** What was typed into a field, as the scenario has it: nothing where nothing was typed. */
export function readField(
  t: Translate,
  { kind, choices }: Field,
  typed: string,
): { value: unknown } | { error: string } {
  const text = typed.replaceAll('\r\n', '\n').trim()
  if (kind === 'check') return { value: text === 'yes' }
  if (text === '') return { value: undefined }
  if (kind === 'choice' && !choices?.some(([value]) => value === text)) return { error: t('planner.problem.choose') }
  if (kind === 'number' || kind === 'percent') {
    const value = readNumber(t.locale, kind === 'percent' && /[%٪]$/.test(text) ? text.slice(0, -1).trimEnd() : text)
    if (!Number.isFinite(value)) return { error: t('planner.problem.not-a-number') }
    return { value: kind === 'percent' ? fromPercent(value) : value }
  }
  if (kind === 'numbers') {
    const all = text
      .split(/[\s;؛]+/)
      .filter(Boolean)
      .map((one) => readNumber(t.locale, one))
    return all.every(Number.isFinite) ? { value: all } : { error: t('planner.problem.not-numbers') }
  }
  if (kind === 'country') return { value: countryCode(t, text) }
  if (kind === 'currency') {
    const code = text.toUpperCase()
    return currencies.has(code) ? { value: code } : { error: t('planner.problem.not-a-currency') }
  }
  return { value: text }
}

/** The code of a country by its code or its name, in the page's language or in English; else what was typed. */
function countryCode(t: Translate, text: string): string {
  const upper = text.toUpperCase()
  if (countryCodes.includes(upper)) return upper
  const plain = (name: string) => name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const meant = plain(text)
  const named = countryCodes.find((code) =>
    [t.locale, 'en' as const].some((locale) => plain(countryName(locale, code)) === meant),
  )
  return named ?? text
}

/** A field's value in the draft as it is typed. */
export function writtenValue(t: Translate, draft: Draft, { name, kind, usual = '' }: Field): string {
  const value = valueAt(draft, name)
  const number = (one: unknown) => (typeof one === 'number' ? writeNumber(t.locale, one) : '')
  if (value === undefined) return usual
  if (kind === 'check') return value === true ? 'yes' : ''
  if (kind === 'numbers') return Array.isArray(value) ? value.map(number).join('; ') : ''
  if (kind === 'percent') return typeof value === 'number' ? number(toPercent(value)) : ''
  if (kind === 'number') return number(value)
  if (typeof value !== 'string') return ''
  return kind === 'country' && countryCodes.includes(value) ? countryName(t.locale, value) : value
}

/** Where a field's number comes from, as far as it was said. */
export function writtenSource(draft: Draft, name: string): string {
  const field = fieldOf(name)
  const source = entriesAt(draft, 'notes').find((one) => one.field === field)?.source
  return typeof source === 'string' ? source : ''
}
