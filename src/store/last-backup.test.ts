import { expect, test } from 'vitest'
import { isBackupDue, isBackupLate } from './last-backup.ts'

const at = (text: string) => Temporal.Instant.from(text)
const made = (text: string) => ({ since: '2026-01-01T00:00:00Z', made: { at: text, bytes: 1 } })
const last = made('2026-10-20T07:00:00Z')

test.each([
  ['in the night after it', '2026-10-21T05:30:00Z', true],
  ['in the hours of the night at another place', '2026-10-21T03:30:00Z', false],
  ['in the same night', '2026-10-20T08:00:00Z', false],
  ['by day', '2026-10-21T10:00:00Z', false],
  ['by day when a night was missed', '2026-10-21T11:30:00Z', true],
])('a backup is due %s', (_, now, isDue) => expect(isBackupDue(last, at(now), 'America/New_York')).toBe(isDue))

test('the first is due in the first night, and late after two days', () => {
  const none = { since: '2026-10-20T12:00:00Z' }
  expect(isBackupDue(none, at('2026-10-20T12:00:00Z'), 'UTC')).toBe(false)
  expect(isBackupDue(none, at('2026-10-21T16:30:00Z'), 'UTC')).toBe(true)
  expect(isBackupLate(none, at('2026-10-22T11:00:00Z'))).toBe(false)
  expect(isBackupLate(none, at('2026-10-22T13:00:00Z'))).toBe(true)
})
