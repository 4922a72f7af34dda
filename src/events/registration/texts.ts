import type { Payload } from 'payload'
import type { Locale } from '../../i18n/languages.ts'
import { type Editable, editable, type Notice } from './notices.ts'
import type { Registration } from './read.ts'

/** What editors wrote, by mail; where they wrote nothing, the standard text holds. */
export type Texts = Partial<Record<Notice, string>>

/** Reads what editors wrote for the mails about an event, in one language: no other takes its place. */
export async function textsOf(
  payload: Payload,
  id: number,
  { locale, draft }: { locale: Locale; draft: boolean },
): Promise<Texts> {
  const select = { mails: true } as const
  const { mails } = await payload.findByID({
    collection: 'events',
    id,
    depth: 0,
    locale,
    fallbackLocale: false,
    draft,
    select,
  })
  const written = (notice: Editable) => mails?.[notice]?.trim()
  return Object.fromEntries(editable.flatMap((notice) => (written(notice) ? [[notice, written(notice)]] : [])))
}

/** The paragraphs of a text: an empty line begins one. */
export const paragraphsOf = (text = ''): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)

/** Somebody who has a seat and brings a group, for mails that are only looked at. */
export const somebodyAt = (event: number, language: Locale): Registration => ({
  ...{ id: 0, event, language, state: 'confirmed', name: '', email: '', organisation: null, country: null },
  ...{ heads: null, turn: null, offered_until: null, told: null, attended: null, came: null, notes: null },
  ...{ feedbackGiven: null, nonce: '', asked: Temporal.Now.instant() },
})
