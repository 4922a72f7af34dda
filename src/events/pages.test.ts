import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../tests/support/databases.ts'
import { countQueries, makeVisits } from '../../tests/support/pages.ts'
import { makeIn } from '../../tests/support/weeks.ts'
import { eventRoutes } from './pages.tsx'

const now = '2026-10-27T13:30:00Z'

eachDatabase('events', (database) => {
  let payload: Payload
  let make: ReturnType<typeof makeIn>
  let visit: ReturnType<typeof makeVisits>

  beforeAll(async () => {
    payload = await database.open()
    make = makeIn(payload)
    visit = makeVisits(payload, eventRoutes, now)
  })

  const newYork = 'America/New_York'
  const titles = (html = '') => [...html.matchAll(/<h3><a href="\/events\/([^"]+)"/g)].map(([, slug]) => slug)

  describe('the list', () => {
    beforeAll(async () => {
      await make.event({ slug: 'on-now', startWall: '2026-10-27T09:00', zone: newYork, durationMinutes: 60 })
      await make.event({ slug: 'tonight', startWall: '2026-10-27T20:00', zone: newYork })
      await make.event({ slug: 'today-some-time', date: '2026-10-27' })
      await make.event({ slug: 'far-away', date: '2027-01-15' })
      await make.event({
        slug: 'this-morning',
        startWall: '2026-10-27T09:00',
        zone: 'Europe/Paris',
        durationMinutes: 30,
      })
      await make.event({ slug: 'yesterday', date: '2026-10-26' })
      await make.event({ slug: 'long-ago', startWall: '2019-10-22T10:00', zone: 'UTC' })
      await make.event({ slug: 'drafted', date: '2026-10-28', _status: 'draft' })
      await make.event({ slug: 'sampled', date: '2026-10-28', sample: true })
    })

    it('has what is on and to come, the soonest first, then what is past by year', async () => {
      const shown = await visit('/events')
      expect(titles(shown?.html)).toEqual([
        ...['on-now', 'tonight', 'today-some-time', 'far-away'],
        ...['this-morning', 'yesterday', 'long-ago'],
      ])
      expect(shown?.text).toMatch(
        /^Events\n[^\n]+\nSubscribe to the calendar of all events \(.ics\)\nComing\nWebinar· On now\nA webinar\n27 October 2026· 09:00–10:00, Eastern Time \(GMT-4\)/,
      )
      expect(shown?.text).toMatch(/\n2026\nPast\n[\s\S]*\n2019\nPast\n/)
    })

    it('turns when the next one begins or ends', async () => {
      expect((await visit('/events'))?.page.nextChange?.toString()).toBe('2026-10-27T14:00:00Z')
      const later = await visit('/events', { at: '2026-10-28T00:30:00Z' })
      expect(titles(later?.html).slice(0, 2)).toEqual(['tonight', 'today-some-time'])
      expect(later?.page.nextChange?.toString()).toBe('2026-10-28T01:00:00Z')
      const past = await visit('/events', { at: '2028-01-01T00:00:00Z' })
      expect(past?.page.nextChange).toBeUndefined()
      expect(past?.text).toContain('No event is announced at the moment.')
    })

    it('has no page that is not there, and asks the database few times', async () => {
      expect(await visit('/events?page=2')).toBeNull()
      expect(await visit('/events?page=x')).toBeNull()
      expect(await countQueries(payload, () => visit('/events'))).toBeLessThanOrEqual(8)
    })
  })

  describe('an event', () => {
    it('says when it is on its own clock and in UTC, who holds, pays and speaks', async () => {
      const host = await make.organisation('The host')
      const moderator = {
        person: await make.person('Mo Derator'),
        part: 'moderator',
        role: 'Advisor',
        organisations: [host],
      }
      const speaker = { person: await make.person('Speaker One', { shown: 'without-page' }), part: 'speaker' }
      const { edition, days } = await make.week('2018-09-24')
      await make.event({
        ...{ slug: 'full', title: 'A full one', summary: 'What it was.', edition, day: days[3], hosts: [host] },
        ...{ startWall: '2018-09-27T09:00', zone: newYork, zoneAsPrinted: 'EDT', durationMinutes: 90 },
        ...{ bylines: [moderator, speaker], speakersComplete: false, organisations: [host] },
        ...{ funders: ['A donor', 'Another'], seriesNumber: 27, handles: ['@Week'], hashtags: ['#Week'] },
        ...{ materials: ['recording', 'presentations', 'summary'], recordingUrl: 'https://video.example/1' },
        elsewhere: { url: 'https://example.org/event', found: 'page' },
      })
      const shown = await visit('/events/full')
      expect(shown?.text).toContain(
        'Webinar\nDay 4\n27 September 2018 09:00–10:30, Eastern Time (GMT-4) (printed as EDT) 13:00–14:30, UTC\nPast\nA full one'
          .replace(' 09', '09')
          .replace(' 13', '13'),
      )
      expect(shown?.text).toMatch(/Moderator\s*Mo Derator, Advisor, The host\s*\n\s*Speaker\s*Speaker One/)
      expect(shown?.text).toContain('More people spoke than are named here.')
      expect(shown?.html).toContain('href="https://video.example/1"')
      expect(shown?.html).toContain('href="https://example.org/event"')
      expect(shown?.text).toContain(
        'Materials\nPresentations and SummaryPrinted as available; the address is not known.',
      )
      expect(shown?.text).toContain(
        'Length\n90 minutes\nHosts\nThe host\nWith support from\nA donor\nAnother\nSeries\nNumber 27 in its series',
      )
      expect(shown?.text).toContain('Accounts\n@Week\nHashtags\n#Week')
      expect(shown?.text).not.toContain('Organisations\n')
      expect(shown?.page.jsonLd).toEqual([
        expect.objectContaining({
          '@type': 'Event',
          startDate: '2018-09-27T09:00-04:00',
          endDate: '2018-09-27T10:30-04:00',
        }),
      ])
      expect(shown?.page.nextChange).toBeUndefined()
    })

    it('turns at its start and at its end', async () => {
      const at = async (time: string) => await visit('/events/tonight', { at: time })
      expect((await at(now))?.text).toContain('\nComing\n')
      expect((await at(now))?.page.nextChange?.toString()).toBe('2026-10-28T00:00:00Z')
      expect((await at('2026-10-28T00:10:00Z'))?.text).toContain('\nOn now\n')
      expect((await at('2026-10-28T00:10:00Z'))?.page.nextChange?.toString()).toBe('2026-10-28T01:00:00Z')
      expect((await at('2026-10-28T01:00:00Z'))?.text).toContain('\nPast\n')
    })

    it('says in UTC which day it is there, and when no hour is known', async () => {
      expect((await visit('/events/tonight'))?.text).toContain('Wednesday 00:00, UTC')
      expect((await visit('/events/yesterday'))?.text).toContain('26 October 2026Time not known')
      await make.event({ slug: 'dateless', title: 'Dateless' })
      const shown = await visit('/events/dateless')
      expect(shown?.page.jsonLd).toEqual([])
      expect(shown?.text).toContain('Time not known')
    })

    it('gives the hours in the cities that the edition chose, with the weekday where it is another', async () => {
      const cities = [
        { zone: 'Africa/Nairobi' },
        { zone: 'America/Port-au-Prince' },
        { zone: 'Asia/Kathmandu', name: 'Katmandu' },
        { zone: 'Asia/Kolkata', name: 'Delhi' },
      ]
      const edition = await make.edition({ slug: '2026', year: 2026, cities })
      const { cities: rows } = await payload.findByID({ collection: 'editions', id: edition, depth: 0 })
      const french = rows?.map((row) => ({ ...row, name: row.zone === 'Asia/Kathmandu' ? 'Katmandou' : null }))
      await payload.update({ collection: 'editions', id: edition, locale: 'fr', data: { cities: french } })
      const times = { startWall: '2026-10-27T14:00', zone: newYork, durationMinutes: 60 }
      await make.event({ slug: 'in-cities', edition, ...times })
      const shown = await visit('/events/in-cities')
      expect(shown?.text).toContain(
        [
          '27 October 202614:00–15:00, Eastern Time (GMT-4)18:00–19:00, UTC',
          '21:00–22:00, Nairobi',
          '14:00–15:00, Port-au-Prince',
          '23:45–Wednesday 00:45, Katmandu',
          '23:30–Wednesday 00:30, Delhi',
        ].join('\n'),
      )
      expect((await visit('/events/in-cities', { locale: 'fr' }))?.text).toContain('23:45–mercredi 00:45, Katmandou')
      expect((await visit('/events/in-cities', { at: '2026-10-28T12:00:00Z' }))?.text).not.toContain('Nairobi')
      expect(shown?.madeFrom).toContain(`editions:${edition}`)
    })

    it('names a city in English rather than in a language that the reader may not know', async () => {
      const cities = [{ zone: 'Asia/Kolkata' }]
      const edition = await make.edition({ slug: '2028', year: 2028, cities })
      const { cities: rows } = await payload.findByID({ collection: 'editions', id: edition, depth: 0 })
      const arabic = rows?.map((row) => ({ ...row, name: 'كلكتا' }))
      await payload.update({ collection: 'editions', id: edition, locale: 'ar', data: { cities: arabic } })
      await make.event({ slug: 'in-kolkata', edition, startWall: '2026-10-27T14:00', zone: newYork })
      expect((await visit('/events/in-kolkata'))?.text).toContain('23:30, Kolkata')
      expect((await visit('/events/in-kolkata', { locale: 'ar' }))?.text).toContain('كلكتا')
    })

    it('has questions, languages, accessibility, registration elsewhere, and ways into one’s own calendar', async () => {
      await make.event({
        ...{
          slug: 'chat',
          title: 'A chat & more',
          kind: 'social-media-chat',
          startWall: '2026-10-28T09:00',
          zone: newYork,
        },
        ...{ coHosts: [await make.organisation('The co-host')], languages: ['en'], interpretation: ['fr', 'ar'] },
        ...{
          accessibility: ['captions', 'sign-language'],
          accessibilityNote: 'ASL',
          statusReason: 'The speaker is ill.',
        },
        questions: [{ question: 'Who?' }, { question: 'Why?' }],
        registration: { by: 'elsewhere', address: 'https://register.example/1' },
        ...{ joiningLink: 'https://meet.example/1', joiningNotes: 'Passcode 7', transcriptUrl: 'https://t.example/1' },
      })
      const shown = await visit('/events/chat')
      expect(shown?.html).toContain('<ol><li>Who?</li><li>Why?</li></ol>')
      expect(shown?.text).toContain('Changed. The speaker is ill.')
      expect(shown?.text).toMatch(
        /Co-hosts\nThe co-host[\s\S]*Interpreted into\nFrench and Arabic\nAccessibility\nCaptionsSign languageASL/,
      )
      for (const href of ['https://register.example/1', 'https://t.example/1', '/events/chat.ics'])
        expect(shown?.html).toContain(`href="${href}"`)
      expect(shown?.html).toContain('text=A+chat+%26+more&amp;dates=20261028T130000Z%2F20261028T140000Z')
      expect(shown?.html).not.toMatch(/meet\.example|Passcode/)
      const past = await visit('/events/chat', { at: '2026-11-28T09:00:00Z' })
      expect(past?.html).not.toMatch(/register\.example|calendar\.google/)
    })

    it('says that it is cancelled, in lists and to machines as well, and is put into no calendar', async () => {
      const slug = 'cancelled'
      const place = { place: 'Hall 1', kind: 'in-person' }
      await make.event({ slug, ...place, date: '2026-10-29', status: 'cancelled', statusReason: 'A storm.' })
      const shown = await visit(`/events/${slug}`)
      expect(shown?.text).toContain('Cancelled. A storm.')
      expect(shown?.text).not.toMatch(/Coming|calendar/)
      expect(shown?.page.jsonLd).toEqual([
        expect.objectContaining({
          eventStatus: 'https://schema.org/EventCancelled',
          location: { '@type': 'Place', name: 'Hall 1' },
        }),
      ])
      expect((await visit('/events'))?.text).toContain('In person· Cancelled')
    })

    it('never leads to an address that is not of the web, and is not there as a draft', async () => {
      const bad = 'javascript:alert(1)'
      await make.event({
        slug: 'bad',
        date: '2020-01-01',
        recordingUrl: bad,
        presentationsUrl: bad,
        materials: ['recording'],
        elsewhere: { url: bad, found: 'page' },
      })
      const shown = await visit('/events/bad')
      expect(shown?.html).not.toContain('javascript')
      expect(shown?.text).toContain('Recording')
      expect(await visit('/events/drafted')).toBeNull()
    })
  })
})
