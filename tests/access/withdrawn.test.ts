import { beforeAll, describe, expect, test } from 'vitest'
import { previewOf } from '../../src/desk/index.ts'
import { eachDatabase } from '../support/databases.ts'
import { type Desk, openDesk } from './desk.ts'
import { makeDocument } from './documents.ts'

const now = () => Temporal.Now.instant()

eachDatabase('what is withdrawn', (database) => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk(database)
  })
  const make = (collection: string, data: object = {}) => makeDocument(desk.payload, collection, data)
  const consent = (...agreedTo: string[]) => make('consents', { agreedTo })

  describe('a consent', () => {
    test('is withdrawn whoever has it open, and so is what else protects somebody', async () => {
      const given = await consent('text')
      const person = await make('persons')
      const user = { relationTo: 'users' as const, value: desk.idOf('administrator') }
      for (const document of [
        { relationTo: 'consents' as const, value: given },
        { relationTo: 'persons' as const, value: person },
        { relationTo: 'users' as const, value: desk.idOf('translator') },
      ])
        await desk.payload.create({ collection: 'payload-locked-documents', data: { document, user } })
      const withdrawnAt = '2024-01-01T00:00:00Z'
      expect((await desk.rest('editor', 'PATCH', `/consents/${given}`, { withdrawnAt })).status).toBe(200)
      expect((await desk.rest('editor', 'PATCH', `/persons/${person}`, { shown: 'not-at-all' })).status).toBe(200)
      const account = `/users/${desk.idOf('translator')}`
      expect((await desk.rest('administrator', 'PATCH', account, { name: 'Another' })).status).toBe(200)
    })

    test('is said to be open by the desk alone, and taken over by nobody for somebody else', async () => {
      const document = { relationTo: 'consents' as const, value: await consent('text') }
      const user = { relationTo: 'users' as const, value: desk.idOf('administrator') }
      const later = '2099-01-01T00:00:00.000Z'
      const said = { document, user, updatedAt: later }
      expect((await desk.rest('translator', 'POST', '/payload-locked-documents', said)).status).toBe(403)
      const lock = await desk.payload.create({ collection: 'payload-locked-documents', data: { document, user } })
      const taken = await desk.rest('editor', 'PATCH', `/payload-locked-documents/${lock.id}`, said)
      expect(taken.status).toBe(200)
      const kept = await desk.payload.findByID({ collection: 'payload-locked-documents', id: lock.id, depth: 0 })
      expect(kept).toMatchObject({ document, user: { value: desk.idOf('editor') } })
      expect(kept.updatedAt < later).toBe(true)
    })

    test('that is withdrawn ends the private links to what rests on it', async () => {
      const given = await consent('text')
      const profiles = [await make('profiles', { consent: given }), await make('profiles', { consent: given })]
      const other = await make('profiles', { consent: await consent('text') })
      const links = []
      for (const id of [...profiles, other])
        links.push(Object((await desk.rest('editor', 'POST', `/profiles/${id}/preview`)).body).path)
      // In the draft alone it rests on another one by now.
      await desk.payload.update({ collection: 'profiles', id: profiles[1] ?? 0, data: { consent: null }, draft: true })
      // Also where less of the document is asked for than the program looks at.
      const path = `/consents/${given}?select[who]=true`
      expect((await desk.rest('editor', 'PATCH', path, { withdrawnAt: '2024-01-01T00:00:00Z' })).status).toBe(200)
      const opened = links.map((link) => previewOf(desk.payload, link.split('/').at(-1), now()))
      expect((await Promise.all(opened)).map((found) => found?.id)).toEqual([undefined, undefined, other])
    })
  })

  describe('an old version that is brought back', () => {
    const versionsOf = async (collection: 'persons' | 'profiles', parent: number) =>
      (await desk.payload.findVersions({ collection, where: { parent: { equals: parent } }, sort: 'createdAt' })).docs

    test('shows nobody who asked not to be shown', async () => {
      const person = await make('persons', { name: 'Ada Worker', shown: 'with-page' })
      await desk.rest('editor', 'PATCH', `/persons/${person}`, { shown: 'not-at-all', honorific: 'Sister' })
      const [first] = await versionsOf('persons', person)
      expect((await desk.rest('editor', 'POST', `/persons/versions/${first?.id}`)).status).toBe(200)
      const now = await desk.payload.findByID({ collection: 'persons', id: person })
      expect([now.shown, now.publicName, now.publicSlug]).toEqual(['not-at-all', null, null])
    })

    test('of a profile gives its picture the consent of now', async () => {
      const picture = await make('media')
      const first = { title: 'Portrait', picture, _status: 'draft' as const }
      const { id } = await desk.payload.create({ collection: 'profiles', data: first, draft: true })
      const given = await consent('text', 'photo')
      await desk.payload.update({ collection: 'profiles', id, data: { picture: null, consent: given } })
      const [old] = await versionsOf('profiles', id)
      expect((await desk.rest('editor', 'POST', `/profiles/versions/${old?.id}`)).status).toBe(200)
      expect(await desk.payload.findByID({ collection: 'media', id: picture, depth: 0 })).toMatchObject({
        consent: given,
      })
    })

    test('rests on the consent that it rests on now', async () => {
      const [first, second] = [await consent('text'), await consent('text')]
      const profile = await make('profiles', { consent: first })
      await desk.payload.update({ collection: 'profiles', id: profile, data: { consent: second } })
      const [old] = await versionsOf('profiles', profile)
      await desk.rest('editor', 'PATCH', `/consents/${second}`, { withdrawnAt: '2024-01-01T00:00:00Z' })
      await desk.rest('editor', 'POST', `/profiles/versions/${old?.id}`)
      expect((await desk.rest('public', 'GET', `/profiles/${profile}`)).status).toBe(404)
      const now = await desk.payload.findByID({ collection: 'profiles', id: profile, depth: 0 })
      expect(now.consent).toBe(second)
    })
  })
})
