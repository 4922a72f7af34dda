import { describe, expect, it } from 'vitest'
import { makeScenario, resultsOf } from '../testing.ts'

const money = { currency: 'KES', priceYear: 2026, inflation: 0.1 }
const horizon = { start: 2026, years: 2 }
const cost = {
  salary: 1000,
  onCosts: 50,
  onCostShare: 0.1,
  transport: 40,
  supervision: 30,
  inServiceTraining: 80,
  recruitment: 10,
  equipment: 20,
  preServiceTraining: 70,
}

describe('what a workforce costs', () => {
  const plan = resultsOf(
    makeScenario(
      { existing: 10, path: { attrition: 0, hires: 2, target: 99 }, cost },
      {
        horizon,
        money: { ...money, budget: 33_600, second: { currency: 'USD', rate: 0.01 } },
        population: { total: 1200, children: 600 },
      },
    ),
  )
  const years = plan.cost?.years ?? []
  const near = (values: (number | undefined)[], expected: number[]) => {
    expect(values).toHaveLength(expected.length)
    for (const [t, value] of values.entries()) expect(value).toBeCloseTo(expected[t] ?? Number.NaN, 6)
  }

  it('is posts × all that a post costs × (1 + inflation)^t', () => {
    expect(plan.cadres[0]?.cost?.perPost.value).toBe(1300)
    near(
      years.map(({ recurrent }) => recurrent.value),
      [13_000, 12 * 1300 * 1.1, 14 * 1300 * 1.21],
    )
  })

  it('and once for each newcomer, in prices of the price year', () => {
    expect(plan.cadres[0]?.cost?.perNewcomer.value).toBe(100)
    near(
      years.map(({ oneOff }) => oneOff.value),
      [0, 200, 200],
    )
    near([plan.cost?.oneOff.value, plan.cost?.total.value], [400, 13_000 + 17_160 + 22_022 + 400])
  })

  it('is told per worker, head and child, of the budget and in a second currency', () => {
    const [first] = years
    near(
      [
        first?.perWorker?.value,
        first?.perHead?.value,
        first?.perChild?.value,
        first?.shareOfBudget?.value,
        first?.inSecondCurrency?.value,
      ],
      [1300, 13_000 / 1200, 13_000 / 600, 13_000 / 33_600, 130],
    )
  })

  it('is a sum over cadres', () => {
    const cadre = { name: 'A', existing: 4, cost }
    const { cadres, cost: sum } = resultsOf({
      title: 'A plan',
      horizon,
      money,
      cadres: [cadre, { ...cadre, existing: 6 }],
    })
    near([sum?.total.value], [10 * 1300 * (1 + 1.1 + 1.21)])
    near(
      cadres.map((one) => one.cost?.years[0]?.total.value),
      [5200, 7800],
    )
  })
})

describe('prices', () => {
  const total = (more: object) =>
    resultsOf(
      makeScenario(
        { existing: 1, path: { attrition: 0, hires: 1, target: 9 }, cost },
        { horizon, money: { ...money, ...more } },
      ),
    ).cost?.years.map((year) => [year.recurrent.value, year.oneOff.value].map((value) => Number(value.toFixed(6))))

  it('count from the price year', () => {
    expect(total({ priceYear: 2025 })).toEqual([
      [1430, 0],
      [3146, 100],
      [5190.9, 100],
    ])
  })

  it('raise one-off costs where the scenario says so', () => {
    expect(total({ inflatesOneOff: true })?.map(([, oneOff]) => oneOff)).toEqual([0, 110, 121])
  })
})

it('without a path the posts needed are paid from the first year on, and the missing ones filled in it', () => {
  const { cost: sum } = resultsOf(
    makeScenario(
      { existing: 3, ratio: { of: 'everyone', people: 100 }, cost },
      { horizon, money: { ...money, inflation: 0 }, population: { total: 450 } },
    ),
  )
  expect(sum?.years.map(({ posts, recurrent, oneOff }) => [posts.value, recurrent.value, oneOff.value])).toEqual([
    [5, 6500, 200],
    [5, 6500, 0],
    [5, 6500, 0],
  ])
})
