import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../tests/support/databases.ts'
import { countQueries, makeVisits } from '../../tests/support/pages.ts'
import { makeIn } from '../../tests/support/weeks.ts'
import { itemRooms } from '../rooms.ts'
import { weekRoutes } from './pages.tsx'

const routes = weekRoutes(itemRooms)

eachDatabase('people, organisations, themes and countries', (database) => {
  let payload: Payload
  let make: ReturnType<typeof makeIn>
  let visit: ReturnType<typeof makeVisits>
  const made: Record<'jim' | 'ann' | 'network' | 'group' | 'agency' | 'theme', number> = {
    ...{ jim: 0, ann: 0, network: 0, group: 0, agency: 0, theme: 0 },
  }
  beforeAll(async () => {
    payload = await database.open()
    make = makeIn(payload)
    visit = makeVisits(payload, routes, '2026-03-01T12:00:00Z')
    made.network = await make.organisation('The Network', {
      kind: 'network',
      country: 'KE',
      url: 'https://network.example/',
    })
    made.group = await make.organisation('Interest Group on Care', { kind: 'interest-group', parent: made.network })
    made.agency = await make.organisation('An Agency', { kind: 'un', summary: 'What it does.' })
    await make.organisation('A made-up body', { sample: true })
    made.jim = await make.person('Jim Doe')
    made.ann = await make.person('Ann Roe', { shown: 'without-page' })
    await make.person('Zoë Poe')
    await make.person('Hidden Person', { shown: 'not-at-all' })
    made.theme = await make.theme('Care reform', { framework: 'developing', summary: 'On care.' })

    const older = await make.edition({ slug: '2014', year: 2014 })
    const newer = await make.edition({ slug: '2015', year: 2015 })
    const chair = { person: made.jim, role: 'Chair', organisations: [made.network], part: 'author' }
    const advisor = {
      person: made.jim,
      nameThen: 'James Doe',
      role: 'Advisor',
      organisations: [made.agency],
      part: 'author',
    }
    await make.post({
      title: 'As chair',
      edition: newer,
      bylines: [chair],
      themes: [made.theme],
      countries: ['KE', 'UG'],
    })
    await make.post({ title: 'As advisor', edition: older, bylines: [advisor, { person: made.ann, part: 'author' }] })
    await make.event({
      title: 'Chairing',
      edition: newer,
      bylines: [{ ...chair, part: 'moderator' }],
      hosts: [made.agency],
    })
    await make.resource({ title: 'Made by the group', edition: newer, organisations: [made.group] })
    await make.post({ title: 'In draft', _status: 'draft', bylines: [chair], themes: [made.theme], countries: ['KE'] })
    await make.post({ title: 'A sample', sample: true, bylines: [chair], themes: [made.theme], countries: ['TZ'] })
  })

  describe('a person', () => {
    it('is shown with all they did, under each role they had then, the latest first', async () => {
      const shown = await visit('/people/jim-doe')
      expect(shown?.text).toContain(
        'Jim Doe\nWhat they wrote and said over the years, with the role they had then.\nAlso signed as James Doe\n',
      )
      expect(shown?.text).toMatch(
        /2015\nChair\nThe Network\n[\s\S]*As chair\n[\s\S]*Chairing\n[\s\S]*2014\nAdvisor\nAn Agency\n[\s\S]*As advisor\n/,
      )
      for (const hidden of ['In draft', 'A sample']) expect(shown?.text).not.toContain(hidden)
      expect(shown?.page.jsonLd).toEqual([
        expect.objectContaining({ '@type': 'Person', name: 'Jim Doe', jobTitle: ['Chair', 'Advisor'] }),
      ])
    })

    it('who asked for no page has none, and is in no list', async () => {
      expect(await visit('/people/ann-roe')).toBeNull()
      expect(await visit('/people/hidden-person')).toBeNull()
      const shown = await visit('/people')
      expect(shown?.text).toBe(
        'People\nEveryone named in a byline of Social Service Workforce Week, with all they wrote and said.\nJ\nJim Doe\nZ\nZoë Poe',
      )
      expect(await visit('/people?page=2')).toBeNull()
      expect(await visit('/people?page=x')).toBeNull()
    })

    it('who is hidden later is gone from the page, the list and the page of the organisation', async () => {
      const id = await make.person('Later Hidden')
      await make.post({
        title: 'By one who left',
        bylines: [{ person: id, role: 'Clerk', organisations: [made.agency], part: 'author' }],
      })
      expect((await visit('/people/later-hidden'))?.text).toContain('Clerk')
      expect((await visit('/organisations/an-agency'))?.text).toContain('By one who left')
      await payload.update({ collection: 'persons', id, data: { shown: 'not-at-all' } })
      expect(await visit('/people/later-hidden')).toBeNull()
      expect((await visit('/people'))?.text).not.toContain('Later')
      expect((await visit('/organisations/an-agency'))?.text).not.toContain('By one who left')
    })
  })

  describe('an organisation', () => {
    it('shows what it is part of and what it made', async () => {
      const shown = await visit('/organisations/interest-group-on-care')
      expect(shown?.text).toMatch(/^Interest group\nPart of\nThe Network\nInterest Group on Care\n/)
      expect(shown?.text).toContain('What it made or signed\nPublication · 2015\nMade by the group')
      expect(shown?.page.jsonLd).toEqual([
        expect.objectContaining({
          '@type': 'Organization',
          parentOrganization: expect.objectContaining({ name: 'The Network' }),
        }),
      ])
    })

    it('shows its parts, and who stood for it with the role of then, apart from what it hosted', async () => {
      const network = await visit('/organisations/the-network')
      expect(network?.text).toContain('Groups and parts\nInterest Group on Care · Interest group')
      expect(network?.text).toMatch(/People, with their role then\n[\s\S]*As chair\nJim Doe, Chair, The Network/)
      expect(network?.html).toContain('<a href="/countries/ke">Kenya</a>')
      const agency = await visit('/organisations/an-agency')
      expect(agency?.text).toMatch(
        /What it made or signed\n[\s\S]*Chairing[\s\S]*People, with their role then\n[\s\S]*James Doe, Advisor/,
      )
      expect(agency?.text).not.toContain('A sample')
    })

    it('stands in the list by its kind; a kind can be asked for alone', async () => {
      const shown = await visit('/organisations')
      expect(shown?.text).toMatch(
        /Interest group\nInterest Group on Care\nUnited Nations\nAn Agency\nNetwork\nThe Network · Kenya$/,
      )
      const networks = await visit('/organisations?kind=network')
      expect(networks?.text).toContain('The Network')
      expect(networks?.text).not.toContain('An Agency')
      for (const none of ['kind=bakery', 'kind=donor', 'page=2', 'page=0'])
        expect(await visit(`/organisations?${none}`), none).toBeNull()
      expect(await visit('/organisations/nobody')).toBeNull()
    })
  })

  describe('a theme', () => {
    it('goes across the years', async () => {
      const shown = await visit('/themes/care-reform')
      expect(shown?.text).toMatch(
        /^Developing the workforce\n1 item\nCare reform\nOn care\.\n2015\nBlog post\nAs chair/,
      )
      expect((await visit('/themes'))?.text).toContain('Developing the workforce\nCare reform\nOn care.')
      expect(await visit('/themes/none')).toBeNull()
    })

    it('is paged when it has many items, the newest first, none lost and none doubled', async () => {
      const theme = await make.theme('Much written of')
      const titles = Array.from({ length: 43 }, (_, index) => `Item ${String(index).padStart(2, '0')}`)
      for (const [index, title] of titles.entries()) {
        const date = Temporal.PlainDate.from('2020-01-01').add({ days: index }).toString()
        await (index % 2 ? make.post : make.resource)({ title, date, themes: [theme] })
      }
      const pages = await Promise.all(
        ['', '?page=2', '?page=3'].map((query) => visit(`/themes/much-written-of${query}`)),
      )
      const shown = pages.map((page) => page?.html.match(/Item \d\d/g) ?? [])
      expect(shown.map((page) => page.length)).toEqual([20, 20, 3])
      expect(shown.flat()).toEqual([...titles].reverse())
      expect(pages[0]?.text).toContain('Page 1 of 3')
      expect(await visit('/themes/much-written-of?page=4')).toBeNull()
    })
  })

  describe('a country', () => {
    it('is where texts come from or lead to, and its organisations', async () => {
      const shown = await visit('/countries/ke')
      expect(shown?.text).toMatch(
        /^1 item\nKenya\n[\s\S]*2015\nBlog post\nAs chair[\s\S]*Organisations there\nThe Network · Network$/,
      )
      expect((await visit('/countries/ug', { locale: 'fr' }))?.page.title).toBe('Ouganda')
      expect((await visit('/countries'))?.text).toMatch(/2 countries\nKenya\nUganda$/)
    })

    it('is not there without anything to show, nor under what is no code in small letters', async () => {
      for (const code of ['tz', 'KE', 'xx', 'kenya']) expect(await visit(`/countries/${code}`), code).toBeNull()
    })
  })

  it('asks no oftener for three items than for one, nor for thirty', async () => {
    const person = await make.person('Busy One')
    const body = await make.organisation('Busy Body')
    const theme = await make.theme('Busy')
    const item = {
      bylines: [{ person, role: 'Author', organisations: [body], part: 'author' }],
      themes: [theme],
      countries: ['MW'],
    }
    // What several lists ask for at once is asked together or apart, as the answers come.
    const most = { person: 14, organisation: 22, theme: 14, country: 14, countries: 10, home: 30 }
    const addresses = [
      '/people/busy-one',
      '/organisations/busy-body',
      '/themes/busy',
      '/countries/mw',
      '/countries',
      '/',
    ]
    const counts = async () => {
      const all: number[] = []
      for (const address of addresses) all.push(await countQueries(payload, () => visit(address)))
      return all
    }
    for (const more of [1, 2, 27]) {
      for (let made = 0; made < more; made++) await make.post(item)
      const found = await counts()
      Object.values(most).forEach((limit, index) => {
        expect(found[index], addresses[index]).toBeLessThanOrEqual(limit)
      })
    }
    expect((await visit('/people/busy-one'))?.html.match(/<h3>/g)).toHaveLength(30)
  })
})

