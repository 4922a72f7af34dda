import { describe, expect, it } from 'vitest'
import { braidPaths, strands, weave } from './braid.ts'
import { strandOf } from './strand.ts'

const names = [...Array.from({ length: 60 }, (_, index) => String(2010 + index)), 'sample', 'été', '']

describe('the braid', () => {
  it('is the same each time for the same name', () => {
    for (const name of names) expect(braidPaths(name)).toEqual(braidPaths(name))
    expect(braidPaths('2021').under[0]).toBe('M-999 1h1011c3 0 3 2 6 2h6c3 0 3-2 6-2h18c3 0 3 2 6 2h6c3 0 3-2 6-2h1011')
  })

  it('differs from year to year, for a century', () => {
    const years = Array.from({ length: 99 }, (_, index) => braidPaths(String(2014 + index)).halo)
    expect(new Set(years).size).toBe(years.length)
  })

  it('starts in the order of the days and lets no strand stay apart', () => {
    for (const name of names) {
      const { ways, crossings } = weave(name)
      expect(ways.map(([first]) => first)).toEqual([0, 1, 2, 3, 4])
      for (const way of ways) expect(new Set(way).size, name).toBeGreaterThan(1)
      expect(crossings.length).toBeGreaterThanOrEqual(16)
    }
  })

  it('keeps each lane for one strand at a time', () => {
    const { ways } = weave('2021')
    for (let column = 0; column < (ways[0]?.length ?? 0); column++)
      expect(new Set(ways.map((way) => way[column])).size).toBe(strands)
  })

  it('mirrors its left half in its right', () => {
    const { crossings } = weave('2018')
    const places = new Set(crossings.map(({ column, lane }) => `${column} ${lane}`))
    for (const { column, lane } of crossings) expect(places).toContain(`${12 - column} ${lane}`)
  })

  it('passes each strand over and under in turn', () => {
    const { crossings, ways } = weave('2016')
    for (const [strand, way] of ways.entries()) {
      const sides = crossings
        .filter(({ column, lane }) => way[column] !== way[column + 1] && [lane, lane + 1].includes(way[column] ?? -1))
        .map(({ over }) => over === strand)
      const diagonal = sides.some((side, index) => side !== sides[index + 1])
      expect(diagonal).toBe(true)
    }
  })
})

describe('the strand of a day', () => {
  it('begins again after the fifth', () => {
    expect([1, 5, 6, 10, 11].map(strandOf)).toEqual([1, 5, 1, 5, 1])
  })
})
