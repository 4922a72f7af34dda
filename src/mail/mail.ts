import type { Payload } from 'payload'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { isLocale, type Locale } from '../i18n/languages.ts'
import type { Translate } from '../i18n/translate.ts'
import { priorities } from './rules.ts'

export type Priority = (typeof priorities)[number]

/** Private paths by name, such as `/registrations/<token>`; in a template, whole addresses. */
export type Links = Record<string, string>

const line = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]+$/u)

/** What goes into the outbox. The schema keeps a line break out of everything that could become a header. */
export const mailSchema = z.object({
  /** Whoever queues a second mail with the same key queues nothing. */
  key: line(200),
  /** Name of the template. */
  kind: line(60),
  priority: z.enum(priorities),
  to: z.email().max(254),
  language: z.custom<Locale>((code) => typeof code === 'string' && isLocale(code)),
  /** What the template fills in; plain JSON. */
  values: z.record(z.string(), z.json()),
  /** Kept only until the mail is sent, and never shown at the desk. */
  links: z.record(z.string(), line(500).startsWith('/')).optional(),
  /** What it is about, such as `registration:17`: all mails about the same are erased together. */
  about: line(100).optional(),
  notBefore: z.instanceof(Temporal.Instant).optional(),
  /** A mail with which somebody signs in: never shown at the desk, to anybody. */
  isSignIn: z.literal(true).optional(),
})

export type Mail = z.infer<typeof mailSchema>

export type Attachment = { name: string; type: string; content: string }

/** A mail that no waiting would help: of a kind that is not known (any more), or without what its template needs. */
export class NeverMade extends Error {}

/** What a mail would tell has passed, or is no longer so: it is dropped, and nobody is asked to look. */
export class NothingToTell extends Error {}

/** Where a mail is made. `isLookedAt`: at the desk, where what was told is shown also when it no longer holds. */
export type Place = { language: Locale; publicUrl: string; isLookedAt: boolean }

/**
 * How one kind of mail is made. Rooms export theirs from `mails.tsx`; `open.ts` lists them. `subject` and `body` are
 * asked when the mail leaves, and when somebody at the desk looks at it: then each link is masked.
 */
export type MailTemplate<Values extends Mail['values'] = Mail['values'], Told = Values> = {
  kind: string
  priority: Priority
  values: z.ZodType<Values>
  /**
   * Reads what the mail tells, so that it tells what holds when it leaves.
   * @throws {NothingToTell} when there is nothing to tell any more; anything else is taken for a passing trouble
   */
  read?(payload: Payload, values: Values, place: Place): Promise<Told>
  subject(t: Translate, told: Told): string
  body(t: Translate, told: Told, links: Links): ReactNode
  attachments?(t: Translate, told: Told): Attachment[]
  isSignIn?: true
}

/** A template, whatever it tells. */
export type AnyTemplate = MailTemplate<Mail['values'], unknown>

/**
 * A mail of a template, to be handed to `queueMail`.
 * @throws {z.ZodError} when the values are not what the template asks for.
 */
export function mailOf<Values extends Mail['values'], Told>(
  { kind, priority, values, isSignIn }: MailTemplate<Values, Told>,
  given: Omit<Mail, 'kind' | 'priority' | 'values' | 'isSignIn'> & { values: Values },
): Mail {
  return { ...given, kind, priority, isSignIn, values: values.parse(given.values) }
}
