import type { Translate } from '../../../i18n/translate.ts'
import { type Draft, entriesAt, valueAt } from '../draft.ts'
import type { Block } from '../form/fields.ts'
import { aboutBlocks, cadresBlocks } from './about.ts'
import { costBlocks, moneyBlocks } from './cost.ts'
import { needBlocks } from './need.ts'
import { notesBlocks, sensitivityBlocks } from './notes.ts'
import { pathBlocks } from './path.ts'
import { timeBlocks, workloadBlocks } from './workload.ts'

/** The steps of the form in their order. Those of a cadre come once for each. */
export const stepIds = [
  'about',
  'cadres',
  'time',
  'workload',
  'need',
  'path',
  'money',
  'cost',
  'sensitivity',
  'notes',
] as const
export type StepId = (typeof stepIds)[number]

export const isStep = (id: string): id is StepId => stepIds.some((one) => one === id)

const ofCadre: ReadonlySet<StepId> = new Set(['time', 'workload', 'need', 'path', 'cost'])

/** A step, and the place of the cadre where it is one of a cadre. */
export type Place = { step: StepId; cadre?: number }

export const isOfCadre = (step: StepId): boolean => ofCadre.has(step)

/** The address of a step, without the plan. */
export const pathOfStep = ({ step, cadre }: Place): string =>
  `/planner/${step}${cadre === undefined ? '' : `/${cadre + 1}`}`

/** All steps of a plan; with no cadre yet, those of a first one. */
export function placesOf(draft: Draft): Place[] {
  const cadres = Math.max(1, entriesAt(draft, 'cadres').length)
  return stepIds.flatMap((step): Place[] =>
    isOfCadre(step) ? Array.from({ length: cadres }, (_, cadre) => ({ step, cadre })) : [{ step }],
  )
}

/** The step after one; undefined after the last. */
export function nextOf(draft: Draft, { step, cadre }: Place): Place | undefined {
  const all = placesOf(draft)
  return all[all.findIndex((one) => one.step === step && one.cadre === cadre) + 1]
}

/** Parts of the draft that a step fills. */
export function partsOf({ step, cadre = 0 }: Place): string[] {
  const at = `cadres.${cadre}`
  const parts: Record<StepId, string[]> = {
    about: ['title', 'country', 'setting', 'scope', 'population', 'rounding', 'horizon'],
    cadres: ['cadres'],
    time: [`${at}.workingTime`, `${at}.staff`],
    workload: [`${at}.workload`],
    need: [`${at}.ratio`, `${at}.groups`, `${at}.cases`, `${at}.basis`],
    path: [`${at}.path`],
    money: ['money'],
    cost: [`${at}.cost`],
    sensitivity: ['sensitivity', 'variations'],
    notes: ['notes'],
  }
  return parts[step]
}

/** Whether something of a step is filled in. */
export const isBegun = (draft: Draft, place: Place): boolean =>
  partsOf(place).some((part) => part !== 'setting' && part !== 'scope' && valueAt(draft, part) !== undefined)

/** The step in which a field of the scenario stands, by its name. */
export function placeOf(draft: Draft, name: string): Place {
  const cadre = Number(/^cadres\.(\d+)\./.exec(name)?.[1] ?? Number.NaN)
  const all = placesOf(draft).filter((place) => place.step !== 'cadres')
  const found = all.find(
    (place) =>
      (place.cadre === undefined || place.cadre === cadre) &&
      partsOf(place).some((part) => name === part || name.startsWith(`${part}.`)),
  )
  return found ?? { step: name.startsWith('cadres') ? 'cadres' : 'about' }
}

/** The fields of a step, for a draft. */
export function blocksOf(t: Translate, draft: Draft, { step, cadre = 0 }: Place): Block[] {
  const at = `cadres.${cadre}`
  const blocks: Record<StepId, () => Block[]> = {
    about: () => aboutBlocks(t),
    cadres: () => cadresBlocks(t),
    time: () => timeBlocks(t, at),
    workload: () => workloadBlocks(t, at),
    need: () => needBlocks(t, at),
    path: () => pathBlocks(t, at),
    money: () => moneyBlocks(t),
    cost: () => costBlocks(t, at),
    sensitivity: () => sensitivityBlocks(t, draft),
    notes: () => notesBlocks(t),
  }
  return blocks[step]()
}
