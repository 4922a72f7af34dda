import type { Payload } from 'payload'
import { sqlIn } from '../store/sql.ts'
import { mailById } from './claims.ts'
import type { Look, Lookable, MakeLook } from './looks.tsx'

const place = 'lookOfMail'

/** Lets the desk of this process see mails: it runs in modules of its own, which cannot render, and shares only Payload. */
export function offerLooks(payload: Payload, makeLook: MakeLook): void {
  payload.config.custom[place] = makeLook
}

/**
 * How a mail looks, its private links masked; undefined for one with which somebody signs in, that has been erased, or
 * that cannot be made.
 */
export async function seeMail(payload: Payload, id: number): Promise<Look | undefined> {
  const makeLook: unknown = payload.config.custom[place]
  const mail = await mailById(await sqlIn(payload), id)
  if (!mail?.recipient || mail.sign_in || !isMakeLook(makeLook)) return undefined
  return makeLook(mail, { areMasked: true }).catch(() => undefined)
}

/** How a mail would look that nobody has caused, its private links masked; undefined where it cannot be made. */
export async function seeExample(payload: Payload, mail: Lookable): Promise<Look | undefined> {
  const makeLook: unknown = payload.config.custom[place]
  return isMakeLook(makeLook) ? makeLook(mail, { areMasked: true }).catch(() => undefined) : undefined
}

const isMakeLook = (value: unknown): value is MakeLook => typeof value === 'function'
