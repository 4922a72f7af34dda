import { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import type { S3Settings } from '../settings.ts'
import type { MediaStore } from './media-store.ts'

/** Milliseconds to wait for a connection, for an answer, and for more of it. */
type Patience = { connectionTimeout: number; requestTimeout: number; socketTimeout: number }
const usual: Patience = { connectionTimeout: 3_000, requestTimeout: 15_000, socketTimeout: 15_000 }

/** The bucket cannot be used; the message is a sentence. */
export class MediaStoreError extends Error {}

/**
 * A media store in a bucket of any service that speaks S3. Nothing in it need be public: readers and the desk get every
 * file through this program, which asks the access rules first. The client's package is loaded at its first use.
 * @param patience after which a store that does not answer is taken for down; it is asked three times in all
 * @throws {MediaStoreError} each of its functions, when the bucket cannot be used
 */
export function s3Store(
  { bucket, endpoint, region, keyId, key, pathStyle }: S3Settings,
  patience: Patience = usual,
): MediaStore {
  let loading: Promise<{ client: S3Client; s3: typeof import('@aws-sdk/client-s3') }> | undefined
  const load = () => {
    loading ??= import('@aws-sdk/client-s3').then((s3) => {
      const credentials = { accessKeyId: keyId, secretAccessKey: key }
      // Left to itself, the client only warns of an answer that does not come.
      const requestHandler = { ...patience, throwOnRequestTimeout: true }
      const options = { endpoint, region, credentials, forcePathStyle: pathStyle, requestHandler }
      // Checksums of the newest kind are asked for only where the service needs them: many know none.
      const plain = {
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
      } as const
      return { client: new s3.S3Client({ ...options, ...plain }), s3 }
    })
    return loading
  }
  const named = (Key: string) => ({ Bucket: bucket, Key })
  const refused = (error: unknown) =>
    new MediaStoreError(
      `The bucket ${bucket} cannot be used: ${error instanceof Error ? error.message : String(error)}. Check S3_BUCKET and the settings beside it.`,
      { cause: error },
    )
  const told = <T>(answer: Promise<T>): Promise<T> =>
    answer.catch((error: unknown) => {
      throw refused(error)
    })

  return {
    async put(name, bytes, type) {
      const { client, s3 } = await load()
      await told(client.send(new s3.PutObjectCommand({ ...named(name), Body: bytes, ContentType: type })))
    },
    async open(name) {
      const { client, s3 } = await load()
      try {
        const get = async (Range?: string) => {
          const { Body, ...known } = await client.send(new s3.GetObjectCommand({ ...named(name), Range }))
          if (!(Body instanceof Readable)) throw new Error('The media store gave no bytes')
          return { ...known, bytes: Body }
        }
        const { bytes: whole, ContentLength = 0, LastModified } = await get()
        let bytes = whole
        return {
          size: ContentLength,
          modified: LastModified ?? new Date(0),
          async bytes(part) {
            if (!part) return bytes
            bytes.destroy()
            bytes = (await told(get(`bytes=${part.start}-${part.end}`))).bytes
            return bytes
          },
          close: async () => void bytes.destroy(),
        }
      } catch (error) {
        if (error instanceof s3.NoSuchKey) return null
        throw refused(error)
      }
    },
    async remove(name) {
      const { client, s3 } = await load()
      await told(client.send(new s3.DeleteObjectCommand(named(name))))
    },
    async *list() {
      const { client, s3 } = await load()
      const pages = s3.paginateListObjectsV2({ client }, { Bucket: bucket })
      while (true) {
        const { value, done } = await told(pages.next())
        if (done) return
        for (const { Key, LastModified } of value.Contents ?? [])
          if (Key !== undefined && LastModified) yield { name: Key, modified: LastModified }
      }
    },
  }
}
