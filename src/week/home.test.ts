import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../tests/support/databases.ts'
import { makeVisits } from '../../tests/support/pages.ts'
import { makeIn } from '../../tests/support/weeks.ts'
import { itemRooms } from '../rooms.ts'
import { weekRoutes } from './pages.tsx'

const routes = weekRoutes(itemRooms)

eachDatabase('the front door', (database) => {
  describe('of a new site', () => {
    it('says what the week is, and shows no shelf and no way to a sample that is not there', async () => {
      const visit = makeVisits(await database.open(), routes, '2026-03-01T12:00:00Z')
      const home = await visit('/')
      expect(home?.text).toContain('Global Social Service Workforce Alliance holds Social Service Workforce Week')
      expect(home?.html).not.toContain('class="shelf"')
      expect(home?.html).not.toContain('/sample')
      expect(home?.page).toMatchObject({
        title: 'Social Service Workforce Week',
        edition: undefined,
        nextChange: undefined,
      })
      expect((await visit('/archive'))?.text).toContain('No week has been published yet.')
    })
  })

  describe('through the year of a week', () => {
    let payload: Payload
    let visit: ReturnType<typeof makeVisits>
    beforeAll(async () => {
      payload = await database.open()
      visit = makeVisits(payload, routes, '2026-03-01T12:00:00Z')
      const make = makeIn(payload)
      await make.week('2024-10-21', { theme: 'A past theme' })
      await make.week('2025-10-20', { focus: 'What last year was about.' })
      await make.edition({ slug: '2027', year: 2027, contributionDeadline: '2027-08-31' })
      await make.week('2026-10-26', { theme: 'This year’s theme', contributionDeadline: '2026-09-30' })
      await make.week('2000-01-03', { slug: 'sample', year: null, sample: true, theme: 'A sample theme' })
      await make.edition({ slug: '2028', year: 2028, theme: 'A theme in draft', _status: 'draft' })
    })
    const home = async (at: string) => {
      const shown = await visit('/', { at })
      if (!shown) throw new Error('no home')
      return shown
    }

    it('announced: counts the days, asks for contributions until the deadline, shows what is known ahead', async () => {
      const { text, html, page } = await home('2026-09-26T12:00:00Z')
      expect(text).toContain('This year’s theme')
      expect(text).toContain('Begins in 30 days')
      expect(html).toContain('href="/contribute"')
      expect(text).toContain('Contributions until 30 September 2026')
      expect(text).toContain('Webinar of day 3')
      expect(text).not.toContain('Post of day')
      expect(text).toContain('Social Service Workforce Week 2027')
      expect(String(page.nextChange)).toBe('2026-09-27T00:00:00Z')
      expect((await home('2026-10-01T12:00:00Z')).text).not.toContain('Contributions until')
      expect((await home('2026-10-25T23:00:00Z')).text).toContain('Begins tomorrow')
    })

    it('live: today first, then the days before it, then what comes', async () => {
      const { text, page } = await home('2026-10-28T12:00:00Z')
      expect(text).toContain('Today is day 3 of 5.')
      const places = [
        'Post of day 3',
        'Webinar of day 3',
        'Post of day 2',
        'Post of day 1',
        'come out on Thursday 29 October',
        'come out on Friday 30 October',
      ]
      const found = places.map((words) => text.indexOf(words))
      expect(found).toEqual([...found].sort((one, other) => one - other))
      expect(found).not.toContain(-1)
      expect(text).not.toContain('Post of day 4')
      expect(text).not.toContain('What the week did')
      expect(String(page.nextChange)).toBe('2026-10-29T00:00:00Z')
    })

    it('just over: thanks, figures, events; the year is not on the shelf yet', async () => {
      const { text, html, page } = await home('2026-11-02T12:00:00Z')
      expect(text).toContain('The week ended on Friday 30 October.')
      expect(text).toContain('Thank you to all')
      expect(text).toMatch(/What the week did\n.*\nposts known here\n5\nevent known here\n1\n/)
      expect(text).toContain('Webinar of day 3')
      expect(html.match(/<svg/g)).toHaveLength(2)
      expect(String(page.nextChange)).toBe('2026-11-30T00:00:00Z')
    })

    it('planned: the week to come leads, and the one in the archive stands on the shelf', async () => {
      const { text, html, page } = await home('2027-02-01T12:00:00Z')
      expect(text).toContain('This week is being planned.')
      expect(text).toContain('Contributions until 31 August 2027')
      expect([...html.matchAll(/<h3><a href="\/(\d+)"/g)].map(([, year]) => year)).toEqual(['2026', '2025', '2024'])
      expect(page.edition).toMatchObject({ slug: '2027' })
    })

    it('counts what is published, and never the sample', async () => {
      const { text, html } = await home('2026-03-01T12:00:00Z')
      expect(text).toMatch(/What the archive holds\n.*\nweeks\n4\nposts\n15\nevents\n3\n/)
      expect(text).not.toContain('A sample theme')
      expect(text).not.toContain('A theme in draft')
      expect(html).toContain('href="/sample"')
    })
  })
})
