import { folderOf } from '../kit/folders.ts'
import type { ItemView } from '../kit/item.ts'
import { type OldTranslation, oldTranslationOf, type Reader } from '../store/reader.ts'
import { type Around, readAround } from './around.ts'
import { type ItemDoc, type ItemSlug, itemView } from './item-room.ts'
import { sampleDates } from './rules.ts'

/** Where the text of an item lies, if not here. */
export type Elsewhere = { url?: string; titleThere?: string; seenAt?: string; found?: string }

/** What the page of every item shows, whatever the room adds to it. */
export type ItemRecord = {
  item: ItemView
  around: Around
  elsewhere: Elsewhere
  /** Languages of the text itself (BCP 47). */
  languages: string[]
  /** Where the page's language is behind. */
  old?: OldTranslation
}

/**
 * The record of an item that was read with `readItem`.
 * @param homeZone IANA zone of the site, by whose clock the sample edition goes
 */
export async function readRecord(read: Reader, room: ItemSlug, doc: ItemDoc, homeZone: string): Promise<ItemRecord> {
  const { url, titleThere, seenAt, found } = doc.elsewhere ?? {}
  return {
    item: datedByClock(itemView(room, folderOf(room), doc), homeZone, read.now),
    around: await readAround(read, room, doc),
    elsewhere: {
      url: url || undefined,
      titleThere: titleThere || undefined,
      seenAt: seenAt || undefined,
      found: found ?? undefined,
    },
    languages: doc.languages ?? [],
    old: oldTranslationOf(doc),
  }
}

/** The sample edition has no dates of its own: its days are those around today. */
function datedByClock(item: ItemView, homeZone: string, now: Temporal.Instant): ItemView {
  if (!item.sample || item.day === undefined) return item
  return { ...item, date: sampleDates(homeZone, now)[item.day - 1] }
}
