import { beforeAll, describe, expect, test } from 'vitest'
import { eachDatabase } from '../support/databases.ts'
import { type Desk, openDesk } from './desk.ts'
import { makeSecrets, type Secrets } from './secrets.ts'

/** Everything that no reader may see has this word in it. */
const secret = /SECRET/

eachDatabase('what the public sees', (database) => {
  let desk: Desk
  let made: Secrets
  beforeAll(async () => {
    desk = await openDesk(database)
    made = await makeSecrets(desk.payload)
  })

  const collections = [
    'posts',
    'events',
    'profiles',
    'persons',
    'organisations',
    'themes',
    'media',
    'editions',
    'days',
    'consents',
    'due',
  ]
  const ways = [
    '',
    '?depth=4',
    '?draft=true&depth=4',
    '?trash=true&depth=4',
    '?trash=true&draft=true&depth=4&locale=all',
    '?locale=all&depth=4&fallback-locale=none',
    '?select[name]=true&select[title]=true&select[record]=true&select[due]=true&select[bylines]=true',
    '?populate[persons][name]=true&populate[persons][slug]=true&populate[consents][who]=true&depth=3',
    '?showHiddenFields=true&depth=4&overrideAccess=true',
  ]

  test('the secrets are there to be seen: an editor sees each', async () => {
    const texts: string[] = []
    for (const way of ways)
      for (const slug of collections) texts.push((await desk.rest('editor', 'GET', `/${slug}${way}`)).text)
    const seen = new Set(texts.join().match(/SECRET \w+/g))
    expect([...made.words].filter((word) => !seen.has(word))).toEqual([])
  })

  describe.each(collections)('%s over REST', (slug) => {
    test.each(ways)('in a list%s', async (way) => {
      expect((await desk.rest('public', 'GET', `/${slug}${way}`)).text).not.toMatch(secret)
    })

    test('one by one, as they are, as drafts, from the trash, as versions', async () => {
      const { docs } = await desk.payload.find({
        collection: made.slug(slug),
        pagination: false,
        depth: 0,
        trash: true,
      })
      expect(docs.length).toBeGreaterThan(0)
      for (const { id } of docs)
        for (const way of ways)
          expect((await desk.rest('public', 'GET', `/${slug}/${id}${way}`)).text).not.toMatch(secret)
      for (const path of ['/versions', '/versions?depth=4', '/versions/1', '/versions/2'])
        expect((await desk.rest('public', 'GET', `/${slug}${path}`)).text).not.toMatch(secret)
    })

    test('by the Local API with access on', async () => {
      for (const more of [
        {},
        { draft: true },
        { trash: true },
        { draft: true, trash: true },
        { showHiddenFields: true },
      ]) {
        const found = desk.payload.find({
          collection: made.slug(slug),
          overrideAccess: false,
          depth: 4,
          locale: 'all',
          pagination: false,
          ...more,
        })
        expect(JSON.stringify(await found.catch(String))).not.toMatch(secret)
      }
    })
  })

  test('what is public is there all the same', async () => {
    const { body } = await desk.rest('public', 'GET', `/posts/${made.post}?depth=2`)
    expect(body).toMatchObject({
      title: 'Post',
      bylines: [
        { role: 'Role', person: { publicName: 'Shown name' } },
        { person: { publicName: 'Plain name', publicSlug: 'plain-name' } },
      ],
    })
    const titles = async (slug: string) =>
      (
        await desk.payload.find({ collection: made.slug(slug), overrideAccess: false, depth: 0, pagination: false })
      ).docs.map(({ id }) => id)
    expect(await titles('profiles')).toEqual([made.profileInForce])
    expect(await titles('posts')).toEqual([made.post])
  })

  test.each(['name', 'slug', 'otherNames', 'shownAs', 'shown'])(
    '%s of a person is not given, not even of one with a page',
    async (field) => {
      const { body } = await desk.rest('public', 'GET', `/persons/${made.plain}`)
      expect(body).not.toHaveProperty(field)
    },
  )

  describe('cannot guess by asking', () => {
    test.each([
      ['persons', 'name', 'SECRET hidden'],
      ['persons', 'slug', 'secret-hidden'],
      ['persons', 'otherNames', 'SECRET alias'],
      ['persons', 'shown', 'not-at-all'],
      ['persons', 'record.note', 'SECRET note'],
      ['posts', 'bylines.person.name', 'SECRET hidden'],
      ['posts', 'bylines.person.slug', 'secret-hidden'],
      ['posts', 'bylines.nameThen', 'SECRET then'],
      ['posts', 'bylines.role', 'SECRET role'],
      ['posts', 'record.asPrinted', 'SECRET printed'],
      ['posts', 'record.note', 'SECRET note'],
      ['posts', 'due.wall', '2030'],
      ['profiles', 'consent.who', 'SECRET consenter'],
      ['profiles', 'consent.note', 'SECRET agreement'],
      ['media', 'consent.who', 'SECRET consenter'],
      ['editions', 'record.note', 'SECRET note'],
      ['events', 'joiningLink', 'SECRET link'],
      ['events', 'joiningNotes', 'SECRET passcode'],
      ['events', 'startMeant', 'UTC'],
      ['days', 'edition.record.note', 'SECRET note'],
      // Whoever is not named: by their number, which everybody can try, by their organisation, by there being somebody.
      ['posts', 'bylines', '1'],
      ['posts', 'bylines.id', '1'],
      ['posts', 'bylines.person', '1'],
      ['posts', 'bylines__person', '1'],
      ['posts', 'bylines.person.publicName', 'Shown name'],
      ['posts', 'bylines.person.publicSlug', 'plain-name'],
      ['posts', 'bylines.organisations', '1'],
      ['profiles', 'bylines.person', '1'],
      ['profiles', 'bylines.organisations', '1'],
      // The order of what is public would tell of what it names and is not.
      ['posts', 'edition.theme', 'SECRET theme'],
      ['posts', 'picture.alt', 'SECRET photo'],
    ])('of %s for %s', async (slug, field, value) => {
      const found: unknown[] = []
      for (const operator of ['equals', 'like', 'contains', 'in', 'not_equals', 'exists']) {
        const asked = operator === 'exists' ? 'true' : encodeURIComponent(value)
        for (const path of [`/${slug}?where`, `/${slug}/count?where`, `/${slug}?where[or][0][and][0]`]) {
          const { status, body } = await desk.rest('public', 'GET', `${path}[${field}][${operator}]=${asked}`)
          if (status === 200) found.push([path, operator, body])
        }
      }
      for (const sort of [field, `-${field}`]) {
        const { status, body } = await desk.rest('public', 'GET', `/${slug}?sort=${sort}`)
        if (status === 200) found.push(['sort', body])
      }
      expect(found).toEqual([])
    })

    test.each([
      'where[title][equals]=Post',
      'where[edition][exists]=true&sort=-orderDate,id',
      'where[or][0][elsewhere.url][exists]=true&where[or][1][kind][equals]=post',
      'where[updatedAt][greater_than]=2020-01-01T00:00:00Z&sort=title',
    ])('but may look for what a document says: %s', async (query) => {
      expect((await desk.rest('public', 'GET', `/posts?${query}`)).body).toMatchObject({ docs: [{ id: made.post }] })
      expect((await desk.rest('public', 'GET', `/posts/count?${query}`)).body).toEqual({ totalDocs: 1 })
    })

    test('while the desk looks for people in any way', async () => {
      const query = 'where[bylines.person.name][equals]=SECRET hidden&sort=edition.theme'
      const { body } = await desk.rest('translator', 'GET', `/posts?${query}`)
      expect(body).toMatchObject({ docs: [{ id: made.post }] })
    })

    test('for a draft by its title', async () => {
      for (const query of [
        'where[title][like]=SECRET',
        'draft=true&where[title][like]=SECRET',
        'where[_status][equals]=draft',
        'draft=true&where[_status][equals]=draft',
        'trash=true&where[title][like]=SECRET',
        'trash=true&where[deletedAt][exists]=true',
      ])
        for (const path of ['/posts', '/posts/count']) {
          const { body } = await desk.rest('public', 'GET', `${path}?${query}`)
          expect([path, query, body]).toEqual([path, query, expect.objectContaining({ totalDocs: 0 })])
        }
    })
  })

  test('the file of a picture is withheld with its consent', async () => {
    const { filename } = await desk.payload.findByID({ collection: 'media', id: made.photo })
    expect((await desk.rest('editor', 'GET', `/media/file/${filename}`)).status).toBe(200)
    for (const way of ['', '?prefix=', '?draft=true'])
      expect((await desk.rest('public', 'GET', `/media/file/${filename}${way}`)).status).toBeGreaterThanOrEqual(400)
  })
})
