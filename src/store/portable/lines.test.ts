import { describe, expect, test } from 'vitest'
import { lineOf, rowOf, summing } from './lines.ts'
import type { Kind } from './tables.ts'

const table = (kind: Kind) => ({ name: 'odd', columns: [{ name: 'value', type: kind, kind }] })
const sumOf = (kind: Kind, ...lines: string[]) => {
  const sums = summing(table(kind))
  sums.add(lines)
  return sums.sum()
}

describe('a line', () => {
  test('gives back what it was made of, to the last digit', () => {
    const row = {
      text: 'a "b" \\ \u2028 \n 👩🏽‍⚕️ \u0001',
      whole: 9_007_199_254_740_993n,
      least: -(2n ** 63n),
      part: 0.1,
      small: 5e-324,
      yes: true,
      nothing: null,
    }
    expect(rowOf(lineOf(row))).toEqual(row)
    expect(lineOf(row)).not.toContain('\n')
  })

  test('is not made of what JSON would lose', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, new Uint8Array(1)])
      expect(() => lineOf({ value })).toThrow('The column value has a value that a backup cannot hold')
  })

  test('is no row when it is anything else', () => {
    for (const line of ['[1]', '1', 'null', '{"a":{"b":1}}']) expect(() => rowOf(line)).toThrow('no row')
  })
})

describe('the checksum of rows', () => {
  test.each<[Kind, string, string]>([
    ['boolean', '{"value":1}', '{"value":true}'],
    ['instant', '{"value":"2026-10-20T09:00:00Z"}', '{"value":"2026-10-20T09:00:00.000Z"}'],
    ['json', '{"value":"{\\"b\\":1,\\"a\\":[2]}"}', '{"value":"{\\"a\\": [2], \\"b\\": 1.0}"}'],
    ['number', '{"value":1e21}', '{"value":1000000000000000000000}'],
  ])('is the same for the two forms of %s', (kind, one, other) => expect(sumOf(kind, one)).toEqual(sumOf(kind, other)))

  test.each<[Kind, string, string]>([
    ['text', '{"value":""}', '{"value":null}'],
    ['text', '{"value":"a"}', '{"value":"a "}'],
    ['number', '{"value":9007199254740993}', '{"value":9007199254740992}'],
    ['boolean', '{"value":false}', '{"value":null}'],
  ])('tells two values of %s apart', (kind, one, other) =>
    expect(sumOf(kind, one).checksum).not.toBe(sumOf(kind, other).checksum),
  )

  test('heeds how often a row is there, and no order', () => {
    const [one, other] = ['{"value":"a"}', '{"value":"b"}']
    expect(sumOf('text', one, other)).toEqual(sumOf('text', other, one))
    expect(sumOf('text', one, one).checksum).not.toBe(sumOf('text', one).checksum)
    expect(sumOf('text', one, one, other).checksum).not.toBe(sumOf('text', one, other, other).checksum)
  })
})
