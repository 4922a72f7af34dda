import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { holdLock } from '../../store/lock.ts'
import { instant, whole } from '../../store/rows.ts'
import { type Sql, sql, sqlIn, stored } from '../../store/sql.ts'
import { type Enrolment, enrolmentOf, hashOf, newRecoveryCodes, newSecret, stepOf, typedCode } from './codes.ts'
import type { PasskeySite } from './passkey-site.ts'
import { askForOne, checkSigned, keepNew, type Passkey, passkeysOf, removeAll, removeOne } from './passkeys.ts'

const row = z.object({
  secret: z.string(),
  since: instant.nullable(),
  step: whole,
  codes: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
})

type Account = { id: number; email: string }

/** A second factor: codes from an app since then, passkeys, or both; and recovery codes. */
export type Factor = { app?: Temporal.Instant; passkeys: Passkey[]; codesLeft: number }

/** What there is of somebody's second factor; undefined: nothing, or nothing confirmed yet. */
export async function factorOf(tx: Sql, id: number): Promise<Factor | undefined> {
  const factor = await read(tx, id)
  const passkeys = await passkeysOf(tx, id)
  if (!factor?.since && passkeys.length === 0) return undefined
  return { ...(factor?.since && { app: factor.since }), passkeys, codesLeft: factor?.codes.length ?? 0 }
}

async function read(tx: Sql, id: number) {
  const [found] = await tx.all(sql`select secret, since, step, codes from second_factors where account = ${id}`)
  return found && row.parse(found)
}

/** From here to the end of the transaction nobody else uses or changes this account's second factor. */
const alone = (req: PayloadRequest, id: number) => holdLock(req, `second factor ${id}`)

/** Begins to set up codes from an app, in a transaction. An app that is confirmed stays as it is. */
export async function begin(req: PayloadRequest, { id, email }: Account): Promise<Enrolment> {
  const { payload } = req
  await alone(req, id)
  const tx = await sqlIn(payload, req)
  const secret = newSecret()
  await tx.run(sql`insert into second_factors (account, secret, step, codes)
    values (${id}, ${payload.encrypt(secret)}, 0, '[]')
    on conflict (account) do update set secret = excluded.secret where second_factors.since is null`)
  const { weekName } = await payload.findGlobal({ slug: 'site', locale: 'en', depth: 0, req })
  return enrolmentOf(secret, { issuer: weekName, label: email })
}

/**
 * Confirms the app that was begun, with a first code, in a transaction.
 * @returns recovery codes, which are shown once: none where some are left; undefined for a wrong code
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
  return firstCodes(req, id)
}

/**
 * Adds the passkey that somebody made, in a transaction.
 * @returns as `confirm` does; undefined where it was not asked for here and now, or is known already
 */
export async function addPasskey(
  req: PayloadRequest,
  id: number,
  made: Parameters<typeof keepNew>[2],
  site: PasskeySite,
  now: Temporal.Instant,
): Promise<string[] | undefined> {
  await alone(req, id)
  return (await keepNew(req, id, made, site, now)) ? firstCodes(req, id) : undefined
}

/** Recovery codes, made with the first factor of an account. */
async function firstCodes(req: PayloadRequest, id: number): Promise<string[]> {
  const tx = await sqlIn(req.payload, req)
  await tx.run(sql`insert into second_factors (account, secret, step, codes) values (${id}, '', 0, '[]')
    on conflict (account) do nothing`)
  return (await read(tx, id))?.codes.length ? [] : renewCodes(req, id)
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
  if (!factor) return undefined
  const step = factor.since ? stepIn(req.payload, factor.secret, code, now) : undefined
  if (step !== undefined && step > factor.step) {
    await tx.run(sql`update second_factors set step = ${step} where account = ${id}`)
    return 'app'
  }
  const left = factor.codes.filter((hash) => hash !== hashOf(code))
  if (left.length === factor.codes.length) return undefined
  await tx.run(sql`update second_factors set codes = ${JSON.stringify(left)} where account = ${id}`)
  return 'recovery'
}

/** Takes what a passkey has signed, in a transaction. @returns whether it opens this account, here and now */
export async function takePasskey(
  req: PayloadRequest,
  id: number,
  signed: Parameters<typeof checkSigned>[2],
  site: PasskeySite,
  now: Temporal.Instant,
): Promise<boolean> {
  await alone(req, id)
  return checkSigned(req, id, signed, site, now)
}

/** What can be shown for a second factor: codes of an app, a passkey, and always a recovery code. */
export type Ways = {
  hasApp: boolean
  passkey?: { origin: string; options: object }
  /** Names of sites for which there are passkeys, where none is for this one. */
  elsewhere?: string[]
}

/** Asks for somebody's second factor, in a transaction. @param site where passkeys are used; undefined: nowhere */
export async function askForFactor(
  tx: Sql,
  id: number,
  site: PasskeySite | undefined,
  now: Temporal.Instant,
): Promise<Ways> {
  const factor = await factorOf(tx, id)
  const options = site && (await askForOne(tx, id, site, now))
  const hasApp = factor?.app !== undefined
  if (site && options) return { hasApp, passkey: { origin: site.origin, options } }
  const elsewhere = [...new Set(factor?.passkeys.map(({ host }) => host))]
  return { hasApp, ...(elsewhere.length > 0 && { elsewhere }) }
}

/** Makes new recovery codes, in a transaction; those from before open nothing any more. */
export async function renewCodes(req: PayloadRequest, id: number): Promise<string[]> {
  const codes = newRecoveryCodes()
  const tx = await sqlIn(req.payload, req)
  await tx.run(sql`update second_factors set codes = ${JSON.stringify(codes.map(hashOf))} where account = ${id}`)
  return codes
}

/** Takes a second factor away, whatever it is. @returns whether there was one */
export async function remove(tx: Sql, id: number): Promise<boolean> {
  const had = await factorOf(tx, id)
  await removeAll(tx, id)
  await tx.run(sql`delete from second_factors where account = ${id}`)
  return had !== undefined
}

/**
 * Takes the app away, or one passkey, in a transaction. With the last of them the recovery codes go.
 * @returns whether it was there
 */
export async function removePart(req: PayloadRequest, id: number, part: 'app' | { passkey: number }): Promise<boolean> {
  await alone(req, id)
  const tx = await sqlIn(req.payload, req)
  const wasThere =
    part === 'app'
      ? (
          await tx.run(sql`update second_factors set secret = '', since = null, step = 0
          where account = ${id} and since is not null`)
        ).changed > 0
      : await removeOne(tx, id, part.passkey)
  if (!(await factorOf(tx, id))) await remove(tx, id)
  return wasThere
}

/** With another secret of the program than the one it was kept with, no code is right: recovery codes are. */
function stepIn(payload: Payload, encrypted: string, code: string, now: Temporal.Instant): number | undefined {
  const secret = payload.decrypt(encrypted)
  return /^[A-Z2-7]+$/.test(secret) ? stepOf(secret, typedCode(code), now) : undefined
}
