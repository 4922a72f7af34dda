import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
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
  const modified = new Date().toISOString()
  const file = `<Contents><Key>a.png</Key><LastModified>${modified}</LastModified></Contents>`
  return { asked, ...(await startBroken(file, () => resolve())) }
}

/** A service with an empty bucket that may not be written. */
export const startClosedS3 = () => startBroken('', (_, response) => response.writeHead(403).end())

/** @param files that it lists @param otherwise what it does when it is asked for anything but the list */
async function startBroken(files: string, otherwise: RequestListener) {
  const list = `<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated>${files}</ListBucketResult>`
  const server = createServer((request, response) => {
    if (request.url?.includes('list-type=2')) response.setHeader('content-type', 'application/xml').end(list)
    else otherwise(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const settings: S3Settings = { bucket: 'week', endpoint, region: 'us-east-1', pathStyle: true, keyId: 'a', key: 'b' }
  const end = () => {
    server.closeAllConnections()
    server.close()
  }
  return { settings, end }
}
