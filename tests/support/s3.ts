import { once } from 'node:events'
import { createServer } from 'node:http'
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

/** A service that tells of one file in its bucket, and does not answer whoever wants it. */
export async function startSilentS3() {
  const { promise: asked, resolve } = Promise.withResolvers<void>()
  const list = `<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>a.png</Key>
    <LastModified>${new Date().toISOString()}</LastModified></Contents></ListBucketResult>`
  const server = createServer((request, response) => {
    if (request.url?.includes('list-type=2')) response.setHeader('content-type', 'application/xml').end(list)
    else resolve()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const settings: S3Settings = { bucket: 'week', endpoint, region: 'us-east-1', pathStyle: true, keyId: 'a', key: 'b' }
  const end = () => {
    server.closeAllConnections()
    server.close()
  }
  return { settings, asked, end }
}
