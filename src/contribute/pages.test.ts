import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../tests/support/databases.ts'
import { makeVisits } from '../../tests/support/pages.ts'
import { makeIn } from '../../tests/support/weeks.ts'
import { contributeRoutes } from './pages.tsx'

eachDatabase('how to contribute', (database) => {
  let payload: Payload
  let make: ReturnType<typeof makeIn>
  let visit: ReturnType<typeof makeVisits>
  beforeAll(async () => {
    payload = await database.open()
    make = makeIn(payload)
    visit = makeVisits(payload, contributeRoutes, '2026-09-10T12:00:00Z')
  })

  it('tells what to send and how people are kept safe', async () => {
    const shown = await visit('/contribute')
    expect(shown?.text).toContain('No child, family or service user may be recognisable')
    expect(shown?.text).toContain('needs their consent in writing')
    expect(shown?.text).not.toContain('are due by')
    expect(shown?.page.nextChange).toBeUndefined()
  })

  it('makes up no address: without one it leads to the secretariat’s own pages, if these are known', async () => {
    const shown = await visit('/contribute')
    expect(shown?.text).toContain(
      'No mail address stands here yet. Global Social Service Workforce Alliance, which holds the week',
    )
    expect(shown?.html).not.toMatch(/mailto:|class="go"/)
    await make.organisation('The secretariat', { kind: 'secretariat', url: 'https://www.example.org/about' })
    expect((await visit('/contribute'))?.html).toContain('<a class="go" href="https://www.example.org/about"')
  })

  it('gives the address that the settings hold', async () => {
    await payload.updateGlobal({ slug: 'site', data: { contact: 'week@example.org' } })
    const shown = await visit('/contribute')
    expect(shown?.html).toContain('href="mailto:week@example.org"')
    expect(shown?.text).not.toContain('No mail address')
    expect(shown?.madeFrom).toContain('site')
  })

  it('names the next deadline until its day is over in the zone of that week', async () => {
    await make.edition({ slug: '2025', year: 2025, contributionDeadline: '2025-09-01' })
    await make.edition({ slug: 'sample', sample: true, contributionDeadline: '2026-09-11' })
    await make.edition({ slug: '2027', year: 2027, contributionDeadline: '2026-09-12', _status: 'draft' })
    await make.edition({ slug: '2026', year: 2026, contributionDeadline: '2026-09-20', zone: 'Asia/Tokyo' })
    const shown = await visit('/contribute')
    expect(shown?.text).toContain('Contributions to the next week are due by 20 September 2026.')
    expect(shown?.page.nextChange?.toString()).toBe('2026-09-10T15:00:00Z')
    expect((await visit('/contribute', { at: '2026-09-21T12:00:00Z' }))?.text).not.toContain('are due by')
  })
})
