import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../tests/support/databases.ts'
import { countQueries, makeVisits } from '../../tests/support/pages.ts'
import { makeIn } from '../../tests/support/weeks.ts'
import { itemRooms } from '../rooms.ts'
import { weekRoutes } from './pages.tsx'

const routes = weekRoutes(itemRooms)

eachDatabase('editions and days', (database) => {
  let payload: Payload
  let make: ReturnType<typeof makeIn>
  let visit: ReturnType<typeof makeVisits>
  beforeAll(async () => {
    payload = await database.open()
    make = makeIn(payload)
    visit = makeVisits(payload, routes, '2026-10-28T12:00:00Z')
    const first = await make.edition({
      slug: '2014',
      year: 2014,
      ordinal: 1,
      monthAsPrinted: 'April 2014',
      focus: 'A first week.',
    })
    await make.day(first, 1)
    await make.day(first, 5)
    await make.edition({
      slug: '2015',
      year: 2015,
      theme: 'A quoted theme',
      focus: 'What it was about.',
      aims: 'look at roles\nshare what was learnt',
      daysNote: 'The days are not known.',
      countsAsPrinted: { virtualEvents: '2', posts: 'a series' },
      hashtags: ['#SSWWeek'],
      url: 'https://www.example.org/week-2015',
      related: [
        { title: 'A recap', url: 'https://example.org/recap', organisation: 'The Alliance' },
        { title: 'Not a link', url: 'javascript:alert(1)' },
      ],
    })
    const { edition, days } = await make.week('2026-10-26', { theme: 'The theme' })
    await payload.update({
      collection: 'days',
      id: days[1] ?? 0,
      data: { correction: 'Printed a day early.', question: 'What helps?' },
    })
    await make.resource({ edition, title: 'A manual', sample: false })
    await make.week('2000-01-03', { slug: 'sample', year: null, sample: true, theme: 'A sample theme' })
    await make.edition({ slug: '2027', year: 2027, _status: 'draft', theme: 'A draft' })
  })

  describe('an edition', () => {
    it('bears its theme as its heading and says so, with aims, figures as printed and why there are no days', async () => {
      const shown = await visit('/2015')
      expect(shown?.text).toMatch(
        /^2015\nDates not known\nIn the archive\nTheme\nA quoted theme\nWhat it was about\.\n/,
      )
      expect(shown?.text).toContain('Aims\nLook at roles\nShare what was learnt')
      expect(shown?.text).toContain('virtual events as printed\n2\nposts as printed\na series\n')
      expect(shown?.text).toContain('Day by day\nThe days are not known.')
      expect(shown?.html).toContain('<a href="https://www.example.org/week-2015">example.org</a>')
      expect(shown?.html).toContain('href="https://example.org/recap"')
      expect(shown?.html).not.toContain('javascript:')
      expect(shown?.page).toMatchObject({ title: 'Social Service Workforce Week 2015', nextChange: undefined })
    })

    it('without a theme bears our words for its focus, and says that as well; a month is said in each language', async () => {
      const english = await visit('/2014')
      expect(english?.text).toMatch(
        /^2014\nApril 2014\nthe 1st Week\nIn the archive\nFocus, in our words; no theme is quoted\nA first week\n/,
      )
      expect(english?.text).toContain('Printed as “April 2014”; the days are not known.')
      expect((await visit('/2014', { locale: 'fr' }))?.text).toMatch(/^2014\navril 2014\n/)
    })

    it('shows its open days with all items, the others with what is announced ahead, and what has no day', async () => {
      const shown = await visit('/2026', { at: '2026-10-27T12:00:00Z' })
      for (const words of ['Post of day 1', 'Post of day 2', 'Webinar of day 3', 'A manual', 'Printed a day early.'])
        expect(shown?.text).toContain(words)
      expect(shown?.text).not.toContain('Post of day 3')
      expect(shown?.text).toContain('Today is day 2 of 5.')
      expect(String(shown?.page.nextChange)).toBe('2026-10-28T00:00:00Z')
      expect(shown?.madeFrom).toContain('posts/edition:3')
      expect(shown?.html).toContain('href="/2026/calendar.ics"')
    })

    it('counts each item and person once when it is over, as known here', async () => {
      const shown = await visit('/2026', { at: '2026-12-24T12:00:00Z' })
      expect(shown?.html).not.toContain('calendar.ics')
      expect(shown?.text).toContain('posts known here\n5\nevent known here\n1\npublication known here\n1\n')
      expect(shown?.page.nextChange).toBeUndefined()
    })

    it('leads to the years before and after, over years without a week, not to a draft', async () => {
      expect(turnsIn((await visit('/2015'))?.html)).toEqual(['/2014', '/2026'])
      expect(turnsIn((await visit('/2014'))?.html)).toEqual(['/2015'])
      expect(turnsIn((await visit('/2026'))?.html)).toEqual(['/2015'])
    })

    it('is told to search engines as an event, in the page’s language', async () => {
      const shown = await visit('/2026', { locale: 'fr' })
      expect(shown?.page.jsonLd).toEqual([
        expect.objectContaining({
          '@type': 'Event',
          url: 'https://week.example/fr/2026',
          startDate: '2026-10-26',
          endDate: '2026-10-30',
        }),
      ])
      expect(shown?.page.crumbs).toEqual([{ href: '/archive', title: 'Les semaines' }])
    })

    it('is not there before it is published, nor at an address that is no year', async () => {
      expect(await visit('/2027')).toBeNull()
      expect(await visit('/1999')).toBeNull()
      expect(await visit('/20266')).toBeNull()
    })
  })

  describe('the sample', () => {
    it('is a live week whatever the day, and for no index', async () => {
      const shown = await visit('/sample', { at: '2031-05-14T12:00:00Z' })
      expect(shown?.text).toMatch(/^12–16 May 2031\nOn now\nTheme\nA sample theme\n/)
      expect(shown?.text).toContain('Today is day 3 of 5.')
      expect(shown?.text).toContain('Post of day 3')
      expect(shown?.text).not.toContain('Post of day 4')
      expect(shown?.page).toMatchObject({ title: 'Sample week', noindex: true, jsonLd: [], crumbs: [] })
      expect(String(shown?.page.nextChange)).toBe('2031-05-15T00:00:00Z')
      expect((await visit('/sample/days/4', { at: '2031-05-14T12:00:00Z' }))?.page).toMatchObject({
        noindex: true,
        day: 4,
      })
    })

    it('stands outside the years', async () => {
      for (const address of ['/archive', '/2015', '/2026']) expect((await visit(address))?.html).not.toContain('sample')
    })
  })

  describe('a day', () => {
    it('shows where it stands, its question, its items and its correction', async () => {
      const shown = await visit('/2026/days/2')
      expect(shown?.text).toContain('Day 2 of 5\nSocial Service Workforce Week 2026\nTuesday, 27 October 2026\n')
      expect(shown?.text).toContain('Question of the day\nWhat helps?')
      expect(shown?.text).toContain('On this day\nBlog post\nPost of day 2\nCorrection. Printed a day early.')
      expect(shown?.page).toMatchObject({
        title: 'Day 2, Social Service Workforce Week 2026',
        day: 2,
        crumbs: [
          { href: '/archive', title: 'The weeks' },
          { href: '/2026', title: '2026' },
        ],
      })
    })

    it('says when it opens, with what is announced ahead, and changes at that instant', async () => {
      const before = await visit('/2026/days/3', { at: '2026-10-27T23:59:00Z' })
      expect(before?.text).toContain('Opens on Wednesday 28 October')
      expect(before?.text).toContain('Webinar of day 3')
      expect(before?.text).not.toContain('Post of day 3')
      expect(String(before?.page.nextChange)).toBe('2026-10-28T00:00:00Z')
      expect((await visit('/2026/days/3', { at: '2026-10-28T00:00:00Z' }))?.text).toContain('Post of day 3')
    })

    it('leads on through the years, past a week whose days are not known by its own page', async () => {
      expect(turnsIn((await visit('/2026/days/1'))?.html)).toEqual(['/2015', '/2026/days/2'])
      expect(turnsIn((await visit('/2026/days/5'))?.html)).toEqual(['/2026/days/4'])
      expect(turnsIn((await visit('/2014/days/5'))?.html)).toEqual(['/2014/days/1', '/2015'])
      expect((await visit('/2014/days/5'))?.text).toContain('Day 1 · 2014')
    })

    it('is not there under another number, nor one written otherwise', async () => {
      for (const number of ['0', '6', '03', '1.0', 'three'])
        expect(await visit(`/2026/days/${number}`), number).toBeNull()
    })
  })

  it('asks no oftener for thirty items than for three', async () => {
    const { edition, days } = await make.week('2013-10-21')
    const counts = async () => {
      const all: number[] = []
      for (const address of ['/2013', '/2013/days/1', '/archive'])
        all.push(await countQueries(payload, () => visit(address)))
      return all
    }
    // What several lists ask for at once is asked together or apart, as the answers come.
    const most = 16
    expect(Math.max(...(await counts()))).toBeLessThanOrEqual(most)
    for (let item = 0; item < 30; item++) await make.post({ edition, day: days[0], title: `Another ${item}` })
    expect((await visit('/2013/days/1'))?.html.match(/Another/g)).toHaveLength(30)
    expect(Math.max(...(await counts()))).toBeLessThanOrEqual(most)
  })
})

