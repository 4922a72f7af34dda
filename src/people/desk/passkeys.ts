'use client'
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { z } from 'zod'
import type { signInWords } from './words.ts'

const known = z.array(
  z.object({ id: z.string(), type: z.literal('public-key'), transports: z.array(z.string()).optional() }),
)

/** What the program asks for a new passkey. */
export const toMake = z.object({
  challenge: z.string(),
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ alg: z.number(), type: z.literal('public-key') })),
  timeout: z.number(),
  excludeCredentials: known,
  authenticatorSelection: z.object({
    residentKey: z.enum(['discouraged', 'preferred', 'required']),
    userVerification: z.enum(['discouraged', 'preferred', 'required']),
  }),
})

/** What the program asks of one of those that an account has. */
export const toUse = z.object({
  challenge: z.string(),
  rpId: z.string(),
  timeout: z.number(),
  allowCredentials: known,
  userVerification: z.enum(['discouraged', 'preferred', 'required']),
})

type Words = ReturnType<typeof signInWords>['passkeys']
/** What the browser answers, or the sentence that says why it does not. */
export type Answered<T> = { answer: T; why?: undefined } | { why: string }

/** Why passkeys cannot be used on this page, in a sentence; undefined where they can. @param at address they belong to */
export function whyNoPasskeys(at: string | undefined, words: Words): string | undefined {
  if (at === undefined) return words.noAddress
  if (window.location.origin !== at) return words.onlyAt(at)
  return browserSupportsWebAuthn() ? undefined : words.unsupported
}

/** Lets the browser make a passkey. */
export const makePasskey = (optionsJSON: z.output<typeof toMake>, words: Words) =>
  answered(startRegistration({ optionsJSON }), words)

/** Lets the browser use one. */
export const signWithPasskey = (optionsJSON: z.output<typeof toUse>, words: Words) =>
  answered(startAuthentication({ optionsJSON }), words)

async function answered<T>(working: Promise<T>, words: Words): Promise<Answered<T>> {
  try {
    return { answer: await working }
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    // Asked once more: the page goes on with that.
    if (name === 'AbortError') return { why: '' }
    // Browsers do not tell whether somebody called it off or took too long: pages should not learn it.
    if (name === 'NotAllowedError') return { why: words.calledOff }
    return { why: name === 'InvalidStateError' ? words.isHere : words.notDone }
  }
}
