import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { holdLock } from '../../store/lock.ts'
import { instant, whole } from '../../store/rows.ts'
import { type Sql, sql, sqlIn, stored } from '../../store/sql.ts'
import { type Enrolment, enrolmentOf, hashOf, newRecoveryCodes, newSecret, stepOf, typedCode } from './codes.ts'

const row = z.object({
  secret: z.string(),
  since: instant.nullable(),
  step: whole,
  codes: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
})

type Account = { id: number; email: string }

/** What there is of somebody's second factor; undefined: nothing, or nothing confirmed yet. */
export async function factorOf(
  tx: Sql,
  id: number,
): Promise<{ since: Temporal.Instant; codesLeft: number } | undefined> {
  const factor = await read(tx, id)
  return factor?.since ? { since: factor.since, codesLeft: factor.codes.length } : undefined
}

async function read(tx: Sql, id: number) {
  const [found] = await tx.all(sql`select secret, since, step, codes from second_factors where account = ${id}`)
  return found && row.parse(found)
}

/** From here to the end of the transaction nobody else uses or changes this account's second factor. */
const alone = (req: PayloadRequest, id: number) => holdLock(req, `second factor ${id}`)

/** Begins to set up a second factor, in a transaction. One that is confirmed stays as it is. */
export async function begin(req: PayloadRequest, { id, email }: Account): Promise<Enrolment> {
  const { payload } = req
  await alone(req, id)
  const tx = await sqlIn(payload, req)
  const secret = newSecret()
  await tx.run(sql`delete from second_factors where account = ${id} and since is null`)
  await tx.run(sql`insert into second_factors (account, secret, step, codes)
    values (${id}, ${payload.encrypt(secret)}, 0, '[]') on conflict (account) do nothing`)
  const { weekName } = await payload.findGlobal({ slug: 'site', locale: 'en', depth: 0, req })
  return enrolmentOf(secret, { issuer: weekName, label: email })
}

/**
 * Confirms the second factor that was begun, with a first code, in a transaction.
 * @returns recovery codes, which are shown once; undefined for a wrong code
 */
export async function confirm(
  req: PayloadRequest,
  id: number,
  code: string,
  now: Temporal.Instant,
): Promise<string[] | undefined> {
  await alone(req, id)
  const tx = await sqlIn(req.payload, req)
  const factor = await read(tx, id)
  const step = factor && !factor.since ? stepIn(req.payload, factor.secret, code, now) : undefined
  if (step === undefined) return undefined
  await tx.run(sql`update second_factors set since = ${stored(now)}, step = ${step} where account = ${id}`)
  return renewCodes(req, id)
}

/**
 * Takes a code of the app or a recovery code, in a transaction; each opens once.
 * @returns which it was; undefined for a wrong or used one
 */
export async function takeCode(
  req: PayloadRequest,
  id: number,
  code: string,
  now: Temporal.Instant,
): Promise<'app' | 'recovery' | undefined> {
  await alone(req, id)
  const tx = await sqlIn(req.payload, req)
  const factor = await read(tx, id)
  if (!factor?.since) return undefined
  const step = stepIn(req.payload, factor.secret, code, now)
  if (step !== undefined && step > factor.step) {
    await tx.run(sql`update second_factors set step = ${step} where account = ${id}`)
    return 'app'
  }
  const left = factor.codes.filter((hash) => hash !== hashOf(code))
  if (left.length === factor.codes.length) return undefined
  await tx.run(sql`update second_factors set codes = ${JSON.stringify(left)} where account = ${id}`)
  return 'recovery'
}

/** Makes new recovery codes, in a transaction; those from before open nothing any more. */
export async function renewCodes(req: PayloadRequest, id: number): Promise<string[]> {
  const codes = newRecoveryCodes()
  const tx = await sqlIn(req.payload, req)
  await tx.run(sql`update second_factors set codes = ${JSON.stringify(codes.map(hashOf))} where account = ${id}`)
  return codes
}

/** Takes a second factor away. @returns whether there was one */
export async function remove(tx: Sql, id: number): Promise<boolean> {
  const had = await factorOf(tx, id)
  await tx.run(sql`delete from second_factors where account = ${id}`)
  return had !== undefined
}

/** With another secret of the program than the one it was kept with, no code is right: recovery codes are. */
function stepIn(payload: Payload, encrypted: string, code: string, now: Temporal.Instant): number | undefined {
  const secret = payload.decrypt(encrypted)
  return /^[A-Z2-7]+$/.test(secret) ? stepOf(secret, typedCode(code), now) : undefined
}
