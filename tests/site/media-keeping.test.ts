import { copyFileSync } from 'node:fs'
import { createLocalReq, createOperation, type Payload, type PayloadRequest, updateByIDOperation } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { previewOf } from '../../src/desk/index.ts'
import { createMediaSender, publicMedia } from '../../src/site/media-files.ts'
import { filesOf, sweepMedia } from '../../src/site/media-keeping.ts'
import { databaseFile } from '../../src/store/database.ts'
import { mediaStoreOf, readMedia } from '../../src/store/media-store.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { eachDatabase } from '../support/databases.ts'
import { makeFolder, openPayload, removeFolder } from '../support/payload.ts'
import { startS3, type TestS3 } from '../support/s3.ts'
import { migratedFile } from '../support/templates.ts'
import { startSite } from './site.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.end())

eachDatabase('the files of the media', (database) =>
  describe.each(['in a folder', 'in a bucket'])('%s', (where) => {
    let payload: Payload
    const open = async () =>
      database.open({ ...(await database.makePlace()), ...(where === 'in a bucket' && { s3: s3.settings }) })
    beforeAll(async () => {
      payload = await open()
    })
    // One bucket for all: it is as empty as a new folder.
    afterAll(async () => {
      for await (const { name } of mediaStoreOf(payload).list()) await mediaStoreOf(payload).remove(name)
    })

    const picture = async (name: string) => {
      const plain = { create: { width: 900, height: 600, channels: 3 as const, background: '#7a5' } }
      const data = await sharp(plain).png().toBuffer()
      return { name: `${name}.png`, data, mimetype: 'image/png', size: data.length }
    }
    const upload = async (name: string) =>
      payload.create({ collection: 'media', data: { alt: name }, file: await picture(name) })
    let editors = 0
    const makeEditor = async () => {
      const account = { email: `editor-${++editors}@example.org`, password: 'a long password', role: 'editor' as const }
      return { ...(await payload.create({ collection: 'users', data: account })), collection: 'users' as const }
    }
    const lying = async () => (await Array.fromAsync(mediaStoreOf(payload).list())).map(({ name }) => name).sort()
    const of = async (prefix: string) => (await lying()).filter((name) => name.startsWith(prefix))
    const names = (doc: unknown) =>
      filesOf(doc)
        .map(({ name }) => name)
        .sort()

    /** Does something and then fails, before it is committed. */
    const undone = (work: (req: PayloadRequest) => Promise<unknown>) =>
      expect(
        inTransaction(payload, async (req) => {
          await work(req)
          throw new Error('undone')
        }),
      ).rejects.toThrow('undone')

    test('have names that any file system takes', async () => {
      const { filename } = await upload('ሠ'.repeat(200))
      expect(filename).toBe(`${'ሠ'.repeat(40)}.webp`)
      expect(await of('ሠ')).toHaveLength(6)
    })

    test('have names that no other file has', async () => {
      const red = await upload('walk')
      const shown = await readMedia(mediaStoreOf(payload), red.sizes?.small?.filename ?? '')
      const others = await Promise.all(['walk-small', 'walk-small', 'walk', 'walk', 'walk'].map(upload))
      const all = [red, ...others].flatMap(names)
      expect(new Set(all).size).toBe(6 * 6)
      expect((await of('walk')).toSorted()).toEqual(all.toSorted())
      await payload.delete({ collection: 'media', where: { id: { in: others.map(({ id }) => id) } } })
      await expect.poll(() => of('walk')).toEqual(names(red))
      expect(await readMedia(mediaStoreOf(payload), red.sizes?.small?.filename ?? '')).toEqual(shown)
    })

    test('are drawn outside of any transaction where they come from outside: who writes meanwhile need not wait', async () => {
      const user = await makeEditor()
      const transactions: number[] = []
      const { sharp: draw } = payload.config
      onTestFinished(() => void Object.assign(payload.config, { sharp: draw }))
      payload.config.sharp = (...told) => {
        transactions.push(Object.keys(payload.db.sessions ?? {}).length)
        return draw?.(...told)
      }
      const hand = async (file: PayloadRequest['file'], alt = '') => {
        const req = await createLocalReq({ req: { file, payloadAPI: 'REST' }, user }, payload)
        return createOperation({ collection: payload.collections.media, data: { alt }, req })
      }
      const doc = await hand(await picture('outside'), 'From outside')
      expect(new Set(transactions)).toEqual(new Set([0]))
      expect(await of('outside')).toEqual(names(doc))
      // Refused once it was drawn, or because it cannot be: nothing of it is left, and nothing that others wait for.
      await expect(hand(await picture('unsaid'))).rejects.toMatchObject({ status: 400 })
      await expect(hand({ ...(await picture('cut')), data: Buffer.from('no picture') }, 'Cut')).rejects.toMatchObject({
        status: 400,
      })
      expect(await of('unsaid')).toEqual([])
      expect(payload.db.sessions).toEqual({})
    })

    test('are not written over what somebody changed while they were drawn', async () => {
      const { id, ...before } = await upload('meanwhile')
      const { sharp: draw } = payload.config
      onTestFinished(() => void Object.assign(payload.config, { sharp: draw }))
      let change: Promise<unknown> | undefined
      payload.config.sharp = (...told) => {
        const image = draw?.(...told)
        const { toBuffer } = image
        image.toBuffer = async (...how: unknown[]) => {
          change ??= payload.update({ collection: 'media', id, data: { credit: 'Somebody' } })
          await change
          return toBuffer.apply(image, how)
        }
        return image
      }
      const req = await createLocalReq({ req: { file: await picture('late'), payloadAPI: 'REST' } }, payload)
      const late = updateByIDOperation({
        collection: payload.collections.media,
        id,
        data: {},
        req: { ...req, user: await makeEditor() },
      })
      await expect(late).rejects.toMatchObject({ status: 409 })
      expect(await payload.findByID({ collection: 'media', id })).toMatchObject({ credit: 'Somebody' })
      expect(await of('meanwhile')).toEqual(names(before))
      expect(await of('late')).toEqual([])
      expect(payload.db.sessions).toEqual({})
    })

    test('go where what is no picture takes the place of one', async () => {
      const { id } = await upload('drawn')
      const data = Buffer.from('%PDF-1.4\nxref\n0 1\nstartxref\n9\n%%EOF\n')
      const file = { name: 'report.pdf', data, mimetype: 'application/pdf', size: data.length }
      const doc = await payload.update({ collection: 'media', id, data: {}, file })
      expect(names(doc)).toEqual(['report.pdf'])
      await expect.poll(() => of('drawn')).toEqual([])
      expect(await of('report')).toEqual(['report.pdf'])
    })

    test('are not drawn of a picture that would fill the memory', async () => {
      const plain = { create: { width: 11_000, height: 11_000, channels: 3 as const, background: '#7a5' } }
      const data = await sharp(plain).png().toBuffer()
      const file = { name: 'vast.png', data, mimetype: 'image/png', size: data.length }
      await expect(payload.create({ collection: 'media', data: { alt: 'Vast' }, file })).rejects.toMatchObject({
        status: 400,
      })
    })

    test('go when another takes their place, and not before that is committed', async () => {
      const { id, ...before } = await upload('one')
      expect(names(before)).toHaveLength(6)
      expect(await of('one')).toEqual(names(before))
      const file = await picture('two')
      await undone((req) => payload.update({ collection: 'media', id, data: {}, file, req }))
      expect(await of('one')).toEqual(names(before))
      const after = await payload.update({ collection: 'media', id, data: {}, file })
      await expect.poll(() => of('one')).toEqual([])
      for (const name of names(after)) expect(await lying()).toContain(name)
    })

    test('go when their row does, and not before that is committed', async () => {
      const { id, ...doc } = await upload('three')
      await undone((req) => payload.delete({ collection: 'media', id, req }))
      expect(await of('three')).toEqual(names(doc))
      await payload.delete({ collection: 'media', id })
      await expect.poll(() => of('three')).toEqual([])
    })

    test('of an upload that was undone go in a later night, and no others', async () => {
      const doc = await upload('kept')
      await undone(async (req) =>
        payload.create({ collection: 'media', data: { alt: 'x' }, file: await picture('lost'), req }),
      )
      expect(await of('lost')).toHaveLength(6)
      const now = Temporal.Now.instant()
      await sweepMedia(payload, now.subtract({ hours: 24 }))
      expect(await of('lost')).toHaveLength(6)
      await sweepMedia(payload, now.add({ hours: 24 }))
      expect(await of('lost')).toEqual([])
      expect(await of('kept')).toEqual(names(doc))
    })

    test('stay where the database seems to be another one', async () => {
      const other = await open()
      await mediaStoreOf(other).put('theirs.webp', Buffer.from('bytes'), 'image/webp')
      expect(await sweepMedia(other, Temporal.Now.instant().add({ hours: 24 }))).toBe(0)
      expect(
        await mediaStoreOf(other)
          .open('theirs.webp')
          .then((file) => file?.close().then(() => file.size)),
      ).toBe(5)
    })

    test('are whole, or not there', async () => {
      const store = mediaStoreOf(payload)
      await store.put('a.pdf', Buffer.from('one'), 'application/pdf')
      await store.put('a.pdf', Buffer.from('another'), 'application/pdf')
      expect(String(await readMedia(store, 'a.pdf'))).toBe('another')
      await store.remove('a.pdf')
      await store.remove('a.pdf')
      expect(await store.open('a.pdf')).toBeNull()
      expect(await readMedia(store, 'a.pdf')).toBeNull()
    })

    test('are sent to readers while something public names them, from wherever they lie', async () => {
      const picture = await upload('sent')
      const name = picture.filename ?? ''
      const find = publicMedia(payload, previewOf)
      const headers: string[] = []
      await using site = await startSite([], {
        sendMedia: createMediaSender({ store: mediaStoreOf(payload), find, headers }),
      })
      expect((await site.ask(`/media/${name}`)).status).toBe(404)
      const post = { title: 'With it', kind: 'post' as const, picture: picture.id, _status: 'published' as const }
      await payload.create({ collection: 'posts', data: post })
      const answer = await site.ask(`/media/${name}`)
      expect([answer.status, answer.headers['content-type'], answer.body.length]).toEqual([
        ...[200, 'image/webp', picture.filesize],
      ])
      const again = { 'if-none-match': answer.headers.etag ?? '' }
      expect((await site.ask(`/media/${name}`, { headers: again })).status).toBe(304)
      // The rest of a download that was cut off, and nothing of it where the file is another by now.
      const rest = { range: 'bytes=10-', 'if-range': answer.headers.etag ?? '' }
      const part = await site.ask(`/media/${name}`, { headers: rest })
      expect([part.status, part.headers['content-range'], part.headers['content-length']]).toEqual([
        ...[206, `bytes 10-${answer.body.length - 1}/${answer.body.length}`, String(answer.body.length - 10)],
      ])
      expect(part.body).toEqual(answer.body.subarray(10))
      const other = await site.ask(`/media/${name}`, { headers: { ...rest, 'if-range': '"other"' } })
      expect([other.status, other.body.length]).toEqual([200, answer.body.length])
      const beyond = await site.ask(`/media/${name}`, { headers: { range: `bytes=${answer.body.length}-` } })
      expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${answer.body.length}`])
      expect(beyond.headers['cache-control']).toBe('no-store')
      await mediaStoreOf(payload).remove(name)
      expect((await site.ask(`/media/${name}`)).status).toBe(404)
    })
  }),
)

test('a bucket that cannot be reached loses nothing, and is told as a fault', async () => {
  const dataDir = makeFolder()
  copyFileSync(await migratedFile(), databaseFile(dataDir))
  const payload = await openPayload({ dataDir, s3: s3.settings })
  onTestFinished(async () => {
    await payload.destroy()
    removeFolder(dataDir)
  })
  const data = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#7a5' } })
    .png()
    .toBuffer()
  const file = { name: 'down.png', data, mimetype: 'image/png', size: data.length }
  const made = await payload.create({ collection: 'media', data: { alt: 'before' }, file: { ...file, name: 'up.png' } })
  await payload.create({
    collection: 'posts',
    data: { title: 'P', kind: 'post', picture: made.id, _status: 'published' },
  })
  const find = publicMedia(payload, previewOf)
  await using site = await startSite([], {
    sendMedia: createMediaSender({ store: mediaStoreOf(payload), find, headers: [] }),
  })
  await s3.close()
  await expect(payload.create({ collection: 'media', data: { alt: 'lost' }, file })).rejects.toThrow()
  expect((await payload.count({ collection: 'media' })).totalDocs).toBe(1)
  expect(await site.ask(`/media/${made.filename}`)).toMatchObject({
    status: 500,
    text: expect.stringContaining('Tell us'),
  })
  await s3.open()
  expect((await site.ask(`/media/${made.filename}`)).status).toBe(200)
  await payload.create({ collection: 'media', data: { alt: 'kept' }, file })
})
