import { expect, test } from 'vitest'
import { rangeIn } from './byte-range.ts'

test.each([
  ['bytes=0-99', { start: 0, end: 99 }],
  ['bytes=500-', { start: 500, end: 999 }],
  ['bytes=-200', { start: 800, end: 999 }],
  ['bytes=999-999', { start: 999, end: 999 }],
  ['bytes=900-5000', { start: 900, end: 999 }],
  ['bytes=-5000', { start: 0, end: 999 }],
  ['Bytes=0-0', { start: 0, end: 0 }],
  ['bytes=1000-', 'beyond'],
  ['bytes=1000-2000', 'beyond'],
  ['bytes=-0', 'beyond'],
  ['bytes=5-2', undefined],
  ['bytes=2000-1000', undefined],
  ['bytes=0-1,5-9', undefined],
  ['bytes=-', undefined],
  ['bytes=a-b', undefined],
  ['bytes=1e2-', undefined],
  [`bytes=${'9'.repeat(30)}-`, undefined],
  ['items=0-5', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s of 1,000 bytes is %j', (header, expected) => {
  expect(rangeIn(header, 1_000)).toEqual(expected)
})

test('of nothing there is no part', () => {
  expect(rangeIn('bytes=0-', 0)).toBe('beyond')
  expect(rangeIn('bytes=-5', 0)).toBe('beyond')
})
