import type { Payload } from 'payload'
import type { Locale } from '../../i18n/languages.ts'
import { webAddress } from '../../site/links.ts'

/** How one gets in: a secret of the editors and of who has a seat. */
export type JoiningWay = { address?: string; notes?: string }

/** Reads how one gets into an event, for who has a seat: whoever calls this has looked. */
export async function joiningOf(payload: Payload, id: number, locale: Locale): Promise<JoiningWay> {
  const select = { joiningLink: true, joiningNotes: true } as const
  const doc = await payload.findByID({ collection: 'events', id, depth: 0, locale, fallbackLocale: 'en', select })
  return { address: webAddress(doc.joiningLink ?? undefined), notes: doc.joiningNotes ?? undefined }
}
