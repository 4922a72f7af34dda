import { describe, expect, test } from 'vitest'
import { isOfTheLine, masked, mostAttempts, nextAttempt, outcomeOf, reasonOf, type Trouble } from './rules.ts'

const now = Temporal.Instant.from('2030-10-28T12:00:00Z')
const trouble = (more: Partial<Trouble>): Trouble => ({ message: 'no', mayHaveArrived: false, ...more })
const reply = (responseCode: number, command: string, text = 'no') =>
  trouble({ responseCode, command, response: `${responseCode} ${text}`, mayHaveArrived: true })

test('a mail is tried again further and further apart, for about a day', () => {
  const waits: number[] = []
  for (let attempts = 1; attempts < mostAttempts; attempts++)
    waits.push(nextAttempt(attempts, now)?.since(now).total('seconds') ?? 0)
  expect(waits).toEqual([30, 120, 480, 1920, 7680, 21_600, 21_600, 21_600])
  expect(nextAttempt(mostAttempts, now)).toBeNull()
})

test.each([
  ['/registrations/secret', '/registrations/…'],
  ['/desk/reset/secret', '/desk/…'],
  ['/a', '/a/…'],
])('of %s the desk sees %s', (path, shown) => expect(masked(path)).toBe(shown))

describe('what a trouble means', () => {
  test.each<[string, Trouble, ReturnType<typeof outcomeOf>, boolean]>([
    ['busy', reply(451, 'RCPT TO'), 'again', false],
    ['full for now', reply(452, 'DATA'), 'again', false],
    ['closing', reply(421, 'DATA'), 'again', true],
    ['refused text', reply(554, 'DATA', '5.7.1 spam'), 'refused', false],
    ['relay denied', reply(550, 'RCPT TO', '5.7.1 relay denied'), 'refused', false],
    ['refused without a code', reply(550, 'RCPT TO', 'no'), 'refused', false],
    ['unknown user', reply(550, 'RCPT TO', '5.1.1 unknown'), 'no such address', false],
    ['null MX', reply(556, 'RCPT TO', '5.1.10 no mail here'), 'no such address', false],
    ['a code that only begins like it', reply(550, 'RCPT TO', '5.1.11 odd'), 'refused', false],
    ['closed mailbox', reply(550, 'DATA', '5.2.1 disabled'), 'no such address', false],
    ['full mailbox', reply(552, 'DATA', '5.2.2 full'), 'refused', false],
    ['wrong password', reply(535, 'AUTH PLAIN'), 'again', true],
    ['refused sender', reply(550, 'MAIL FROM'), 'again', true],
    ['nobody there', trouble({ command: 'CONN' }), 'again', true],
    ['cut off before the end', trouble({ command: 'CONN' }), 'again', true],
    ['cut off after the end', trouble({ command: 'CONN', mayHaveArrived: true }), 'unknown', true],
    ['no mail at all', trouble({ command: 'API' }), 'refused', false],
  ])('%s', (_, said, outcome, ofTheLine) => {
    expect([outcomeOf(said), isOfTheLine(said)]).toEqual([outcome, ofTheLine])
  })
})

test('a reason names no address', () => {
  const response =
    '550 5.1.1 <some.body+x@mail.example.org>: Recipient\r\n address rejected: some.body+x@mail.example.org'
  expect(reasonOf(trouble({ response }))).toBe('550 5.1.1 <…>: Recipient address rejected: …')
  expect(reasonOf(trouble({ message: 'x'.repeat(400) })).length).toBe(300)
})
