import type { Where } from 'payload'
import type { Scope } from '../kit/item.ts'
import type { ItemSlug } from './item-room.ts'

/** Fields by which the items of a room name what a scope asks for. */
export type ScopeFields = { organisation: readonly string[]; country: readonly string[] }

/**
 * What fits a scope: what fits one of these. They are several where the scope may be named in several fields: a database
 * finds each by its index, but reads everything for one question with an `or` across what hangs on the documents.
 */
export function wheresOf(scope: Scope, fields: ScopeFields): Where[] {
  // What hangs on the sample edition, or on a day of it, is asked for by naming that.
  const isNamed = scope.edition !== undefined || scope.day !== undefined
  const all: Where[] = isNamed || scope.sample ? [] : [{ sample: { not_equals: true } }]
  if (scope.sample) all.push({ sample: { equals: true } })
  // Whoever names them has found them in the rest of the scope before.
  if (scope.ids) return [{ and: [...all, { id: { in: [...scope.ids] } }] }]
  if (scope.after !== undefined) all.push({ id: { greater_than: scope.after } })
  if (scope.edition !== undefined) all.push({ edition: { equals: scope.edition } })
  if (scope.day !== undefined) all.push({ day: { equals: scope.day } })
  if (scope.withoutDay) all.push({ day: { exists: false } })
  if (scope.person !== undefined) all.push({ 'bylines.person': { equals: scope.person } })
  if (scope.theme !== undefined) all.push({ themes: { in: [scope.theme] } })
  let wheres: Where[][] = [all]
  for (const name of ['country', 'organisation'] as const)
    if (scope[name] !== undefined)
      wheres = wheres.flatMap((where) => fields[name].map((field) => [...where, { [field]: { in: [scope[name]] } }]))
  return wheres.map((and) => ({ and }))
}

/** The narrowest list of the change feed that holds what the scope asks for. */
export function feedScope(room: ItemSlug, scope: Scope): string | string[] {
  if (scope.ids) return scope.ids.map((id) => `${room}:${id}`)
  for (const name of ['day', 'edition', 'person', 'organisation', 'theme', 'country'] as const)
    if (scope[name] !== undefined) return `${room}/${name}:${scope[name]}`
  return room
}
