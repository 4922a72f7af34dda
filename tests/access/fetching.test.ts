import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mediaStoreOf, readMedia } from '../../src/store/media-store.ts'
import { eachDatabase } from '../support/databases.ts'
import { type Desk, openDesk } from './desk.ts'
import { makeDocument } from './documents.ts'

const focalPoint = 'uploadEdits[focalPoint][x]=10&uploadEdits[focalPoint][y]=10'
const size = 'uploadEdits[widthInPixels]=1&uploadEdits[heightInPixels]=1'
const crop = `${['x', 'y', 'width', 'height'].map((side) => `uploadEdits[crop][${side}]=1`).join('&')}&${size}`

eachDatabase('a machine elsewhere', (database) => {
  let desk: Desk
  let picture: number
  let host = ''
  const asked: unknown[] = []
  let bytes: Buffer | null = null
  const elsewhere = createServer(({ url }, answer) => {
    asked.push(url)
    answer.writeHead(200, { 'content-type': 'image/webp' }).end(bytes)
  })

  beforeAll(async () => {
    desk = await openDesk(database)
    picture = await makeDocument(desk.payload, 'media')
    const { filename } = await desk.payload.findByID({ collection: 'media', id: picture, depth: 0 })
    bytes = await readMedia(mediaStoreOf(desk.payload), filename ?? '')
    elsewhere.listen(0, '127.0.0.1')
    await once(elsewhere, 'listening')
    const address = elsewhere.address()
    if (typeof address === 'object') host = `127.0.0.1:${address?.port}`
  })
  afterAll(() => void elsewhere.close())
  beforeEach(() => void asked.splice(0))

  const uploads = () =>
    desk.payload.config.collections.flatMap(({ slug, upload }) => (upload ? [{ slug, upload }] : []))
  const refused = [400, expect.stringContaining('Send the file itself')]

  describe('is asked for no file', () => {
    // The content system by itself asks no private network, and so nobody on this machine: here it is to go as far as elsewhere.
    beforeAll(() => {
      for (const { upload } of uploads()) upload.skipSafeFetch = true
    })

    test.each(['editor', 'administrator'] as const)('whose address comes for a new one, from an %s', async (who) => {
      for (const { slug } of uploads())
        for (const url of [`http://${host}/a.webp`, '/a.webp']) {
          const answer = await desk.rest(who, 'POST', `/${slug}`, { alt: 'A', url, filename: 'a.webp' }, { host })
          expect([slug, url, asked, answer.status, answer.text]).toEqual([slug, url, [], ...refused])
        }
    })

    test.each([focalPoint, crop, size])('whose name the request bears, to edit one: %s', async (edits) => {
      const answer = await desk.rest('editor', 'PATCH', `/media/${picture}?${edits}`, {}, { host })
      expect([asked, answer.status, answer.text]).toEqual([[], ...refused])
      const many = await desk.rest('editor', 'PATCH', `/media?where[id][equals]=${picture}&${edits}`, {}, { host })
      expect([asked, many.status]).toEqual([[], 400])
    })

    test('where one is pasted or copied', async () => {
      const src = encodeURIComponent(`http://${host}/a.webp`)
      for (const [method, path] of [
        ['GET', `paste-url?src=${src}`],
        ['GET', `paste-url/${picture}?src=${src}`],
        ['POST', `${picture}/duplicate`],
      ] as const) {
        const { status } = await desk.rest('editor', method, `/media/${path}`, undefined, { host })
        expect([path, asked, status >= 400]).toEqual([path, [], true])
      }
    })
  })

  test('is not needed to say something else of a picture, as the desk sends it', async () => {
    const { body } = await desk.rest('editor', 'GET', `/media/${picture}?depth=0`)
    const { status, text } = await desk.rest('editor', 'PATCH', `/media/${picture}`, { ...Object(body), alt: 'Said' })
    expect([status, text]).toEqual([200, expect.stringContaining('"Said"')])
  })
})
