import { expect, it } from 'vitest'
import { sayIn } from '../../i18n/desk/languages.ts'
import { meantIn } from './meant.ts'

it.each([
  ['2026-10-27T09:00', 'America/New_York', 'Tuesday, 27 October 2026 at 13:00, UTC'],
  [
    '2026-10-25T02:30',
    'Europe/Paris',
    'Sunday, 25 October 2026 at 00:30, UTC. The clocks go back and show 02:30 twice: the first time is meant.',
  ],
  [
    '2027-03-28T02:30',
    'Europe/Paris',
    'Sunday, 28 March 2027 at 01:30, UTC. The clocks go forward and never show 02:30: 03:30 is meant.',
  ],
])('%s in %s is told to editors as it is meant', (wall, zone, told) => {
  expect(meantIn(sayIn('en'), wall, zone)).toBe(told)
})
