import { expect, test } from 'vitest'
import { isOpen, nextTurn, sampleDates, stageOf } from './rules.ts'

const at = (text: string) => Temporal.Instant.from(text)
const week = { year: 2026, starts: '2026-10-26', ends: '2026-10-30', zone: 'America/New_York' }

test.each([
  ['2026-10-26T03:59:59Z', 'announced'],
  ['2026-10-26T04:00:00Z', 'live'],
  ['2026-10-31T03:59:59Z', 'live'],
  ['2026-10-31T04:00:00Z', 'wrapped'],
  ['2026-11-30T04:59:59Z', 'wrapped'],
  ['2026-11-30T05:00:00Z', 'archived'],
])('at %s the week is %s, by the clock of its home zone', (now, stage) => {
  expect(stageOf(week, at(now))).toBe(stage)
})

test('a week without dates is archived once its year is over, and planned before', () => {
  const undated = { year: 2023, zone: 'Europe/Paris' }
  expect(stageOf(undated, at('2023-12-31T22:59:59Z'))).toBe('planned')
  expect(stageOf(undated, at('2023-12-31T23:00:00Z'))).toBe('archived')
  expect(nextTurn(undated, [], at('2023-06-01T00:00:00Z'))?.toString()).toBe('2023-12-31T23:00:00Z')
  expect(stageOf({ zone: 'UTC' }, at('2023-06-01T00:00:00Z'))).toBe('planned')
})

test('a day opens at midnight in the home zone, also on a day of 25 hours', () => {
  const autumn = { year: 2026, starts: '2026-10-25', ends: '2026-10-26', zone: 'Europe/Paris' }
  expect(isOpen({ date: '2026-10-25' }, autumn, at('2026-10-24T21:59:59Z'))).toBe(false)
  expect(isOpen({ date: '2026-10-25' }, autumn, at('2026-10-24T22:00:00Z'))).toBe(true)
  expect(isOpen({ date: '2026-10-26' }, autumn, at('2026-10-25T22:59:59Z'))).toBe(false)
  expect(isOpen({ date: '2026-10-26' }, autumn, at('2026-10-25T23:00:00Z'))).toBe(true)
})

test('undated days are open from the first day of the week', () => {
  expect(isOpen({}, week, at('2026-10-26T03:59:59Z'))).toBe(false)
  expect(isOpen({}, week, at('2026-10-26T04:00:00Z'))).toBe(true)
  expect(isOpen({}, { year: 2014, zone: 'UTC' }, at('2026-01-01T00:00:00Z'))).toBe(true)
})

test('the next turn is the next day that opens, then the end, then nothing', () => {
  const days = ['2026-10-26', '2026-10-27'].map((date) => ({ date }))
  expect(nextTurn(week, days, at('2026-10-26T12:00:00Z'))?.toString()).toBe('2026-10-27T04:00:00Z')
  expect(nextTurn(week, days, at('2026-10-27T12:00:00Z'))?.toString()).toBe('2026-10-31T04:00:00Z')
  expect(nextTurn(week, days, at('2027-01-01T00:00:00Z'))).toBeUndefined()
})

test('today is the third day of the sample week, in its own zone', () => {
  expect(sampleDates('Pacific/Auckland', at('2026-12-31T12:00:00Z'))).toEqual([
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
    '2027-01-03',
  ])
})
