import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { instant, whole } from '../../store/rows.ts'
import { type Sql, sql, sqlIn, stored } from '../../store/sql.ts'
import { type Asked, goodFor, keepChallenge } from './challenges.ts'
import type { PasskeySite } from './passkey-site.ts'

// Loaded only where a passkey is made or used.
const library = () => import('@simplewebauthn/server')

// EdDSA, ES256 and RS256, which all devices know one of; the library's own choice has one that Node calls experimental.
const supportedAlgorithmIDs = [-8, -7, -257]

const base64url = z.string().regex(/^[\w-]+$/)
const credential = { id: base64url.max(1400), rawId: base64url.max(1400), type: z.literal('public-key') }
const nothingMore = { clientExtensionResults: z.unknown().transform(() => ({})) }

/** What a browser answers that has made a passkey. */
export const made = z.object({
  ...credential,
  ...nothingMore,
  response: z.object({
    clientDataJSON: base64url.max(4000),
    attestationObject: base64url.max(16_000),
    transports: z.array(z.string().max(30)).max(10).optional(),
  }),
})
/** What a browser answers that has used one. */
export const signed = z.object({
  ...credential,
  ...nothingMore,
  response: z.object({
    clientDataJSON: base64url.max(4000),
    authenticatorData: base64url.max(4000),
    signature: base64url.max(8000),
  }),
})

export type Signed = z.output<typeof signed>
type Made = z.output<typeof made>

const row = z.object({
  id: whole,
  name: z.string().nullable(),
  host: z.string(),
  credential: z.string(),
  public_key: z.string(),
  transports: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
  counter: whole,
  added: instant,
  used: instant.nullable(),
})

/** A passkey as its owner sees it. */
export type Passkey = { id: number; name: string; host: string; added: Temporal.Instant; used?: Temporal.Instant }

async function read(tx: Sql, account: number) {
  const rows = await tx.all(sql`select id, name, host, credential, public_key, transports, counter, added, used
    from passkeys where account = ${account} order by id`)
  return rows.map((found) => row.parse(found))
}

/** Somebody's passkeys, in the order in which they were added. */
export async function passkeysOf(tx: Sql, account: number): Promise<Passkey[]> {
  return (await read(tx, account)).map(({ id, name, host, added, used }) => ({
    ...{ id, name: name ?? '', host, added },
    ...(used && { used }),
  }))
}

/** Asks for a new passkey, in a transaction. @returns what the browser is given for it */
export async function askForNew(
  req: PayloadRequest,
  { id, email }: { id: number; email: string },
  { host }: PasskeySite,
  now: Temporal.Instant,
) {
  const { generateRegistrationOptions } = await library()
  const tx = await sqlIn(req.payload, req)
  const { weekName } = await req.payload.findGlobal({ slug: 'site', locale: 'en', depth: 0, req })
  const known = (await read(tx, id)).filter((one) => one.host === host)
  const options = await generateRegistrationOptions({
    rpName: weekName,
    rpID: host,
    userName: email,
    // The same for all of an account: one that is made again on the same device takes the place of the old one there.
    userID: new TextEncoder().encode(`account ${id}`),
    timeout: goodFor * 60_000,
    supportedAlgorithmIDs,
    excludeCredentials: known.map(({ credential, transports }) => ({ id: credential, transports })),
  })
  await keepChallenge(tx, { challenge: options.challenge, account: id, purpose: 'add' }, now)
  return options
}

type Answered<T> = { answer: T; asked: Asked | undefined }

/**
 * Keeps a passkey that somebody made, in a transaction.
 * @returns false where it does not answer what this account was asked here, or is known already
 */
export async function keepNew(
  req: PayloadRequest,
  account: number,
  { name, answer, asked }: Answered<Made> & { name: string },
  site: PasskeySite,
  now: Temporal.Instant,
): Promise<boolean> {
  if (asked?.account !== account || asked.purpose !== 'add') return false
  const { verifyRegistrationResponse } = await library()
  const { registrationInfo } = await refusedIfThrown(
    verifyRegistrationResponse({ response: answer, supportedAlgorithmIDs, ...expected(asked, site) }),
  )
  if (!registrationInfo) return false
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential
  const tx = await sqlIn(req.payload, req)
  const { changed } = await tx.run(sql`
    insert into passkeys (account, name, host, credential, public_key, transports, counter, added)
    values (${account}, ${name}, ${site.host}, ${id}, ${Buffer.from(publicKey).toString('base64url')},
      ${JSON.stringify(transports)}, ${counter}, ${stored(now)}) on conflict (credential) do nothing`)
  return changed === 1
}

/** Asks for one of somebody's passkeys, in a transaction. @returns what the browser is given; undefined: there is none for this site */
export async function askForOne(tx: Sql, account: number, { host }: PasskeySite, now: Temporal.Instant) {
  const known = (await read(tx, account)).filter((one) => one.host === host)
  if (known.length === 0) return undefined
  const { generateAuthenticationOptions } = await library()
  const options = await generateAuthenticationOptions({
    rpID: host,
    timeout: goodFor * 60_000,
    allowCredentials: known.map(({ credential, transports }) => ({ id: credential, transports })),
  })
  await keepChallenge(tx, { challenge: options.challenge, account, purpose: 'sign-in' }, now)
  return options
}

/**
 * Takes what a passkey has signed, in a transaction that uses this account's second factor alone. One whose counter does
 * not rise may be a copy, and is refused (W3C Web Authentication, 6.1.1).
 * @returns whether it is one of the account's, and answers what it was asked here
 */
export async function checkSigned(
  req: PayloadRequest,
  account: number,
  { answer, asked }: Answered<Signed>,
  site: PasskeySite,
  now: Temporal.Instant,
): Promise<boolean> {
  if (asked?.account !== account || asked.purpose !== 'sign-in') return false
  const tx = await sqlIn(req.payload, req)
  const known = (await read(tx, account)).find((one) => one.credential === answer.id)
  if (!known) return false
  const { verifyAuthenticationResponse } = await library()
  const publicKey = new Uint8Array(Buffer.from(known.public_key, 'base64url'))
  const credential = { id: known.credential, publicKey, counter: known.counter }
  const { verified, authenticationInfo } = await refusedIfThrown(
    verifyAuthenticationResponse({ response: answer, credential, ...expected(asked, site) }),
  )
  if (!verified || !authenticationInfo) return false
  await tx.run(sql`update passkeys set counter = ${authenticationInfo.newCounter}, used = ${stored(now)}
    where id = ${known.id}`)
  return true
}

/** Takes a passkey from an account. @returns whether it was one of its */
export async function removeOne(tx: Sql, account: number, id: number): Promise<boolean> {
  return (await tx.run(sql`delete from passkeys where account = ${account} and id = ${id}`)).changed > 0
}

/** Takes all passkeys from an account, and what they were asked. */
export async function removeAll(tx: Sql, account: number): Promise<void> {
  await tx.run(sql`delete from passkeys where account = ${account}`)
  await tx.run(sql`delete from passkey_challenges where account = ${account}`)
}

/** What an answer has to say. The password was given as well: whose finger it is need not be shown. */
const expected = ({ challenge }: Asked, { origin, host }: PasskeySite) => ({
  expectedChallenge: challenge,
  expectedOrigin: origin,
  expectedRPID: host,
  requireUserVerification: false,
})

/** The library throws for whatever is wrong with an answer. */
const refusedIfThrown = <T extends object>(verifying: Promise<T>): Promise<Partial<T>> =>
  verifying.catch((): Partial<T> => ({}))
