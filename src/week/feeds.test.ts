import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../tests/support/databases.ts'
import { countQueries, makeDocuments } from '../../tests/support/pages.ts'
import { makeIn } from '../../tests/support/weeks.ts'
import { itemRooms } from '../rooms.ts'
import { feedRoutes } from './feeds.ts'
import { weekRoutes } from './pages.tsx'
import { sitemapRoutes } from './sitemap.ts'

eachDatabase('what machines read', (database) => {
  let payload: Payload
  let make: ReturnType<typeof makeIn>
  let read: ReturnType<typeof makeDocuments>
  beforeAll(async () => {
    payload = await database.open()
    make = makeIn(payload)
    const routes = [...feedRoutes(itemRooms), ...sitemapRoutes(itemRooms, weekRoutes(itemRooms))]
    read = makeDocuments(payload, routes, '2026-03-01T12:00:00Z')
    await make.week('2021-10-25')
    const { edition } = await make.week('2020-10-26')
    const theme = await make.theme('Care')
    const person = await make.person('Ann Roe')
    await make.person('Ben Poe', { shown: 'without-page' })
    await make.organisation('A body', { country: 'KE' })
    const id = await make.post({
      slug: 'both',
      title: 'In English',
      edition,
      themes: [theme],
      bylines: [{ person, part: 'author' }],
    })
    await payload.update({ collection: 'posts', id, locale: 'fr', data: { title: 'En français' } })
    await make.event({ slug: 'to-come', title: 'To come', date: '2099-01-01' })
    await make.post({ slug: 'drafted', title: 'A draft', _status: 'draft' })
    await make.edition({ slug: '2030', year: 2030, _status: 'draft' })
    await make.edition({ slug: null, year: null })
    await make.week('2000-01-03', { slug: 'sample', year: null, sample: true })
  })

  const entries = (feed = '') =>
    [...feed.matchAll(/<entry>\n<id>https:\/\/week\.example([^<]+)<\/id>/g)].map(([, id]) => id)

  describe('the feed', () => {
    it('has what is new in all rooms, the newest first, without drafts and the sample', async () => {
      const feed = await read('/feed.xml')
      expect(feed?.type).toBe('application/atom+xml; charset=utf-8')
      expect(entries(feed?.body)).toHaveLength(14)
      expect(entries(feed?.body).indexOf('/posts/post-of-day-5')).toBeLessThan(
        entries(feed?.body).indexOf('/posts/post-of-day-1'),
      )
      expect(feed?.body).not.toMatch(/drafted|sample/)
    })

    it('never says that something was published in time to come', async () => {
      expect((await read('/feed.xml'))?.body).not.toContain('<published>2099')
    })

    it('is told in each language', async () => {
      expect((await read('/feed.xml', { locale: 'fr' }))?.body).toContain('<title>En français</title>')
      expect((await read('/feed.xml'))?.body).toContain('<title>In English</title>')
    })

    it('of a week has all of that week, and there is none of a draft or the sample', async () => {
      expect(entries((await read('/2020/feed.xml'))?.body)).toHaveLength(7)
      expect((await read('/2020/feed.xml'))?.body).toContain('<title>Social Service Workforce Week 2020</title>')
      for (const none of ['/2030/feed.xml', '/1999/feed.xml', '/sample/feed.xml']) expect(await read(none)).toBeNull()
    })

    it('asks the database few times', async () => {
      expect(await countQueries(payload, () => read('/feed.xml'))).toBeLessThanOrEqual(20)
    })
  })

  describe('the sitemap', () => {
    it('names every public page that is built, and no draft, hidden person or sample', async () => {
      const shown = await read('/sitemap.xml')
      const paths = [...(shown?.body ?? '').matchAll(/<loc>https:\/\/week\.example([^<]*)<\/loc>/g)].map(
        ([, path = '']) => path,
      )
      expect(new Set(paths).size).toBe(paths.length)
      const english = paths.filter((path) => !/^\/(fr|es|pt|ar)(\/|$)/.test(path))
      expect(english).toEqual(
        expect.arrayContaining([
          ...['/', '/archive', '/people', '/organisations', '/themes', '/countries', '/about', '/2021', '/2020/days/3'],
          ...['/posts/both', '/events/webinar-of-day-3', '/events/to-come', '/people/ann-roe', '/organisations/a-body'],
          ...['/themes/care', '/countries/ke'],
        ]),
      )
      // The rooms' own lists are not among the routes given here.
      for (const unbuilt of ['/posts', '/events', '/resources', '/action']) expect(english).not.toContain(unbuilt)
      expect(shown?.body).not.toMatch(/drafted|sample|ben-poe|2030|null/)
      expect(paths.length).toBe(english.length * 5)
      expect(shown?.body).toContain('hreflang="ar" href="https://week.example/ar/posts/both"')
    })

    it('hangs on whole collections, not on each of their documents', async () => {
      const madeFrom = (await read('/sitemap.xml'))?.madeFrom ?? new Set()
      expect(madeFrom).toContain('posts')
      expect([...madeFrom].filter((tag) => tag.includes(':'))).toEqual([])
    })

    it('has no part that is not there', async () => {
      expect(await read('/sitemap.xml?part=1')).not.toBeNull()
      for (const part of ['0', '2', 'x', '1.5']) expect(await read(`/sitemap.xml?part=${part}`)).toBeNull()
    })
  })

  it('robots are led to it and kept from the desk', async () => {
    const { type, body } = (await read('/robots.txt')) ?? {}
    expect(type).toBe('text/plain; charset=utf-8')
    expect(body).toBe('User-agent: *\nDisallow: /desk\nDisallow: /api/\n\nSitemap: https://week.example/sitemap.xml\n')
  })
})
