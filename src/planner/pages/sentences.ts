import type { Translate } from '../../i18n/translate.ts'
import type { Problem } from '../index.ts'
import type { Field } from './form/fields.ts'
import { number, percent, year } from './format.ts'

/**
 * What is wrong, in a sentence for the reader.
 * @param field where it is told: bounds of shares are said in per cent
 */
export function sentenceOf(
  t: Translate,
  { code, params, field: at }: Problem,
  field?: Pick<Field, 'kind' | 'choices'>,
): string {
  const say = (name: string): string => {
    const value = params[name]
    if (typeof value !== 'number') return String(value ?? '')
    if (/\.(start|priceYear)$/.test(at)) return year(value)
    return field?.kind === 'percent' || name === 'sum' ? percent(t, value, 2) : number(t, value, 6)
  }
  if (code === 'not-a-choice' && field?.choices) return t('planner.problem.choose')
  if (code === 'needed-for') return t('planner.problem.needed-for', { other: partName(t, String(params.other ?? '')) })
  if (code === 'one-of-two') return t.of('planner.problem.either', String(params.other ?? ''))
  return t.of('planner.problem', code, {
    minimum: say('minimum'),
    maximum: say('maximum'),
    given: say('given'),
    taken: say('taken'),
    sum: say('sum'),
    meant: String(params.meant ?? ''),
    choices: String(params.choices ?? ''),
    input: String(params.input ?? ''),
    basis: t.of('planner.choice.basis', String(params.basis ?? '')),
  })
}

/** A part of a plan by its last name: `cadres[0].ratio` is the ratio. */
const partName = (t: Translate, field: string): string => t.of('planner.part', field.slice(field.lastIndexOf('.') + 1))
