import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import type { ItemRoom } from '../kit/item.ts'
import { type ChangedTags, followFeed } from '../store/follow.ts'
import { entryReader } from './entries.ts'
import { openIndex, type SearchIndex } from './index-store.ts'

export type Search = { index: SearchIndex; started: Promise<void>; stop(): Promise<void> }

/** A damaged index is no loss: it is made anew. */
function open(file: string): SearchIndex {
  try {
    return openIndex(file)
  } catch {
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
    return openIndex(file)
  }
}

/** Opens the index in the data folder and keeps it in step with the change feed, from where it stood. */
export function startSearch(
  payload: Payload,
  { dataDir, rooms, now }: { dataDir: string; rooms: readonly ItemRoom[]; now: () => Temporal.Instant },
): Search {
  const index = open(path.join(dataDir, 'search.db'))

  async function take(tags: ChangedTags, position: number, signal: AbortSignal): Promise<void> {
    const read = await entryReader(payload, rooms, now())
    // The languages of the site are part of what is indexed.
    if (tags === 'all' || tags.has('site')) return index.fill(read.all(), position, signal)
    const { gone, entries } = await read.changed(tags)
    await index.update(gone, entries, position, signal)
  }

  const follower = followFeed(payload, take, { from: index.position() })
  return {
    index,
    started: follower.started,
    async stop() {
      await follower.stop()
      index.close()
    },
  }
}
