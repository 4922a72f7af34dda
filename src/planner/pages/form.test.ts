import { describe, expect, it, test } from 'vitest'
import { fieldsIn, pageAt, send, visit } from '../../../tests/planner/visiting.ts'
import type { Locale } from '../../i18n/languages.ts'
import { exampleNames, exampleScenario, scenarioToLink } from '../index.ts'
import { draftFromLink, draftToLink } from './draft.ts'
import { pathOfStep, placesOf } from './steps/steps.ts'

const linkOf = (name: (typeof exampleNames)[number]) => scenarioToLink(exampleScenario(name)) ?? ''
const sOf = (address: string | null | object) =>
  typeof address === 'string' ? (new URL(address, 'https://week.example').searchParams.get('s') ?? '') : ''

/** Sends a step as it is shown, with some fields typed otherwise. */
async function retype(path: string, s: string, changes: Record<string, string> = {}, locale: Locale = 'en') {
  const { html } = await pageAt(`${path}?s=${s}`, locale)
  return send(path, { ...fieldsIn(html), ...changes }, locale)
}

describe.each(exampleNames)('the steps of %s', (name) => {
  const s = linkOf(name)
  const paths = placesOf({ ...exampleScenario(name) }).map(pathOfStep)

  it.each(paths)('%s, sent as it is shown, changes nothing', async (path) => {
    for (const locale of ['en', 'fr', 'ar'] as const) {
      const led = await retype(path, s, {}, locale)
      expect(draftFromLink(sOf(led)), `${locale} ${typeof led === 'object' ? JSON.stringify(led?.html) : ''}`).toEqual(
        draftFromLink(s),
      )
    }
  })
})

describe('what is hostile or wrong', () => {
  const wrong = {
    'a script': '<script>alert(1)</script>"><img src=x onerror=alert(1)>',
    'no number': 'NaN',
    'a number without end': '1e999',
    'less than nothing': '-5',
    'a text of 5,000 letters': 'x'.repeat(5000),
  }
  const s = linkOf('district-office')
  const paths = placesOf({ ...exampleScenario('district-office') }).map(pathOfStep)

  describe.each(Object.entries(wrong))('%s', (_, text) => {
    it.each(paths)(
      'in every field of %s, one by one: an error at the field, or a text kept as a text',
      async (path) => {
        const { html } = await pageAt(`${path}?s=${s}`)
        const shown = fieldsIn(html)
        const names = Object.keys(shown).filter((one) => one !== 's')
        expect(names.length).toBeGreaterThan(0)
        for (const name of names) {
          const answer = await send(path, { ...shown, [name]: text })
          if (answer === null) throw new Error(`${name}: no page`)
          if (typeof answer === 'string') {
            // Only words, and boxes to tick, can hold anything.
            const isWords = /\.name$|^title$|area$|note$|source|isSocialWorker|inflatesOneOff/.test(name)
            // Prices may fall.
            if (name === 'money.inflation' && text === '-5') continue
            expect(isWords, `${name} takes ${text.slice(0, 30)}`).toBe(true)
            continue
          }
          expect(answer.page.status, name).toBe(422)
          expect(answer.html).not.toMatch(/<script|<img/)
          const place = name.replace(/^source:/, '')
          expect(answer.html).toContain(`href="#field-${place}"`)
          expect(answer.html).toMatch(new RegExp(`id="field-${place.replaceAll('.', '\\.')}-error"`))
          const kept = fieldsIn(answer.html)
          const choice = html.includes(`<select id="field-${name}"`)
          expect(choice || kept[name], name).toEqual(choice || text)
          for (const other of names)
            if (other !== name) expect(kept[other], `${other} beside ${name}`).toBe(shown[other])
        }
      },
    )
  })

  test.each(['-', 'x'.repeat(20_000), 'AAAA', draftToLink({}) ?? '', 'eJw', '%00'])(
    'an address with %s in it is no plan, and no failure',
    async (link) => {
      for (const path of ['results', 'brief', 'workings', 'about', 'workload/1', 'plan.yaml', 'results.xlsx']) {
        const shown = await visit(`/planner/${path}?s=${link}`)
        expect(shown, path).not.toBeNull()
      }
    },
  )

  test('an address that swells without end is not opened', async () => {
    const bomb = draftToLink({ title: 'a'.repeat(2_000_000) }) ?? ''
    expect(bomb.length).toBeLessThan(16_000)
    expect((await pageAt(`/planner/results?s=${bomb}`)).html).toContain('There is no plan in this address')
  })

  test('a step or a cadre that there is not is not found', async () => {
    for (const path of ['nowhere', 'about/1', 'workload', 'workload/2', 'workload/0', 'workload/1e1'])
      expect(await visit(`/planner/${path}?s=${s}`), path).toBeNull()
  })
})

