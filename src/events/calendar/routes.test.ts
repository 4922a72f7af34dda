import ICAL from 'ical.js'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../../tests/support/databases.ts'
import { countQueries, makeDocuments } from '../../../tests/support/pages.ts'
import { makeIn } from '../../../tests/support/weeks.ts'
import { eventRoutes } from '../pages.tsx'

eachDatabase('calendars', (database) => {
  let payload: Payload
  let make: ReturnType<typeof makeIn>
  let read: ReturnType<typeof makeDocuments>
  let talk: number

  beforeAll(async () => {
    payload = await database.open()
    make = makeIn(payload)
    read = makeDocuments(payload, eventRoutes, '2026-10-20T12:00:00Z')
    const edition = await make.edition({ slug: '2026', year: 2026 })
    const sample = await make.edition({ slug: 'sample', sample: true })
    await make.edition({ slug: '2027', year: 2027, _status: 'draft' })
    const hour = { startWall: '2026-10-27T09:00', zone: 'America/New_York', durationMinutes: 60 }
    const secret = { joiningLink: 'https://meet.example/1', joiningNotes: 'Passcode 7' }
    talk = await make.event({ slug: 'talk', title: 'A talk', edition, ...hour, ...secret, languages: ['en'] })
    await payload.update({ collection: 'events', id: talk, locale: 'fr', data: { title: 'Une causerie' } })
    await make.event({
      slug: 'chat',
      title: 'A chat',
      kind: 'social-media-chat',
      edition,
      ...hour,
      interpretation: ['fr'],
    })
    await make.event({ slug: 'gone', title: 'Gone', edition, ...hour, status: 'cancelled' })
    await make.event({ slug: 'old', title: 'Old', date: '2019-10-22' })
    await make.event({ slug: 'dateless', title: 'Dateless' })
    await make.event({ slug: 'drafted', title: 'Drafted', ...hour, _status: 'draft' })
    await make.event({ slug: 'sampled', title: 'Sampled', edition: sample, ...hour })
  })

  const eventsIn = (file = '') => new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')
  const titles = (file = '') => eventsIn(file).map((event) => event.getFirstPropertyValue('summary'))
  const at = async (address: string, locale = 'en') => (await read(address, { locale }))?.body

  it('hold all that is published and has a day, and neither drafts nor the sample nor how to join', async () => {
    const shown = await read('/calendar.ics')
    expect(shown?.type).toBe('text/calendar; charset=utf-8; method=PUBLISH')
    expect(titles(shown?.body).sort()).toEqual(['A chat', 'A talk', 'Gone', 'Old'])
    expect(shown?.body).toContain('STATUS:CANCELLED')
    expect(shown?.body).not.toMatch(/meet\.example|Passcode/)
    expect(shown?.body).toBe(await at('/calendar.ics'))
    expect(shown?.madeFrom).toContain('events')
  })

  it.each([
    ['/2026/calendar.ics', ['A chat', 'A talk', 'Gone']],
    ['/calendar.ics?edition=2026', ['A chat', 'A talk', 'Gone']],
    ['/calendar.ics?kind=social-media-chat', ['A chat']],
    ['/calendar.ics?language=fr', ['A chat']],
    ['/2026/calendar.ics?language=en&kind=webinar', ['A talk']],
    ['/calendar.ics?kind=symposium', []],
  ])('%s holds what was asked for', async (address, expected) => {
    expect(titles(await at(address)).sort()).toEqual(expected)
  })

  it.each([
    ...['/calendar.ics?edition=2027', '/calendar.ics?edition=sample', '/calendar.ics?kind=party', '/2027/calendar.ics'],
    ...['/calendar.ics?language=%0Ax', '/events/none.ics', '/events/drafted.ics', '/events/sampled.ics'],
    '/events/dateless.ics',
  ])('%s is not there', async (address) => {
    expect(await read(address)).toBeNull()
  })

  it('speak the language of the reader and lead to the page in it', async () => {
    expect(titles(await at('/events/talk.ics', 'fr'))).toEqual(['Une causerie'])
    const [event] = eventsIn(await at('/events/talk.ics', 'fr'))
    expect(event?.getFirstPropertyValue('url')).toBe('https://week.example/fr/events/talk')
    expect(await at('/2026/calendar.ics', 'fr')).toMatch(/^X-WR-CALNAME:.*2026 : événements\r$/m)
  })

  describe('of an event', () => {
    const one = async (slug: string) => {
      const [event] = eventsIn(await at(`/events/${slug}.ics`))
      return { uid: event?.getFirstPropertyValue('uid'), sequence: event?.getFirstPropertyValue('sequence') }
    }

    it('keep its address and tell with a higher number that it was moved', async () => {
      const before = await one('talk')
      await payload.update({ collection: 'events', id: talk, data: { startWall: '2026-10-28T09:00', slug: 'moved' } })
      expect(await one('moved')).toEqual({ uid: before.uid, sequence: 1 })
    })

    it('are found where it used to be', async () => {
      await expect(read('/events/talk.ics')).rejects.toThrow('is a page')
    })
  })

  it('ask the database few times', async () => {
    expect(await countQueries(payload, () => read('/calendar.ics'))).toBeLessThanOrEqual(8)
  })
})