eachDatabase('the plain pages', (database) => {
  it('say what this is, how to reuse and cite it, and what is done with readers', async () => {
    const payload = await database.open()
    await payload.updateGlobal({ slug: 'site', data: { contact: 'week@example.org' } })
    const visit = makeVisits(payload, routes, '2026-03-01T12:00:00Z')
    const about = await visit('/about')
    expect(about?.text).toContain('reused under CC BY 4.0')
    expect(about?.text).toContain('Social Service Workforce Week: the open archive, https://week.example')
    for (const address of ['/about', '/privacy', '/accessibility'])
      expect((await visit(address, { locale: 'pt' }))?.html, address).toContain('href="mailto:week@example.org"')
    expect((await visit('/privacy'))?.text).toContain('Nothing is stored in your browser unless you ask')
  })

  it('say where to report what keeps a reader out, also while no address is set', async () => {
    const visit = makeVisits(await database.open(), routes, '2026-03-01T12:00:00Z')
    const { text = '', html = '' } = (await visit('/accessibility')) ?? {}
    expect(text).toContain('WCAG 2.2, level AA')
    expect(text).toContain('On 23 November 2026, the pages as the program comes were also gone through')
    expect(text).toContain('nor tested by people with disabilities')
    expect(html).not.toContain('mailto:')
    expect(text).toContain('No mail address stands here yet')
  })
})
