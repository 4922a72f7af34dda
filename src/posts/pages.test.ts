import type { Payload } from 'payload'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../tests/support/databases.ts'
import { countQueries, makeVisits } from '../../tests/support/pages.ts'
import { makeText } from '../../tests/support/texts.ts'
import { makeIn } from '../../tests/support/weeks.ts'
import { postRoutes } from './pages.tsx'

eachDatabase('posts', (database) => {
  let payload: Payload
  let make: ReturnType<typeof makeIn>
  let visit: ReturnType<typeof makeVisits>
  let edition: number
  let days: number[]

  beforeAll(async () => {
    payload = await database.open()
    make = makeIn(payload)
    visit = makeVisits(payload, postRoutes, '2026-03-01T12:00:00Z')
    ;({ edition, days } = await make.week('2021-10-25'))
  })

  const roundUp = (data: object) =>
    payload.create({
      collection: 'round-ups',
      data: { title: 'A recap', kind: 'article', _status: 'published', ...data },
    })

  describe('a post', () => {
    it('names who wrote it as they were then, its day and its week, what it is about', async () => {
      const body = await make.organisation('The Alliance')
      const group = await make.organisation('A group')
      const theme = await make.theme('Supervision')
      await make.post({
        slug: 'full',
        title: 'On supervision',
        summary: 'What it asks of us.',
        body: makeText('The first paragraph.', 'The second.'),
        edition,
        day: days[1],
        organisations: [body, group],
        countries: ['KE'],
        languages: ['en', 'es'],
        themes: [theme],
        correction: 'The date was put right.',
        bylines: [
          {
            ...{ person: await make.person('Ann Roe'), part: 'author', honorific: 'Dr.', credentials: ['PhD', 'MSW'] },
            ...{ role: 'Director', unit: 'Field office', organisations: [body], place: 'Kenya' },
          },
          { person: await make.person('Ben Poe', { shown: 'without-page' }), part: 'interviewee' },
          { person: await make.person('Hidden One', { shown: 'not-at-all' }), part: 'author', role: 'Secret' },
        ],
      })
      const shown = await visit('/posts/full')
      expect(shown?.text).toContain('Blog post\nDay 2\n26 October 2021\nOn supervision\nWhat it asks of us.')
      expect(shown?.text).toContain('Dr. Ann Roe, PhD, MSW, Director, Field office, The Alliance, Kenya')
      expect(shown?.html).toContain('href="/people/ann-roe"')
      expect(shown?.text).toMatch(/Interviewed\s*Ben Poe/)
      expect(shown?.html).not.toMatch(/Hidden One|Secret|people\/ben-poe/)
      expect(shown?.text).toContain('Correction. The date was put right.')
      expect(shown?.html).toContain('<div class="prose"><p>The first paragraph.</p><p>The second.</p></div>')
      expect(shown?.text).toContain('Week\nSocial Service Workforce Week 2021\nDay 2\nLanguages\nEnglish and Spanish')
      expect(shown?.text).toContain('Organisations\nA group\nCountries\nKenya\nThemes\nSupervision')
      expect(shown?.page).toMatchObject({
        title: 'On supervision',
        description: 'What it asks of us.',
        family: 'post',
        day: 2,
        edition: { slug: '2021' },
        crumbs: [{ href: '/2021' }, { href: '/2021/days/2', title: 'Day 2' }],
      })
      expect(shown?.page.jsonLd).toEqual([
        expect.objectContaining({
          '@type': 'BlogPosting',
          headline: 'On supervision',
          author: [expect.objectContaining({ name: 'Ann Roe' })],
        }),
      ])
    })

    it('shows what else was on its day, and what came before and after in the week', async () => {
      const shown = await visit('/posts/post-of-day-3')
      expect(shown?.text).toMatch(/Also on this day\nWebinar\nWebinar of day 3\n/)
      const way = (rel: string) => new RegExp(`<a href="([^"]+)" rel="${rel}"`).exec(shown?.html ?? '')?.[1]
      expect(way('next')).toBe('/events/webinar-of-day-3')
      // Something else of day 2 was made after it.
      expect(way('prev')).toBe('/posts/full')
      const first = await visit('/posts/post-of-day-1')
      expect(first?.text).not.toContain('Previous in this week')
      expect(first?.html).toContain('rel="next"')
      expect(first?.html).not.toContain('rel="prev"')
    })

    it('whose text lies elsewhere is a record of it that leads there', async () => {
      const elsewhere = { url: 'https://www.example.org/post', titleThere: 'Its title there', found: 'page' }
      await make.post({ slug: 'away', title: 'Away', elsewhere })
      const shown = await visit('/posts/away')
      expect(shown?.text).toContain(
        'The text lies elsewhere\nThis page is a record of it, not a copy. Its own page was seen',
      )
      expect(shown?.text).toContain('Title there: Its title there')
      expect(shown?.html).toContain('href="https://www.example.org/post"')
      expect(shown?.page.jsonLd).toEqual([expect.objectContaining({ isBasedOn: 'https://www.example.org/post' })])
    })

    it('whose address nobody found says so; one without anything says that as well', async () => {
      await make.post({ slug: 'lost', title: 'Lost', elsewhere: { found: 'none' } })
      expect((await visit('/posts/lost'))?.text).toContain('The title is known; where the text lies is not.')
      expect((await visit('/posts/lost'))?.text).toContain('No author is named.')
      await make.post({
        slug: 'listed',
        title: 'Listed',
        elsewhere: { found: 'listing', seenAt: 'https://example.org/list' },
      })
      expect((await visit('/posts/listed'))?.html).toContain('href="https://example.org/list"')
      await make.post({ slug: 'bare', title: 'Bare' })
      const bare = await visit('/posts/bare')
      expect(bare?.text).toContain('The text is not here yet.')
      expect(bare?.page.crumbs).toEqual([{ href: '/posts', title: 'Posts' }])
    })

    it('never leads to an address that is not of the web', async () => {
      const bad = 'javascript:alert(1)'
      await make.post({
        slug: 'bad',
        title: 'Bad',
        kind: 'video',
        videoUrl: bad,
        elsewhere: { url: bad, seenAt: bad, found: 'page' },
      })
      expect((await visit('/posts/bad'))?.html).not.toContain('javascript')
    })

    it('shows no picture whose consent is not in force, and leads to nothing that readers may not see', async () => {
      const png = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'green' } })
        .png()
        .toBuffer()
      const makePicture = async (name: string, data: object) =>
        (
          await payload.create({
            collection: 'media',
            data: { alt: name, ...data },
            file: { data: png, name: `${name}.png`, mimetype: 'image/png', size: png.length },
          })
        ).id
      const consent = async (until: string) =>
        (await payload.create({ collection: 'consents', data: { who: 'W', agreedTo: ['photo'], until } })).id
      const linkTo = (value: number) => ({
        ...{ type: 'link', version: 3, direction: null, format: '' as const, indent: 0 },
        fields: { linkType: 'internal', newTab: false, url: '', doc: { relationTo: 'posts', value } },
        children: [{ type: 'text', version: 1, text: 'a link', format: 0, detail: 0, mode: 'normal', style: '' }],
      })
      const withLink = (value: number) => {
        const body = makeText('x')
        return {
          root: {
            ...body.root,
            children: [{ ...body.root.children[0], type: 'paragraph', version: 1, children: [linkTo(value)] }],
          },
        }
      }
      const draft = await make.post({ title: 'Still a draft', _status: 'draft' })
      const open = await make.post({ slug: 'open', title: 'Open' })
      const shownPicture = await makePicture('agreed', { consent: await consent('2099-01-01') })
      const endedPicture = await makePicture('ended', { consent: await consent('2020-01-01') })
      await make.post({ slug: 'seen', title: 'Seen', picture: shownPicture, body: withLink(open) })
      await make.post({ slug: 'unseen', title: 'Unseen', picture: endedPicture, body: withLink(draft) })

      const seen = await visit('/posts/seen')
      expect(seen?.html).toMatch(/<img src="\/media\/agreed[^"]*\.webp"[^>]* width="40" height="20" alt="agreed"/)
      expect(seen?.page.image).toMatch(/^\/media\/agreed/)
      expect(seen?.html).toContain('<a href="/posts/open">a link</a>')
      const unseen = await visit('/posts/unseen')
      expect(unseen?.html).not.toMatch(/<img|ended|still-a-draft|<a href="\/posts/i)
      expect(unseen?.text).toContain('a link')
      expect(unseen?.page.image).toBeUndefined()
      expect(unseen?.madeFrom).toContain(`posts:${draft}`)
    })

    it('is shown in the language of the page, else in another, which is said', async () => {
      const id = await make.post({
        slug: 'mixed',
        title: 'In English',
        summary: 'A summary',
        body: makeText('English words'),
      })
      await payload.update({ collection: 'posts', id, locale: 'fr', data: { title: 'En français' } })
      const french = await visit('/posts/mixed', { locale: 'fr' })
      expect(french?.page.title).toBe('En français')
      expect(french?.text).toContain('Pas encore traduit')
      expect(french?.html).toContain('<div class="prose" lang="en" dir="ltr">')
      const arabic = await visit('/posts/mixed', { locale: 'ar' })
      expect(arabic?.html).toContain('<span lang="en" dir="ltr">In English</span>')
    })

    it('is not there as a draft, in the trash, or under a name never used', async () => {
      await make.post({ slug: 'draft', title: 'Draft', _status: 'draft' })
      await make.post({ slug: 'gone', title: 'Gone', deletedAt: '2026-01-01T00:00:00Z' })
      for (const slug of ['draft', 'gone', 'never']) expect(await visit(`/posts/${slug}`)).toBeNull()
    })

    it('of the sample is for no index, says nothing to machines and goes by the clock', async () => {
      const { days: sampleDays, edition: sample } = await make.week('2000-01-03', {
        slug: 'sample',
        year: null,
        sample: true,
      })
      await payload.update({ collection: 'days', where: { id: { in: sampleDays } }, data: { date: null } })
      await make.post({ slug: 'sampled', title: 'Sampled', sample: true, edition: sample, day: sampleDays[2] })
      const shown = await visit('/posts/sampled')
      expect(shown?.page).toMatchObject({ noindex: true, jsonLd: [] })
      expect(shown?.text).toContain('1 March 2026')
      expect(shown?.page.nextChange?.toString()).toBe('2026-03-02T05:00:00Z')
    })

    it('hangs on itself and on the lists of its week, and on nothing else of other weeks', async () => {
      const other = await make.week('2020-10-26')
      const shown = await visit('/posts/post-of-day-1')
      expect(shown?.madeFrom).toContain(`posts/edition:${edition}`)
      expect(
        [...(shown?.madeFrom ?? [])].filter((tag) =>
          ['posts', 'events', `posts/edition:${other.edition}`].includes(tag),
        ),
      ).toEqual([])
    })

    it('asks the database few times, however full the week', async () => {
      // How many documents one query brings depends on what is asked for in the same moment, so the number moves a little.
      const most = 18
      expect(await countQueries(payload, () => visit('/posts/full'))).toBeLessThanOrEqual(most)
      for (let number = 0; number < 10; number++)
        await make.post({
          title: `More ${number}`,
          edition,
          day: days[number % 5],
          bylines: [{ person: await make.person(`Person ${number}`), part: 'author' }],
        })
      expect(await countQueries(payload, () => visit('/posts/full'))).toBeLessThanOrEqual(most)
    })
  })

  describe('a round-up link', () => {
    it('is a record of what another organisation published', async () => {
      const organisations = [await make.organisation('Another network')]
      await roundUp({
        slug: 'recap',
        edition,
        organisations,
        elsewhere: { url: 'https://example.org/recap', found: 'page' },
      })
      const shown = await visit('/round-up/recap')
      expect(shown?.text).toContain('Article\nA recap\nAnother network')
      expect(shown?.html).toContain('href="https://example.org/recap"')
      expect(shown?.page.crumbs).toEqual([{ href: '/2021', title: 'Social Service Workforce Week 2021' }])
    })
  })

  describe('the list of posts', () => {
    it('goes from the newest to the oldest, page by page, without drafts and the sample', async () => {
      const { totalDocs: total } = await payload.count({
        collection: 'posts',
        where: { and: [{ _status: { equals: 'published' } }, { sample: { not_equals: true } }] },
      })
      const hrefs = (html = '') => [...html.matchAll(/<h2><a href="([^"]+)"/g)].map(([, href]) => href)
      const shown = await visit('/posts')
      const second = await visit('/posts?page=2')
      const titles = [...hrefs(shown?.html), ...hrefs(second?.html)]
      expect(total).toBeGreaterThan(20)
      expect(hrefs(shown?.html)).toHaveLength(20)
      expect(new Set(titles).size).toBe(total)
      expect(shown?.html).not.toMatch(/sampled|\/posts\/draft/)
      expect(titles.indexOf('/posts/post-of-day-5')).toBeLessThan(titles.indexOf('/posts/post-of-day-1'))
      expect(await visit('/posts?page=3')).toBeNull()
      expect(await visit('/posts?page=none')).toBeNull()
    })

    it('says so when there is nothing', async () => {
      const none = makeVisits(await database.open(), postRoutes, '2026-03-01T12:00:00Z')
      expect((await none('/posts'))?.text).toContain('Nothing here yet.')
    })
  })
})
