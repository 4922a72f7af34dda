import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { longestLink } from '../link.ts'

/**
 * A scenario on its way through the form: any part of it may be missing. It comes from an address, so nothing in it is
 * trusted before `checkScenario` has seen it. A whole one is written as `scenarioToLink` writes it.
 */
export type Draft = Record<string, unknown>

/** Bytes that an address may become: a small text can be made to swell without end. */
const longestText = 400_000

/** Undefined where it would be longer than `longestLink`. */
export function draftToLink(draft: Draft): string | undefined {
  const link = deflateRawSync(JSON.stringify(draft), { level: 9 }).toString('base64url')
  return link.length > longestLink ? undefined : link
}

/** Undefined for what is no such text. */
export function draftFromLink(link: string): Draft | undefined {
  if (link.length > longestLink || !/^[\w-]+$/.test(link)) return undefined
  try {
    const text = inflateRawSync(Buffer.from(link, 'base64url'), { maxOutputLength: longestText }).toString('utf8')
    const value: unknown = JSON.parse(text)
    return isBranch(value) && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

export const isBranch = (part: unknown): part is Record<string, unknown> => typeof part === 'object' && part !== null

/** `cadres[0].existing` as forms name it: `cadres.0.existing`, and back. */
export const nameOf = (field: string): string => field.replaceAll(/\[(\d+)\]/g, '.$1')
export const fieldOf = (name: string): string => name.replaceAll(/\.(\d+)(?=\.|$)/g, '[$1]')

/** What stands at a name; undefined where there is nothing. */
export const valueAt = (draft: Draft, name: string): unknown =>
  name
    .split('.')
    .reduce<unknown>((part, step) => (isBranch(part) && Object.hasOwn(part, step) ? part[step] : undefined), draft)

/** The entries of a list of groups; none where there is no list. */
export function entriesAt(draft: Draft, name: string): Draft[] {
  const list = valueAt(draft, name)
  return Array.isArray(list) ? list.map((one) => (isBranch(one) ? one : {})) : []
}

/** Sets a value, or takes it away where it is undefined. Names are those of our own fields, never what was sent. */
export function setValue(draft: Draft, name: string, value: unknown): void {
  const steps = name.split('.')
  const last = steps.pop() ?? ''
  let part: Record<string, unknown> = draft
  for (const [place, step] of steps.entries()) {
    const next = Object.hasOwn(part, step) ? part[step] : undefined
    if (isBranch(next)) {
      part = next
      continue
    }
    if (value === undefined) return
    const made: Record<string, unknown> = Object(/^\d+$/.test(steps[place + 1] ?? last) ? [] : {})
    part[step] = made
    part = made
  }
  if (value !== undefined) part[last] = value
  else if (!Array.isArray(part)) delete part[last]
}

/** Takes groups and lists away in which nothing is left. */
export function prune(part: Record<string, unknown>): void {
  for (const [name, one] of Object.entries(part)) {
    if (!isBranch(one)) continue
    prune(one)
    if (Object.keys(one).length === 0 && !Array.isArray(part)) delete part[name]
  }
}

/** Places in a draft that name fields. */
const references = ['notes', 'sensitivity.ranges', 'variations.low', 'variations.high']

/**
 * Puts the rows of a list in another order, and what is said of their fields elsewhere with them.
 * @param order places in the list before, by their place after; what is not among them goes
 */
export function rearrange(draft: Draft, list: string, order: readonly number[]): void {
  const before = entriesAt(draft, list)
  if (before.length === 0) return
  const rows = order.map((place) => before[place] ?? {})
  while (rows.length > 0 && Object.keys(rows.at(-1) ?? {}).length === 0) rows.pop()
  setValue(draft, list, rows)
  const prefix = `${fieldOf(list)}[`
  for (const name of references) {
    const entries = entriesAt(draft, name).flatMap((entry) => {
      const { field } = entry
      if (typeof field !== 'string' || !field.startsWith(prefix)) return [entry]
      const place = order.indexOf(Number.parseInt(field.slice(prefix.length), 10))
      return place < 0 ? [] : [{ ...entry, field: moved(field, prefix, place) }]
    })
    if (valueAt(draft, name) !== undefined) setValue(draft, name, entries)
  }
}

const moved = (field: string, prefix: string, place: number) =>
  `${prefix}${place}${field.slice(prefix.length).replace(/^\d+/, '')}`
