import S3rver from '@20minutes/s3rver'
import type { S3Settings } from '../../src/settings.ts'
import { makeFolder, removeFolder } from './folder.ts'

/** A service on this machine that speaks S3, with one empty bucket. */
export type TestS3 = { settings: S3Settings; close(): Promise<void>; open(): Promise<void>; end(): Promise<void> }

export async function startS3(): Promise<TestS3> {
  const directory = makeFolder()
  const bucket = 'week'
  const serve = async (port: number) => {
    const server = new S3rver({
      ...{ address: '127.0.0.1', port, silent: true, directory, configureBuckets: [{ name: bucket }] },
      // It signs the list of a bucket in another way than Amazon's own client does.
      allowMismatchedSignatures: true,
    })
    return { server, ...(await server.run()) }
  }
  let running: Awaited<ReturnType<typeof serve>> | undefined = await serve(0)
  const { port } = running
  const close = async () => {
    await running?.server.close()
    running = undefined
  }
  return {
    settings: {
      ...{ bucket, endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', pathStyle: true },
      // The only keys that this server knows.
      ...{ keyId: 'S3RVER', key: 'S3RVER' },
    },
    async open() {
      running = await serve(port)
    },
    close,
    async end() {
      await close()
      removeFolder(directory)
    },
  }
}
