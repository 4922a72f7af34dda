import type { Translate } from '../../i18n/translate.ts'
import { type CaseloadStandard, caseloadStandards, standardSources } from '../standards/rules.ts'
import { number, year } from './format.ts'

/** A standard in words, with its publisher and year: “Emergency response, optimum: 9.9 (…, 2000)”. */
export function standardName(t: Translate, id: string): string {
  const found = caseloadStandards.find((one) => one.id === id)
  return found ? `${kindName(t, found)}: ${perWorker(t, found)} (${sourceName(found)})` : id
}

/** What kind of cases a standard is for, and which of several it is. */
export function kindName(t: Translate, { caseType, level }: CaseloadStandard): string {
  const type = t.of('planner.caseType', caseType)
  return level ? t('planner.standard.level', { type, level: t.of('planner.level', level) }) : type
}

export const perWorker = (t: Translate, { perWorker: least, upTo }: CaseloadStandard): string =>
  upTo === undefined ? number(t, least) : `${number(t, least)}–${number(t, upTo)}`

const short: Record<keyof typeof standardSources, string> = {
  cwla: 'CWLA',
  'cwla-foster-care': 'CWLA',
  california: 'SB 2030',
}

/** Publisher in short, and year. */
export const sourceName = ({ from }: CaseloadStandard): string => `${short[from]}, ${year(standardSources[from].year)}`
