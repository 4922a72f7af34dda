import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a private link is made from: nothing that is stored opens anything without the program's secret. */
export type Linked = { id: number; nonce: string }

/** A new link's own part; another one ends the old link. */
export const newNonce = (): string => randomBytes(12).toString('base64url')

const seal = ({ id, nonce }: Linked, secret: string) =>
  createHmac('sha256', secret).update(`registration ${id} ${nonce}`).digest('base64url').slice(0, 24)

/** The path of somebody's private link, which confirms, changes and cancels their registration. */
export function privatePath(registration: Linked, secret: string): string {
  return `/registrations/${registration.id}-${seal(registration, secret)}`
}

/** The number of the registration that a token claims to be for; undefined for what is no token. */
export function claimed(token: string): number | undefined {
  const id = /^([1-9]\d{0,14})-[\w-]{24}$/.exec(token)?.[1]
  return id === undefined ? undefined : Number(id)
}

/** Whether a token was made for this registration. */
export function opens(token: string, registration: Linked, secret: string): boolean {
  const [given, meant] = [token, `${registration.id}-${seal(registration, secret)}`].map((text) => Buffer.from(text))
  return given !== undefined && meant !== undefined && given.length === meant.length && timingSafeEqual(given, meant)
}
