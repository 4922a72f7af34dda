import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../tests/support/databases.ts'
import { countQueries, makeVisits } from '../../tests/support/pages.ts'
import { makeText } from '../../tests/support/texts.ts'
import { makeIn } from '../../tests/support/weeks.ts'
import { actionRoutes } from './pages.tsx'

eachDatabase('the Call to Action', (database) => {
  let payload: Payload
  let make: ReturnType<typeof makeIn>
  let visit: ReturnType<typeof makeVisits>
  beforeAll(async () => {
    payload = await database.open()
    make = makeIn(payload)
    visit = makeVisits(payload, actionRoutes, '2026-03-01T12:00:00Z')
  })

  it('says so when none has been recorded, and shows no draft', async () => {
    await payload.create({ collection: 'calls', data: { title: 'A draft call', _status: 'draft' } })
    const shown = await visit('/action')
    expect(shown?.text).toContain('No call has been recorded yet.')
    expect(shown?.text).not.toContain('A draft call')
  })

  it('is a record: launch, numbers as stated with their sources, who is known, languages, its place in the weeks', async () => {
    const { edition, days } = await make.week('2018-09-24')
    await make.post({ slug: 'the-call', title: 'A Call', edition, day: days[0] })
    await make.post({ slug: 'another', title: 'Another post', edition })
    const signatory = await make.organisation('A signatory')
    await payload.create({
      collection: 'calls',
      data: {
        ...{
          title: 'A Call',
          summary: 'What it asks.',
          edition,
          launched: '2018-05-08',
          launchNote: 'At a symposium.',
        },
        signatoryCounts: [
          { asOf: '2018-09-24', organisations: 31, source: 'https://www.example.org/news' },
          { asOf: 'undated, later', organisations: 34, source: 'javascript:alert(1)' },
        ],
        ...{ signatoriesNamed: [signatory], signatoriesNote: 'The full list was not found.' },
        translations: [
          { language: 'es', url: 'https://example.org/es' },
          { language: 'fr', url: 'javascript:alert(1)' },
        ],
        ...{ sources: ['https://example.org/source?page=4', 'data:text/html,x'], _status: 'published' as const },
      },
    })
    const shown = await visit('/action')
    expect(shown?.text).toMatch(/^Call to Action\nMay 2018\nA Call\nWhat it asks\.\n/)
    expect(shown?.text).toContain('The statement\nThe text of the statement is not kept here.')
    expect(shown?.text).toContain('Launched\n8 May 2018\nAt a symposium.')
    expect(shown?.text).toContain(
      '31 organisations, as of 24 September 2018 (example.org)\n34 organisations, undated, later\n',
    )
    expect(shown?.text).toContain('Known by name\nA signatory')
    expect(shown?.text).toContain('In other languages\nSpanish (example.org)')
    expect(shown?.html).toContain('<a href="/2018">')
    expect(shown?.html).toContain('<a href="/posts/the-call">')
    expect(shown?.html).toContain('example.org/source?page=4</a>')
    expect(shown?.html).not.toMatch(/javascript:|data:text|\/posts\/another/)
    expect(shown?.page.edition).toEqual({ slug: '2018', year: 2018 })
  })

  it('shows its statement where there is one, and an earlier call below the latest', async () => {
    await payload.create({
      collection: 'calls',
      data: { title: 'The second call', launched: '2025-05-01', statement: makeText('We call.'), _status: 'published' },
    })
    const shown = await visit('/action')
    expect(shown?.text).toMatch(/The second call[\s\S]*We call\.[\s\S]*\nA Call\nThe statement/)
    expect(shown?.html.match(/<h1/g)).toHaveLength(1)
    expect(await countQueries(payload, () => visit('/action'))).toBeLessThanOrEqual(9)
  })
})
