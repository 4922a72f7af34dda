import { describe, expect, it } from 'vitest'
import type { ScenarioInput } from '../scenario.ts'
import { cadreOf, makeScenario } from '../testing.ts'
import { headcounts } from './arrival/rules.ts'

type Path = NonNullable<ScenarioInput['cadres'][number]['path']>

const path = (more: Partial<Path>, afterTarget: 'continue' | 'hold' = 'continue', years = 6) => {
  const { path: result } = cadreOf(
    makeScenario(
      { existing: 100, path: { attrition: 0.1, target: 150, ...more } },
      { horizon: { start: 2026, years, afterTarget } },
    ),
  )
  if (!result) throw new Error('no path')
  return { ...result, headcounts: result.years.map(({ headcount }) => headcount.value) }
}

describe('the path', () => {
  it('is headcount × (1 − attrition) + graduates + hires', () => {
    const { headcounts: all, years, arrival } = path({ hires: 20, graduates: 10 }, 'continue', 2)
    expect(all).toEqual([100, 120, 138])
    expect(years.map(({ year, gap }) => [year, gap.value])).toEqual([
      [2026, 50],
      [2027, 30],
      [2028, 12],
    ])
    expect(arrival).toEqual({ code: 'met-later', year: 2029 })
  })

  it('has the graduates of new places once their training is over', () => {
    const training = { places: 40, years: 3, joining: 0.5 }
    const { years } = path({ graduates: 5, training })
    expect(years.map(({ graduates }) => graduates?.value)).toEqual([undefined, 5, 5, 25, 25, 25, 25])
  })

  it('takes in no more than the limits of the first years', () => {
    const { years } = path({ hires: 50, startUpLimits: [10, 30] })
    expect(years.map(({ newcomers }) => newcomers?.value)).toEqual([undefined, 10, 30, 50, 50, 50, 50])
  })

  it('goes on past the target, or holds it', () => {
    expect(path({ attrition: 0, hires: 30 }).headcounts).toEqual([100, 130, 160, 190, 220, 250, 280])
    expect(path({ attrition: 0, hires: 30 }, 'hold').headcounts).toEqual([100, 130, 150, 150, 150, 150, 150])
    expect(path({ attrition: 0.1, hires: 40 }, 'hold').years.at(-1)?.newcomers?.value).toBeCloseTo(15, 9)
  })

  it('lets a surplus shrink', () => {
    expect(path({ target: 80, hires: 50 }, 'hold', 3).headcounts).toEqual([100, 90, 81, 80])
  })
})

describe('the year in which the target is met', () => {
  it('is that of its first reaching it', () => {
    expect(path({ attrition: 0, hires: 25 }).arrival).toEqual({ code: 'met', year: 2028 })
    expect(path({ target: 100 }).arrival).toEqual({ code: 'met-already' })
  })

  it('never comes where fewer join than leave, with what would change that', () => {
    const { arrival, remedies, steady } = path({ hires: 12 })
    expect(arrival).toMatchObject({ code: 'never', why: 'inflow-below-attrition' })
    expect(steady?.value).toBeCloseTo(120, 9)
    expect(remedies.map(({ code }) => code)).toEqual(['hires', 'attrition'])
    for (const remedy of remedies) {
      if (remedy.code === 'start-up-limits') throw new Error('there is none')
      const change = remedy.code === 'hires' ? { hires: remedy.perYear } : { hires: 12, attrition: remedy.share }
      expect(path(change).arrival).toEqual({ code: 'met', year: 2032 })
      const less =
        remedy.code === 'hires' ? { hires: remedy.perYear - 0.01 } : { hires: 12, attrition: remedy.share + 0.001 }
      expect(path(less).arrival.code).not.toBe('met')
    }
  })

  it('never comes where nobody joins, or too slowly', () => {
    expect(path({}).arrival).toEqual({ code: 'never', why: 'no-inflow', steady: 0 })
    expect(path({ attrition: 0 }).arrival).toEqual({ code: 'never', why: 'no-inflow', steady: 100 })
    expect(path({ attrition: 0, hires: 0.1 }).arrival).toMatchObject({ code: 'never', why: 'too-slow' })
  })

  it('is out of reach by hires alone where the limits hold it back', () => {
    expect(path({ hires: 5, startUpLimits: [1, 1, 1, 1, 1, 1] }).remedies).toEqual([{ code: 'start-up-limits' }])
  })
})

it('looks past the years of the plan by the same reckoning', () => {
  const more = { hires: 7, graduates: 3, training: { places: 9, years: 2, joining: 0.8 }, startUpLimits: [4, 9] }
  for (const holds of [false, true]) {
    const plain = headcounts(
      {
        existing: 100,
        target: 150,
        attrition: 0.1,
        hires: 7,
        holds,
        graduatesAt: (t) => (t >= 2 ? 3 + 9 * 0.8 : 3),
        limitAt: (t) => more.startUpLimits[t - 1] ?? Number.POSITIVE_INFINITY,
      },
      6,
    )
    expect(path(more, holds ? 'hold' : 'continue').headcounts).toEqual(plain)
  }
})
