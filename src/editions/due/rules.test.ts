import { describe, expect, test } from 'vitest'
import { DueRefused, type DueTime, dueOnSave, lateSentence, nextAttempt, secondsLate } from './rules.ts'

const at = (text: string) => Temporal.Instant.from(text)
const noon = at('2026-10-01T12:00:00Z')
const save = (change: Partial<Parameters<typeof dueOnSave>[0]>): DueTime =>
  dueOnSave({
    typed: {},
    before: {},
    row: undefined,
    published: false,
    homeZone: 'America/New_York',
    now: noon,
    ...change,
  })

describe('the due time of an item that is saved', () => {
  test('is the instant of what was typed on the clock of the zone', () => {
    expect(save({ typed: { wall: '2026-10-27T09:00', at_tz: 'Europe/Paris' } })).toEqual({
      wall: '2026-10-27T09:00',
      at: '2026-10-27T08:00:00.000Z',
      at_tz: 'Europe/Paris',
    })
  })

  test('is on the clock of the home zone when no zone was chosen', () => {
    expect(save({ typed: { wall: '2026-10-27T09:00' } }).at).toBe('2026-10-27T13:00:00.000Z')
  })

  test.each([
    ['2026-10-25T02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z', '2026-10-25T02:30', 'the first of two'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z', '2026-11-01T01:30', 'the first of two'],
    ['2026-10-25T03:00', 'Europe/Paris', '2026-10-25T02:00:00.000Z', '2026-10-25T03:00', 'after the change'],
    ['2027-03-28T02:30', 'Europe/Paris', '2027-03-28T01:30:00.000Z', '2027-03-28T03:30', 'an hour that is not there'],
    [
      '2027-03-14T02:30',
      'America/New_York',
      '2027-03-14T07:30:00.000Z',
      '2027-03-14T03:30',
      'an hour that is not there',
    ],
  ])('%s in %s is %s (shown as %s: %s)', (wall, zone, instant, shown) => {
    expect(save({ typed: { wall, at_tz: zone } })).toEqual({ wall: shown, at: instant, at_tz: zone })
  })

  test('follows an instant that a program gave', () => {
    expect(save({ typed: { at: '2026-10-25T01:30:00.000Z', at_tz: 'Europe/Paris' } })).toEqual({
      wall: '2026-10-25T02:30',
      at: '2026-10-25T01:30:00.000Z',
      at_tz: 'Europe/Paris',
    })
  })

  const kept = { wall: '2026-10-27T09:00', at: '2026-10-27T08:00:00.000Z', at_tz: 'Europe/Paris' }

  test('moves with the zone when only the zone is changed', () => {
    expect(save({ typed: { ...kept, at_tz: 'Asia/Tokyo' }, before: kept }).at).toBe('2026-10-27T00:00:00.000Z')
  })

  test('stays when other things are saved, and goes when it is emptied or the item is published', () => {
    expect(save({ typed: kept, before: kept })).toEqual(kept)
    expect(save({ typed: { ...kept, wall: '' }, before: kept })).toEqual({
      wall: null,
      at: null,
      at_tz: 'Europe/Paris',
    })
    expect(save({ typed: kept, before: kept, published: true }).at).toBeNull()
  })

  const past = { wall: '2026-09-30T09:00', at: '2026-09-30T07:00:00.000Z', at_tz: 'Europe/Paris' }

  test('is refused when it has passed as it is typed', () => {
    expect(() => save({ typed: past })).toThrow(
      '2026-09-30 09:00 has passed in Europe/Paris. Choose a later time, or empty it and publish now.',
    )
    expect(() => save({ typed: { wall: '2026-10-01T14:00', at_tz: 'Europe/Paris' } })).toThrow(DueRefused)
  })

  test.each([['2026-02-30T09:00'], ['tomorrow'], ['25:00']])('is refused when it is no time: %s', (wall) => {
    expect(() => save({ typed: { wall } })).toThrow(DueRefused)
  })

  test('is refused when the zone is none', () => {
    expect(() => save({ typed: { wall: '2026-10-27T09:00', at_tz: 'Mars/Base' } })).toThrow(/not a time zone/)
  })

  test('stays while it still waits or has failed, also once it has passed', () => {
    for (const state of ['waiting', 'failed'] as const)
      expect(save({ typed: past, before: past, row: { at: past.at, state } })).toEqual(past)
  })

  test('is not armed again once it was kept, also from a form that was open all the while', () => {
    const row = { at: past.at, state: 'done' as const }
    const published = { wall: null, at: null, at_tz: 'Europe/Paris' }
    expect(save({ typed: past, before: published, row }).at).toBeNull()
  })

  test('is dropped when it went by unnoticed, such as in the trash', () => {
    expect(save({ typed: past, before: past }).at).toBeNull()
  })
})

test('lateness is counted in whole seconds, across a change of clocks too', () => {
  expect(secondsLate('2026-10-25T00:30:00.000Z', at('2026-10-25T00:30:03.900Z'))).toBe(3)
  expect(secondsLate('2026-10-25T00:30:00.000Z', at('2026-10-25T01:30:00Z'))).toBe(3600)
  expect(secondsLate('2026-10-25T00:30:00.000Z', at('2026-10-25T00:29:59Z'))).toBe(0)
})

test('attempts come further and further apart, and end', () => {
  const waits = [1, 2, 3, 4].map((attempt) => nextAttempt(attempt, noon)?.since(noon).total('seconds'))
  expect(waits).toEqual([10, 40, 160, 600])
  expect(nextAttempt(5, noon)).toBeNull()
})

test('one sentence says what was late', () => {
  expect(lateSentence([])).toBeUndefined()
  expect(lateSentence([3, 60])).toBeUndefined()
  expect(lateSentence([3, 7500])).toBe(
    '1 item that fell due while publishing was stopped was published late, by up to 2 hours 5 minutes.',
  )
  expect(lateSentence([90, 61, 120])).toMatch(/^3 items .* were published late, by up to 2 minutes\.$/)
})
