import { beforeAll, describe, expect, test } from 'vitest'
import { previewOf } from '../../src/desk/index.ts'
import { removeSample } from '../../src/desk/sample-removal.ts'
import { profileItems } from '../../src/profiles/item.ts'
import { entryReader } from '../../src/search/entries.ts'
import { createMediaSender, publicMedia } from '../../src/site/media-files.ts'
import { mediaStoreOf, readMedia } from '../../src/store/media-store.ts'
import { createReader } from '../../src/store/reader.ts'
import { startSite } from '../site/site.ts'
import { eachDatabase } from '../support/databases.ts'
import { type Desk, openDesk } from './desk.ts'
import { leastOf, makeDocument } from './documents.ts'

type Doc = Record<string, unknown>
const today = () => Temporal.Now.instant()
const yesterday = () => Temporal.Now.plainDateISO('UTC').subtract({ days: 1 }).toString()

eachDatabase('what rests on consent', (database) => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk(database)
  })

  const make = (collection: string, data: object = {}) => makeDocument(desk.payload, collection, data)
  /** A picture that nothing names yet. */
  const upload = async (data: object = {}): Promise<number> => {
    const least = await leastOf(desk.payload, 'media')
    return Number((await desk.payload.create({ ...least, data: { ...least.data, ...data }, depth: 0 })).id)
  }
  const consent = (...agreedTo: string[]) => make('consents', { agreedTo })
  const ask = async (address: string): Promise<Doc> => {
    const { body } = await desk.rest('public', 'GET', address)
    return Object(body)
  }
  const idsIn = async (address: string) => {
    const { docs } = await ask(address)
    return Array.isArray(docs) ? docs.map(({ id }) => id) : []
  }
  const filename = async (id: number) =>
    (await desk.payload.findByID({ collection: 'media', id, depth: 0 })).filename ?? ''
  /** Whether the public has a picture in each of three ways, or in none. */
  const isPublic = async (id: number): Promise<boolean> => {
    const file = await filename(id)
    const ways = [
      (await idsIn('/media?limit=500')).includes(id),
      (await ask(`/media/${id}`)).id === id,
      (await publicMedia(desk.payload, previewOf)(file)) !== null,
      (await desk.rest('public', 'GET', `/media/file/${file}`)).status === 200,
    ]
    expect(new Set(ways).size).toBe(1)
    return ways.includes(true)
  }

  describe('bylines', () => {
    const asked = [
      'select[bylines][nameThen]=true&select[bylines][role]=true&select[bylines][organisations]=true',
      'select[bylines][person]=false',
      'select[bylines]=true',
      'depth=0',
      'depth=3',
      'depth=2&locale=all',
    ]
    const byline = (person: number | null) => ({ person, nameThen: 'Former name', role: 'Former role', place: 'Town' })

    test.each(asked)('of people under another name have no former name: %s', async (way) => {
      const person = await make('persons', { shown: 'other-name', shownAs: 'Shown' })
      const post = await make('posts', { bylines: [byline(person)] })
      expect(JSON.stringify(await ask(`/posts/${post}?${way}`))).not.toContain('Former name')
    })

    test.each(asked)('of people who are not shown, or in the trash, are not there: %s', async (way) => {
      for (const more of [{ shown: 'not-at-all' }, { deletedAt: new Date().toISOString() }]) {
        const person = await make('persons', more)
        const post = await make('posts', { bylines: [byline(person)] })
        const found = await ask(`/posts/${post}?${way}`)
        expect(JSON.stringify(found)).not.toMatch(/Former|Town/)
        expect(JSON.stringify(found.bylines ?? [])).not.toContain('"person"')
        if (!way.startsWith('select[bylines][')) expect(found.bylines).toEqual([])
      }
    })

    test('without a person, or of people with a page, are given whole', async () => {
      for (const person of [null, await make('persons')]) {
        const post = await make('posts', { bylines: [byline(person)] })
        expect(await ask(`/posts/${post}`)).toMatchObject({
          bylines: [{ nameThen: 'Former name', role: 'Former role' }],
        })
      }
    })

    test.each([false, true])('keep their person from being deleted, which would open them: draft %s', async (draft) => {
      const person = await make('persons', { shown: 'not-at-all' })
      const post = await make('posts')
      await desk.payload.update({ collection: 'posts', id: post, data: { bylines: [byline(person)] }, draft })
      const { status, text } = await desk.rest('editor', 'DELETE', `/persons/${person}`)
      expect([status, text]).toEqual([400, expect.stringContaining('Choose “Not at all”')])
      await desk.payload.update({ collection: 'posts', id: post, data: { bylines: [] }, draft })
      expect((await desk.rest('editor', 'DELETE', `/persons/${person}`)).status).toBe(200)
    })

    test('are the desk’s whole, also in the trash', async () => {
      const person = await make('persons', { shown: 'not-at-all' })
      const post = await make('posts', { bylines: [byline(person)] })
      const { body } = await desk.rest('translator', 'GET', `/posts/${post}?depth=0`)
      expect(body).toMatchObject({ bylines: [byline(person)] })
    })
  })

  describe('a consent', () => {
    test('is not deleted while a picture or a profile rests on it', async () => {
      const given = await consent('photo')
      const picture = await upload({ consent: given })
      await make('posts', { picture })
      await desk.payload.update({ collection: 'consents', id: given, data: { withdrawnAt: '2024-01-01T00:00:00Z' } })
      const { status, text } = await desk.rest('editor', 'DELETE', `/consents/${given}`)
      expect([status, text]).toEqual([400, expect.stringContaining('Write a date into Withdrawn on instead.')])
      expect(await isPublic(picture)).toBe(false)

      const told = await consent('text')
      const profile = await make('profiles', { consent: told })
      expect((await desk.rest('editor', 'DELETE', `/consents?where[id][equals]=${told}`)).status).toBe(400)
      await desk.payload.update({ collection: 'profiles', id: profile, data: { deletedAt: new Date().toISOString() } })
      expect((await desk.rest('editor', 'DELETE', `/consents/${told}`)).status).toBe(400)

      const drafted = await consent('text')
      const draft = await make('profiles', { consent: null })
      await desk.payload.update({ collection: 'profiles', id: draft, data: { consent: drafted }, draft: true })
      expect((await desk.rest('editor', 'DELETE', `/consents/${drafted}`)).status).toBe(400)
    })

    test('that nothing rests on is deleted, and so is the sample', async () => {
      expect((await desk.rest('editor', 'DELETE', `/consents/${await consent('text')}`)).status).toBe(200)
      const sample = { sample: true }
      const given = await make('consents', sample)
      await make('profiles', { consent: given, picture: await upload({ consent: given, ...sample }) })
      const { docs } = await desk.payload.find({ collection: 'profiles', where: { consent: { equals: given } } })
      await desk.payload.db.updateOne({ collection: 'profiles', id: docs[0]?.id ?? 0, data: sample })
      expect(await removeSample(desk.payload)).toBe(3)
    })

    test('whose last day was emptied at the desk holds until it is withdrawn', async () => {
      const given = await make('consents', { until: yesterday() })
      const profile = await make('profiles', { consent: given })
      expect((await ask(`/profiles/${profile}`)).id).toBeUndefined()
      const { status } = await desk.rest('editor', 'PATCH', `/consents/${given}`, { until: '' })
      expect(status).toBe(200)
      expect(await desk.payload.findByID({ collection: 'consents', id: given })).toMatchObject({ until: null })
      expect((await ask(`/profiles/${profile}`)).id).toBe(profile)
    })
  })

  describe('the picture of a profile', () => {
    test('rests on its consent from the first save, and goes with it', async () => {
      const picture = await upload()
      const given = await consent('text', 'photo')
      const profile = await make('profiles', { consent: given, picture })
      const kept = await desk.payload.findByID({ collection: 'media', id: picture, depth: 0 })
      expect(kept.consent).toBe(given)
      await make('posts', { picture })
      expect(await isPublic(picture)).toBe(true)
      await desk.payload.update({ collection: 'consents', id: given, data: { withdrawnAt: '2024-01-01T00:00:00Z' } })
      expect(await isPublic(picture)).toBe(false)
      expect((await ask(`/profiles/${profile}`)).id).toBeUndefined()
    })

    test('that rests on another consent keeps the profile a draft, with a word on what to do', async () => {
      const picture = await upload({ consent: await consent('photo') })
      const data = { title: 'Portrait', consent: await consent('text', 'photo'), picture }
      const drafted = await desk.payload.create({
        collection: 'profiles',
        data: { ...data, _status: 'draft' },
        draft: true,
      })
      const { status, body } = await desk.rest('editor', 'PATCH', `/profiles/${drafted.id}`, { _status: 'published' })
      expect(status).toBe(400)
      expect(body).toMatchObject({
        errors: [
          { data: { errors: [{ path: 'picture', message: expect.stringContaining('Choose the same consent') }] } },
        ],
      })
      await desk.payload.update({ collection: 'media', id: picture, data: { consent: data.consent } })
      const again = await desk.rest('editor', 'PATCH', `/profiles/${drafted.id}`, { _status: 'published' })
      expect(again.status).toBe(200)
    })

    test('is not shown where the consent has no photograph in it, not even without a consent of its own', async () => {
      const picture = await upload()
      await make('profiles', { consent: await consent('text', 'name'), picture })
      expect(await isPublic(picture)).toBe(false)
      await desk.payload.update({ collection: 'media', id: picture, data: { consent: null } })
      await make('posts', { picture })
      expect(await isPublic(picture)).toBe(false)
    })
  })

  describe('a name without consent', () => {
    const made: Record<'person' | 'unnamed' | 'named' | 'told', number> = { person: 0, unnamed: 0, named: 0, told: 0 }
    beforeAll(async () => {
      made.person = await make('persons', { name: 'Ada Worker' })
      const bylines = [{ person: made.person, nameThen: 'Ada Then', honorific: 'Sister', role: 'Nurse' }]
      made.told = await consent('text')
      made.unnamed = await make('profiles', { bylines, consent: made.told })
      made.named = await make('profiles', { bylines, consent: await consent('text', 'name') })
    })

    test.each(['', '?depth=0', '?depth=3&locale=all', '?select[bylines]=true', '?select[bylines][nameThen]=true'])(
      'is in no profile%s',
      async (way) => {
        const text = JSON.stringify(await ask(`/profiles/${made.unnamed}${way}`))
        expect(text).toContain('bylines')
        expect(text).not.toMatch(/Ada|Sister|"person"/)
        if (way !== '?select[bylines][nameThen]=true')
          expect(JSON.stringify(await ask(`/profiles/${made.named}${way}`))).toContain('Ada Then')
      },
    )

    test('leaves the role, and the editors all', async () => {
      expect(await ask(`/profiles/${made.unnamed}`)).toMatchObject({ bylines: [{ role: 'Nurse' }] })
      const { text } = await desk.rest('editor', 'GET', `/profiles/${made.unnamed}`)
      expect(text).toContain('Ada Then')
    })

    test('links no person to the profile: not by asking, not on their page, not in search', async () => {
      for (const path of ['/profiles', '/profiles/count']) {
        const query = `where[bylines.person][equals]=${made.person}`
        const { status, text } = await desk.rest('public', 'GET', `${path}?${query}`)
        expect([path, status, text]).toEqual([path, 400, expect.stringContaining('cannot be queried')])
      }
      const read = await createReader(desk.payload, { locale: 'en', languages: ['en'], now: today() })
      const { items, total } = await profileItems.find(read, { person: made.person })
      expect([items.map(({ id }) => id), total]).toEqual([[made.named], 1])
      const newest = await profileItems.newest(read, { person: made.person }, 10)
      expect([newest.places.map(({ id }) => id), newest.total]).toEqual([[made.named], 1])
      const entries = await entryReader(desk.payload, [profileItems], today())
      const indexed: [number, string[]][] = []
      for await (const { collection, id, names } of entries.all())
        if (collection === 'profiles' && [made.named, made.unnamed].includes(id)) indexed.push([id, names])
      expect(new Map(indexed)).toEqual(
        new Map([
          [made.named, ['Ada Then']],
          [made.unnamed, []],
        ]),
      )
    })

    test('is there as soon as it is given, and goes when it is taken back', async () => {
      const agree = (...agreedTo: ('text' | 'name')[]) =>
        desk.payload.update({ collection: 'consents', id: made.told, data: { agreedTo } })
      await agree('text', 'name')
      expect(JSON.stringify(await ask(`/profiles/${made.unnamed}`))).toContain('Ada Then')
      await agree('text')
      expect(JSON.stringify(await ask(`/profiles/${made.unnamed}`))).not.toContain('Ada')
    })
  })

  describe('a file', () => {
    const inText = (id: number) => ({
      root: {
        ...({ type: 'root', version: 1, direction: 'ltr', format: '', indent: 0 } as const),
        children: [{ type: 'upload', version: 3, format: '', id: 'a', fields: null, relationTo: 'media', value: id }],
      },
    })
    const draftOf = async (collection: 'posts' | 'resources' | 'profiles' | 'calls', data: object) =>
      Number(
        (await desk.payload.create({ collection, data: { title: 'D', _status: 'draft', ...data }, draft: true })).id,
      )

    test('that nothing names, or a draft alone, is not public', async () => {
      const files = [await upload(), await upload(), await upload(), await upload(), await upload(), await upload()]
      const [, a = 0, b = 0, c = 0, d = 0, e = 0] = files
      await draftOf('posts', { picture: a })
      await draftOf('posts', { body: inText(b) })
      await draftOf('resources', { file: c })
      const post = await make('posts')
      await desk.payload.update({ collection: 'posts', id: post, data: { picture: d, body: inText(e) }, draft: true })
      for (const file of files) expect(await isPublic(file)).toBe(false)
      expect((await desk.rest('translator', 'GET', `/media/${files[0]}`)).status).toBe(200)
    })

    test.each<[string, (id: number) => Promise<unknown>]>([
      ['the picture of a post', (id) => make('posts', { picture: id })],
      ['in the text of a post', (id) => make('posts', { body: inText(id) })],
      ['the file of a resource', (id) => make('resources', { file: id })],
      ['the picture of a profile', (id) => make('profiles', { picture: id })],
      ['in a call', (id) => make('calls', { statement: inText(id) })],
      ['the logo', (id) => desk.payload.updateGlobal({ slug: 'site', data: { logo: id } })],
    ])('is public while it is %s', async (_, name) => {
      const file = await upload()
      expect(await isPublic(file)).toBe(false)
      await name(file)
      expect(await isPublic(file)).toBe(true)
    })

    test('in another language alone is public as well', async () => {
      const file = await upload()
      const post = await make('posts')
      const french = { title: 'En français', body: inText(file) }
      await desk.payload.update({ collection: 'posts', id: post, locale: 'fr', data: french })
      expect(await isPublic(file)).toBe(true)
    })

    test('goes when the last that names it goes', async () => {
      const file = await upload()
      const posts = [await make('posts', { picture: file }), await make('posts', { body: inText(file) })]
      const change = (id = 0, data: object = {}) => desk.payload.update({ collection: 'posts', id, data })
      await change(posts[0], { deletedAt: new Date().toISOString() })
      expect(await isPublic(file)).toBe(true)
      await change(posts[1], { _status: 'draft' })
      expect(await isPublic(file)).toBe(false)
    })

    test('of a draft is handed to whoever holds its private link, and kept by no cache', async () => {
      const [file, other] = [await upload(), await upload()]
      const post = await draftOf('posts', { picture: file })
      const { body } = await desk.rest('editor', 'POST', `/posts/${post}/preview`)
      const { path: link } = Object(body)
      const find = publicMedia(desk.payload, previewOf)
      const name = await filename(file)
      const page = `https://week.example/fr${link}`
      expect(await find(name, page)).toEqual({ type: 'image/webp', isPrivate: true })
      expect(await find(await filename(other), page)).toBeNull()
      expect(await find(name, `https://week.example/preview/${'x'.repeat(32)}`)).toBeNull()

      const store = mediaStoreOf(desk.payload)
      expect(await readMedia(store, name)).toBeTruthy()
      await using site = await startSite([], { sendMedia: createMediaSender({ store, find, headers: [] }) })
      const answer = await site.ask(`/media/${name}`, { headers: { referer: page } })
      expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'private, no-store'])
      expect((await site.ask(`/media/${name}`)).status).toBe(404)

      const { docs } = await desk.payload.find({ collection: 'previews', where: { item: { equals: `posts:${post}` } } })
      await desk.rest('editor', 'POST', `/previews/${docs[0]?.id}/revoke`)
      expect(await find(name, page)).toBeNull()
    })
  })
})
