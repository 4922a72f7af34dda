import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'
import { pageAt, visit } from '../../../../tests/planner/visiting.ts'
import { faultsInHtml } from '../../../site/html-validity.ts'
import { exampleNames, exampleScenario, type ScenarioInput, scenarioToLink } from '../../index.ts'
import { makeScenario, makeTime, resultsOf } from '../../testing.ts'
import { isLight } from './parts.tsx'

type Size = { cadres: number; services: number; groups: number; years: number }

/** A plan with something of all, and names and numbers that differ. */
function makePlan({ cadres, services, groups, years }: Size): ScenarioInput {
  const rows = <Row>(length: number, row: (place: number) => Row) => Array.from({ length }, (_, place) => row(place))
  const odd = (place: number) => ((place + 1) * 7919) % 991
  return makeScenario(undefined, {
    population: { total: 1_234_567, children: 456_789 },
    horizon: { start: 2026, years },
    money: {
      currency: 'KES',
      priceYear: 2026,
      inflation: 0.05,
      budget: 9e7,
      second: { currency: 'USD', rate: 0.0077 },
    },
    cadres: rows(cadres, (cadre) => ({
      name: `Workers of the district ${odd(cadre)}`,
      existing: odd(cadre),
      workingTime: makeTime(),
      workload: {
        services: rows(services, (place) => ({
          name: `Visits of kind ${odd(place + cadre)}`,
          volume: odd(place * 3 + cadre),
          unitTime: { amount: odd(place), unit: 'minutes' as const },
        })),
        supportActivities: [{ name: 'Records', share: 0.1 }],
      },
      groups: rows(groups, (place) => ({
        area: `Area ${odd(place)}`,
        name: `Children of group ${odd(place)}`,
        size: odd(place) * 10,
        prevalence: 0.1,
        toServe: 0.5,
        hoursPerCase: 7,
      })),
      workersPerSupervisor: 8,
      path: { attrition: 0.05, hires: odd(cadre) / 10, graduates: 2, startUpLimits: [5, 6] },
      cost: { salary: odd(cadre) * 1000, onCostShare: 0.1, transport: 90, recruitment: 30, equipment: 110 },
    })),
  })
}

/** A plan of nothing but words and their hours: little to compute, much to tell. */
const makeWordy = (services: number, notes: number): ScenarioInput => {
  const words = (from: number, length: number) =>
    Array.from({ length }, (_, place) => ((from * 31 + place * 17 + 7) ** 5 % 46_656).toString(36)).join(' ')
  return makeScenario(
    {
      workingTime: makeTime(),
      workload: {
        services: Array.from({ length: services }, (_, place) => ({
          name: words(place, 12),
          volume: 100 + place,
          unitTime: { amount: 2, unit: 'hours' as const },
        })),
      },
    },
    { notes: Array.from({ length: notes }, (_, place) => ({ note: words(place + 99, 40) })) },
  )
}

const addressOf = (scenario: ScenarioInput) => {
  const { scenario: whole, ...rest } = resultsOf(scenario)
  const s = scenarioToLink(whole) ?? ''
  return { s, results: { scenario: whole, ...rest } }
}

/** Keys of the parts to which a page leads. */
const partsIn = (html: string) =>
  [...html.matchAll(/\/planner\/results\?part=([\w-]+)&amp;s=/g)].map(([, key = '']) => key)
const captionsIn = (html: string) => [...html.matchAll(/<figcaption>(.*?)</g)].map(([, caption]) => caption)

describe('a plan', () => {
  it.each(exampleNames)('such as the example %s stands on one page', async (name) => {
    const { html } = await pageAt(`/planner/results?s=${scenarioToLink(exampleScenario(name))}`)
    expect(partsIn(html)).toEqual([])
    expect(html).toContain('<h2>Sensitivity</h2>')
  })

  it('that is rich has the answers on the first page, and each part on one of its own', async () => {
    const { s } = addressOf(makePlan({ cadres: 3, services: 12, groups: 2, years: 12 }))
    const { html } = await pageAt(`/planner/results?s=${s}`)
    const keys = partsIn(html)
    expect(keys).toEqual([
      ...['1-need', '2-need', '3-need', '1-path', '2-path', '3-path'],
      ...['cost', 'sensitivity', 'variations', 'notes'],
    ])
    expect(captionsIn(html)).toEqual(['Staff and posts by cadre'])
    const pages = await Promise.all(keys.map((key) => pageAt(`/planner/results?part=${key}&s=${s}`)))
    expect(pages.map((page) => captionsIn(page.html).length)).toEqual([3, 3, 3, 1, 1, 1, 2, 2, 1, 0])
    expect(pages[0]?.html).toContain('<b aria-current="page">Workers of the district 982: Need</b>')
    for (const one of [html, ...pages.map((page) => page.html)]) expect(await faultsInHtml(one)).toEqual([])
    expect(new Set(pages.map(({ page }) => page.title)).size).toBe(keys.length)
  })

  it('has no other part', async () => {
    const { s } = addressOf(makePlan({ cadres: 1, services: 1, groups: 1, years: 1 }))
    for (const part of ['', '2-need', '1-cost', 'constructor'])
      expect(await visit(`/planner/results?part=${part}&s=${s}`)).toBeNull()
  })
})

test('the cost says which cadres are not in it', async () => {
  const left = 'Not in it, because the plan says no cost: Workers for children on the move.'
  for (const path of ['results', 'brief'])
    expect((await pageAt(`/planner/${path}?s=${scenarioToLink(exampleScenario('national-ratio'))}`)).html).toContain(
      left,
    )
  const { s } = addressOf(makePlan({ cadres: 1, services: 1, groups: 1, years: 1 }))
  expect((await pageAt(`/planner/results?s=${s}`)).html).not.toContain('Not in it')
})

/** What is left for a page's own matter of 14 KB, beside style, icon and the frame with menus and languages. */
const room = 7_100
/** Elements that a page may have beside its frame. */
const mostElements = 1_270

const plans: [string, ScenarioInput][] = [
  ...[
    { cadres: 1, services: 1, groups: 1, years: 1 },
    { cadres: 1, services: 4, groups: 1, years: 30 },
    { cadres: 1, services: 25, groups: 25, years: 6 },
    { cadres: 2, services: 5, groups: 1, years: 8 },
    { cadres: 3, services: 2, groups: 1, years: 5 },
    { cadres: 12, services: 2, groups: 1, years: 30 },
  ].map((size): [string, ScenarioInput] => [JSON.stringify(size), makePlan(size)]),
  ['25 services with long names', makeWordy(25, 0)],
  ['18 services with long names and 2 notes', makeWordy(18, 2)],
  ['12 long notes', makeWordy(1, 12)],
]

test.each(plans)('each page is light of a plan of %s', async (_, plan) => {
  const { s, results } = addressOf(plan)
  for (const [locale, prefix] of [
    ['en', ''],
    ['ar', '/ar'],
  ] as const) {
    const first = await pageAt(`${prefix}/planner/results?s=${s}`, locale)
    expect(partsIn(first.html).length > 0).toBe(!isLight(results, s))
    const parts = partsIn(first.html).filter((key) => /^(1-|c|s|v)/.test(key))
    const others = parts.map((key) => pageAt(`${prefix}/planner/results?part=${key}&s=${s}`, locale))
    for (const { html, page } of [first, ...(await Promise.all(others))]) {
      expect(brotliCompressSync(html).length, page.title).toBeLessThan(room)
      expect([...html.matchAll(/<[a-z]/g)].length, page.title).toBeLessThan(mostElements)
    }
  }
})