eachDatabase('the archive', (database) => {
  it('is one shelf for ten years, and one for each decade from eleven on', async () => {
    const payload = await database.open()
    const make = makeIn(payload)
    const visit = makeVisits(payload, routes, '2031-01-01T12:00:00Z')
    for (let year = 2014; year <= 2023; year++)
      await make.edition({ slug: String(year), year, theme: `Theme of ${year}` })
    const years = async (address: string) =>
      [...((await visit(address))?.html ?? '').matchAll(/<h2><a href="\/(\d+)"/g)].map(([, year]) => year)
    expect(await years('/archive')).toEqual([
      '2023',
      '2022',
      '2021',
      '2020',
      '2019',
      '2018',
      '2017',
      '2016',
      '2015',
      '2014',
    ])
    expect((await visit('/archive'))?.text).not.toContain('Decades')
    expect(await visit('/archive?decade=2010')).toBeNull()

    await make.edition({ slug: '2030', year: 2030, theme: 'A later theme' })
    expect(await years('/archive')).toEqual(['2030'])
    expect(await years('/archive?decade=2020')).toEqual(['2023', '2022', '2021', '2020'])
    expect(await years('/archive?decade=2010')).toHaveLength(6)
    expect(await visit('/archive?decade=2000')).toBeNull()
    expect(await visit('/archive?decade=2011')).toBeNull()
    expect((await visit('/archive'))?.text).toContain('2030–2039\n2020–2029\n2010–2019')
  })
})

/** Where the way to what comes before and after leads. */
function turnsIn(html = ''): string[] {
  const turn = /<nav class="turn".*?<\/nav>/s.exec(html)?.[0] ?? ''
  return [...turn.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href)
}
