import { describe, expect, it } from 'vitest'
import { caseloadStandards, standardIds, standardSources } from '../standards/rules.ts'
import { cadreOf, makeScenario, makeTime, resultsOf } from '../testing.ts'

describe('need by ratio', () => {
  const ratio = { of: 'everyone' as const, people: 4000, peopleInEmergency: 1500 }
  const population = { total: 60_000, children: 24_000 }

  it('is population ÷ people per worker', () => {
    expect(cadreOf(makeScenario({ ratio }, { population })).ratio?.required.value).toBe(15)
    const ofChildren = { of: 'children' as const, people: 4000 }
    expect(cadreOf(makeScenario({ ratio: ofChildren }, { population })).ratio?.required.value).toBe(6)
  })

  it('goes by the ratio for emergencies in a humanitarian setting, where there is one', () => {
    const in_ = (one: object) =>
      cadreOf(makeScenario({ ratio: one as typeof ratio }, { population, setting: 'humanitarian' }))
    expect(in_(ratio).ratio?.required.value).toBe(40)
    expect(in_({ of: 'everyone', people: 4000 }).ratio?.required.value).toBe(15)
  })

  it('counts the whole workforce or social workers only, and by thousand of the population', () => {
    const cadres = [
      { name: 'Social workers', ratio },
      { name: 'Others', isSocialWorker: false, ratio: { of: 'everyone' as const, people: 2000 } },
    ]
    const totals = (scope: 'whole-workforce' | 'social-workers') =>
      resultsOf({ title: 'A plan', population, scope, cadres }).totals
    expect(totals('whole-workforce').required?.value).toBe(45)
    expect(totals('social-workers').required?.value).toBe(15)
    expect(totals('social-workers').perThousandPeople?.value).toBe(0.25)
    expect(totals('social-workers').perThousandChildren?.value).toBe(0.625)
  })
})

it('need by groups is size × prevalence × share to be served × hours ÷ available time, by area', () => {
  const group = (area: string, size: number) => ({
    area,
    name: 'Children without care',
    size,
    prevalence: 0.2,
    toServe: 0.5,
    hoursPerCase: 16,
  })
  const { groups, need } = cadreOf(
    makeScenario({
      workingTime: makeTime(),
      groups: [group('North', 1000), group('South', 3000), group('North', 2000)],
    }),
  )
  expect(groups?.groups.map(({ people }) => people.value)).toEqual([100, 300, 200])
  expect(groups?.areas.map(({ name, workers }) => [name, workers.value])).toEqual([
    ['North', 3],
    ['South', 3],
  ])
  expect(groups?.required.value).toBe(6)
  expect(need).toMatchObject({ basis: 'groups' })
})

