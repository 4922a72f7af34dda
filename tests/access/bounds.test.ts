import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { mostAtOnce, mostInAllLanguages } from '../../src/kit/bounded.ts'
import { eachDatabase } from '../support/databases.ts'
import { type Desk, openDesk, type Who } from './desk.ts'
import { makeDocument } from './documents.ts'

const page = z.object({ docs: z.array(z.object({ id: z.number() })), limit: z.number().optional() })

eachDatabase('what the public asks of the interface', (database) => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk(database)
    for (let made = 0; made < mostAtOnce + 20; made++) await makeDocument(desk.payload, 'themes')
  })
  const count = async (who: Who, query: string) =>
    page.parse((await desk.rest(who, 'GET', `/themes?depth=0&${query}`)).body).docs.length

  test.each([
    ['', 10],
    ['limit=5', 5],
    ['limit=50', 50],
    ['limit=51', 50],
    ['limit=100000', 50],
    ['limit=0', 50],
    ['limit=-1', 50],
    ['limit=none', 50],
    ['pagination=false', 10],
    ['pagination=false&limit=0', 50],
    ['pagination=false&limit=100000', 50],
    ['locale=all&limit=100', mostInAllLanguages],
    ['locale=*&limit=0', mostInAllLanguages],
    ['locale=fr&limit=100', 50],
  ])('%s: %i documents', async (query, documents) => {
    expect(await count('public', query)).toBe(documents)
  })

  test('the desk is not bounded', async () => {
    expect(await count('editor', 'pagination=false&limit=0')).toBe(mostAtOnce + 20)
  })

  test('nothing of a document is left out: all that it names is there', async () => {
    const { docs } = await desk.payload.find({ collection: 'themes', pagination: false, depth: 0 })
    const themes = docs.map(({ id }) => id)
    const id = await makeDocument(desk.payload, 'posts', { themes })
    const { text } = await desk.rest('public', 'GET', `/posts/${id}?depth=1`)
    for (const theme of docs) expect(text).toContain(JSON.stringify(theme.title))
  })

  test('goes no deeper than what a document names; the desk goes four documents deep', async () => {
    let parent: number | undefined
    const names = Array.from({ length: 8 }, (_, at) => `Organisation ${at}`)
    for (const name of names) parent = await makeDocument(desk.payload, 'organisations', { name, parent })
    const named = async (who: Who, query: string) => {
      const { text } = await desk.rest(who, 'GET', `/organisations/${parent}${query}`)
      return names.filter((name) => text.includes(`"${name}"`))
    }
    for (const query of ['', '?depth=1', '?depth=2', '?depth=100', '?depth=none'])
      expect(await named('public', query)).toEqual(names.slice(6))
    expect(await named('public', '?depth=0')).toEqual(names.slice(7))
    expect(await named('editor', '?depth=100')).toEqual(names.slice(3))
  })

  test.each([
    'posts?where[organisations.otherNames][equals]=x',
    'organisations?where[parent.otherNames][equals]=x',
    'organisations?where[parent.parent.otherNames][exists]=true',
    'posts?where[or][0][edition.hashtags][contains]=x',
    'posts?sort=edition.hashtags',
    'posts?sort=-bylines.person.otherNames',
    'posts/versions?where[version.organisations.otherNames][equals]=x',
    'posts?where[body.root][like]=a',
    'posts?where[body.en.root.type][exists]=true',
  ])('what the database would look for in the wrong place is not looked for, by anybody: %s', async (query) => {
    const { status, text } = await desk.rest('editor', 'GET', `/${query}`)
    expect([status, text]).toEqual([400, expect.stringMatching(/cannot be queried|cannot be understood/)])
    expect((await desk.rest('editor', 'PATCH', `/${query}`, {})).status).toBeGreaterThanOrEqual(400)
  })

  test.each([
    'organisations?where[otherNames][equals]=x',
    'posts?where[organisations.name][like]=x',
    'posts?where[bylines.person.name][equals]=x&sort=edition.year',
  ])('the rest is looked for: %s', async (query) => {
    expect((await desk.rest('editor', 'GET', `/${query}`)).status).toBe(200)
  })

  test.each([null, 1, true])('words are looked for, and nothing else: %s', async (value) => {
    const where = encodeURIComponent(JSON.stringify({ name: { like: value } }))
    expect((await desk.rest('public', 'GET', `/organisations?where=${where}`)).status).toBe(400)
  })

  test('finds nothing but documents: no GraphQL, no list of what there is', async () => {
    for (const path of ['/graphql', '/graphql-playground', '/'])
      for (const method of ['GET', 'POST'])
        expect(
          (
            await desk.rest(
              'public',
              method,
              path,
              method === 'POST' ? { query: '{__schema{types{name}}}' } : undefined,
            )
          ).status,
        ).toBe(404)
  })
})
