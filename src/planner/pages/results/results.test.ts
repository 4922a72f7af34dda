import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { pageAt, send, visit } from '../../../../tests/planner/visiting.ts'
import { locales, translate } from '../../../../tests/support/words.ts'
import { faultsInHtml } from '../../../site/html-validity.ts'
import {
  exampleNames,
  exampleScenario,
  planOf,
  readScenario,
  scenarioFromLink,
  scenarioToLink,
  wordKeys,
} from '../../index.ts'
import { makeScenario, makeTime, resultsOf } from '../../testing.ts'
import { draftToLink } from '../draft.ts'

/** The cells of a table by the words of its caption. */
function tableIn(html: string, caption: string): string[][] {
  const start = html.indexOf(`<figcaption>${caption}`)
  if (start < 0) throw new Error(`There is no table ${caption}`)
  const [table = ''] = /<table>.*?<\/table>/s.exec(html.slice(start)) ?? []
  const plain = (text: string) => text.replace(/<[^>]+>/g, '').replaceAll('&#x27;', "'")
  return [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => plain(cell)),
  )
}

const linkOf = (name: (typeof exampleNames)[number]) => scenarioToLink(exampleScenario(name)) ?? ''

describe('the results of check (a)', () => {
  const scenario = makeScenario({
    existing: 2,
    workingTime: {
      ...makeTime({ workingDays: 260, publicHolidays: 13, annualLeave: 18, sickLeave: 12, otherAbsence: 5 }),
    },
    workload: {
      services: [{ name: 'One service', volume: 1696, unitTime: { amount: 1, unit: 'hours' } }],
      supportActivities: [{ name: 'Support', time: { amount: 1, unit: 'hours', per: 'day' } }],
      additionalActivities: [{ name: 'Additional', staff: 2, time: { amount: 424, unit: 'hours', per: 'year' } }],
    },
  })
  const s = draftToLink({ ...scenario }) ?? ''

  it('stand in the table of WISN, to the digit', async () => {
    const { html } = await pageAt(`/planner/results?s=${s}`)
    expect(tableIn(html, 'Need by workload')).toEqual([
      ['Figure', 'Value'],
      ['Available working time (AWT), hours a year', '1,696'],
      ['Workers for all services', '1'],
      ['Support activities, share of the working time', '12.5%'],
      ['Category allowance factor (CAF)', '1.142857'],
      ['Individual allowance factor (IAF), workers', '0.5'],
      ['Required workers', '1.642857'],
      ['Difference: existing less required', '0.357143'],
      ['WISN ratio: existing ÷ required', '1.2174'],
    ])
    expect(html).toContain('Surplus: more workers than the work asks for (WISN ratio 1.2174).')
  })

  it('say how they were computed, and whose the method is', async () => {
    const { html } = await pageAt(`/planner/results?s=${s}`)
    expect(html).toContain('1 × 1.142857 + 0.5 = 1.642857 workers')
    expect(html).toMatch(/<b>Required workers<\/b> <small>WHO’s WISN<\/small>/)
    expect(html).toMatch(/<b>Posts<\/b> <small>this planner’s own<\/small>/)
  })

  it('are told in the marks of the language', async () => {
    expect((await pageAt(`/fr/planner/results?s=${s}`, 'fr')).html).toContain('1,142857')
    expect((await pageAt(`/ar/planner/results?s=${s}`, 'ar')).html).toContain('عامل علاوة الفئة (CAF)')
  })
})

