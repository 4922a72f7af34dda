import { describe, expect, it } from 'vitest'
import { cadreOf, makeScenario, makeTime, resultsOf } from './testing.ts'

/**
 * Worked figures to check against, from point 9 (a) to (e) of the issue “The workforce planner: from need to numbers to
 * money”; each names the method whose reckoning it follows.
 */

const hours = (amount: number, per: 'day' | 'week' | 'month' | 'year') => ({ amount, unit: 'hours' as const, per })

describe('9 (a), by WHO, WISN user’s manual (2010): 212 days of 8 hours', () => {
  const { workload, need } = cadreOf(
    makeScenario({
      existing: 2,
      workingTime: {
        from: 'days',
        workingDays: 260,
        publicHolidays: 13,
        annualLeave: 18,
        sickLeave: 12,
        otherAbsence: 5,
        hoursADay: 8,
      },
      workload: {
        services: [{ name: 'One service', volume: 1696, unitTime: { amount: 1, unit: 'hours' } }],
        supportActivities: [{ name: 'Support', time: hours(1, 'day') }],
        additionalActivities: [{ name: 'Additional', staff: 2, time: hours(424, 'year') }],
      },
    }),
  )

  it('gives 1,696 hours a year', () => expect(workload?.availableTime.value).toBe(1696))
  it('needs 1.0 worker for the service', () => expect(workload?.serviceWorkers.value).toBe(1))
  it('has a category allowance factor of 1.142857', () =>
    expect(workload?.categoryAllowance.value).toBeCloseTo(8 / 7, 12))
  it('has an individual allowance factor of 0.5', () => expect(workload?.individualAllowance.value).toBe(0.5))
  it('requires 1.642857 workers, so two posts', () => {
    expect(workload?.required.value).toBeCloseTo(1.642857, 6)
    expect(need?.posts.value).toBe(2)
  })
  it('has a WISN ratio of 1.2174, a surplus', () => {
    expect(workload?.ratio?.value).toBeCloseTo(1.2174, 4)
    expect(workload?.difference?.value).toBeCloseTo(2 - 1.642857, 6)
    expect(workload?.pressure).toBe('surplus')
  })
})

describe('9 (b), WISN as studies apply it: breaks are taken off each day', () => {
  const workingTime = {
    from: 'days' as const,
    workingDays: 260,
    publicHolidays: 22,
    annualLeave: 10,
    sickLeave: 6,
    training: 5,
    hoursADay: 8,
    breakHours: 1,
  }
  const { results, workload } = (() => {
    const results = resultsOf(
      makeScenario({
        workingTime,
        workload: {
          services: [
            { name: 'Short', volume: 8000, unitTime: { amount: 10, unit: 'minutes' } },
            { name: 'Long', volume: 4000, unitTime: { amount: 20, unit: 'minutes' } },
          ],
          supportActivities: [{ name: 'Support', share: 0.15 }],
        },
      }),
    )
    return { results, workload: results.cadres[0]?.workload }
  })()
  const figure = (id: string) => results.figures.find((one) => one.id === `cadres[0].${id}`)?.value

  it('gives 217 days and 1,519 hours', () => {
    expect(figure('available-days')).toBe(217)
    expect(workload?.availableTime.value).toBe(1519)
  })
  it('has a category allowance factor of 1.176471 with 15 % support', () =>
    expect(workload?.categoryAllowance.value).toBeCloseTo(1.176471, 6))
  it('counts 160,000 minutes of services', () => {
    expect((workload?.serviceWorkers.value ?? 0) * 1519 * 60).toBeCloseTo(160_000, 6)
    expect(workload?.required.value).toBeCloseTo((160_000 / 60 / 1519) * (1 / 0.85), 12)
  })
  it('has an individual allowance factor of 0.5 with 600 of 1,200 hours', () => {
    const { workload: other } = cadreOf(
      makeScenario({
        workingTime: { from: 'hours', hoursAYear: 1200 },
        workload: {
          services: [{ name: 'Any', volume: 0, unitTime: { amount: 1, unit: 'hours' } }],
          additionalActivities: [{ name: 'Individual', staff: 1, time: hours(600, 'year') }],
        },
      }),
    )
    expect(other?.individualAllowance.value).toBe(0.5)
    expect(other?.required.value).toBe(0.5)
  })
})

