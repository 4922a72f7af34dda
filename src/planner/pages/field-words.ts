import type { Translate } from '../../i18n/translate.ts'
import { entriesAt, nameOf, valueAt } from './draft.ts'

const ends: Record<string, string> = {
  amount: 'unitTime',
  units: 'rate',
  people: 'ratio',
  total: 'population',
  share: 'supportShare',
  startUpLimits: 'limit',
}

/**
 * A field of a scenario in words: “Social workers, Home visits: Volume”. What has no word of its own stays as it is
 * written; a cadre that is alone is not named.
 */
export function fieldWords(t: Translate, scenario: object, field: string): string {
  const name = nameOf(field)
  const steps = name.split('.')
  const end = steps.findLast((step) => !/^\d+$/.test(step)) ?? name
  const key = steps.includes('absences') ? 'absence' : steps.includes('second') ? 'secondRate' : (ends[end] ?? end)
  const label = t.of('planner.label', key)
  const word = label === key ? t.of('planner.word', `term.${key}`) : label
  const last = steps.at(-1) ?? ''
  const isAlone = entriesAt({ ...scenario }, 'cadres').length === 1
  const owners = [...name.matchAll(/\.\d+(?=\.)/g)].flatMap(({ index, 0: step }) => {
    if (isAlone && index === 'cadres'.length) return []
    const owner = valueAt({ ...scenario }, `${name.slice(0, index)}${step}.name`)
    return typeof owner === 'string' ? [owner] : []
  })
  const said = word === `term.${key}` ? field : /^\d+$/.test(last) ? `${word} ${Number(last) + 1}` : word
  return owners.length > 0 ? t('planner.fieldOf', { owner: owners.join(', '), field: said }) : said
}
