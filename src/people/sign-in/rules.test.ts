import { expect, test } from 'vitest'
import { waitAfter } from './rules.ts'

test('the first failures cost nothing, then each costs twice as much, up to a bound', () => {
  expect([1, 4, 5, 6, 7, 11, 12, 99].map((failures) => waitAfter('here', failures))).toEqual([
    0, 0, 30, 60, 120, 1920, 3600, 3600,
  ])
  expect([29, 30, 31].map((failures) => waitAfter('client', failures))).toEqual([0, 30, 60])
})

test('all places together never keep anybody out for more than five minutes', () => {
  expect([99, 100, 103, 10_000].map((failures) => waitAfter('account', failures))).toEqual([0, 30, 240, 300])
})
