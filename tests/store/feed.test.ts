import type { Payload, PayloadRequest } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { changesAfter, lastChange, pruneChanges } from '../../src/store/changes.ts'
import { tellChange } from '../../src/store/feed.ts'
import { sqlIn } from '../../src/store/sql.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { eachDatabase } from '../support/databases.ts'

eachDatabase('the change feed', (database) => {
  let payload: Payload
  let editions: [number, number]
  beforeAll(async () => {
    payload = await database.open()
    const make = (year: number) =>
      payload.create({
        collection: 'editions',
        data: { slug: String(year), year, zone: 'Europe/Paris', _status: 'published' },
      })
    editions = [(await make(2020)).id, (await make(2021)).id]
  })

  /** The rows that some work adds to the feed, each as its sorted tags. */
  const told = async (work: () => Promise<unknown>) => {
    const db = await sqlIn(payload)
    const before = await lastChange(db)
    await work()
    return (await changesAfter(db, before)).map(({ tags }) => tags.toSorted())
  }

  const make = (data: { slug: string; edition?: number; _status?: 'draft' | 'published' }, req?: PayloadRequest) =>
    payload.create({
      collection: 'posts',
      data: { title: data.slug, kind: 'post', ...data },
      draft: data._status !== 'published',
      req,
    })

  const tagsOf = (id: number, ...scopes: string[]) =>
    ['posts', `posts:${id}`, ...scopes.map((scope) => `posts/${scope}`)].sort()

  it('tells the document, its collection and its lists in one row', async () => {
    let id = 0
    const rows = await told(async () => {
      id = (await make({ slug: 'new', edition: editions[0], _status: 'published' })).id
    })
    expect(rows).toEqual([tagsOf(id, `edition:${editions[0]}`)])
  })

  it('tells the lists of before and after', async () => {
    const { id } = await make({ slug: 'moved', edition: editions[0], _status: 'published' })
    const rows = await told(() =>
      payload.update({ collection: 'posts', id, data: { edition: editions[1], _status: 'published' } }),
    )
    expect(rows).toEqual([tagsOf(id, `edition:${editions[0]}`, `edition:${editions[1]}`)])
  })

  it('tells nothing of a draft, of a draft beside a published post, or of its removal', async () => {
    const { id } = await make({ slug: 'public', edition: editions[0], _status: 'published' })
    const rows = await told(async () => {
      const draft = await make({ slug: 'draft', edition: editions[0] })
      await payload.update({ collection: 'posts', id: draft.id, data: { title: 'Still a draft' }, draft: true })
      await payload.update({ collection: 'posts', id, data: { edition: editions[1] }, draft: true })
      await payload.delete({ collection: 'posts', id: draft.id })
    })
    expect(rows).toEqual([])
  })

  it('knows what readers saw until a moved draft was published', async () => {
    const { id } = await make({ slug: 'in-two-steps', edition: editions[0], _status: 'published' })
    await payload.update({ collection: 'posts', id, data: { edition: editions[1] }, draft: true })
    const rows = await told(() => payload.update({ collection: 'posts', id, data: { _status: 'published' } }))
    expect(rows).toEqual([tagsOf(id, `edition:${editions[0]}`, `edition:${editions[1]}`)])
  })

  it('tells of unpublishing, trash and deletion', async () => {
    const scope = `edition:${editions[0]}`
    const { id } = await make({ slug: 'comes-and-goes', edition: editions[0], _status: 'published' })
    const update = (data: object) => told(() => payload.update({ collection: 'posts', id, data, trash: true }))
    expect(await update({ _status: 'draft' })).toEqual([tagsOf(id, scope)])
    expect(await update({ title: 'Unseen', _status: 'draft' })).toEqual([])
    expect(await update({ _status: 'published' })).toEqual([tagsOf(id, scope)])
    expect(await update({ deletedAt: new Date().toISOString() })).toEqual([tagsOf(id, scope)])
    expect(await update({ deletedAt: null, _status: 'published' })).toEqual([['all', ...tagsOf(id, scope)]])
    expect(await told(() => payload.delete({ collection: 'posts', id }))).toEqual([tagsOf(id, scope)])
  })

  it('tells all pages when somebody is shown who was not: those that name them do not know it', async () => {
    const { id } = await payload.create({ collection: 'persons', data: { name: 'Amina', shown: 'with-page' } })
    const show = (shown: 'with-page' | 'other-name' | 'not-at-all') =>
      told(() => payload.update({ collection: 'persons', id, data: { shown, shownAs: 'A.' } }))
    const tags = ['persons', `persons:${id}`]
    expect(await show('not-at-all')).toEqual([tags])
    expect(await show('other-name')).toEqual([['all', ...tags]])
    expect(await show('with-page')).toEqual([tags])
  })

  it('tells one row for a whole transaction, and nothing of one that fails', async () => {
    const two = (fails: boolean) =>
      inTransaction(payload, async (req) => {
        await make({ slug: `one-${fails}`, _status: 'published' }, req)
        await make({ slug: `two-${fails}`, _status: 'published' }, req)
        await tellChange(req, ['posts/rewritten'])
        if (fails) throw new Error('no')
      })
    const rows = await told(() => two(false))
    expect(rows).toHaveLength(1)
    expect(rows[0]).toEqual(expect.arrayContaining(['posts', 'posts/rewritten']))
    expect(await told(() => two(true).catch(() => {}))).toEqual([])
  })

  it('tells of the site settings', async () => {
    expect(await told(() => payload.updateGlobal({ slug: 'site', data: { tagline: 'New' } }))).toEqual([['site']])
  })

  it('tells each of a crowd', async () => {
    const rows = await told(() =>
      Promise.all(Array.from({ length: 30 }, (_, n) => make({ slug: `crowd-${n}`, _status: 'published' }))),
    )
    expect(rows).toHaveLength(30)
  })

  describe('pruning', () => {
    it('keeps what is young, and the last change always', async () => {
      const db = await sqlIn(payload)
      const last = await lastChange(db)
      expect(await pruneChanges(db, Temporal.Now.instant().subtract({ hours: 1 }))).toBe(0)
      expect(await pruneChanges(db, Temporal.Now.instant().add({ hours: 1 }))).toBeGreaterThan(1)
      expect((await changesAfter(db, 0)).map(({ id }) => id)).toEqual([last])
    })
  })
})