describe('rows', () => {
  const s = linkOf('national-ratio')
  const cadres = (html: string) => [0, 1, 2, 3].flatMap((row) => fieldsIn(html)[`cadres.${row}.name`] ?? [])
  const press = async (name: string, value: string, typed: Record<string, string> = {}) => {
    const { html } = await pageAt(`/planner/cadres?s=${s}`)
    const answer = await send('/planner/cadres', { ...fieldsIn(html), ...typed, [name]: value })
    if (answer === null || typeof answer === 'string') throw new Error('it leads on')
    return answer
  }

  it('are added, and all that is typed stays, right or wrong', async () => {
    const { html, page } = await press('add', 'cadres', { 'cadres.1.existing': 'many' })
    expect(page.status).toBe(200)
    expect(cadres(html)).toEqual(['Social workers', 'Community workers', 'Workers for children on the move', ''])
    expect(fieldsIn(html)['cadres.1.existing']).toBe('many')
    expect(fieldsIn(html)['cadres.3.isSocialWorker']).toBe('yes')
  })

  it('are taken away with all that belongs to them, and what is said of others follows', async () => {
    const { html } = await press('remove', 'cadres.0')
    expect(cadres(html)).toEqual(['Community workers', 'Workers for children on the move'])
    const { s: kept = '' } = fieldsIn(html)
    const draft = draftFromLink(kept)
    expect(draft?.cadres).toMatchObject([{ ratio: { people: 1200 } }, { existing: 60 }])
    expect(draft?.variations).toMatchObject({ low: [{ field: 'cadres[0].path.hires', value: 1000 }] })
    expect(draft?.notes).toEqual([{ note: 'All figures are invented, to show how a plan is made.' }])
  })

  it('are moved with all that belongs to them', async () => {
    const { html } = await press('down', 'cadres.0')
    expect(cadres(html)).toEqual(['Community workers', 'Social workers', 'Workers for children on the move'])
    expect(draftFromLink(fieldsIn(html).s ?? '')?.notes).toMatchObject([{}, { field: 'cadres[1].ratio.people' }])
  })

  it('that are left empty are no rows', async () => {
    const { html } = await press('add', 'cadres')
    const led = await send('/planner/cadres', {
      ...fieldsIn(html),
      'cadres.1.name': '',
      'cadres.1.existing': '',
      'cadres.1.workersPerSupervisor': '',
    })
    expect(draftFromLink(sOf(led))?.cadres).toMatchObject([{ name: 'Social workers' }, { existing: 60 }])
  })
})

describe('what one types', () => {
  const s = draftToLink({ title: 'A plan', cadres: [{ name: 'Workers' }] }) ?? ''
  test.each([
    ['en', '1,696.5', 1696.5],
    ['en', '1.5', 1.5],
    ['fr', '1,5', 1.5],
    ['fr', '1\u202f696,5', 1696.5],
    ['fr', '1.5', 1.5],
    ['ar', '١٦٩٦٫٥', 1696.5],
    ['ar', '١٬٦٩٦', 1696],
  ] as const)('%s: %s is %d', async (locale, typed, value) => {
    const led = await retype('/planner/cadres', s, { 'cadres.0.existing': typed }, locale === 'en' ? 'en' : locale)
    expect(draftFromLink(sOf(led))?.cadres).toMatchObject([{ existing: value }])
  })

  test.each([
    ['fr', '1.500', 'Écrivez un nombre'],
    ['pt', '1.500', 'Escreva um número'],
    ['en', '1,50,000', 'Write a number'],
  ] as const)('%s: %s, which some read as a thousand times the other, is refused', async (locale, typed, words) => {
    const shown = await retype('/planner/cadres', s, { 'cadres.0.existing': typed }, locale)
    expect(shown).toMatchObject({ page: { status: 422 }, html: expect.stringContaining(words) })
  })

  test('a year is told without a mark in it, and its own bound alone', async () => {
    for (const [typed, words] of [
      ['1066', 'This must be at least 1990.'],
      ['1'.repeat(20), 'This must be at most 2200.'],
    ] as const)
      expect(await retype('/planner/about', s, { 'horizon.start': typed, 'horizon.years': '3' })).toMatchObject({
        html: expect.stringContaining(`>${words}<`),
      })
  })

  test('shares are typed in per cent, with or without the sign', async () => {
    for (const typed of ['3.5', '3.5 %']) {
      const led = await retype('/planner/path/1', s, { 'cadres.0.path.attrition': typed })
      expect(draftFromLink(sOf(led))?.cadres).toMatchObject([{ path: { attrition: 0.035 } }])
    }
  })

  test('a country goes by its name in the language of the page', async () => {
    expect(draftFromLink(sOf(await retype('/planner/about', s, { country: 'Quenia' })))).toBeUndefined()
    expect(draftFromLink(sOf(await retype('/planner/about', s, { country: 'كينيا' }, 'ar')))?.country).toBe('KE')
    expect(draftFromLink(sOf(await retype('/planner/about', s, { country: 'cote d’ivoire' })))?.country).toBe('CI')
  })

  test('the source of a figure is a note on its field', async () => {
    const led = await retype('/planner/cadres', s, { 'cadres.0.existing': '2', 'source:cadres.0.existing': 'Payroll' })
    expect(draftFromLink(sOf(led))?.notes).toEqual([{ field: 'cadres[0].existing', source: 'Payroll' }])
    expect((await pageAt(`/planner/cadres?s=${sOf(led)}`)).html).toContain('value="Payroll"')
  })

  test('a form that is sent twice leads to the same place', async () => {
    const twice = await Promise.all([0, 1].map(() => retype('/planner/cadres', s, { 'cadres.0.existing': '2' })))
    expect(twice[0]).toBe(twice[1])
  })
})
