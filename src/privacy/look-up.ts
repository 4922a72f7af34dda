import type { Payload } from 'payload'
import { sayIn } from '../i18n/desk/languages.ts'
import { type Say, textIn } from '../i18n/desk/say.ts'
import type { TraceRow } from '../kit/traces.ts'
import { tablesNaming } from '../store/naming.ts'
import { sql, sqlIn } from '../store/sql.ts'
import type { Keeping } from './keeping.ts'
import { erasedHash } from './list.ts'

/** What is kept of an address. */
export type Kept = {
  parts: { what: string; fate: string; goes: boolean; rows: TraceRow[] }[]
  /** Where else in the database the address stands: somebody wrote it into a text. */
  elsewhere: { where: string; rows: number; isVersion: boolean }[]
  /** When the address was erased before, ISO 8601 in UTC. */
  erased: string[]
}

/**
 * Reads what is kept of an address, part by part, and looks for it in every other table.
 * @param say names the collections in a language
 */
export async function lookUp(
  payload: Payload,
  { traces }: Pick<Keeping, 'traces'>,
  address: string,
  say: Say = sayIn('en'),
): Promise<Kept> {
  const db = await sqlIn(payload)
  const parts: Kept['parts'] = []
  for (const { what, fate, find, erasing } of traces) {
    const rows = await find(payload, address)
    if (rows.length > 0) parts.push({ what, fate, goes: erasing !== undefined, rows })
  }
  const told = traces.flatMap(({ tables }) => tables)
  const elsewhere = (await tablesNaming(db, address)).filter(({ table }) => !told.includes(table))
  const erased = await db.all(
    sql`select at from erasures where hash = ${erasedHash(payload.secret, address)} order by at`,
  )
  return {
    parts,
    elsewhere: elsewhere.map(({ table, rows }) => ({
      where: labelOf(say, payload, table),
      rows,
      isVersion: isVersion(table),
    })),
    erased: erased.map(({ at }) => new Date(String(at)).toISOString()),
  }
}

const isVersion = (table: string) => /^_.+_v(_|$)/.test(table)

/** What the desk calls the collection to which a table belongs; the table's name where it belongs to none. */
function labelOf(say: Say, { config }: Payload, table: string): string {
  const name = table.replace(/^_/, '')
  const owner = config.collections
    .filter(({ slug }) => name === underscored(slug) || name.startsWith(`${underscored(slug)}_`))
    .sort((one, other) => other.slug.length - one.slug.length)[0]
  return textIn(say, owner?.labels.plural) ?? table
}

const underscored = (slug: string) => slug.replaceAll('-', '_')
