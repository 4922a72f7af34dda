import type { Stage } from '../editions/rules.ts'
import type { BylineView, ItemView } from '../kit/item.ts'
import { dayIn } from '../kit/zone.ts'
import { organisationKinds } from '../people/rules.ts'

export { isOpen, nextTurn, type Stage, sampleDates, stageOf } from '../editions/rules.ts'

/** The earliest of some instants; undefined where there is none. */
export function earliest(...instants: (Temporal.Instant | undefined)[]): Temporal.Instant | undefined {
  return instants.filter((instant) => instant !== undefined).sort(Temporal.Instant.compare)[0]
}

/** Days from today in `zone` to a calendar day; 0 is today, negative is past. */
export function daysUntil(date: string, zone: string, now: Temporal.Instant): number {
  return Temporal.PlainDate.from(dayIn(zone, now)).until(Temporal.PlainDate.from(date), { largestUnit: 'days' }).days
}

type Staged = { stage: Stage; year?: number; starts?: string }

const soonest = (one: Staged, other: Staged) =>
  (one.starts ?? `${one.year ?? 9999}-12-31`).localeCompare(other.starts ?? `${other.year ?? 9999}-12-31`)

/**
 * The week that the front door is about, and the one after it: what is on comes first, then what has just ended, then
 * the next to come. Neither is there when all are in the archive.
 */
export function frontOf<E extends Staged>(editions: readonly E[]): { now?: E; next?: E } {
  const at = (...stages: Stage[]) => editions.filter(({ stage }) => stages.includes(stage)).sort(soonest)
  const coming = at('announced', 'planned')
  const now = at('live')[0] ?? at('wrapped').at(-1) ?? coming[0]
  return { now, next: coming.find((edition) => edition !== now) }
}

/** Items of a day that are shown before it opens: what readers must know ahead of it. */
export const isAnnouncedAhead = ({ room }: ItemView): boolean => room === 'events'

/** The first year of a year's decade. */
export const decadeOf = (year: number): number => Math.floor(year / 10) * 10

export type RoleGroup = {
  byline: Pick<BylineView, 'role' | 'unit' | 'organisations' | 'place' | 'part'>
  /** First and last year, where any is known. */
  years?: [number, number]
  items: ItemView[]
}

/** What one person did, gathered under each role and body they had then; the role of the latest item comes first. */
export function byRole(href: string, items: readonly ItemView[]): RoleGroup[] {
  const groups = new Map<string, RoleGroup>()
  for (const item of items)
    for (const { role, unit, organisations, place, part } of item.bylines.filter((byline) => byline.href === href)) {
      const key = JSON.stringify([role, unit, organisations, place])
      const group = groups.get(key) ?? { byline: { role, unit, organisations, place, part }, items: [] }
      if (!group.items.includes(item)) group.items.push(item)
      groups.set(key, { ...group, years: widened(group.years, item.edition?.year) })
    }
  return [...groups.values()]
}

function widened(years: [number, number] | undefined, year: number | undefined): [number, number] | undefined {
  if (year === undefined) return years
  return years ? [Math.min(years[0], year), Math.max(years[1], year)] : [year, year]
}

/** Names under which a person signed and that differ from the name they go by here. */
export function namesThen(href: string, name: string, items: readonly ItemView[]): string[] {
  const used = items.flatMap(({ bylines }) => bylines.filter((byline) => byline.href === href).map((one) => one.name))
  return [...new Set(used)].filter((one) => one !== undefined).filter((one) => one !== name)
}

const kinds: readonly string[] = organisationKinds.map(({ value }) => value)

/** Organisations by their kind, in the order of the kinds. */
export function byKind<O extends { kind: string }>(organisations: readonly O[]): [string, O[]][] {
  const present = kinds.filter((kind) => organisations.some((one) => one.kind === kind))
  return present.map((kind) => [kind, organisations.filter((one) => one.kind === kind)])
}

export const isKind = (kind: string): boolean => kinds.includes(kind)
/** Kinds in their order. */
export const sortedKinds = (some: readonly string[]): string[] => kinds.filter((kind) => some.includes(kind))

/** What an organisation itself made, signed or hosted, and what people made who stood for it then. */
export function madeAndWritten(href: string, items: readonly ItemView[]): { made: ItemView[]; written: ItemView[] } {
  const stoodFor = ({ bylines }: ItemView) =>
    bylines.some(({ organisations }) => organisations.some((one) => one.href === href))
  return { made: items.filter((item) => !stoodFor(item)), written: items.filter(stoodFor) }
}

export type YearGroup = { edition?: { slug: string; year?: number }; items: ItemView[] }

/** Items by their edition, in the order in which they come. */
export function byEdition(items: readonly ItemView[]): YearGroup[] {
  const groups = new Map<string | undefined, YearGroup>()
  for (const item of items) {
    const group = groups.get(item.edition?.slug) ?? { edition: item.edition, items: [] }
    group.items.push(item)
    groups.set(item.edition?.slug, group)
  }
  return [...groups.values()]
}
