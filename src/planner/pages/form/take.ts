import type { Translate } from '../../../i18n/translate.ts'
import type { Sent } from '../../../site/forms/sent.ts'
import { checkScenario } from '../../check.ts'
import type { Problem } from '../../problems.ts'
import { type Draft, entriesAt, fieldOf, isBranch, nameOf, prune, rearrange, setValue, valueAt } from '../draft.ts'
import { sentenceOf } from '../sentences.ts'
import { blocksOf, type Place } from '../steps/steps.ts'
import { type Block, type Field, fieldsOf, type List, listsOf } from './fields.ts'
import { readField } from './read-field.ts'

/** A step as it is shown: its blocks, how many rows each list has, what was typed, what is wrong (sentences by name). */
export type Filled = {
  draft: Draft
  blocks: Block[]
  rows(list: List): number
  values: Record<string, string>
  errors: Record<string, string>
}

/** The name under which the source of a field is sent. */
export const sourceName = (name: string): string => `source:${name}`

/** Rows of a list that were sent: one more than the last place that is named. */
function rowsSent(sent: Sent, { name, most }: List): number {
  const places = [...sent.keys()].flatMap((key) => {
    const rest = key.startsWith(`${name}.`) ? /^(\d{1,3})\./.exec(key.slice(name.length + 1))?.[1] : undefined
    return rest === undefined ? [] : [Number(rest)]
  })
  return Math.min(most, Math.max(-1, ...places) + 1)
}

const isRowEmpty = (sent: Sent, list: List, place: number): boolean =>
  list
    .fields(`${list.name}.${place}`)
    .every(({ name, usual }) => usual !== undefined || (sent.get(name) ?? '').trim() === '')

/** What was sent with the rows of a list in another order; the draft follows. */
function reorder(sent: Sent, draft: Draft, list: List, order: readonly number[]): Sent {
  const moved = new URLSearchParams()
  for (const [key, value] of sent) {
    const name = key.replace(/^source:/, '')
    const rest = name.startsWith(`${list.name}.`) ? name.slice(list.name.length + 1) : ''
    const [, place, end = ''] = /^(\d+)\.(.*)$/.exec(rest) ?? []
    const to = order.indexOf(Number(place))
    if (place === undefined) moved.append(key, value)
    else if (to >= 0) moved.append(`${key.slice(0, key.length - rest.length)}${to}.${end}`, value)
  }
  rearrange(draft, list.name, order)
  return moved
}

const places = (length: number) => Array.from({ length }, (_, place) => place)

/** What a press of one of the small buttons asks for: `add`, `remove`, `up` or `down`, and the name of a list or row. */
export type Press = { act: 'add' | 'remove' | 'up' | 'down'; name: string }

export function pressOf(sent: Sent): Press | undefined {
  for (const act of ['add', 'remove', 'up', 'down'] as const) {
    const name = sent.get(act)
    if (name) return { act, name }
  }
  return undefined
}

/** Adds, takes away or moves a row; all that was typed stays. Undefined where there is no such list or row. */
export function pressed(
  t: Translate,
  draft: Draft,
  place: Place,
  sent: Sent,
  { act, name }: Press,
): Filled | undefined {
  const copy = structuredClone(draft)
  const lists = listsOf(blocksOf(t, copy, place))
  const list = lists.find((one) => (act === 'add' ? one.name === name : name.replace(/\.\d+$/, '') === one.name))
  if (!list) return undefined
  const length = rowsSent(sent, list)
  const order = places(length)
  const at = Number(name.slice(list.name.length + 1))
  if (act === 'remove') order.splice(at, 1)
  const other = act === 'up' ? at - 1 : at + 1
  if ((act === 'up' || act === 'down') && order[other] !== undefined) [order[at], order[other]] = [other, at]
  const moved = act === 'add' ? sent : reorder(sent, copy, list, order)
  const more = act === 'add' ? 1 : 0
  return shownAsSent(t, copy, place, moved, (one) =>
    Math.min(one.most, rowsSent(moved, one) + (one.name === list.name ? more : 0)),
  )
}

function shownAsSent(t: Translate, draft: Draft, place: Place, sent: Sent, rows: (list: List) => number): Filled {
  const blocks = blocksOf(t, draft, place)
  return { draft, blocks, rows, values: Object.fromEntries(sent), errors: {} }
}

/** Reads a whole step. Where nothing is wrong, `draft` has it all; else it has what was there before. */
export function take(t: Translate, before: Draft, place: Place, given: Sent): Filled {
  const kept = structuredClone(before)
  let sent = given
  nameInputs(kept, place, sent)
  for (const list of listsOf(blocksOf(t, kept, place))) {
    const order = places(rowsSent(sent, list)).filter((at) => !isRowEmpty(sent, list, at))
    sent = reorder(sent, kept, list, order)
  }
  const rows = (list: List) => rowsSent(sent, list)
  const shown = shownAsSent(t, kept, place, sent, rows)
  const fields = fieldsOf(shown.blocks, rows)
  const draft = structuredClone(kept)
  const errors = new Map<string, string>()
  write(t, draft, fields, sent, errors)
  prune(draft)
  if (place.step === 'time') settleTime(draft, place)
  for (const [name, sentence] of problemsIn(t, draft, fields)) if (!errors.has(name)) errors.set(name, sentence)
  for (const name of strayNotes(draft, place)) if (!errors.has(name)) errors.set(name, t('planner.problem.not-a-field'))
  const inOrder = fields.flatMap(({ name }) => {
    const error = errors.get(name)
    return error ? [[name, error] as const] : []
  })
  return { ...shown, draft: inOrder.length > 0 ? kept : draft, errors: Object.fromEntries(inOrder) }
}

