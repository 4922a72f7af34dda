import { intlTag, kept } from '../../i18n/intl.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { Figure, Scenario, Unit } from '../index.ts'

type Money = Scenario['money']

const formatters = kept((key) => {
  const [tag = 'en', digits, percent, currency] = key.split('|')
  return new Intl.NumberFormat(tag, {
    maximumFractionDigits: Number(digits),
    ...(percent ? { style: 'percent' as const } : {}),
    ...(currency
      ? { style: 'currency' as const, currency, currencyDisplay: 'code' as const, minimumFractionDigits: 0 }
      : {}),
  })
})

/** A number in the marks of the page's language, with at most so many decimals. */
export const number = (t: Translate, value: number, digits = 2): string =>
  formatters(`${intlTag(t.locale)}|${digits}`)
    .format(value + 0)
    .replace('-', '−')

/** A number of workers as one reads it; the exact one stands in its formula. */
export const workers = (t: Translate, value: number): string => number(t, value, 2)

export const percent = (t: Translate, share: number, digits = 2): string =>
  formatters(`${intlTag(t.locale)}|${digits}|percent`).format(share)

/** Amounts of a thousand or more are told without cents. */
export const digitsOfMoney = (value: number): number => (Math.abs(value) >= 1000 ? 0 : 2)

/** An amount with its currency, as the language writes it. */
export function amount(t: Translate, value: number, currency: string | undefined): string {
  const digits = digitsOfMoney(value)
  return currency ? formatters(`${intlTag(t.locale)}|${digits}||${currency}`).format(value) : number(t, value, digits)
}

/** A year is a name, not a quantity: no mark between its thousands. */
export const year = (value: number): string => String(value)

export const currencyOf = (unit: Unit, money: Money): string | undefined =>
  unit === 'money' ? money?.currency : unit === 'second-money' ? money?.second?.currency : undefined

/** A value in its unit's own way, without the unit's name. @param digits decimals of plain numbers */
export function value(t: Translate, one: { value: number; unit: Unit }, money: Money, digits = 6): string {
  if (one.unit === 'share' || one.unit === 'rate') return percent(t, one.value, 4)
  const currency = currencyOf(one.unit, money)
  if (currency) return amount(t, one.value, currency)
  return number(t, one.value, digits)
}

/** A value with the name of its unit where it has one to tell. */
export function withUnit(t: Translate, one: { value: number; unit: Unit }, money: Money, digits = 6): string {
  const said = value(t, one, money, digits)
  const isPlain = ['share', 'rate', 'times', 'money', 'second-money'].includes(one.unit)
  return isPlain ? said : t('planner.valueUnit', { value: said, unit: unitName(t, one.unit) })
}

export const unitName = (t: Translate, unit: Unit): string => t.of('planner.word', `unit.${unit}`)

/** A figure by its formula's name, and what it is of. */
export function figureName(t: Translate, { formula, label, year: of }: Figure): string {
  const name = t.of('planner.word', `formula.${formula}`)
  const about = [label, of === undefined ? undefined : year(of)].filter((one) => one !== undefined).join(', ')
  return about ? t('planner.fieldOf', { owner: about, field: name }) : name
}
