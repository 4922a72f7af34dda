import { createHmac } from 'node:crypto'
import { type Sql, sql, stored } from '../store/sql.ts'

/** An address as it is kept: known when it is met again, readable by nobody. */
export const hashOf = (secret: string, address: string): string =>
  createHmac('sha256', secret).update(`mail address ${address.trim().toLowerCase()}`).digest('hex')

export async function isSuppressed(db: Sql, hash: string): Promise<boolean> {
  return (await db.all(sql`select 1 from suppressions where hash = ${hash}`)).length > 0
}

/** Sends no more mail to an address, until an editor lifts it at the desk. */
export async function suppress(
  db: Sql,
  secret: string,
  {
    address,
    why,
    reason,
    now,
  }: { address: string; why: 'bounced' | 'complained'; reason: string; now: Temporal.Instant },
): Promise<void> {
  const at = stored(now)
  await db.run(sql`insert into suppressions (hash, hint, why, reason, created_at, updated_at)
    values (${hashOf(secret, address)}, ${`…@${address.split('@').at(-1)}`}, ${why}, ${reason}, ${at}, ${at})
    on conflict (hash) do nothing`)
}
