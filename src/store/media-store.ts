import path from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Payload } from 'payload'
import type { Settings } from '../settings.ts'
import { folderStore } from './media-folder.ts'
import { s3Store } from './media-s3.ts'

/** The first and the last byte of a part of a file, counted from 0. */
export type ByteRange = { start: number; end: number }

/** A file that is open: what is known of it, and its bytes, all or a part of them. Whoever opened it closes it. */
export type StoredFile = {
  size: number
  modified: Date
  bytes(part?: ByteRange): Readable | Promise<Readable>
  close(): Promise<void>
}

/** Where the bytes of pictures and files lie, by name. A file is there as a whole or not at all. */
export type MediaStore = {
  /** Resolves once a power cut can take nothing of it away. */
  put(name: string, bytes: Uint8Array, type: string): Promise<void>
  /** Null where there is no such file. */
  open(name: string): Promise<StoredFile | null>
  /** A file that is not there is no error. */
  remove(name: string): Promise<void>
  /** All that lies there, with what writes cut off have left behind. */
  list(): AsyncIterable<{ name: string; modified: Date }>
}

/** The media store that the settings ask for: a folder in `dataDir`, or an S3 bucket, whose package is loaded at its first use. */
export function mediaStore({ dataDir, s3 }: Pick<Settings, 'dataDir' | 's3'>): MediaStore {
  return s3 ? s3Store(s3) : folderStore(path.join(dataDir, 'media'))
}

/** The store that a Payload was configured with. */
export function mediaStoreOf({ config }: Payload): MediaStore {
  const store: unknown = config.custom?.mediaStore
  if (!isMediaStore(store)) throw new TypeError('This Payload was configured without a media store')
  return store
}

const isMediaStore = (store: unknown): store is MediaStore =>
  typeof store === 'object' && store !== null && 'put' in store && 'open' in store

/** All bytes of a file; null where there is no such file. */
export async function readMedia(store: MediaStore, name: string): Promise<Buffer | null> {
  const file = await store.open(name)
  if (!file) return null
  try {
    return await buffer(await file.bytes())
  } finally {
    await file.close()
  }
}
