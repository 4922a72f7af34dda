import type { Payload, PayloadRequest } from 'payload'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { filesOf, sweepMedia } from '../../src/site/media-keeping.ts'
import { mediaStoreOf } from '../../src/store/media-store.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { eachDatabase } from '../support/databases.ts'

eachDatabase('the files of the media', (database) => {
  let payload: Payload
  beforeAll(async () => {
    payload = await database.open()
  })

  const picture = async (name: string) => {
    const plain = { create: { width: 900, height: 600, channels: 3 as const, background: '#7a5' } }
    const data = await sharp(plain).png().toBuffer()
    return { name: `${name}.png`, data, mimetype: 'image/png', size: data.length }
  }
  const upload = async (name: string) =>
    payload.create({ collection: 'media', data: { alt: name }, file: await picture(name) })
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
    const other = await database.open()
    await mediaStoreOf(other).put('theirs.webp', Buffer.from('bytes'), 'image/webp')
    expect(await sweepMedia(other, Temporal.Now.instant().add({ hours: 24 }))).toBe(0)
    expect(
      await mediaStoreOf(other)
        .open('theirs.webp')
        .then((file) => file?.close().then(() => file.size)),
    ).toBe(5)
  })
})
