import { changeChannel } from './hear.ts'
import { type Sql, sql } from './sql.ts'

/** Any number; whoever writes a change on PostgreSQL holds this lock until the commit. */
const feedLock = 4_021_977

/** Above this many tags a change is told as `all`. */
const manyTags = 5_000

export type Change = { id: number; tags: string[] }

/**
 * Adds one row to the feed, in the transaction of `tx`. On PostgreSQL ids are given out in another order than that of
 * the commits, and a reader that follows them would pass over the slower of two transactions: the lock makes them wait.
 */
export async function writeChange(tx: Sql, tags: ReadonlySet<string>): Promise<void> {
  const told = tags.size > manyTags ? ['all'] : [...tags]
  if (tx.isPostgres) await tx.all(sql`select pg_advisory_xact_lock(${feedLock}), pg_notify(${changeChannel}, '')`)
  await tx.run(sql`insert into changes (tags, at) values (${JSON.stringify(told)}, ${new Date().toISOString()})`)
}

/** The number of the last change; 0 when there has been none. */
export async function lastChange(db: Sql): Promise<number> {
  const [row] = await db.all(sql`select coalesce(max(id), 0) as last from changes`)
  return Number(row?.last)
}

/** The number of the oldest change that is kept; 0 when there is none. */
export async function firstChange(db: Sql): Promise<number> {
  const [row] = await db.all(sql`select coalesce(min(id), 0) as first from changes`)
  return Number(row?.first)
}

/** Changes after `last`, in the order in which they were committed; at most `limit`. */
export async function changesAfter(db: Sql, last: number, limit = 500): Promise<Change[]> {
  const rows = await db.all(sql`select id, tags from changes where id > ${last} order by id limit ${limit}`)
  return rows.map(({ id, tags }) => ({ id: Number(id), tags: tagsIn(tags) }))
}

/** Removes changes older than `before`, all but the last one. Returns how many. */
export async function pruneChanges(db: Sql, before: Temporal.Instant): Promise<number> {
  const until = before.toString({ smallestUnit: 'millisecond' })
  const statement = sql`delete from changes where at < ${until} and id < (select max(id) from changes)`
  return (await db.run(statement)).changed
}

function tagsIn(json: unknown): string[] {
  const tags: unknown = typeof json === 'string' ? JSON.parse(json) : undefined
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : ['all']
}
