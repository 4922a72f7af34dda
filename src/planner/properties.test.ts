import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scenarioFromLink, scenarioToLink } from './link.ts'
import { planOf } from './plan.ts'
import type { ScenarioInput } from './scenario.ts'
import { cadreOf, makeScenario, makeTime, resultsOf } from './testing.ts'
import { fromHours, inHours } from './units/rules.ts'

type Services = NonNullable<ScenarioInput['cadres'][number]['workload']>['services']

const service = fc.record({
  name: fc.constant('A service'),
  volume: fc.integer({ min: 0, max: 100_000 }),
  unitTime: fc.record({
    amount: fc.integer({ min: 1, max: 600 }),
    unit: fc.constantFrom('minutes' as const, 'hours' as const, 'days' as const),
  }),
})
const services = fc.array(service, { minLength: 1, maxLength: 6 })
const share = fc.integer({ min: 0, max: 90 }).map((percent) => percent / 100)

const required = (list: Services, support = 0.1) =>
  cadreOf(
    makeScenario({
      workingTime: makeTime(),
      workload: { services: list, supportActivities: [{ name: 'Records', share: support }] },
    }),
  ).workload?.required.value ?? Number.NaN

const horizon = { start: 2026, years: 10 }
const headcounts = (hires: number, attrition: number) =>
  cadreOf(makeScenario({ existing: 100, path: { attrition, hires, target: 500 } }, { horizon })).path?.years.map(
    ({ headcount }) => headcount.value,
  ) ?? []

const close = (one: number, other: number) => expect(one).toBeCloseTo(other, 6)

describe('whatever the plan', () => {
  it('more volume never needs fewer workers', () => {
    fc.assert(
      fc.property(services, share, fc.nat(5), fc.nat(100_000), (list, support, place, more) => {
        const grown = list.map((one, i) => (i === place ? { ...one, volume: one.volume + more } : one))
        expect(required(grown, support)).toBeGreaterThanOrEqual(required(list, support))
      }),
    )
  })

  it('a service split in two needs the same', () => {
    fc.assert(
      fc.property(services, share, fc.double({ min: 0, max: 1, noNaN: true }), (list, support, part) => {
        const split = list.flatMap((one) => [
          { ...one, volume: one.volume * part },
          { ...one, volume: one.volume * (1 - part) },
        ])
        expect(split).toHaveLength(list.length * 2)
        const whole = required(list, support)
        expect(Math.abs(required(split, support) - whole)).toBeLessThanOrEqual(whole * 1e-12)
      }),
    )
  })

  it('the order of services does not matter', () => {
    fc.assert(
      fc.property(services, share, (list, support) => {
        const [one, other] = [required(list, support), required(list.toReversed(), support)]
        expect(Math.abs(one - other)).toBeLessThanOrEqual(one * 1e-12)
      }),
    )
  })

  it('times convert both ways', () => {
    const unit = fc.constantFrom('minutes' as const, 'hours' as const, 'days' as const)
    fc.assert(
      fc.property(unit, fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 24 }), (one, amount, day) => {
        close(fromHours(inHours(amount, one, day), one, day) / amount, 1)
      }),
    )
    const inUnit = (amount: number, of: 'minutes' | 'hours' | 'days') =>
      required([{ name: 'A', volume: 1000, unitTime: { amount, unit: of } }])
    close(inUnit(480, 'minutes'), inUnit(8, 'hours'))
    close(inUnit(1, 'days'), inUnit(8, 'hours'))
  })

  it('a rate needs the same as the unit time that it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(10_000), (units, volume) => {
        const byTime = required([{ name: 'A', volume, unitTime: { amount: 1 / units, unit: 'hours' } }])
        const byRate = required([{ name: 'A', volume, rate: { units, per: 'hour' } }])
        expect(Math.abs(byTime - byRate)).toBeLessThanOrEqual(byTime * 1e-12)
      }),
    )
  })

  it('more hires never mean fewer people in any year', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), share, (hires, more, attrition) => {
        const [few, many] = [headcounts(hires, attrition), headcounts(hires + more, attrition)]
        expect(many).toHaveLength(horizon.years + 1)
        for (const [t, headcount] of many.entries()) expect(headcount).toBeGreaterThanOrEqual(few[t] ?? Number.NaN)
      }),
    )
  })

  it('the cost in a second currency goes with the rate, all else as it was', () => {
    const cost = (rate: number, salary: number) => {
      const money = { currency: 'KES', priceYear: 2026, inflation: 0.04, second: { currency: 'USD', rate } }
      return resultsOf(makeScenario({ existing: 7, cost: { salary } }, { horizon, money })).cost
    }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 100_000 }), (rate, salary) => {
        const total = cost(rate, salary)?.total.value ?? Number.NaN
        close((cost(rate, salary)?.inSecondCurrency?.value ?? 0) / (total * rate), 1)
        close((cost(rate, salary * 2)?.total.value ?? 0) / (total * 2), 1)
      }),
    )
  })

  it('a scenario comes back from its link as it went in', () => {
    fc.assert(
      fc.property(services, fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), (list, title) => {
        const plan = planOf({ ...makeScenario({ workingTime: makeTime(), workload: { services: list } }), title })
        if (!plan.ok) {
          expect(plan.problems.map(({ field }) => field)).toEqual(['title'])
          return
        }
        const { scenario } = plan.results
        const link = scenarioToLink(scenario) ?? ''
        expect(link).toMatch(/^[\w-]+$/)
        expect(scenarioFromLink(link)).toEqual({ ok: true, scenario })
        expect(scenarioToLink(scenario)).toBe(link)
      }),
    )
  })
})
