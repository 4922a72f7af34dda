import { beforeAll, describe, expect, test } from 'vitest'
import { publishDue } from '../../src/editions/due/jobs.ts'
import { postRoutes } from '../../src/posts/pages.tsx'
import { eachDatabase } from '../support/databases.ts'
import { makeVisits } from '../support/pages.ts'
import { makeIn } from '../support/weeks.ts'
import { type Desk, openDesk } from './desk.ts'

const note = 'Cette traduction est plus ancienne'
const now = '2026-03-01T12:00:00Z'

eachDatabase('a translation', (database) => {
  let desk: Desk
  let visit: ReturnType<typeof makeVisits>
  let made = 0

  beforeAll(async () => {
    desk = await openDesk(database)
    visit = makeVisits(desk.payload, postRoutes, now)
  })

  /** A published post in English and French, with who may change it and what readers are told of it. */
  async function makePost(english: object = { title: 'English' }, french: object = { title: 'Français' }) {
    const slug = `post-${++made}`
    const id = await makeIn(desk.payload).post({ slug, ...english })
    const save = (locale: 'en' | 'fr' | 'es', data: object, draft = false) =>
      desk.payload.update({
        ...({ collection: 'posts', id, locale, draft, depth: 0 } as const),
        data: { ...data, ...(draft ? {} : { _status: 'published' }) },
      })
    await save('fr', french)
    const isStale = async (locale = 'fr') => (await visit(`/posts/${slug}`, { locale }))?.html.includes('class="note"')
    const french_ = async () => (await visit(`/posts/${slug}`, { locale: 'fr' }))?.text ?? ''
    return { id, slug, save, isStale, read: french_ }
  }

  test('is fresh as it was made', async () => {
    const { isStale } = await makePost()
    expect([await isStale('fr'), await isStale('en')]).toEqual([false, false])
  })

  test('is stale once its source changes, which readers are told with the way to the source; changed, it is fresh', async () => {
    const { slug, save, isStale, read } = await makePost()
    await save('en', { title: 'English, changed' })
    expect(await read()).toContain(`${note} que le texte dont elle est issue, modifié le`)
    const html = (await visit(`/posts/${slug}`, { locale: 'fr' }))?.html
    expect(html).toContain(`<a href="/posts/${slug}" hrefLang="en">`)
    expect(await isStale('en')).toBe(false)
    await save('fr', { title: 'Français, changé' })
    expect(await isStale()).toBe(false)
  })

  test('stays fresh when something else changes: the order, another language, the way words are wrapped', async () => {
    const { save, isStale } = await makePost()
    await save('en', { order: 7, title: ' English ' })
    await save('es', { title: 'Español' })
    expect(await isStale()).toBe(false)
  })

  test('is stale for one field of many, also deep in a list', async () => {
    const bylines = [{ part: 'author', role: 'Nurse' }]
    const { id, save, isStale } = await makePost({ title: 'English', bylines })
    const rows = async (role: string) => {
      const { bylines: stored } = await desk.payload.findByID({ collection: 'posts', id, depth: 0 })
      return (stored ?? []).map((row) => ({ ...row, role }))
    }
    await save('fr', { bylines: await rows('Infirmière') })
    await save('en', { bylines: await rows('Head nurse') })
    expect(await isStale()).toBe(true)
    await save('fr', { bylines: await rows('Infirmière en chef') })
    expect(await isStale()).toBe(false)
  })

  test('is what readers have, not what is being written', async () => {
    const { save, isStale } = await makePost()
    await save('en', { title: 'A draft' }, true)
    expect(await isStale()).toBe(false)
    await save('fr', { title: 'Un brouillon' }, true)
    await save('en', {})
    expect(await isStale()).toBe(false)
  })

  test('comes back with the version it is in', async () => {
    const { id, save, isStale } = await makePost()
    const versions = await desk.payload.findVersions({
      collection: 'posts',
      where: { parent: { equals: id } },
      limit: 1,
    })
    await save('en', { title: 'Changed' })
    expect(await isStale()).toBe(true)
    await desk.payload.restoreVersion({ collection: 'posts', id: versions.docs[0]?.id ?? '' })
    expect(await isStale()).toBe(false)
  })

  test('is published with its source by a due time', async () => {
    const { save, isStale } = await makePost()
    const due = { wall: '2099-01-01T09:00', at_tz: 'UTC' }
    await save('en', { title: 'Due', due }, true)
    await publishDue(desk.payload, Temporal.Instant.from('2099-01-01T09:00:01Z'))
    expect(await isStale()).toBe(true)
  })

  describe('still right', () => {
    const say = (who: Parameters<Desk['rest']>[0], id: number, locale: string) =>
      desk.rest(who, 'POST', `/still-right/posts/${id}?locale=${locale}`)

    test('is said by an editor: readers are told nothing any more, and no word has changed', async () => {
      const { id, save, isStale, read } = await makePost()
      await save('en', { title: 'Changed' })
      expect((await say('editor', id, 'fr')).status).toBe(200)
      expect(await isStale()).toBe(false)
      expect(await read()).toContain('Français')
      await save('en', { title: 'Changed again' })
      expect(await isStale()).toBe(true)
    })

    test('is said by a translator in a draft, for their languages alone', async () => {
      const { id, save, isStale } = await makePost()
      await save('en', { title: 'Changed' })
      await save('es', { title: 'Español' })
      await save('en', { title: 'Changed again' })
      expect((await say('translator', id, 'es')).status).toBe(403)
      expect((await say('translator', id, 'fr')).status).toBe(200)
      expect(await isStale('fr')).toBe(true)
      await save('en', {})
      expect([await isStale('fr'), await isStale('es')]).toEqual([false, true])
    })

    test('is not said by the public, nor of what is not watched', async () => {
      const { id } = await makePost()
      expect((await say('public', id, 'fr')).status).toBe(403)
      expect((await say('editor', 999_999, 'fr')).status).toBe(404)
      expect((await desk.rest('editor', 'POST', '/still-right/users/1?locale=fr')).status).toBe(404)
    })
  })

  test('is marked by the program alone', async () => {
    const { id, save, isStale } = await makePost()
    await save('en', { title: 'Changed' })
    const textsAsOf = { title: '2999-01-01T00:00:00.000Z' }
    for (const who of ['translator', 'editor', 'administrator'] as const)
      await desk.rest(who, 'PATCH', `/posts/${id}?locale=fr`, { textsAsOf })
    await save('fr', { textsAsOf })
    expect(await isStale()).toBe(true)
  })
})