describe.each(exampleNames)('the example %s', (name) => {
  const results = resultsOf(exampleScenario(name))
  const s = linkOf(name)

  it('shows the path and the cost of each year as they are computed', async () => {
    const { html } = await pageAt(`/planner/results?s=${s}`)
    const say = (value: number, digits = 1) => value.toLocaleString('en-GB', { maximumFractionDigits: digits })
    for (const { path, name: cadre } of results.cadres) {
      if (!path) continue
      expect(tableIn(html, `${cadre}: headcount by year`).slice(1)).toEqual(
        path.years.map(({ year, newcomers, headcount, gap }) => [
          String(year),
          newcomers ? say(newcomers.value) : '',
          say(headcount.value),
          say(Math.max(0, gap.value)),
        ]),
      )
    }
    if (results.cost)
      expect(tableIn(html, 'Cost by year').map((row) => row[4])).toEqual([
        'In all',
        ...results.cost.years.map(({ total }) => say(total.value, 0)),
      ])
  })

  it('draws what it tells, in every language, as valid HTML that no words are missing in', async () => {
    for (const locale of locales) {
      for (const path of ['results', 'brief', 'workings']) {
        const { html, page } = await pageAt(`/planner/${path}?s=${s}`, locale)
        expect(await faultsInHtml(html)).toEqual([])
        expect(html).not.toMatch(/planner\.|undefined|\[object|NaN|Infinity/)
        expect(page.noindex).toBe(true)
      }
      const { html } = await pageAt(`/planner/results?s=${s}`, locale)
      expect([...html.matchAll(/<svg [^>]*role="img" aria-label="[^"]+"/g)].length).toBeGreaterThan(1)
    }
  })

  it('goes into files and comes back from them', async () => {
    const yaml = await visit(`/planner/plan.yaml?s=${s}`)
    const text = yaml && 'body' in yaml && 'type' in yaml ? yaml.body : ''
    expect(text).toContain('$schema=https://week.example/planner/scenario.schema.json')
    expect(parse(text)).toEqual(exampleScenario(name))
    const opened = await send('/planner', { text })
    expect(opened).toBe(`/planner/results?s=${s}`)
    const xlsx = await visit(`/ar/planner/results.xlsx?s=${s}`, 'ar')
    const { sheets } = await readXlsx((xlsx && 'bytes' in xlsx && xlsx.bytes) || Buffer.alloc(0))
    expect(sheets.map((sheet) => sheet.name)).toContain('1 النتائج')
    const csv = await visit(`/fr/planner/results.csv?s=${s}`, 'fr')
    expect(csv).toMatchObject({ download: 'results.csv', body: expect.stringMatching(/^\ufeffPartie,/) })
  })

  it('every step of its reckoning stands on a page of the workings', async () => {
    const first = await pageAt(`/planner/workings?s=${s}`)
    const parts = new Set([...first.html.matchAll(/part=([\w~-]+)/g)].map(([, part = '']) => part))
    let figures = [...first.html.matchAll(/<li><b>/g)].length
    for (const part of parts)
      figures += [...(await pageAt(`/planner/workings?part=${part}&s=${s}`)).html.matchAll(/<li><b>/g)].length
    expect(figures).toBe(results.figures.length)
  })
})

describe('the start', () => {
  test('tells what is wrong with a file by line and field, and keeps its text', async () => {
    const text = 'title: A plan\ncadres:\n  - name: Workers\n    existing: many\n    workloads: 3\n'
    const shown = await send('/planner', { text })
    if (!shown || typeof shown === 'string') throw new Error('it is taken')
    expect(shown.page.status).toBe(422)
    expect(shown.html).toContain('Line 4, Existing staff (\u2068cadres[0].existing\u2069): Write a number in digits')
    expect(shown.html).toContain('Line 5, cadres[0].workloads: There is no field of this name. Is workload meant?')
    expect(shown.html).toContain('existing: many')
  })

  test.each([
    ['nothing', '', 'Choose a file, or paste its text.'],
    ['no YAML', '{ "title": ', 'Line 1: This is neither YAML nor JSON.'],
    ['brackets without end', '['.repeat(9_999), '>Line 1: This is neither YAML nor JSON. (\u2068Maximum call'],
    ['a list', '- 1\n- 2\n', 'This must be a group of fields.'],
    [
      'references that multiply',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
        .split('')
        .map((one, i) => `${one}: &${one} [${`*${'abcdefgh'[i]},`.repeat(9)}]`)
        .join('\n')}\n`,
      'This is neither YAML nor JSON.',
    ],
  ])('says so of %s', async (_, text, words) => {
    const shown = await send('/planner', { text })
    expect(shown).toMatchObject({ page: { status: 422 }, html: expect.stringContaining(words) })
  })

  test('leads to the examples and the schema', async () => {
    const { html } = await pageAt('/planner')
    for (const name of exampleNames) {
      expect(html).toContain(`href="/planner/examples/${name}"`)
      expect(await visit(`/planner/examples/${name}`)).toEqual({ redirect: `/planner/results?s=${linkOf(name)}` })
    }
    expect(await visit('/planner/examples/other')).toBeNull()
    expect(await visit('/planner/scenario.schema.json')).toMatchObject({
      body: expect.stringContaining('draft-07/schema#'),
    })
  })
})

test.each(exampleNames)('the example %s has no English word in another language', async (name) => {
  const wordsIn = (scenario: object) =>
    [...JSON.stringify(scenario).matchAll(/"(?:title|name|area|note|source)":"(.*?)"/g)].map(([, words]) => words)
  const english = wordsIn(exampleScenario(name))
  for (const locale of locales.filter((one) => one !== 'en')) {
    const opened = await visit(`/${locale}/planner/examples/${name}`, locale)
    const s = opened && 'redirect' in opened ? opened.redirect.split('s=')[1] : ''
    const read = scenarioFromLink(s ?? '')
    const other = read.ok ? wordsIn(read.scenario) : []
    expect(other).toHaveLength(english.length)
    expect(other.filter((words, place) => words === english[place])).toEqual([])
    expect((await pageAt(`/${locale}/planner/results?s=${s}`, locale)).html).toContain('class="how"')
  }
})

test('a plan that is not whole yet tells what lacks, with the way to its step', async () => {
  const s = draftToLink({ title: 'A plan', cadres: [{ name: 'Workers', path: { attrition: 0.1 } }] }) ?? ''
  const { html } = await pageAt(`/planner/results?s=${s}`)
  expect(html).toContain(`href="/planner/path/1?s=${s}"`)
  expect(html).toContain(`href="/planner/about?s=${s}"`)
  expect(html).toContain('It is missing, and needed for the path.')
})

test.each(['\0', '%', 'AAAA', '../x'])(
  'an address that holds %j in place of a plan says so, and files lead there',
  async (s) => {
    const asked = new URLSearchParams({ s })
    expect((await pageAt(`/planner/results?${asked}`)).page.status).toBe(422)
    for (const path of ['brief', 'workings', 'plan.yaml', 'results.xlsx'])
      expect(await visit(`/planner/${path}?${asked}`)).toEqual({
        redirect: `/planner/results?s=${s === 'AAAA' ? s : '-'}`,
      })
  },
)

test('low and high tell their inputs in the marks of the language, shares in per cent', async () => {
  const s = linkOf('national-ratio')
  const { html } = await pageAt(`/planner/results?s=${s}`)
  expect(html).toContain('People for one worker: 4,000 → 5,000')
  expect(html).toContain('Inflation a year: 3% → 6%')
  expect((await pageAt(`/fr/planner/results?s=${s}`, 'fr')).html).toMatch(/: 3\s% → 6\s%/)
})

test('names that are hostile stay words', async () => {
  const hostile = '"><script>alert(1)</script>'
  const plan = planOf(
    makeScenario(
      { name: hostile, existing: 1, ratio: { of: 'everyone', people: 10 } },
      { title: hostile, population: { total: 100 } },
    ),
  )
  if (!plan.ok) throw new Error('it is a plan')
  for (const path of ['results', 'brief', 'workings', 'cadres'])
    expect((await pageAt(`/planner/${path}?s=${scenarioToLink(plan.results.scenario)}`)).html).not.toContain('<script')
})

test('every word that files ask for is there, in every language', () => {
  for (const locale of locales) {
    const t = translate(locale)
    expect(wordKeys.filter((key) => t.of('planner.word', key) === key)).toEqual([])
  }
})

test('an example reads as it is written', () => {
  for (const name of exampleNames) expect(readScenario(JSON.stringify(exampleScenario(name))).ok).toBe(true)
})
