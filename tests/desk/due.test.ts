import type { Payload } from 'payload'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { publishDue, startPublishing } from '../../src/editions/due/jobs.ts'
import { eachDatabase } from '../support/databases.ts'
import { dueRow, makePost, publishedPosts, timesPublished } from './make.ts'

const at = (text: string) => Temporal.Instant.from(text)
const nine = '2030-10-28T09:00:00.000Z'
const before = at('2030-10-28T08:59:59Z')
const after = at('2030-10-28T09:00:02Z')

eachDatabase('what is due', (database) => {
  let payload: Payload
  beforeAll(async () => {
    payload = await database.open()
  })
  afterEach(async () => {
    await payload.delete({ collection: 'posts', where: {}, trash: true })
    await payload.delete({ collection: 'due', where: {} })
  })
  const publish = (id: number, now = after) =>
    payload.update({ collection: 'posts', id, data: { _status: 'published' }, depth: 0, context: { now } })
  const saveDraft = (id: number, data: object, now = before) =>
    payload.update({ collection: 'posts', id, data, draft: true, depth: 0, context: { now } })

  test('is published once its time has come, not before, and once', async () => {
    const post = await makePost(payload, { title: 'At nine', due: { at: nine, at_tz: 'UTC' } })
    expect(await publishDue(payload, before)).toEqual([])
    expect(await publishedPosts(payload)).toEqual([])
    expect(await publishDue(payload, after)).toEqual([{ title: 'At nine', lateSeconds: 2 }])
    expect(await publishedPosts(payload)).toEqual(['At nine'])
    expect(await publishDue(payload, after)).toEqual([])
    expect(await timesPublished(payload, post.id)).toBe(1)
    expect(await dueRow(payload, post.id)).toMatchObject({ state: 'done', lateSeconds: 2, reason: null, attempts: 0 })
  })

  test('publishes the newest draft beside what readers have', async () => {
    const post = await makePost(payload, { title: 'Old', _status: 'published' })
    await saveDraft(post.id, { title: 'New', due: { at: nine, at_tz: 'UTC' } })
    await saveDraft(post.id, { title: 'Newest' })
    expect(await publishedPosts(payload)).toEqual(['Old'])
    await publishDue(payload, after)
    expect(await publishedPosts(payload)).toEqual(['Newest'])
  })

  test('goes out in the order of its times after a stop, and one sentence says so', async () => {
    for (const [title, hour] of [
      ['second', '07'],
      ['third', '08'],
      ['first', '06'],
    ])
      await makePost(payload, { title, due: { at: `2030-10-28T${hour}:00:00.000Z` } })
    const said: string[] = []
    const loop = startPublishing(payload, { now: () => after, log: (sentence) => said.push(sentence) })
    await loop.stop()
    expect(await publishedPosts(payload)).toEqual(['first', 'second', 'third'])
    expect(said).toEqual(['3 items that fell due while publishing was stopped were published late, by up to 3 hours.'])
  })

  test('two runners at once publish each item once', async () => {
    const posts = []
    for (let minute = 10; minute < 20; minute++)
      posts.push(await makePost(payload, { due: { at: `2030-10-28T08:${minute}:00.000Z` } }))
    const results = await Promise.all([1, 2].map(() => publishDue(payload, after)))
    expect(results.flat()).toHaveLength(10)
    for (const { id } of posts) expect(await timesPublished(payload, id)).toBe(1)
  })

  test.each([
    ['2030-10-27T02:30', 'Europe/Paris', '2030-10-27T00:30:00Z'],
    ['2030-11-03T01:30', 'America/New_York', '2030-11-03T05:30:00Z'],
    ['2030-03-31T02:30', 'Europe/Paris', '2030-03-31T01:30:00Z'],
    ['2030-03-10T02:30', 'America/New_York', '2030-03-10T07:30:00Z'],
  ])('%s in %s, where clocks change, is kept once, at %s', async (wall, zone, instant) => {
    const due = at(instant)
    const post = await makePost(payload, { due: { wall, at_tz: zone } })
    expect(await publishDue(payload, due.subtract({ seconds: 1 }))).toEqual([])
    expect(await publishDue(payload, due)).toHaveLength(1)
    expect(await publishDue(payload, due.add({ hours: 1 }))).toEqual([])
    expect(await timesPublished(payload, post.id)).toBe(1)
  })

  test('does not depend on who set it', async () => {
    const data = { email: 'a@example.org', password: 'password of a', role: 'editor' as const }
    const user = await payload.create({ collection: 'users', data })
    await payload.create({
      collection: 'posts',
      data: { title: 'Hers', kind: 'post', _status: 'draft', due: { at: nine } },
      draft: true,
      user: { ...user, collection: 'users' },
      overrideAccess: false,
    })
    await payload.delete({ collection: 'users', id: user.id })
    await publishDue(payload, after)
    expect(await publishedPosts(payload)).toEqual(['Hers'])
  })

  test('need not have been written in English', async () => {
    const data = { title: 'En español', kind: 'post' as const, _status: 'draft' as const, due: { at: nine } }
    const post = await payload.create({ collection: 'posts', data, draft: true, locale: 'es', depth: 0 })
    await publishDue(payload, after)
    expect(await dueRow(payload, post.id)).toMatchObject({ state: 'done', reason: null })
  })

  test('is published while somebody has the item open at the desk', async () => {
    const post = await makePost(payload, { title: 'Open', due: { at: nine } })
    const user = await payload.create({
      collection: 'users',
      data: { email: 'b@example.org', password: 'password of b', role: 'editor' },
    })
    await payload.create({
      collection: 'payload-locked-documents',
      data: { document: { relationTo: 'posts', value: post.id }, user: { relationTo: 'users', value: user.id } },
    })
    await publishDue(payload, after)
    expect(await publishedPosts(payload)).toEqual(['Open'])
  })

  describe('when publishing fails', () => {
    test('for what an editor must mend, it stands as failed at once, with the reason; the rest goes on', async () => {
      const post = await makePost(payload, { title: '', due: { at: '2030-10-28T08:00:00.000Z' } })
      await makePost(payload, { title: 'Next', due: { at: nine } })
      expect(await publishDue(payload, after)).toEqual([{ title: 'Next', lateSeconds: 2 }])
      expect(await dueRow(payload, post.id)).toMatchObject({ state: 'failed', attempts: 1 })
      expect((await dueRow(payload, post.id))?.reason).toMatch(/Title/)
      expect(await publishedPosts(payload)).toEqual(['Next'])
      await saveDraft(post.id, { title: 'Mended' })
      expect(await publishDue(payload, after.add({ hours: 1 }))).toEqual([])
      await payload.update({ collection: 'due', where: {}, data: { state: 'waiting' } })
      await publishDue(payload, after.add({ hours: 1 }))
      expect(await publishedPosts(payload)).toContain('Mended')
    })

    test('for another reason, it is tried five times, further and further apart', async () => {
      const post = await makePost(payload, { title: 'Unlucky', due: { at: nine } })
      const hooks = payload.collections.posts.config.hooks.beforeChange
      const trouble = () => {
        throw new Error('The disk is full')
      }
      hooks.push(trouble)
      let now = after
      for (let attempt = 1; attempt <= 5; attempt++) {
        expect(await publishDue(payload, now)).toEqual([])
        expect(await publishDue(payload, now)).toEqual([])
        expect(await dueRow(payload, post.id)).toMatchObject({
          state: attempt < 5 ? 'waiting' : 'failed',
          attempts: attempt,
          reason: 'The disk is full',
        })
        now = now.add({ seconds: 600 })
      }
      hooks.splice(hooks.indexOf(trouble), 1)
      expect(await publishDue(payload, now)).toEqual([])
      expect(await publishedPosts(payload)).toEqual([])
    })

    test('nothing half-done is kept', async () => {
      const post = await makePost(payload, { title: 'Whole', due: { at: nine } })
      const hooks = payload.collections.posts.config.hooks.afterChange
      const trouble = () => {
        throw new Error('Too late')
      }
      hooks.push(trouble)
      await publishDue(payload, after)
      hooks.splice(hooks.indexOf(trouble), 1)
      expect(await timesPublished(payload, post.id)).toBe(0)
      expect(await publishedPosts(payload)).toEqual([])
      expect(await publishDue(payload, after.add({ seconds: 10 }))).toEqual([{ title: 'Whole', lateSeconds: 12 }])
    })
  })

  describe('the row follows the item', () => {
    const waiting = async (id: number) => {
      const row = await dueRow(payload, id)
      return row?.state === 'waiting' ? row.at : undefined
    }

    test('another time moves it, no time and publishing by hand end it', async () => {
      const post = await makePost(payload, { due: { at: nine } })
      expect(await waiting(post.id)).toBe(nine)
      await saveDraft(post.id, { due: { wall: '2030-10-28T10:00', at_tz: 'UTC' } })
      expect(await waiting(post.id)).toBe('2030-10-28T10:00:00.000Z')
      await saveDraft(post.id, { due: { wall: null } })
      expect(await waiting(post.id)).toBeUndefined()
      await saveDraft(post.id, { due: { wall: '2030-10-28T10:00', at_tz: 'UTC' } })
      const published = await publish(post.id, before)
      expect(published.due?.at).toBeNull()
      expect(await waiting(post.id)).toBeUndefined()
      await saveDraft(post.id, { title: 'Later edit' })
      expect(await publishDue(payload, at('2030-12-01T00:00Z'))).toEqual([])
    })

    test('a time that was kept is not armed again by a form that was open meanwhile, nor by an old version', async () => {
      const due = { wall: '2030-10-28T09:00', at: nine, at_tz: 'UTC' }
      const post = await makePost(payload, { title: 'First', due })
      await publishDue(payload, after)
      await saveDraft(post.id, { title: 'Stale form', due }, after)
      const { docs } = await payload.findVersions({
        collection: 'posts',
        where: { 'version.title': { equals: 'First' } },
        sort: 'createdAt',
        limit: 1,
      })
      await payload.restoreVersion({ collection: 'posts', id: docs[0]?.id ?? '', draft: true, context: { now: after } })
      expect(await publishDue(payload, after.add({ hours: 5 }))).toEqual([])
      expect(await timesPublished(payload, post.id)).toBe(1)
    })

    test('the trash stops it; taken out in time it goes on, taken out too late it needs a new time', async () => {
      const post = await makePost(payload, { title: 'Binned', due: { at: nine } })
      const trash = (deletedAt: string | null, now: Temporal.Instant) =>
        payload.update({
          collection: 'posts',
          id: post.id,
          data: { deletedAt, ...(deletedAt ? {} : { _status: 'draft' }) },
          trash: true,
          draft: deletedAt === null,
          context: { now },
        })
      await trash('2030-10-28T08:00:00.000Z', before)
      expect(await publishDue(payload, after)).toEqual([])
      await trash(null, before)
      expect(await waiting(post.id)).toBe(nine)
      await trash('2030-10-28T08:00:00.000Z', before)
      await trash(null, after)
      expect(await waiting(post.id)).toBeUndefined()
      expect(await publishDue(payload, after)).toEqual([])
    })

    test('a copy and a deleted item have none', async () => {
      const post = await makePost(payload, { title: 'Original', due: { at: nine } })
      const copy = await payload.duplicate({ collection: 'posts', id: post.id, data: { slug: 'copy' } })
      expect(await waiting(copy.id)).toBeUndefined()
      await payload.delete({ collection: 'posts', id: post.id })
      expect(await dueRow(payload, post.id)).toBeUndefined()
    })

    test('a time that has passed is refused at the field, and says what to do', async () => {
      const refused = makePost(payload, { due: { wall: '2030-10-28T09:00', at_tz: 'UTC' }, now: after })
      await expect(refused).rejects.toMatchObject({
        status: 400,
        data: { errors: [{ path: 'due.wall', message: expect.stringContaining('Choose a later time') }] },
      })
    })
  })
})
