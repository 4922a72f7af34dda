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
  /** The same with two pages in each file of the sitemap. */
  let readParted: ReturnType<typeof makeDocuments>
  beforeAll(async () => {
    payload = await database.open()
    make = makeIn(payload)
    const built = weekRoutes(itemRooms)
    const routes = [...feedRoutes(itemRooms), ...sitemapRoutes(itemRooms, built)]
    read = makeDocuments(payload, routes, '2026-03-01T12:00:00Z')
    readParted = makeDocuments(
      payload,
      sitemapRoutes(itemRooms, built, () => 2),
      '2026-03-01T12:00:00Z',
    )
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

    it('has a file for each kind of pages where it is large, which together hold the same', async () => {
      const inPlace = (body = '') => [...body.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address)
      const whole = inPlace((await read('/sitemap.xml'))?.body)
      const index = await readParted('/sitemap.xml')
      expect(index?.body).toContain('<loc>https://week.example/sitemap.xml?part=days-5</loc>')
      expect([...(index?.madeFrom ?? [])]).toEqual(expect.arrayContaining(['editions', 'days', 'posts', 'persons']))
      const files = await Promise.all(
        inPlace(index?.body).map((address) => {
          const { pathname, search } = new URL(address)
          return readParted(pathname + search)
        }),
      )
      const perFile = files.map((file) => inPlace(file?.body))
      for (const addresses of perFile) expect(addresses.length).toBeLessThanOrEqual(2 * 5)
      expect(perFile.flat().sort()).toEqual(whole.sort())
    })

    it('makes a file anew for what it names alone', async () => {
      const days = await readParted('/sitemap.xml?part=days-1')
      // A day has its address from its edition.
      expect([...(days?.madeFrom ?? [])].filter((tag) => tag !== 'site').sort()).toEqual(['days', 'editions'])
    })

    it('has no part that is not there', async () => {
      expect(await read('/sitemap.xml?part=posts-1')).not.toBeNull()
      const none = ['', '1', 'x', 'posts', 'posts-0', 'posts-01', 'posts-2', 'posts-1.5', 'users-1', 'posts-9999999']
      for (const part of none) expect(await read(`/sitemap.xml?part=${part}`)).toBeNull()
    })
  })

  it('robots are led to it and kept from the desk', async () => {
    const { type, body } = (await read('/robots.txt')) ?? {}
    expect(type).toBe('text/plain; charset=utf-8')
    expect(body).toBe('User-agent: *\nDisallow: /desk\nDisallow: /api/\n\nSitemap: https://week.example/sitemap.xml\n')
  })
})
