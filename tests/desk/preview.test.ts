import { beforeAll, describe, expect, test } from 'vitest'
import { previewOf } from '../../src/desk/index.ts'
import { makePreview } from '../../src/desk/preview/links.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { type Desk, openDesk } from '../access/desk.ts'
import { makeDocument } from '../access/documents.ts'
import { eachDatabase } from '../support/databases.ts'

const now = Temporal.Instant.from('2030-10-20T12:00:00Z')
const days = (count: number) => now.add({ hours: 24 * count })

eachDatabase('a link to a draft', (database) => {
  let desk: Desk
  let draft: number
  let other: number
  beforeAll(async () => {
    desk = await openDesk(database)
    draft = await makeDocument(desk.payload, 'posts', { title: 'Draft', _status: 'draft' })
    other = await makeDocument(desk.payload, 'posts', { title: 'Other', _status: 'draft' })
  })
  const make = (id = draft) =>
    inTransaction(desk.payload, (req) => makePreview(req, { collection: 'posts', id, locale: 'fr' }, now))
  const tokenIn = (path: string) => path.replace('/preview/', '')
  const opens = (path: string, at = now) => previewOf(desk.payload, tokenIn(path), at)

  test('opens one item in one language, for seven days', async () => {
    const path = await make()
    const opened = {
      collection: 'posts',
      id: draft,
      locale: 'fr',
      expires: days(7).toString({ smallestUnit: 'millisecond' }),
    }
    expect(path).toMatch(/^\/preview\/[\w-]{32}$/)
    expect(await opens(path)).toEqual(opened)
    expect(await opens(path, days(7).subtract({ seconds: 1 }))).toEqual(opened)
    expect(await opens(path, days(7))).toBeNull()
  })

  test('is another one each time, and none can be guessed, altered or found in the database', async () => {
    const [one, two] = [await make(), await make(other)]
    expect(one).not.toBe(two)
    for (const token of [
      '',
      'a',
      `${tokenIn(one).slice(0, -1)}!`,
      tokenIn(one).toUpperCase(),
      `${tokenIn(one)} `,
      "' or 1=1 --".padEnd(32, '-'),
    ])
      expect([token, await previewOf(desk.payload, token, now)]).toEqual([token, null])
    const { docs } = await desk.payload.find({ collection: 'previews', pagination: false })
    expect(JSON.stringify(docs)).not.toContain(tokenIn(one))
  })

  test('ends when it is revoked, and the others go on', async () => {
    const [one, two] = [await make(), await make()]
    const { docs } = await desk.payload.find({ collection: 'previews', sort: '-id', limit: 2 })
    expect((await desk.rest('editor', 'POST', `/previews/${docs[1]?.id}/revoke`)).status).toBe(200)
    expect(await opens(one)).toBeNull()
    expect(await opens(two)).not.toBeNull()
  })

  test('those that have run out are cleared away', async () => {
    await make()
    await inTransaction(desk.payload, (req) => makePreview(req, { collection: 'posts', id: draft }, days(30)))
    expect((await desk.payload.count({ collection: 'previews' })).totalDocs).toBe(1)
  })

  describe('over REST', () => {
    test.each(['translator', 'editor', 'administrator'] as const)('%s makes one, and is led there', async (who) => {
      const seen = await desk.rest(who, 'GET', `/posts/${draft}/preview`)
      expect(seen).toMatchObject({ status: 303, location: expect.stringMatching(/^\/preview\/[\w-]{32}$/) })
      const made = await desk.rest(who, 'POST', `/posts/${draft}/preview?locale=ar`)
      expect(made).toMatchObject({ status: 200, body: { path: expect.stringMatching(/^\/preview\//) } })
      const listed = await desk.rest(who, 'GET', `/posts/${draft}/previews`)
      expect(listed.body).toMatchObject({ links: expect.arrayContaining([expect.objectContaining({ madeBy: who })]) })
      expect(listed.text).not.toMatch(/token|[\w-]{32}/)
    })

    test('the public neither makes, lists nor ends one', async () => {
      const before = await desk.payload.count({ collection: 'previews' })
      for (const [method, path] of [
        ['GET', `/posts/${draft}/preview`],
        ['POST', `/posts/${draft}/preview`],
        ['GET', `/posts/${draft}/previews`],
        ['POST', '/previews/1/revoke'],
      ] as const)
        expect([path, (await desk.rest('public', method, path)).status]).toEqual([path, 403])
      expect(await desk.payload.count({ collection: 'previews' })).toEqual(before)
    })

    test('there is none to what is not there', async () => {
      for (const path of ['/posts/999999/preview', '/posts/abc/preview', '/posts/1.5/preview'])
        expect([path, (await desk.rest('editor', 'POST', path)).status]).toEqual([path, 404])
      expect((await desk.rest('editor', 'POST', '/previews/999999/revoke')).status).toBe(404)
    })
  })
})
