import { hash } from 'node:crypto'
import { ContentError } from './refused.ts'
import type { Kind, Table } from './tables.ts'

declare global {
  interface JSON {
    /** A number that is written with all its digits. */
    rawJSON(text: string): unknown
  }
}

/** A value that both databases can hold; whole numbers beyond those that JavaScript knows exactly are bigints. */
export type Value = string | number | bigint | boolean | null

/**
 * A row as one line of JSON: an object of its columns. Numbers keep all their digits, instants are ISO 8601 in UTC, and JSON
 * is the text of it.
 * @throws {ContentError} for what JSON cannot hold
 */
export const lineOf = (row: Record<string, unknown>): string =>
  JSON.stringify(row, (column, value: unknown) => {
    if (typeof value === 'bigint') return JSON.rawJSON(String(value))
    if ((typeof value === 'number' && !Number.isFinite(value)) || value instanceof Uint8Array)
      throw new ContentError(`The column ${column} has a value that a backup cannot hold.`)
    return value
  })

/** @throws when a line is not a row */
export function rowOf(line: string): Record<string, Value> {
  const row: unknown = JSON.parse(line, (_, value: unknown, { source }: { source?: string } = {}) =>
    typeof value === 'number' && source && /^-?\d+$/.test(source) && !Number.isSafeInteger(value)
      ? BigInt(source)
      : value,
  )
  if (!isRow(row)) throw new Error('This is no row of a table')
  return row
}

const isRow = (row: unknown): row is Record<string, Value> =>
  typeof row === 'object' &&
  row !== null &&
  !Array.isArray(row) &&
  Object.values(row).every((value) => value === null || typeof value !== 'object')

/** How many rows there are, and a checksum of them that is the same on both databases and in every order. */
export type Sum = { rows: number; checksum: string }

/**
 * Adds up rows as the columns of `table` take them: what is 1 to one database is true to the other.
 * @throws {ContentError} on adding what is no row of this table
 */
export function summing(table: Table): { add(lines: readonly string[]): void; sum(): Sum } {
  const columns = [...table.columns].sort((one, other) => (one.name < other.name ? -1 : 1))
  let rows = 0
  let total = 0n
  const textOf = (line: string): string => {
    try {
      const row = rowOf(line)
      if (Object.keys(row).length !== columns.length || !columns.every(({ name }) => Object.hasOwn(row, name)))
        throw new Error('It has other columns than the table')
      return JSON.stringify(columns.map(({ name, kind }) => [name, plain(row[name] ?? null, kind)]))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new ContentError(`A row of the table ${table.name} cannot be read: ${reason}.`, { cause: error })
    }
  }
  return {
    add(lines) {
      for (const line of lines) {
        const text = textOf(line)
        total = (total + BigInt(`0x${hash('sha256', text)}`)) % 2n ** 256n
        rows += 1
      }
    },
    sum: () => ({ rows, checksum: total.toString(16).padStart(64, '0') }),
  }
}

/** Whether SQLite can keep a whole number with all its digits. */
export const isStorable = (value: bigint): boolean => BigInt.asIntN(64, value) === value

function plain(value: Value, kind: Kind): string | number | null {
  if (value === null) return null
  if (typeof value === 'bigint' && isStorable(value)) return String(value)
  if (kind === 'number' || kind === 'boolean') return Number(value)
  if (kind === 'instant') return new Date(String(value)).toISOString()
  if (kind === 'json') return JSON.stringify(sorted(JSON.parse(String(value))))
  return String(value)
}

/** PostgreSQL keeps the keys of JSON in an order of its own. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
