import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../tests/support/databases.ts'
import { makeVisits } from '../../tests/support/pages.ts'
import { makeIn } from '../../tests/support/weeks.ts'
import { profileRoutes } from './pages.tsx'

const now = '2026-03-01T12:00:00Z'

eachDatabase('worker profiles', (database) => {
  let payload: Payload
  let visit: ReturnType<typeof makeVisits>
  let edition: number
  beforeAll(async () => {
    payload = await database.open()
    visit = makeVisits(payload, profileRoutes, now)
    edition = (await makeIn(payload).week('2021-10-25')).edition
  })

  const makeConsent = async (more: object = {}) =>
    (
      await payload.create({
        collection: 'consents',
        data: { who: 'A worker', agreedTo: ['text' as const, 'name' as const], ...more },
      })
    ).id
  const makeProfile = (slug: string, more: object) =>
    payload.create({
      collection: 'profiles',
      data: { slug, title: `Portrait ${slug}`, _status: 'published', ...more },
    })

  it('is a portrait in three parts, with the kind of worker and the country', async () => {
    await makeProfile('full', {
      ...{ consent: await makeConsent(), edition, summary: 'Ten years on foot.', kindOfWorker: 'Community worker' },
      ...{
        country: 'NP',
        whatTheyDo: 'Visits families.\n\nWalks.',
        training: 'Two years.',
        whatKeeps: 'The families.',
      },
    })
    const shown = await visit('/profiles/full')
    expect(shown?.text).toContain('Worker profile\nPortrait full\nTen years on foot.')
    expect(shown?.html).toContain('<h2>What they do</h2><p>Visits families.</p><p>Walks.</p><h2>How they trained</h2>')
    expect(shown?.text).toContain('Published with the worker’s consent')
    expect(shown?.text).toContain('Kind of worker\nCommunity worker\nCountries\nNepal')
    expect(shown?.text).not.toContain('No author is named.')
  })

  it('has no page and is in no list without a consent in force', async () => {
    const shown = { whatTheyDo: 'Never shown' }
    await makeProfile('none', shown)
    await makeProfile('ended', { ...shown, consent: await makeConsent({ until: '2020-12-31' }) })
    await makeProfile('withdrawn', { ...shown, consent: await makeConsent({ withdrawnAt: '2026-01-01T00:00:00Z' }) })
    await makeProfile('photo-only', { ...shown, consent: await makeConsent({ agreedTo: ['photo'] }) })
    for (const slug of ['none', 'ended', 'withdrawn', 'photo-only']) expect(await visit(`/profiles/${slug}`)).toBeNull()
    const list = await visit('/profiles')
    expect(list?.html).toContain('/profiles/full')
    expect(list?.html).not.toMatch(/\/profiles\/(none|ended|withdrawn|photo-only)/)
  })

  it('is made anew each day at midnight in UTC, as a consent may run out', async () => {
    for (const address of ['/profiles/full', '/profiles'])
      expect((await visit(address))?.page.nextChange?.toString()).toBe('2026-03-02T00:00:00Z')
  })

  it('marks parts that are not translated', async () => {
    const { id } = await makeProfile('mixed', { consent: await makeConsent(), whatTheyDo: 'In English' })
    await payload.update({
      collection: 'profiles',
      id,
      locale: 'fr',
      data: { title: 'En français', training: 'Deux ans.' },
    })
    const shown = await visit('/profiles/mixed', { locale: 'fr' })
    expect(shown?.html).toContain('<p lang="en" dir="ltr">In English</p>')
    expect(shown?.html).toContain('<p>Deux ans.</p>')
    expect(shown?.text).toContain('Pas encore traduit')
  })
})
