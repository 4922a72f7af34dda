import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { writeChange } from '../../src/store/changes.ts'
import { type Ask, keepReads, type Question } from '../../src/store/kept-reads.ts'
import { createReader, type Reader } from '../../src/store/reader.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { makeDocument } from '../access/documents.ts'
import { eachDatabase } from '../support/databases.ts'

const themes: Question = { collection: 'themes' }
const cards: Question = { collection: 'posts', select: { title: true } }

eachDatabase('reads that are kept for other pages', (database) => {
  let payload: Payload
  let askNow: () => Promise<Ask>
  beforeAll(async () => {
    payload = await database.open()
  })
  beforeEach(() => {
    askNow = keepReads(payload)
  })

  const addTheme = (slug: string) => payload.create({ collection: 'themes', data: { slug, title: slug } })
  const now = Temporal.Instant.from('2026-03-01T00:00Z')
  const reader = async (locale = 'en') =>
    createReader(payload, { locale, languages: ['en', 'fr'], now, ask: await askNow() })

  const themesNamed = async (page: Reader, id: number) => {
    const post = await page.findOne({ collection: 'posts', where: { id: { equals: id } }, depth: 1 })
    return post?.themes?.map((one) => (typeof one === 'object' ? one.title : one)).join()
  }

  it('asks once what several pages ask, in whatever language', async () => {
    await addTheme('asked-once')
    const query = { collection: 'themes', where: { slug: { equals: 'asked-once' } } } as const
    const find = vi.spyOn(payload, 'find')
    const first = await (await reader()).findOne(query)
    const second = await (await reader('fr')).findOne(query)
    expect(find).toHaveBeenCalledTimes(1)
    expect(first?.title).toBe('asked-once')
    expect(second).toEqual(first)
    find.mockRestore()
  })

  it('notes for each page what it was made from', async () => {
    const { id } = await addTheme('noted')
    const query = { collection: 'themes', where: { slug: { equals: 'noted' } } } as const
    const pages = [await reader(), await reader()]
    for (const page of pages) await page.findOne(query)
    for (const page of pages) expect([...page.madeFrom]).toEqual([`themes:${id}`])
  })

  it('gives each page an answer of its own', async () => {
    const read = async () => ({ list: ['a'] })
    const one = await (await askNow())(themes, read)
    one.list.push('b')
    expect(await (await askNow())(themes, read)).toEqual({ list: ['a'] })
  })

  it('asks anew after a change that readers can see', async () => {
    const read = async () => (await (await reader()).find({ collection: 'themes', limit: 100 })).totalDocs
    const before = await read()
    await addTheme('newest')
    expect(await read()).toBe(before + 1)
  })

  it.each<[string, Question, string[], boolean]>([
    ['a document of the kind', themes, ['themes:1'], true],
    ['a list of the kind', themes, ['themes/edition:1'], true],
    ['another kind', themes, ['posts', 'posts:1', 'posts/theme:1'], false],
    ['what it names', { collection: 'posts' }, ['organisations:1'], true],
    ['what only its text names, no deeper than that', { collection: 'posts' }, ['resources:1'], false],
    ['what only its text names', { collection: 'posts', depth: 1 }, ['resources:1'], true],
    ['what only its text names, where that is left out', { ...cards, depth: 1 }, ['resources:1'], false],
    ['what is named by what it names', { collection: 'seats', depth: 2 }, ['themes:1'], true],
    ['what is named by what it names, deeper than is read', { collection: 'seats' }, ['themes:1'], false],
    ['something public that may name a picture', { collection: 'media' }, ['posts:1'], true],
    ['the site', { slug: 'site' }, ['site'], true],
    ['everything', themes, ['all'], true],
    ['what nobody knows', themes, ['posts:1', 'something'], true],
  ])('after a change of %s', async (_, question, tags, isAskedAnew) => {
    await (await askNow())(question, async () => 'before')
    await inTransaction(payload, (_, tx) => writeChange(tx, new Set(tags)))
    expect(await (await askNow())(question, async () => 'after')).toBe(isAskedAnew ? 'after' : 'before')
  })

  it('gives nobody who comes after a change what was on its way before', async () => {
    const read = Promise.withResolvers<string>()
    const early = (await askNow())(themes, () => read.promise)
    await addTheme('while-it-was-read')
    const late = (await askNow())(themes, async () => 'after')
    read.resolve('before')
    expect(await Promise.all([early, late])).toEqual(['before', 'after'])
    expect(await (await askNow())(themes, async () => 'again')).toBe('after')
  })

  it('keeps nothing of a page that began before a change, which may have documents of before at hand', async () => {
    const early = await askNow()
    await addTheme('between')
    const late = await askNow()
    expect(await early(themes, async () => 'before')).toBe('before')
    expect(await late(themes, async () => 'after')).toBe('after')
    expect(await early(themes, async () => 'again')).toBe('after')
  })

  it('asks anew after more changes than are looked at', async () => {
    await (await askNow())(themes, async () => 'before')
    await inTransaction(payload, async (_, tx) => {
      for (let made = 0; made < 501; made++) await writeChange(tx, new Set(['posts']))
      await writeChange(tx, new Set(['themes']))
    })
    expect(await (await askNow())(themes, async () => 'after')).toBe('after')
  })

  it('keeps documents as they were read, not in the language of the page that read them', async () => {
    const theme = await addTheme('in-two-languages')
    await payload.update({ collection: 'themes', id: theme.id, locale: 'fr', data: { title: 'en deux langues' } })
    const add = () => makeDocument(payload, 'posts', { themes: [theme.id] })
    const posts = [await add(), await add()] as const
    const titles = async (locale: string) => {
      const page = await reader(locale)
      return [await themesNamed(page, posts[0]), await themesNamed(page, posts[1])]
    }
    expect(await titles('fr')).toEqual(['en deux langues', 'en deux langues'])
    expect(await titles('en')).toEqual(['in-two-languages', 'in-two-languages'])
  })

  it('asks once for what documents of several pages name, and anew after it changed or was withdrawn', async () => {
    const { id } = await addTheme('named-by-two')
    const add = () => makeDocument(payload, 'posts', { themes: [id] })
    const posts = [await add(), await add()] as const
    const titles = async () => [
      await themesNamed(await reader(), posts[0]),
      await themesNamed(await reader(), posts[1]),
    ]
    const find = vi.spyOn(payload, 'find')
    expect(await titles()).toEqual(['named-by-two', 'named-by-two'])
    expect(find.mock.calls.filter(([{ collection }]) => collection === 'themes')).toHaveLength(1)
    find.mockRestore()
    await payload.update({ collection: 'themes', id, data: { title: 'renamed' } })
    expect(await titles()).toEqual(['renamed', 'renamed'])
    await payload.update({ collection: 'themes', id, data: { deletedAt: new Date().toISOString() } })
    expect(await titles()).toEqual([String(id), String(id)])
  })

  it('asks once who is not shown under their own name, and hides from the next page who is no more', async () => {
    const { id } = await payload.create({ collection: 'persons', data: { name: 'Shown', shown: 'with-page' } })
    const add = () => makeDocument(payload, 'posts', { bylines: [{ person: id, nameThen: 'Then', part: 'author' }] })
    const posts = [await add(), await add()] as const
    const namesAt = async (post: number) => {
      const doc = await (await reader()).findOne({ collection: 'posts', where: { id: { equals: post } } })
      return doc?.bylines?.map(({ nameThen }) => nameThen)
    }
    const names = async () => [await namesAt(posts[0]), await namesAt(posts[1])]
    const find = vi.spyOn(payload, 'find')
    expect(await names()).toEqual([['Then'], ['Then']])
    expect(find.mock.calls.filter(([{ collection }]) => collection === 'persons')).toHaveLength(1)
    find.mockRestore()
    await payload.update({ collection: 'persons', id, data: { shown: 'other-name', shownAs: 'Other' } })
    expect(await names()).toEqual([[undefined], [undefined]])
    await payload.update({ collection: 'persons', id, data: { shown: 'not-at-all' } })
    expect(await names()).toEqual([[], []])
    await payload.update({ collection: 'persons', id, data: { shown: 'with-page' } })
    expect(await names()).toEqual([['Then'], ['Then']])
  })

  it('does not keep a failure', async () => {
    const ask = await askNow()
    await expect(ask(themes, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
    expect(await ask(themes, async () => 'back')).toBe('back')
  })

  it('keeps no more than its bound', async () => {
    const ask = await askNow()
    const half = 'x'.repeat(1_200_000)
    for (const collection of ['themes', 'posts'] as const) await ask({ collection }, async () => half)
    expect(await ask(themes, async () => 'read again')).toBe('read again')
  })
})
