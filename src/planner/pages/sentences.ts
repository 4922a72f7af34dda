import { listOf } from '../../i18n/names.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { Arrival, CadreResult, CasesResult, Problem, Remedy } from '../index.ts'
import { mixedCaseload } from '../standards/rules.ts'
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

/** When a target is met, or why it never is. */
export function arrivalSentence(t: Translate, arrival: Arrival): string {
  if (arrival.code !== 'never')
    return t.of('planner.arrival', arrival.code, 'year' in arrival ? { year: year(arrival.year) } : {})
  return t.of('planner.never', arrival.why, { steady: number(t, arrival.steady, 1) })
}

/** What would have the target met in time. */
export function remedySentence(t: Translate, remedy: Remedy): string {
  if (remedy.code === 'hires')
    return t('planner.remedy.hires', { perYear: number(t, remedy.perYear, 1), more: number(t, remedy.more, 1) })
  if (remedy.code === 'attrition') return t('planner.remedy.attrition', { share: percent(t, remedy.share, 1) })
  return t('planner.remedy.start-up-limits')
}

/** How the new families stand to what CWLA allows. */
export const newFamiliesSentence = (
  t: Translate,
  { verdict, given, allowed }: NonNullable<CasesResult['kinds'][number]['newFamilies']>,
): string => t.of('planner.newFamilies', verdict, { given: number(t, given, 1), allowed: number(t, allowed.value, 1) })

/** How those who carry investigations and ongoing families stand to what CWLA allows them. */
export const mixedSentence = (
  t: Translate,
  { verdict, ongoing, investigations }: NonNullable<CasesResult['mixed']>,
): string =>
  t.of('planner.mixed', verdict, {
    ongoing: number(t, ongoing.value, 1),
    investigations: number(t, investigations.value, 1),
    mostOngoing: number(t, mixedCaseload.ongoing),
    mostInvestigations: number(t, mixedCaseload.investigations),
  })

/** Which cadres the cost leaves out, though they are counted: nothing where it has them all. */
export function withoutCostSentence(t: Translate, cadres: readonly CadreResult[]): string | undefined {
  const names = cadres.filter(({ isCounted, need, cost }) => isCounted && need && !cost).map(({ name }) => name)
  return names.length > 0 ? t('planner.cost.without', { cadres: listOf(t.locale, names) }) : undefined
}
