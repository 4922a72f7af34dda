import type { StoredRow } from './sessions.ts'

/** Which scope a field's relation makes, whatever the collection: `edition: 3` makes `edition:3`. */
const scopeOfField: Record<string, string> = {
  edition: 'edition',
  day: 'day',
  person: 'person',
  persons: 'person',
  organisation: 'organisation',
  organisations: 'organisation',
  hosts: 'organisation',
  coHosts: 'organisation',
  publishers: 'organisation',
  signatoriesNamed: 'organisation',
  parent: 'organisation',
  theme: 'theme',
  themes: 'theme',
  workforceThemes: 'theme',
  country: 'country',
  countries: 'country',
}

/**
 * The lists that a document stands in, read from its fields at any depth: edition, day, persons and organisations of its
 * bylines, themes, countries. Relations may be ids or documents; texts of the same name (an edition's `theme`) are passed over.
 */
export function scopesIn(row: StoredRow): Set<string> {
  const scopes = new Set<string>()
  const walk = (value: unknown, scope?: string): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, scope)
    else if (isRecord(value)) {
      const id = value.id ?? value.value
      if (scope && isId(id)) scopes.add(`${scope}:${id}`)
      else for (const [name, inner] of Object.entries(value)) if (name !== 'root') walk(inner, scopeOfField[name])
    } else if (scope === 'country' && typeof value === 'string') scopes.add(`country:${value.toUpperCase()}`)
    else if (scope && scope !== 'country' && isId(value)) scopes.add(`${scope}:${value}`)
  }
  walk({ ...row, id: undefined })
  return scopes
}

const isId = (value: unknown): value is number => typeof value === 'number'
const isRecord = (value: unknown): value is StoredRow => typeof value === 'object' && value !== null
