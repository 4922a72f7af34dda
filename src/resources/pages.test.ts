import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../tests/support/databases.ts'
import { countQueries, makeVisits } from '../../tests/support/pages.ts'
import { makeIn } from '../../tests/support/weeks.ts'
import { resourceRoutes } from './pages.tsx'

eachDatabase('the library', (database) => {
  let payload: Payload
  let make: ReturnType<typeof makeIn>
  let visit: ReturnType<typeof makeVisits>

  beforeAll(async () => {
    payload = await database.open()
    make = makeIn(payload)
    visit = makeVisits(payload, resourceRoutes, '2026-03-01T12:00:00Z')
    const care = await make.theme('Care reform')
    const data = await make.theme('Data')
    await make.theme('Unused')
    await make.resource({ slug: 'report', title: 'A report', kind: 'report', year: 2020, themes: [care] })
    await make.resource({ slug: 'tool', title: 'A tool', kind: 'tool', year: 2021, themes: [care, data] })
    await make.resource({ slug: 'guidance', title: 'Guidance', kind: 'guidance', year: 2021 })
    await make.resource({ slug: 'drafted', title: 'Drafted', kind: 'journal-article', year: 1999, _status: 'draft' })
    await make.resource({ slug: 'sampled', title: 'Sampled', kind: 'other', year: 1998, sample: true })
  })

  const titles = async (address: string, locale = 'en') => {
    const html = (await visit(address, { locale }))?.html ?? ''
    return [...html.matchAll(/<h2><a href="(?:\/fr)?\/resources\/([^"]+)"/g)].map(([, slug]) => slug).sort()
  }

  it('shows everything that is published, and can be narrowed by kind, year and theme together', async () => {
    expect(await titles('/resources')).toEqual(['guidance', 'report', 'tool'])
    expect(await titles('/resources?kind=tool')).toEqual(['tool'])
    expect(await titles('/resources?year=2021')).toEqual(['guidance', 'tool'])
    expect(await titles('/resources?theme=care-reform', 'fr')).toEqual(['report', 'tool'])
    expect(await titles('/resources?theme=care-reform&year=2021')).toEqual(['tool'])
  })

  it('offers only what is in it, and each way keeps the others', async () => {
    const shown = await visit('/resources?kind=tool')
    expect(shown?.html).toContain('<b aria-current="true">Tool</b>')
    expect(shown?.html).toContain('href="/resources?kind=tool&amp;year=2021"')
    expect(shown?.html).toContain('<a href="/resources">All</a>')
    expect(shown?.text).not.toMatch(/Journal article|Other resource|1999|1998|Unused/)
  })

  it('is for search engines as a whole, not narrowed', async () => {
    expect((await visit('/resources'))?.page.noindex).toBeUndefined()
    expect((await visit('/resources?year=2021'))?.page.noindex).toBe(true)
  })

  it('says so where nothing fits, and has no page for what nothing is', async () => {
    expect((await visit('/resources?kind=report&year=2021'))?.text).toContain(
      'Nothing in the library fits all of these.',
    )
    for (const query of ['kind=journal-article', 'kind=x', 'year=1998', 'year=x', 'theme=unused', 'page=2', 'page=0'])
      expect(await visit(`/resources?${query}`), query).toBeNull()
  })

  it('is made anew when anything in it changes, whatever it was narrowed to', async () => {
    const shown = await visit('/resources?kind=tool')
    expect(shown?.madeFrom).toContain('resources')
    expect(shown?.madeFrom.has('posts')).toBe(false)
  })

  it('asks the database few times', async () => {
    expect(await countQueries(payload, () => visit('/resources'))).toBeLessThanOrEqual(14)
  })

  describe('a resource', () => {
    it('offers its file with type and size, and says year, licence and whether it came out in the week', async () => {
      const pdf = Buffer.from(
        `%PDF-1.4\n1 0 obj <</Type/Catalog>> endobj\n${' '.repeat(2_000)}\nxref\n0 1\ntrailer <</Root 1 0 R>>\nstartxref\n9\n%%EOF\n`,
      )
      const { id: file } = await payload.create({
        collection: 'media',
        data: { alt: 'The manual' },
        file: { data: pdf, name: 'the manual.pdf', mimetype: 'application/pdf', size: pdf.length },
      })
      const maker = await make.organisation('A publisher')
      const { edition } = await make.week('2021-10-25')
      await make.resource({
        ...{ slug: 'manual', title: 'The manual', kind: 'guidance', file, edition, organisations: [maker] },
        ...{ year: 2021, licence: 'CC BY 4.0', releaseInWeek: 'probable', languages: ['en', 'fr'] },
      })
      const shown = await visit('/resources/manual')
      expect(shown?.html).toMatch(/<a class="go" href="\/media\/[^"]+\.pdf" download="[^"]+" type="application\/pdf">/)
      expect(shown?.text).toContain('Download (PDF, 2.1 kB)')
      expect(shown?.text).toContain('Guidance\nThe manual\nA publisher\n')
      expect(shown?.text).toContain(
        'Year\n2021\nLicence\nCC BY 4.0\nReleased in the week\nprobably\nLanguages\nEnglish and French',
      )
    })

    it('that lies elsewhere leads there, and one that nobody sees has no page', async () => {
      await make.resource({ slug: 'away', title: 'Away', elsewhere: { url: 'https://example.org/a', found: 'page' } })
      const shown = await visit('/resources/away')
      expect(shown?.html).toContain('href="https://example.org/a"')
      expect(shown?.text).not.toContain('Download')
      expect(await visit('/resources/drafted')).toBeNull()
      expect((await visit('/resources/sampled'))?.page.noindex).toBe(true)
    })
  })

  it('that is empty says so', async () => {
    const none = makeVisits(await database.open(), resourceRoutes, '2026-03-01T12:00:00Z')
    const shown = await none('/resources')
    expect(shown?.text).toContain('The library is still empty.')
    expect(shown?.html).not.toContain('filters')
  })
})
