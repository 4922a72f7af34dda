import { folderOf } from '../kit/folders.ts'
import type { ItemView } from '../kit/item.ts'
import type { Reader } from '../store/reader.ts'
import { type Around, readAround } from './around.ts'
import { type ItemDoc, type ItemSlug, itemView } from './item-room.ts'

/** Where the text of an item lies, if not here. */
export type Elsewhere = { url?: string; titleThere?: string; seenAt?: string; found?: string }

/** What the page of every item shows, whatever the room adds to it. */
export type ItemRecord = {
  item: ItemView
  around: Around
  elsewhere: Elsewhere
  /** Languages of the text itself (BCP 47). */
  languages: string[]
}

/** The record of an item that was read with `readItem`. */
export async function readRecord(read: Reader, room: ItemSlug, doc: ItemDoc): Promise<ItemRecord> {
  const { url, titleThere, seenAt, found } = doc.elsewhere ?? {}
  return {
    item: itemView(room, folderOf(room), doc),
    around: await readAround(read, room, doc),
    elsewhere: {
      url: url || undefined,
      titleThere: titleThere || undefined,
      seenAt: seenAt || undefined,
      found: found ?? undefined,
    },
    languages: doc.languages ?? [],
  }
}
