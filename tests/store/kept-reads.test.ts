import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { type Ask, keepReads } from '../../src/store/kept-reads.ts'
import { createReader } from '../../src/store/reader.ts'
import { eachDatabase } from '../support/databases.ts'

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
    const one = await (await askNow())('list', read)
    one.list.push('b')
    expect(await (await askNow())('list', read)).toEqual({ list: ['a'] })
  })

  it('asks anew after a change that readers can see', async () => {
    const read = async () => (await (await reader()).find({ collection: 'themes', limit: 100 })).totalDocs
    const before = await read()
    await addTheme('newest')
    expect(await read()).toBe(before + 1)
  })

  it('gives a page that began before a change nothing that was read after it', async () => {
    const early = await askNow()
    await addTheme('between')
    const late = await askNow()
    expect(await late('count', async () => 'late')).toBe('late')
    expect(await early('count', async () => 'early')).toBe('early')
    expect(await late('count', async () => 'later')).toBe('late')
  })

  it('does not keep a failure', async () => {
    const ask = await askNow()
    await expect(ask('fails', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
    expect(await ask('fails', async () => 'back')).toBe('back')
  })

  it('keeps no more than its bound', async () => {
    const ask = await askNow()
    const half = 'x'.repeat(1_200_000)
    for (const name of ['one', 'two']) await ask(name, async () => half)
    expect(await ask('one', async () => 'read again')).toBe('read again')
  })
})
