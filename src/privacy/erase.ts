import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { note as noteInLog } from '../audit/log.ts'
import type { Traces } from '../kit/traces.ts'
import { scrub } from '../store/scrub.ts'
import { type Sql, sql, stored } from '../store/sql.ts'
import { inTransaction } from '../store/transaction.ts'
import { type Keeping, keepingOf } from './keeping.ts'
import { addToList, type Entry, newEntry } from './list.ts'

/** How much was erased where. */
export type Erased = { what: string; rows: number }[]

/** An address as everything is found by it: small letters, no spaces around. */
export const addressSchema = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email())
  .transform((address) => address.toLowerCase())

/**
 * Erases what is kept of an address, in one transaction with its entry in the list of erasures. The list outside the
 * database is written just before the commit: whatever is cut off, no erasure was answered that a restore would forget.
 * @param who for the list: who did it, not whose address it was
 * @param req of whoever does it at the desk, whose log tells of it too
 */
export async function erasePerson(
  payload: Payload,
  { traces, dataDir }: Keeping,
  address: string,
  { who, now, req }: { who: string; now: Temporal.Instant; req?: PayloadRequest },
): Promise<Erased> {
  const entry = newEntry(payload.secret, address, now)
  const erased = await inTransaction(
    payload,
    async (inside, tx) => {
      if (req) await noteInLog(inside, { act: 'erased' })
      await note(tx, entry, who, now)
      const done = await eraseUntil(payload, tx, traces, [address], { until: now, now })
      await noteWhat(tx, entry, done)
      addToList(dataDir, [entry])
      return done
    },
    req,
  )
  await scrub(payload)
  return erased
}

/** The same by somebody's own act: they have shown that mail to the address reaches them. */
export const eraseOneself = (payload: Payload, address: string, now: Temporal.Instant): Promise<Erased> =>
  erasePerson(payload, keepingOf(payload), address, { who: 'The person', now })

/** Erases in every part what the addresses left there until an instant. */
export async function eraseUntil(
  payload: Payload,
  tx: Sql,
  traces: readonly Traces[],
  addresses: readonly string[],
  times: { until: Temporal.Instant; now: Temporal.Instant },
): Promise<Erased> {
  const erased: Erased = []
  for (const { what, erasing } of traces) {
    let rows = 0
    for (const address of addresses) rows += (await erasing?.erase(payload, tx, address, times)) ?? 0
    if (rows > 0) erased.push({ what, rows })
  }
  return erased
}

/**
 * Writes an erasure into the list in the database.
 * @returns false when it stands there already; a second process that is about to write it waits for the first
 */
export async function note(
  tx: Sql,
  { id, at, key, hash }: Entry,
  who: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const written = stored(now)
  const { changed } = await tx.run(sql`
    insert into erasures (entry, at, secret, hash, who, created_at, updated_at)
    values (${id}, ${stored(at)}, ${key}, ${hash}, ${who}, ${written}, ${written}) on conflict (entry) do nothing`)
  return changed === 1
}

export async function noteWhat(tx: Sql, { id }: Entry, erased: Erased): Promise<void> {
  const what = erased.map(({ what, rows }) => `${what}: ${rows}`).join(' · ')
  await tx.run(sql`update erasures set what = ${what} where entry = ${id}`)
}