describe('caseload standards', () => {
  it('are those published: CWLA, and California’s SB 2030 study (1984 / minimum / optimum)', () => {
    const rows = Object.groupBy(caseloadStandards, ({ caseType }) => caseType)
    expect(
      Object.fromEntries(
        Object.entries(rows).map(([type, list]) => [
          type,
          list.flatMap(({ perWorker, upTo }) => [perWorker, upTo ?? []].flat()),
        ]),
      ),
    ).toEqual({
      investigations: [12],
      'ongoing-families': [17],
      'foster-care': [12, 15],
      'emergency-assessment': [322.5, 116.1, 68.7],
      'emergency-response': [15.8, 13.0, 9.9],
      'family-maintenance': [35.0, 14.2, 10.2],
      'family-reunification': [27.0, 15.6, 11.9],
      'permanent-placement': [54.0, 23.7, 16.4],
    })
    expect(caseloadStandards.map(({ id }) => id)).toEqual([...standardIds])
    for (const { publisher, title, year } of Object.values(standardSources)) {
      expect(publisher.length * title.length).toBeGreaterThan(0)
      expect(year).toBeGreaterThan(1990)
    }
  })

  it('are held against what each worker carries today', () => {
    const { cases } = cadreOf(
      makeScenario({
        existing: 10,
        cases: [{ name: 'Homes', cases: 140, standard: 'california-minimum-family-maintenance' }],
      }),
    )
    expect(cases?.kinds[0]?.caseload?.value).toBe(14)
    expect(cases?.kinds[0]?.standards.map(({ standard, verdict }) => [standard.level, verdict])).toEqual([
      ['in-1984', 'within'],
      ['minimum', 'within'],
      ['optimum', 'above'],
    ])
    expect(cases?.required.value).toBeCloseTo(140 / 14.2, 12)
  })

  it('let foster care go up to 15 children, and plan with 12', () => {
    const foster = (children: number) =>
      cadreOf(makeScenario({ existing: 2, cases: [{ name: 'Foster', cases: children, standard: 'cwla-foster-care' }] }))
    expect(foster(30).cases?.kinds[0]?.standards[0]?.verdict).toBe('within')
    expect(foster(31).cases?.kinds[0]?.standards[0]?.verdict).toBe('above')
    expect(foster(30).cases?.required.value).toBe(2.5)
  })

  it('allow one new family for six open ones, and 10 with 4 where one worker carries both', () => {
    const both = (ongoing: number, newCases: number) =>
      cadreOf(
        makeScenario({
          existing: 3,
          cases: [
            { name: 'Ongoing', cases: ongoing, newCases, standard: 'cwla-ongoing-families' },
            { name: 'Investigations', cases: 12, standard: 'cwla-investigations' },
          ],
        }),
      ).cases
    expect(both(30, 5)?.kinds[0]?.newFamilies).toMatchObject({ given: 5, verdict: 'within', allowed: { value: 5 } })
    expect(both(30, 6)?.kinds[0]?.newFamilies).toMatchObject({ verdict: 'above' })
    expect(both(30, 5)?.mixed?.verdict).toBe('within')
    expect(both(31, 5)?.mixed?.verdict).toBe('above')
  })

  it('say nothing of a staff of nobody', () => {
    const { cases } = cadreOf(
      makeScenario({ existing: 0, cases: [{ name: 'A', cases: 12, standard: 'cwla-investigations' }] }),
    )
    expect(cases?.kinds[0]?.caseload).toBeUndefined()
    expect(cases?.kinds[0]?.standards[0]).not.toHaveProperty('verdict')
  })
})

describe('where there are several ways', () => {
  const ways = {
    ratio: { of: 'everyone' as const, people: 1000 },
    cases: [{ name: 'A', cases: 24, perWorker: 12 }],
  }
  const population = { total: 5000 }

  it('the first counts, or the one that is named', () => {
    expect(cadreOf(makeScenario(ways, { population })).need).toMatchObject({ basis: 'ratio', required: { value: 5 } })
    const named = cadreOf(makeScenario({ ...ways, basis: 'cases' }, { population }))
    expect(named.need).toMatchObject({ basis: 'cases', required: { value: 2 } })
    expect(named.ratio?.required.value).toBe(5)
  })
})

describe('the WISN ratio', () => {
  const with_ = (existing: number, volume = 3200) =>
    cadreOf(
      makeScenario({
        existing,
        workingTime: makeTime(),
        workload: { services: [{ name: 'A', volume, unitTime: { amount: 1, unit: 'hours' } }] },
      }),
    ).workload

  it('is told as pressure, balance or surplus', () => {
    expect([1, 2, 3].map((existing) => with_(existing)?.pressure)).toEqual(['pressure', 'balance', 'surplus'])
  })

  it('is left out where nobody is required', () => {
    expect(with_(1, 0)).not.toHaveProperty('ratio')
    expect(with_(1, 0)?.difference?.value).toBe(1)
  })
})

it('support by week, by month and by year are shares of the same time', () => {
  const caf = (amount: number, per: 'day' | 'week' | 'month' | 'year') =>
    cadreOf(
      makeScenario({
        workingTime: makeTime(),
        workload: {
          services: [{ name: 'A', volume: 1, unitTime: { amount: 1, unit: 'hours' } }],
          supportActivities: [{ name: 'S', time: { amount, unit: 'hours', per } }],
        },
      }),
    ).workload?.supportShare.value
  expect([caf(0.8, 'day'), caf(4, 'week'), caf(160, 'year')]).toEqual([0.1, 0.1, 0.1])
  expect(caf(160 / 12, 'month')).toBeCloseTo(0.1, 12)
})
