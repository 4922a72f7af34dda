import { expect, test } from 'vitest'
import { duration } from './lateness.ts'

test.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [60, '1 minute'],
  [3661, '1 hour 1 minute'],
  [86_400 * 2 + 3600, '2 days 1 hour'],
])('%i seconds are %s', (seconds, words) => {
  expect(duration(seconds)).toBe(words)
})

test('and as each language says it', () => {
  expect(duration(7500, 'fr')).toBe('2\u00a0heures 5 minutes')
  expect(duration(7500, 'ar')).toBe('ساعتان و5 دقائق')
})
