import { beforeAll, describe, expect, test } from 'vitest'
import { eachDatabase } from '../support/databases.ts'
import { type Desk, openDesk } from './desk.ts'
import { makeDocument } from './documents.ts'

eachDatabase('a translator', (database) => {
  let desk: Desk
  let post: number
  beforeAll(async () => {
    desk = await openDesk(database)
    const bylines = [
      { part: 'author', role: 'Nurse', unit: 'Ward' },
      { part: 'author', role: 'Teacher' },
    ]
    post = await makeDocument(desk.payload, 'posts', { title: 'English', kind: 'post', order: 1, bylines })
  })
  const newest = () => desk.payload.findByID({ collection: 'posts', id: post, draft: true, locale: 'all', depth: 0 })
  const whatReadersHave = async () =>
    (await desk.rest('public', 'GET', `/posts/${post}?locale=all&fallback-locale=none`)).body

  /** Both ways in: what a browser sends, and what a page of ours would ask. */
  const ways = {
    rest: (locale: string, data: object, more = '') =>
      desk.rest('translator', 'PATCH', `/posts/${post}?locale=${locale}${more}`, data),
    local: async (locale: 'fr' | 'es' | 'en', data: object) =>
      desk.payload.update({ collection: 'posts', id: post, locale, data, ...(await desk.as('translator')) }),
  }

  test('fills in their languages, as a draft', async () => {
    const before = await whatReadersHave()
    await ways.rest('fr', { title: 'Français' })
    await ways.local('fr', { summary: 'Résumé' })
    expect(await newest()).toMatchObject({
      title: { en: 'English', fr: 'Français' },
      summary: { fr: 'Résumé' },
      _status: 'draft',
    })
    expect(await whatReadersHave()).toEqual(before)
  })

  test.each(['en', 'es', 'all'])('changes nothing in a language that is not theirs: %s', async (locale) => {
    await ways.rest(locale, { title: 'Ours now', summary: 'Ours now', title_es: 'x' })
    expect(JSON.stringify(await newest())).not.toContain('Ours now')
    if (locale === 'es') await ways.local('es', { title: 'Ours now' })
    expect(JSON.stringify(await newest())).not.toContain('Ours now')
  })

  test('cannot reach another language by the shape of the data', async () => {
    await ways.rest('fr', { title: { en: 'Ours now', fr: 'x' } })
    const { title } = await newest()
    expect(title).toMatchObject({ en: 'English' })
    await ways.rest('fr', { title: 'Français' })
  })

  test('leaves alone what has no language', async () => {
    const before = await newest()
    const wanted = {
      kind: 'video',
      order: 99,
      slug: 'ours',
      countries: ['FR'],
      due: { at: '2030-01-01T00:00:00.000Z', wall: '2030-01-01T00:00', at_tz: 'UTC' },
      record: { note: 'ours' },
      elsewhere: { url: 'https://example.org' },
      sample: true,
      languages: ['fr'],
    }
    await ways.rest('fr', wanted)
    await ways.local('fr', wanted)
    const { updatedAt: _, ...after } = await newest()
    const { updatedAt: __, ...same } = before
    expect(after).toEqual(same)
  })

  test('translates the rows of a list, but neither adds, removes, reorders nor rewrites them', async () => {
    const { bylines } = await newest()
    const [nurse, teacher] = bylines ?? []
    await ways.rest('fr', {
      bylines: [
        { id: teacher?.id, role: 'Enseignante', unit: 'Changed', part: 'speaker' },
        { id: nurse?.id, role: 'Infirmière' },
        { role: 'Added', part: 'author' },
      ],
    })
    await ways.rest('fr', { bylines: [{ id: nurse?.id, role: 'Infirmier' }] })
    expect((await newest()).bylines).toMatchObject([
      { id: nurse?.id, part: 'author', unit: 'Ward', role: { en: 'Nurse', fr: 'Infirmier' } },
      { id: teacher?.id, part: 'author', role: { en: 'Teacher', fr: 'Enseignante' } },
    ])
    expect((await newest()).bylines).toHaveLength(2)
  })

  test.each([
    '',
    '&draft=false',
    '&publishAllLocales=true',
    '&publishSpecificLocale=fr',
    '&autosave=true',
    '&unpublishAllLocales=true',
  ])('can neither publish nor unpublish%s', async (more) => {
    const before = await whatReadersHave()
    await ways.rest('fr', { title: `Publié ${more}`, _status: 'published' }, more)
    await desk.rest('translator', 'PATCH', `/posts?locale=fr&where[id][equals]=${post}${more}`, {
      _status: 'published',
      title: 'Publié',
    })
    expect(await whatReadersHave()).toEqual(before)
    expect(await desk.payload.findByID({ collection: 'posts', id: post, overrideAccess: false })).toMatchObject({
      _status: 'published',
    })
  })

  test('neither sees nor changes nor loses how to join an event', async () => {
    const secret = { joiningLink: 'https://meet.example/1', joiningNotes: 'Passcode 1' }
    const event = await makeDocument(desk.payload, 'events', secret)
    const theirs = { title: 'Français', joiningLink: 'https://meet.example/2', joiningNotes: 'Code 2' }
    const answers = [
      await desk.rest('translator', 'PATCH', `/events/${event}?locale=fr`, theirs),
      await desk.rest('translator', 'GET', `/events/${event}?locale=all&draft=true`),
      await desk.rest('translator', 'GET', `/events/versions?where[parent][equals]=${event}&locale=all`),
      await desk.rest('translator', 'GET', '/events?where[joiningLink][contains]=meet'),
    ]
    expect(answers[0]).toMatchObject({ status: 200 })
    for (const { text } of answers) expect(text).not.toMatch(/meet\.example|Passcode/)
    const found = { collection: 'events', id: event, draft: true, locale: 'all' } as const
    expect(await desk.payload.findByID(found)).toMatchObject({
      title: { fr: 'Français' },
      joiningLink: secret.joiningLink,
      joiningNotes: { en: secret.joiningNotes },
    })
    expect(JSON.stringify(await desk.payload.findByID(found))).not.toContain('Code 2')
  })

  test('can neither trash nor restore, neither a document nor a version', async () => {
    for (const body of [{ deletedAt: new Date().toISOString() }, { deletedAt: new Date().toISOString(), title: 'x' }]) {
      await ways.rest('fr', body)
      await desk.rest('translator', 'PATCH', `/posts?locale=fr&where[id][equals]=${post}`, body)
    }
    expect((await newest()).deletedAt ?? null).toBeNull()
    const { docs } = await desk.payload.findVersions({
      collection: 'posts',
      where: { parent: { equals: post } },
      limit: 1,
      sort: 'createdAt',
    })
    for (const more of ['', '?draft=true'])
      expect((await desk.rest('translator', 'POST', `/posts/versions/${docs[0]?.id}${more}`)).status).toBe(403)
  })

  describe('of themselves', () => {
    test('changes their name, neither role nor languages', async () => {
      const id = desk.idOf('translator')
      await desk.rest('translator', 'PATCH', `/users/${id}`, {
        name: 'New name',
        role: 'administrator',
        languages: ['en', 'fr', 'es'],
      })
      expect(await desk.payload.findByID({ collection: 'users', id })).toMatchObject({
        name: 'New name',
        role: 'translator',
        languages: ['fr', 'ar'],
      })
    })
  })

  test('opens nothing of the machinery', async () => {
    const due = await makeDocument(desk.payload, 'due')
    expect((await desk.rest('translator', 'POST', `/due/${due}/retry`)).status).toBe(403)
    expect((await desk.rest('translator', 'POST', '/editions/remove-sample')).status).toBe(403)
    expect((await desk.rest('translator', 'POST', '/globals/site', { organisation: 'Ours' })).status).toBe(403)
  })
})
