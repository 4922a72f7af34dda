import { type ItemRecord, readItem, readRecord } from '../editions/index.ts'
import type { Text } from '../kit/item.ts'
import { type PictureView, pictureView } from '../site/picture.tsx'
import { type Reader, textOf } from '../store/reader.ts'
import { profileItems } from './item.ts'

/** A portrait of one worker as its page shows it. */
export type ProfileView = ItemRecord & {
  kindOfWorker?: Text
  whatTheyDo?: Text
  training?: Text
  whatKeeps?: Text
  picture?: PictureView
}

/** A profile by its slug; null where none is published, or its consent is not in force. */
export async function readProfile(read: Reader, slug: string, homeZone: string): Promise<ProfileView | null> {
  const doc = await readItem(read, 'profiles', slug)
  if (!doc) return null
  return {
    ...(await readRecord(read, 'profiles', doc, homeZone)),
    kindOfWorker: textOf(doc, 'kindOfWorker'),
    whatTheyDo: textOf(doc, 'whatTheyDo'),
    training: textOf(doc, 'training'),
    whatKeeps: textOf(doc, 'whatKeeps'),
    picture: pictureView(doc.picture),
  }
}

/** One page of all profiles, the newest first, the sample apart. */
export const listProfiles = (read: Reader, page: { page: number; limit: number }) =>
  profileItems.find(read, {}, { ...page, sort: 'newest' })
