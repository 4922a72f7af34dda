import { describe, expect, it } from 'vitest'
import { endOf, stateOf, turnOf } from './rules.ts'

const at = (written: string) => Temporal.Instant.from(written)
const zone = 'America/New_York'

describe('an event whose hour is known', () => {
  const event = { start: at('2026-10-27T13:00:00Z'), minutes: 90, date: '2026-10-27', zone }

  it('is coming, then on, then past', () => {
    expect(stateOf(event, at('2026-10-27T12:59:59Z'))).toBe('coming')
    expect(stateOf(event, at('2026-10-27T13:00:00Z'))).toBe('live')
    expect(stateOf(event, at('2026-10-27T14:29:59Z'))).toBe('live')
    expect(stateOf(event, at('2026-10-27T14:30:00Z'))).toBe('past')
  })

  it('turns at its start and at its end, and then no more', () => {
    expect(turnOf(event, at('2026-10-01T00:00:00Z'))).toEqual(event.start)
    expect(turnOf(event, at('2026-10-27T13:00:00Z'))).toEqual(at('2026-10-27T14:30:00Z'))
    expect(turnOf(event, at('2026-10-27T14:30:00Z'))).toBeUndefined()
  })

  it('counts as on for an hour where nobody says how long it lasts', () => {
    const open = { ...event, minutes: undefined }
    expect(endOf(open)).toEqual(at('2026-10-27T14:00:00Z'))
    expect(stateOf(open, at('2026-10-27T13:59:59Z'))).toBe('live')
  })
})

describe('an event whose day alone is known', () => {
  const event = { date: '2026-10-27', zone }

  it('is coming, is today by the clock of its zone, and is past', () => {
    expect(stateOf(event, at('2026-10-27T03:59:59Z'))).toBe('coming')
    expect(stateOf(event, at('2026-10-27T04:00:00Z'))).toBe('today')
    expect(stateOf(event, at('2026-10-28T03:59:59Z'))).toBe('today')
    expect(stateOf(event, at('2026-10-28T04:00:00Z'))).toBe('past')
  })

  it('turns at its midnights, also on the day the clocks go back', () => {
    expect(turnOf(event, at('2026-10-01T00:00:00Z'))).toEqual(at('2026-10-27T04:00:00Z'))
    const sunday = { date: '2026-11-01', zone }
    expect(turnOf(sunday, at('2026-11-01T12:00:00Z'))).toEqual(at('2026-11-02T05:00:00Z'))
    expect(turnOf(event, at('2026-10-29T00:00:00Z'))).toBeUndefined()
  })
})

it('says nothing of an event of which neither is known', () => {
  expect(stateOf({ zone }, at('2026-10-27T12:00:00Z'))).toBeUndefined()
  expect(turnOf({ zone }, at('2026-10-27T12:00:00Z'))).toBeUndefined()
})