it('1,872 hours less 9, 0.2, 3.5, 2 and 4 %, each of the 1,872, leave 1,521.936 (9 (c): absences as shares of contract hours)', () => {
  const absences = [0.09, 0.002, 0.035, 0.02, 0.04].map((share, i) => ({ name: `Absence ${i}`, share }))
  const { workload } = cadreOf(
    makeScenario({
      workingTime: { from: 'hours', hoursAYear: 1872, absences },
      workload: { services: [{ name: 'Any', volume: 1, unitTime: { amount: 1, unit: 'hours' } }] },
    }),
  )
  expect(workload?.availableTime.value).toBeCloseTo(1521.936, 9)
})

describe('9 (d), staff and stock as workforce planning reckons them', () => {
  it('(240 − 40) days × 8 hours are 1,600 hours', () => {
    const services = [{ name: 'Any', volume: 1, unitTime: { amount: 1, unit: 'hours' as const } }]
    expect(
      cadreOf(makeScenario({ workingTime: makeTime(), workload: { services } })).workload?.availableTime.value,
    ).toBe(1600)
  })

  it('3 × 40, 2 × 20 and 4 × 10 hours of 40 are 5.0 full-time equivalents for 9 heads', () => {
    const groups = [
      { heads: 3, hoursAWeek: 40 },
      { heads: 2, hoursAWeek: 20 },
      { heads: 4, hoursAWeek: 10 },
    ]
    expect(groups.reduce((sum, { heads }) => sum + heads, 0)).toBe(9)
    expect(cadreOf(makeScenario({ staff: { fullTimeHours: 40, groups } })).existing).toBe(5)
  })

  it('2,000 who join each year and 5 % who leave settle at 40,000', () => {
    const path = { attrition: 0.05, graduates: 2000, target: 40_001 }
    const cadre = cadreOf(makeScenario({ existing: 1000, path }, { horizon: { start: 2026, years: 30 } }))
    expect(cadre.path?.steady?.value).toBe(40_000)
    expect(cadre.path?.arrival).toEqual({ code: 'never', why: 'inflow-below-attrition', steady: 40_000 })
    const settled = cadreOf(
      makeScenario({ existing: 40_000, path }, { horizon: { start: 2026, years: 30 } }),
    ).path?.years.map(({ headcount }) => headcount.value)
    expect(new Set(settled)).toEqual(new Set([40_000]))
  })
})

it('120 investigations and 340 ongoing families need 30 workers and 6 supervisors (9 (e), by CWLA’s standards of 12, 17 and 1 for 5)', () => {
  const { cases, need } = cadreOf(
    makeScenario({
      workersPerSupervisor: 5,
      cases: [
        { name: 'Investigations', cases: 120, standard: 'cwla-investigations' },
        { name: 'Ongoing families', cases: 340, standard: 'cwla-ongoing-families' },
      ],
    }),
  )
  expect(cases?.required.value).toBe(30)
  expect(need?.posts.value).toBe(30)
  expect(need?.supervisors?.value).toBe(6)
  expect(need?.supervisorPosts?.value).toBe(6)
})

it('WHO rounds small staff by the table in its manual (WISN user’s manual, 2010)', () => {
  const posts = (need: number) =>
    cadreOf(
      makeScenario(
        { ratio: { of: 'everyone', people: 1000 } },
        { rounding: 'who', population: { total: need * 1000 } },
      ),
    ).need?.posts.value
  expect([1, 1.1, 1.11, 1.9, 2.2, 2.21, 3.3, 3.31, 4.4, 4.41, 5.5, 5.51].map(posts)).toEqual([
    1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 5, 6,
  ])
})
