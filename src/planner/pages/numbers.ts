import { intlTag, kept } from '../../i18n/intl.ts'
import type { Locale } from '../../i18n/languages.ts'

/** Longer than any number that makes sense. */
const longest = 40

const marks = kept((locale: Locale) => {
  const parts = new Intl.NumberFormat(intlTag(locale)).formatToParts(12345678.9)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return { point: of('decimal'), group: of('group').trim() }
})

const zeros = ['٠', '۰', '०', '০']

/** Digits of other scripts as 0 to 9. */
const latinDigits = (text: string): string =>
  text.replaceAll(/\p{Nd}/gu, (digit) => {
    const zero = zeros.find((one) => {
      const distance = (digit.codePointAt(0) ?? 0) - (one.codePointAt(0) ?? 0)
      return distance >= 0 && distance < 10
    })
    return zero ? String((digit.codePointAt(0) ?? 0) - (zero.codePointAt(0) ?? 0)) : digit
  })

/**
 * A number as people of a language write it: 1,5 in French, 1.5 in English, ١٫٥ in Arabic; with or without marks between
 * thousands. The mark of the other languages is taken for a decimal one where it can be nothing else: 1.500 is refused in
 * French, because for some it is a thousand and a half.
 * @returns NaN for what is no number
 */
export function readNumber(locale: Locale, written: string): number {
  if (written.length > longest) return Number.NaN
  const { point, group } = marks(locale)
  const text = latinDigits(written)
    .replaceAll(/[\s\u200e\u200f\u061c\u2066-\u2069'’]/g, '')
    .replace(/^[\u2212\u2013]/, '-')
    .replaceAll('٬', '')
    .replaceAll('٫', point)
  const [, sign = '', digits = ''] = /^([-+]?)(.*)$/.exec(text) ?? []
  const grouped = group ? new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(\\${point}\\d+)?$`) : undefined
  const plain = grouped?.test(digits) ? digits.replaceAll(group, '') : digits
  if (plain === digits && digits.includes(point === '.' ? ',' : '.') && /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits))
    return Number.NaN
  const pointed = plain.replace(/^(\d*)[.,](\d+)$/, '$1.$2')
  return /^(\d+\.?\d*|\.\d+)$/.test(pointed) ? Number(sign + pointed) : Number.NaN
}

const plainNumbers = kept(
  (locale: Locale) =>
    new Intl.NumberFormat(intlTag(locale), { useGrouping: false, maximumSignificantDigits: 15, notation: 'standard' }),
)

/** A number as `readNumber` reads it, for a field. */
export const writeNumber = (locale: Locale, value: number): string => plainNumbers(locale).format(value)

/** 0.035 as 3.5, without what computers leave behind; and back. */
export const toPercent = (share: number): number => Number((share * 100).toPrecision(13))
export const fromPercent = (percent: number): number => Number((percent / 100).toPrecision(15))
