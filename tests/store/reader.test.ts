import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { createReader, languageOf, type Reader, textOf } from '../../src/store/reader.ts'
import { eachDatabase } from '../support/databases.ts'

const body = (text: string) => ({
  root: {
    type: 'root',
    version: 1,
    direction: null,
    format: '' as const,
    indent: 0,
    children: [{ type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text }] }],
  },
})

eachDatabase('the reader', (database) => {
  let payload: Payload
  let edition: number
  let organisation: number
  let post: number
  beforeAll(async () => {
    payload = await database.open()
    edition = (
      await payload.create({
        collection: 'editions',
        data: { slug: '2021', year: 2021, zone: 'Europe/Paris', _status: 'published' },
      })
    ).id
    organisation = (
      await payload.create({
        collection: 'organisations',
        data: { slug: 'gsswa', name: 'Alliance', summary: 'A network', kind: 'network' },
      })
    ).id
    post = await makePost('first', { title: 'First', fr: 'Premier', body: body('Only English') })
    await payload.create({
      collection: 'posts',
      draft: true,
      data: { slug: 'draft', title: 'A draft', kind: 'post', edition, _status: 'draft' },
    })
  })

  const makePost = async (
    slug: string,
    { title, fr, ...data }: { title: string; fr?: string; body?: ReturnType<typeof body> },
  ) => {
    const bylines = [{ nameThen: 'A', part: 'author' as const, role: 'Nurse', organisations: [organisation] }]
    const made = await payload.create({
      collection: 'posts',
      data: {
        slug,
        title,
        kind: 'post',
        edition,
        organisations: [organisation],
        bylines,
        _status: 'published',
        ...data,
      },
    })
    if (fr) await payload.update({ collection: 'posts', id: made.id, locale: 'fr', data: { title: fr } })
    return made.id
  }

  const reader = (locale: string, languages = ['en', 'fr', 'ar']): Promise<Reader> =>
    createReader(payload, { locale, languages, now: Temporal.Instant.from('2021-11-09T09:00:00Z') })

  it('gives each text in the language of the page, or says in which', async () => {
    const read = await reader('fr')
    const doc = await read.findOne({ collection: 'posts', where: { slug: { equals: 'first' } } })
    if (!doc) throw new Error('there is no post')
    expect(doc.title).toBe('Premier')
    expect(textOf(doc, 'title')).toEqual({ text: 'Premier', lang: 'fr' })
    expect(doc.body?.root.children[0]).toMatchObject({ children: [{ text: 'Only English' }] })
    expect(languageOf(doc, 'body')).toBe('en')
    const [byline] = doc.bylines ?? []
    expect(byline && textOf(byline, 'role')).toEqual({ text: 'Nurse', lang: 'en' })
    expect(textOf(doc, 'summary')).toBeUndefined()
  })

  it('shows no language that is switched off', async () => {
    const doc = await (await reader('ar', ['ar', 'fr'])).findOne({
      collection: 'posts',
      where: { slug: { equals: 'first' } },
    })
    expect(doc && textOf(doc, 'title')).toEqual({ text: 'Premier', lang: 'fr' })
    expect(doc?.body).toBeNull()
  })

  it('gives populated documents and the site in the language of the page too', async () => {
    const read = await reader('fr')
    const doc = await read.findOne({ collection: 'posts', where: { slug: { equals: 'first' } }, depth: 1 })
    const [made] = doc?.organisations ?? []
    expect(made).toMatchObject({ name: 'Alliance', summary: 'A network' })
    expect(typeof made === 'object' && textOf(made, 'summary')).toEqual({ text: 'A network', lang: 'en' })
    expect((await read.global('site')).weekName).toBe('Social Service Workforce Week')
  })

  it('hides drafts from every kind of question', async () => {
    const read = await reader('en')
    const { docs, totalDocs } = await read.find({ collection: 'posts' })
    expect([docs.map(({ slug }) => slug), totalDocs]).toEqual([['first'], 1])
    expect(await read.findOne({ collection: 'posts', where: { slug: { equals: 'draft' } } })).toBeNull()
    expect(await read.count({ collection: 'posts' })).toBe(1)
  })

  it('notes what a page is made from', async () => {
    const whole = await reader('en')
    await whole.find({ collection: 'posts' })
    expect([...whole.madeFrom].sort()).toEqual(
      ['posts', `posts:${post}`, `editions:${edition}`, `organisations:${organisation}`].sort(),
    )
    const scoped = await reader('en')
    await scoped.find({ collection: 'posts', scope: `posts/edition:${edition}`, select: { title: true } })
    expect([...scoped.madeFrom].sort()).toEqual([`posts/edition:${edition}`, `posts:${post}`].sort())
  })

  it('notes a document that was found alone, and the collection where none was', async () => {
    const found = await reader('en')
    await found.findOne({ collection: 'posts', where: { slug: { equals: 'first' } }, select: { title: true } })
    expect([...found.madeFrom]).toEqual([`posts:${post}`])
    const missing = await reader('en')
    await missing.findOne({ collection: 'posts', where: { slug: { equals: 'missing' } } })
    await missing.global('site')
    expect([...missing.madeFrom].sort()).toEqual(['posts', 'site'])
  })

  it('finds a text in any language and sorts by one', async () => {
    await makePost('second', { title: 'A second', fr: 'Zweite' })
    const read = await reader('fr')
    const { docs: found } = await read.find({ collection: 'posts', where: { title: { equals: 'Premier' } } })
    expect(found.map(({ slug }) => slug)).toEqual(['first'])
    const sorted = async (sort: string) => (await read.find({ collection: 'posts', sort })).docs.map(({ slug }) => slug)
    expect(await sorted('title.en')).toEqual(['second', 'first'])
    expect(await sorted('title.fr')).toEqual(['first', 'second'])
  })

  it('lists the values that a field has among what the public may see', async () => {
    const read = await reader('en')
    const named = (slug: string) => ({ slug: { equals: slug } })
    await payload.update({ collection: 'posts', where: named('first'), data: { countries: ['KE'] } })
    await payload.update({ collection: 'posts', where: named('draft'), data: { countries: ['UG'] }, draft: true })
    expect(await read.distinct({ collection: 'posts', field: 'countries' })).toEqual(['KE'])
    expect([...read.madeFrom]).toEqual(['posts'])
  })

  it('asks no more for many documents than for one', async () => {
    const queries = async (limit: number) => {
      const read = await reader('fr')
      return countQueries(payload, () => read.find({ collection: 'posts', limit, depth: 1, pagination: false }))
    }
    await makePost('third', { title: 'Third' })
    const one = await queries(1)
    expect(one).toBeGreaterThan(1)
    expect(await queries(3)).toBe(one)
  })

  it('tells where documents stand, of those that the public may read', async () => {
    const older = await makePost('older', { title: 'Older' })
    const trashed = await makePost('trashed', { title: 'In the trash' })
    await payload.update({ collection: 'posts', id: trashed, data: { deletedAt: new Date().toISOString() } })
    await payload.update({ collection: 'posts', id: older, data: { date: '2020-01-01' } })
    const read = await reader('en')
    const where = { slug: { in: ['first', 'older', 'trashed', 'draft'] } }
    const asked = { collection: 'posts', where, scope: 'posts/edition:1' } as const
    const sort = ['-orderDate', 'id']
    expect(await read.places({ ...asked, sort })).toEqual([
      { id: post, orderDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      { id: older, orderDate: '2020-01-01' },
    ])
    expect(sort).toEqual(['-orderDate', 'id'])
    expect(await read.places({ ...asked, sort: ['orderDate'], limit: 1, page: 2 })).toMatchObject([{ id: post }])
    expect(read.madeFrom).toContain('posts/edition:1')
    expect(await read.places({ collection: 'registrations', sort: ['id'] })).toEqual([])
    await expect(read.places({ collection: 'persons', sort: ['name'] })).rejects.toThrow('not everybody may read')
  })
})

/** How many statements the database is given while `work` runs. */
async function countQueries(payload: Payload, work: () => Promise<unknown>): Promise<number> {
  const { client, pool } = payload.db
  let count = 0
  const counted =
    <A extends unknown[], R>(run: (...args: A) => R) =>
    (...args: A): R => {
      count++
      return run(...args)
    }
  const target: object = pool ?? client
  const name = pool ? 'query' : 'execute'
  const original: unknown = Reflect.get(target, name)
  if (typeof original !== 'function') throw new Error('nothing to count')
  Reflect.set(target, name, counted(original.bind(target)))
  await work()
  Reflect.set(target, name, original)
  return count
}
