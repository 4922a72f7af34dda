import { migrationsIn } from '../migrate.ts'
import type { Sql } from '../sql.ts'
import { type Sum, summing } from './lines.ts'
import { ContentError, refusalIn } from './refused.ts'
import { sharedName, type Table } from './tables.ts'

/** What a database is filled with. */
export type Content = {
  /** The migrations that the database had seen, by the names that both databases share. */
  migrations: readonly string[]
  tables: readonly { name: string; columns: readonly string[] }[]
  lastNumbers: ReadonlyMap<string, number>
}

/** Takes rows of a table as lines of JSON. */
export type Put = (table: string, lines: readonly string[]) => Promise<void>

/** The last that is done in a database before others see it, in one transaction. */
export type Finish = (filled: Filled, tx: Sql) => Promise<void>

/** How many rows each table was given, and their checksum. */
export type Filled = Map<string, Sum>

/**
 * The migrations of this program, told apart by whether the content has seen them.
 * @throws {ContentError} when it has seen some that this program does not know
 */
export function migrationsFor(
  folder: string,
  { migrations }: Pick<Content, 'migrations'>,
): { before: string[]; after: string[] } {
  const known = migrationsIn(folder)
  const seen = new Set(migrations)
  const strange = seen.difference(new Set(known.map(sharedName)))
  if (strange.size > 0) throw new ContentError(newerSentence([...strange]))
  const before = known.filter((name) => seen.has(sharedName(name)))
  return { before, after: known.filter((name) => !seen.has(sharedName(name))) }
}

const newerSentence = (names: string[]) =>
  `It was made by a newer version of this program (it knows the migration ${names.join(', ')}). Install that version first.`

/** @throws {ContentError} when the tables are not those that its migrations make */
export function checkTables(there: readonly Table[], content: Content): void {
  const names = (tables: readonly { name: string; columns: readonly string[] }[]) =>
    new Map(tables.map(({ name, columns }) => [name, [...columns].sort().join(', ')]))
  const own = names(there.map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) })))
  const given = names(content.tables)
  const differing = [...new Set([...own.keys(), ...given.keys()])].filter((name) => own.get(name) !== given.get(name))
  if (differing.length > 0)
    throw new ContentError(`Its tables are not those that this program makes: ${differing.join(', ')}.`)
}

/**
 * Hands over rows, table by table, and adds them up; then reads the tables again.
 * @throws {ContentError} when a row does not fit, or what stands there is not what was handed over
 */
export async function fillAndCompare(
  tables: readonly Table[],
  work: (put: Put) => Promise<void>,
  {
    insert,
    lines,
  }: { insert(table: Table, lines: readonly string[]): Promise<void>; lines(table: Table): AsyncIterable<string[]> },
): Promise<Filled> {
  const sums = new Map(tables.map((table) => [table.name, { table, ...summing(table) }]))
  await work(async (name, rows) => {
    const known = sums.get(name)
    if (!known) throw new ContentError(`There is no table ${name}.`)
    known.add(rows)
    try {
      await insert(known.table, rows)
    } catch (error) {
      const refusal = refusalIn(error)
      // A disk that is full, a server that is away: the row is not at fault.
      if (refusal === undefined) throw error
      throw new ContentError(`The table ${name} cannot take a row: ${refusal}.`, { cause: error })
    }
  })
  const filled: Filled = new Map()
  for (const { table, sum } of sums.values()) {
    const given = sum()
    const there = summing(table)
    for await (const some of lines(table)) there.add(some)
    if (there.sum().checksum !== given.checksum)
      throw new ContentError(`The table ${table.name} does not hold what it was given.`)
    filled.set(table.name, given)
  }
  return filled
}
