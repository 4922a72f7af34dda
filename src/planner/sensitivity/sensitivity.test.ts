import { describe, expect, it } from 'vitest'
import { exampleScenario } from '../examples.ts'
import { makeScenario, makeTime, resultsOf } from '../testing.ts'
import { changed } from '../variations.ts'

const scenario = makeScenario(
  {
    existing: 2,
    workingTime: makeTime(),
    workload: {
      services: [
        { name: 'Much', volume: 3000, unitTime: { amount: 1, unit: 'hours' } },
        { name: 'Little', volume: 200, unitTime: { amount: 1, unit: 'hours' } },
      ],
      supportActivities: [{ name: 'Records', share: 0.2 }],
    },
  },
  { sensitivity: { range: 0.1 } },
)
const [workers] = resultsOf(scenario).sensitivity

describe('what matters most', () => {
  it('is moved down and up by its range, alone', () => {
    const swing = workers?.swings.find(({ field }) => field === 'cadres[0].workload.services[0].volume')
    expect(workers?.central).toBe(2.5)
    expect(swing).toMatchObject({ value: 3000, range: 0.1, unit: 'units', down: { at: 2700 }, up: { at: 3300 } })
    expect(swing?.down.value).toBeCloseTo(2900 / 1600 / 0.8, 12)
    expect(swing?.up.value).toBeCloseTo(3500 / 1600 / 0.8, 12)
    expect(swing?.span).toBeCloseTo(600 / 1600 / 0.8, 12)
  })

  it('comes first, three of all; what does not matter is left out', () => {
    const spans = workers?.swings.map(({ span }) => span) ?? []
    expect(spans).toEqual(spans.toSorted((one, other) => other - one))
    expect(workers?.top).toEqual(workers?.swings.slice(0, 3))
    expect(workers?.top.map(({ field }) => field)).toEqual([
      'cadres[0].workingTime.workingDays',
      'cadres[0].workingTime.hoursADay',
      'cadres[0].workload.services[0].unitTime.amount',
    ])
    expect(workers?.swings.map(({ field }) => field)).not.toContain('cadres[0].existing')
  })

  it('goes by the range of each input; none leaves it out', () => {
    const field = 'cadres[0].workload.services[1].volume'
    const with_ = (range: number) =>
      resultsOf({ ...scenario, sensitivity: { range: 0, ranges: [{ field, range }] } }).sensitivity[0]?.swings
    expect(with_(0.5)?.map((swing) => [swing.field, swing.down.at, swing.up.at])).toEqual([[field, 100, 300]])
    expect(with_(0)).toEqual([])
  })

  it('has no end where that makes no sense', () => {
    const full = structuredClone(scenario)
    const [activity] = full.cadres[0]?.workload?.supportActivities ?? []
    if (activity) activity.share = 0.95
    const swing = resultsOf(full).sensitivity[0]?.swings.find(({ field }) =>
      field.endsWith('supportActivities[0].share'),
    )
    expect(swing?.up).toEqual({ at: expect.closeTo(1.045, 9) })
    expect(swing?.down.value).toBeGreaterThan(0)
  })

  it('is what a whole new plan says, for every input of an example', () => {
    const example = exampleScenario('district-office')
    const { sensitivity } = resultsOf(example)
    const { variations: _, sensitivity: __, ...plain } = example
    for (const { answer, swings } of sensitivity)
      for (const { field, up } of swings) {
        const again = resultsOf(changed(plain, [{ field, value: up.at }]))
        const value = answer === 'cost' ? again.cost?.total.value : again.totals.required?.value
        expect(up.value, field).toBe(value)
      }
    expect(sensitivity.map(({ answer }) => answer)).toEqual(['workers', 'cost'])
    expect(sensitivity[1]?.swings.length).toBeGreaterThan(20)
  })
})

describe('low, central and high', () => {
  it('are the three inputs that matter most, each at an end of its range', () => {
    const { variations } = resultsOf(scenario)
    expect(variations.map(({ name, isGiven, changes }) => [name, isGiven, changes.length])).toEqual([
      ['low', false, 3],
      ['central', true, 0],
      ['high', false, 3],
    ])
    const [low, central, high] = variations.map(({ required }) => required ?? Number.NaN)
    expect(central).toBe(2.5)
    expect(low).toBeLessThan(2.5)
    expect(high).toBeGreaterThan(2.5)
  })

  it('or what the scenario says', () => {
    const field = 'cadres[0].workload.services[0].volume'
    const { variations } = resultsOf({ ...scenario, variations: { high: [{ field, value: 4600 }] } })
    expect(variations.map(({ name, required, changes }) => [name, required, changes])).toEqual([
      ['central', 2.5, []],
      ['high', 3.75, [{ field, unit: 'units', from: 3000, to: 4600 }]],
    ])
  })

  it('stand alone where nothing can be moved', () => {
    expect(resultsOf(makeScenario({ existing: 3 })).variations.map(({ name }) => name)).toEqual(['central'])
  })
})