/** Notes on fields in which nothing stands. */
const strayNotes = (draft: Draft, { step }: Place): string[] =>
  step === 'notes'
    ? entriesAt(draft, 'notes').flatMap(({ field }, row) =>
        typeof field === 'string' && valueAt(draft, nameOf(field)) === undefined ? [`notes.${row}.field`] : [],
      )
    : []

/** The unit of a changed value is that of the input that its row names. */
function nameInputs(draft: Draft, { step }: Place, sent: Sent): void {
  if (step !== 'sensitivity') return
  for (const [key, value] of sent) if (/^variations\.(low|high)\.\d{1,2}\.field$/.test(key)) setValue(draft, key, value)
}

function write(t: Translate, draft: Draft, fields: readonly Field[], sent: Sent, errors: Map<string, string>): void {
  const idle: [Field, unknown][] = []
  for (const field of fields) {
    const read = readField(t, field, sent.get(field.name) ?? '')
    if ('error' in read) {
      errors.set(field.name, read.error)
      // Stands for the number that is not there, so that its group is not found empty.
      setValue(draft, field.name, 'x')
    } else if (field.usual === undefined) setValue(draft, field.name, read.value)
    else idle.push([field, read.value])
    if (field.hasSource) writeSource(draft, field.name, (sent.get(sourceName(field.name)) ?? '').trim())
  }
  prune(draft)
  for (const [{ name }, value] of idle) {
    const group = name.slice(0, Math.max(0, name.lastIndexOf('.')))
    if (group === '' || isBranch(valueAt(draft, group))) setValue(draft, name, value)
  }
}

/** Says where a field's number comes from. A note on the same field stays. */
function writeSource(draft: Draft, name: string, source: string): void {
  const field = fieldOf(name)
  const notes = entriesAt(draft, 'notes')
  const known = notes.find((one) => one.field === field)
  if (!known && !source) return
  const { source: _, ...rest } = known ?? { field }
  const entry = source ? { ...rest, source } : rest
  const others = notes.filter((one) => one !== known)
  const isSaid = 'source' in entry || 'note' in entry
  setValue(
    draft,
    'notes',
    isSaid ? (known ? notes.map((one) => (one === known ? entry : one)) : [...notes, entry]) : others,
  )
}

/** Hours a year where they are given and the days are not; the schema tells what does not go with them. */
function settleTime(draft: Draft, { cadre = 0 }: Place): void {
  const at = `cadres.${cadre}.workingTime`
  const time = valueAt(draft, at)
  if (!isBranch(time)) return
  const { from: _, ...given } = time
  if (Object.keys(given).length === 0) setValue(draft, at, undefined)
  else setValue(draft, `${at}.from`, 'hoursAYear' in given && !('workingDays' in given) ? 'hours' : 'days')
}

/**
 * What is wrong in the fields of a step, with whatever other steps still lack left aside.
 * @returns name of a field and sentence
 */
function problemsIn(t: Translate, draft: Draft, fields: readonly Field[]): [string, string][] {
  const cadres = entriesAt(draft, 'cadres').map((one) => ({ ...one, name: one.name ?? '–' }))
  const isNamed = fields.some(({ name }) => /^cadres\.\d+\.name$/.test(name))
  const isTitled = fields.some(({ name }) => name === 'title')
  const whole = {
    ...draft,
    ...(isTitled ? {} : { title: draft.title ?? '–' }),
    cadres: cadres.length === 0 ? [{ name: '–' }] : isNamed ? draft.cadres : cadres,
  }
  const checked = checkScenario(whole)
  if (checked.ok) return []
  return checked.problems.flatMap((problem) => {
    // What another step has to give may come later; the results ask for it.
    if (problem.code === 'needed-for') return []
    const field = fieldFor(draft, fields, problem)
    return field ? [[field.name, sentenceOf(t, problem, field)]] : []
  })
}

/** The field of a step at which a problem is told: its own, or the first of its group. */
function fieldFor(draft: Draft, fields: readonly Field[], { field, code, params }: Problem): Field | undefined {
  const note = /^notes\[(\d+)\]/.exec(field)?.[1]
  const named = note === undefined ? undefined : entriesAt(draft, 'notes')[Number(note)]?.field
  const own = nameOf(field)
  const isStaff = code === 'one-of-two' && params.other === 'staff'
  const names = [own, isStaff ? own.replace(/existing$/, 'staff') : '', typeof named === 'string' ? nameOf(named) : '']
  for (const name of names.filter(Boolean)) {
    const found = fields.find((one) => one.name === name) ?? fields.find((one) => one.name.startsWith(`${name}.`))
    if (found) return found
  }
  return fields.find(({ name }) => own.startsWith(`${name}.`))
}
