import { createHmac } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'
import { holdLock } from '../../store/lock.ts'
import { instant, whole } from '../../store/rows.ts'
import { type Sql, sql, stored } from '../../store/sql.ts'
import { inTransaction } from '../../store/transaction.ts'
import { forgottenAfter, type Kind, waitAfter } from './rules.ts'

/** What a try counts for, and the account that it is about; none of it can be read back. */
export type Counter = { kind: Kind; key: string; account: string }

/**
 * The counters of a try. What was typed counts whether or not an account has it: waiting tells nobody who has one.
 * @param browser of somebody who has signed in to this account before, which then counts alone
 */
export function countersOf(
  secret: string,
  { email, client, browser }: { email: string; client: string; browser?: string },
): Counter[] {
  const account = accountKey(secret, email)
  const counter = (kind: Kind, ...of: string[]): Counter => ({ kind, key: keyed(secret, [kind, ...of]), account })
  if (browser) return [counter('here', email, 'browser', browser)]
  return [
    counter('here', email, 'client', client),
    counter('account', email),
    { ...counter('client', client), account: '' },
  ]
}

const keyed = (secret: string, parts: string[]) =>
  createHmac('sha256', secret)
    .update(`sign-in ${JSON.stringify(parts)}`)
    .digest('base64url')

const accountKey = (secret: string, email: string) => keyed(secret, ['of', email])

const row = z.object({ failures: whole, until: instant, last: instant })

/** What still counts of a counter. */
async function countedBy(
  tx: Sql,
  { kind, key }: Counter,
  now: Temporal.Instant,
): Promise<{ failures: number; left: number }> {
  const [found] = await tx.all(sql`select failures, until, last from tries where key = ${key}`)
  const counted = found && row.parse(found)
  if (!counted || now.since(counted.last).total('hours') > forgottenAfter) return { failures: 0, left: 0 }
  const { failures, until } = counted
  // Of those who come at once, the later may be counted first: nobody waits for that.
  return { failures, left: waitAfter(kind, failures) > 0 ? until.since(now).total('seconds') : 0 }
}

async function count(tx: Sql, { kind, key, account }: Counter, failures: number, now: Temporal.Instant): Promise<void> {
  const until = stored(now.add({ seconds: waitAfter(kind, failures) }))
  await tx.run(sql`
    insert into tries (key, account, failures, until, last) values (${key}, ${account}, ${failures}, ${until}, ${stored(now)})
    on conflict (key) do update set failures = ${failures}, until = ${until}, last = ${stored(now)}`)
}

/**
 * Takes a turn to sign in, counted as a failure beforehand, so that many at once get no more turns than one after another.
 * @returns seconds to wait; 0: go on, and say by `gaveBack` or `succeeded` if it did not fail
 */
export function takeTurn(payload: Payload, counters: Counter[], now: Temporal.Instant): Promise<number> {
  return inTransaction(payload, async (req, tx) => {
    const counted = []
    for (const counter of counters) {
      await holdLock(req, `tries ${counter.key}`)
      counted.push({ counter, ...(await countedBy(tx, counter, now)) })
    }
    const left = Math.ceil(Math.max(...counted.map((one) => one.left)))
    if (left > 0) return left
    for (const { counter, failures } of counted) await count(tx, counter, failures + 1, now)
    return 0
  })
}

/** Takes a turn back that did not fail. @param isIn whether they are in now, and what they mistyped here is forgotten */
export function giveBack(
  payload: Payload,
  counters: Counter[],
  { now, isIn }: { now: Temporal.Instant; isIn: boolean },
): Promise<void> {
  return inTransaction(payload, async (req, tx) => {
    for (const counter of counters) {
      await holdLock(req, `tries ${counter.key}`)
      const { failures } = await countedBy(tx, counter, now)
      const left = counter.kind === 'here' && isIn ? 0 : Math.max(0, failures - 1)
      await tx.run(sql`update tries set failures = ${left}, until = ${stored(now)} where key = ${counter.key}`)
    }
  })
}

/** Lets an account be tried again from everywhere. @returns whether anything had been counted */
export async function forgetTries(tx: Sql, secret: string, email: string): Promise<boolean> {
  return (await tx.run(sql`delete from tries where account = ${accountKey(secret, email)}`)).changed > 0
}

/** Whether somebody who wants to sign in to an account has to wait, somewhere. */
export async function isHeldUp(tx: Sql, secret: string, email: string, now: Temporal.Instant): Promise<boolean> {
  const rows = await tx.all(
    sql`select 1 from tries where account = ${accountKey(secret, email)} and until > ${stored(now)} limit 1`,
  )
  return rows.length > 0
}

/** Removes what no longer counts. */
export async function forgetOldTries(db: Sql, now: Temporal.Instant): Promise<void> {
  await db.run(sql`delete from tries where last < ${stored(now.subtract({ hours: forgottenAfter }))}`)
}
