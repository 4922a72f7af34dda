import { describe, expect, test } from 'vitest'
import { detailsForm, registrationForm } from './form.ts'
import { reportForm } from './groups/form.ts'
import { claimed, newNonce, opens, privatePath } from './links.ts'
import { holds } from './notices.ts'
import {
  asksHosts,
  closesAt,
  dueReminder,
  isOpen,
  offerEnd,
  type Standing,
  stepsOf,
  type Terms,
  timesToAnswer,
} from './rules.ts'

const at = (text: string) => Temporal.Instant.from(text)
const start = at('2026-10-27T13:00:00Z')
const terms: Terms = { by: 'ours', isOn: true, start, closes: 60, offerHours: 24 }

describe('registration', () => {
  test.each([
    ['long before', terms, '2026-10-01T00:00:00Z', true],
    ['in the last minute', terms, '2026-10-27T11:59:59Z', true],
    ['when it closes', terms, '2026-10-27T12:00:00Z', false],
    ['after', terms, '2027-01-01T00:00:00Z', false],
    ['of a cancelled event', { ...terms, isOn: false }, '2026-10-01T00:00:00Z', false],
    ['elsewhere', { ...terms, by: 'elsewhere' as const }, '2026-10-01T00:00:00Z', false],
    ['for a time not known yet', { ...terms, start: undefined }, '2026-10-01T00:00:00Z', true],
  ])('%s', (_, terms, now, expected) => expect(isOpen(terms, at(now))).toBe(expected))

  test('closes so many minutes before the start', () => expect(String(closesAt(terms))).toBe('2026-10-27T12:00:00Z'))

  test('an offer lasts the hours that were set, and never past the start', () => {
    expect(String(offerEnd(terms, at('2026-10-20T00:00:00Z')))).toBe('2026-10-21T00:00:00Z')
    expect(String(offerEnd(terms, at('2026-10-27T10:00:00Z')))).toBe(String(start))
  })
})

describe('a private link', () => {
  const registration = { id: 17, nonce: newNonce() }
  const token = privatePath(registration, 'secret').replace('/registrations/', '')

  test('opens its registration alone', () => {
    expect(claimed(token)).toBe(17)
    expect(opens(token, registration, 'secret')).toBe(true)
    expect(opens(token, { ...registration, id: 18 }, 'secret')).toBe(false)
    expect(opens(token.replace('17', '18'), { ...registration, id: 18 }, 'secret')).toBe(false)
    expect(opens(token, { ...registration, nonce: newNonce() }, 'secret')).toBe(false)
    expect(opens(token, registration, 'another secret')).toBe(false)
  })
  test.each([
    '',
    '17',
    '0-aaaaaaaaaaaaaaaaaaaaaaaa',
    '17-short',
    `17-${'a'.repeat(25)}`,
    "17-' or 1=1 --aaaaaaaaaaaaa",
  ])('is none: %s', (nonsense) => expect(claimed(nonsense)).toBeUndefined())
})

describe('the form', () => {
  const good = {
    name: ' Amina O’Brien ',
    email: ' Amina@Example.ORG ',
    organisation: '',
    country: 'KE',
    language: 'fr',
    heads: '',
    consent: 'yes',
  }
  test('takes what is right', () =>
    expect(registrationForm.parse(good)).toEqual({
      name: 'Amina O’Brien',
      email: 'amina@example.org',
      organisation: undefined,
      country: 'KE',
      language: 'fr',
      heads: undefined,
      consent: 'yes',
    }))
  test.each([
    ['turns the rest of a line around', 'Amina\u202e O’Brien', 'Amina O’Brien'],
    ['is in letters that are joined by what has no width', 'مهسا\u200cرضایی', 'مهسا\u200cرضایی'],
    ['is written in a script with marks', 'अमीना', 'अमीना'],
  ])('takes a name that %s', (_, name, taken) => expect(registrationForm.parse({ ...good, name }).name).toBe(taken))
  test.each([
    ['no name', { name: '  ' }, 'name'],
    ['a name that nobody sees', { name: '\u200b\u2060\ufeff\u0301' }, 'name'],
    ['a name of 10 kB', { name: 'a'.repeat(10_000) }, 'long'],
    ['a name of two lines', { name: 'Amina\r\nBcc: x@example.org' }, 'line'],
    ['an address that is none', { email: 'amina' }, 'email'],
    ['an address with a header', { email: 'a@example.org\r\nBcc: x@example.org' }, 'email'],
    ['an address that is too long', { email: `${'a'.repeat(250)}@example.org` }, 'long'],
    ['a country that is none', { country: 'XX' }, 'choice'],
    ['a language that is none', { language: 'xx' }, 'choice'],
    ['a group of one', { heads: '1' }, 'heads'],
    ['a group of minus two', { heads: '-2' }, 'heads'],
    ['a group of very many', { heads: '100001' }, 'heads'],
    ['no consent', { consent: '' }, 'consent'],
  ])('refuses %s', (_, wrong, error) => {
    const read = registrationForm.safeParse({ ...good, ...wrong })
    expect(read.error?.issues.map(({ message }) => message)).toContain(error)
  })
  test('of details has no address: it cannot be changed', () =>
    expect(Object.keys(detailsForm.shape)).not.toContain('email'))
})

describe('a reminder', () => {
  const recorded = { ...terms, hasRecording: true }
  const none = { ...terms, hasRecording: false }
  test.each([
    ['a day and a minute before', none, '2026-10-26T12:59:00Z', undefined],
    ['a day before', none, '2026-10-26T13:00:00Z', 'tomorrow since 2026-10-26T13:00:00Z'],
    ['an hour and a minute before', none, '2026-10-27T11:59:00Z', 'tomorrow since 2026-10-26T13:00:00Z'],
    ['an hour before', none, '2026-10-27T12:00:00Z', 'soon since 2026-10-27T12:00:00Z'],
    ['once it has begun', none, '2026-10-27T13:00:00Z', undefined],
    ['while it is on, with a recording', recorded, '2026-10-27T13:59:00Z', undefined],
    ['with a recording', recorded, '2026-10-28T00:00:00Z', 'after since 2026-10-28T00:00:00Z'],
    ['with a recording months later', recorded, '2027-01-28T00:00:00Z', undefined],
    ['of a cancelled event', { ...recorded, isOn: false }, '2026-10-27T12:30:00Z', undefined],
    ['of an event without a time', { ...none, start: undefined }, '2026-10-27T12:30:00Z', undefined],
  ])('%s', (_, terms, now, expected) => {
    const due = dueReminder(terms, at(now))
    expect(due && `${due.notice} since ${due.since}`).toBe(expected)
  })
})

describe('a mail that has waited', () => {
  const event = { start, zone: 'UTC', isOn: true, hasRecording: true, remindsOf: String(start) }
  const off = { ...event, isOn: false }
  const moved = { ...event, start: start.add({ hours: 1 }) }
  const [before, after] = ['2026-10-27T12:30:00Z', '2026-10-28T13:00:00Z']
  const [tomorrow, seat] = ['tomorrow', 'confirmed'] as const
  test.each([
    ['a reminder before the start', tomorrow, seat, event, before, true],
    ['a reminder once it has begun', tomorrow, seat, event, String(start), false],
    ['a reminder of another start', 'soon', seat, moved, before, false],
    ['a reminder of what is off', 'soon', seat, off, before, false],
    ['a reminder for who has cancelled', 'soon', 'cancelled', event, before, false],
    ['the recording', 'after', seat, event, after, true],
    ['the recording for who has cancelled', 'after', 'cancelled', event, after, false],
    ['a recording that is gone', 'after', seat, { ...event, hasRecording: false }, after, false],
    ['an offer', 'offer', 'offered', event, before, true],
    ['an offer that was let pass', 'offer', 'lapsed', event, before, false],
    ['that it moved', 'moved', 'waiting', moved, before, true],
    ['that it moved, when it is off', 'moved', seat, off, before, false],
    ['that it moved, when it is over', 'moved', seat, event, after, false],
    ['that it is off', 'off', seat, off, before, true],
    ['that it is off, when it is on again', 'off', seat, event, before, false],
    ['a seat that was given back', 'confirmed', 'cancelled', event, before, false],
    ['a seat, even once it is over', 'confirmed', seat, event, after, true],
    ['that one has cancelled', 'cancelled', 'cancelled', off, after, true],
  ] as const)('%s', (_, notice, state, event, now, expected) =>
    expect(holds(notice, { state, came: null }, event, at(now))).toBe(expected),
  )
  test('does not ask a host who has reported', () =>
    expect(holds('report', { state: 'confirmed', came: 0 }, event, at(after))).toBe(false))
})

describe('a host', () => {
  test.each([
    ['while it is on', { ...terms, minutes: 90 }, '2026-10-27T14:29:00Z', false],
    ['when it is over', { ...terms, minutes: 90 }, '2026-10-27T14:30:00Z', true],
    ['after an hour, where nobody says how long it lasts', terms, '2026-10-27T14:00:00Z', true],
    ['a month later', terms, '2026-11-26T14:00:00Z', false],
    ['of a cancelled event', { ...terms, isOn: false }, '2026-10-28T00:00:00Z', false],
    ['of an event without a time', { ...terms, start: undefined }, '2026-10-28T00:00:00Z', false],
  ])('is asked how many came %s', (_, event, now, expected) => expect(asksHosts(event, at(now))).toBe(expected))

  test.each([
    ['12', 'Lively.\r\n\r\nWe talked on.\u0000', { came: 12, notes: 'Lively.\n\nWe talked on.' }],
    ['0', ' ', { came: 0, notes: undefined }],
  ])('reports %s', (came, notes, expected) => expect(reportForm.parse({ came, notes })).toEqual(expected))

  test.each([
    ['', '', 'came'],
    ['many', '', 'came'],
    ['-1', '', 'came'],
    ['100001', '', 'came'],
    ['1', 'a'.repeat(2001), 'long'],
  ])('cannot report %s', (came, notes, error) =>
    expect(reportForm.safeParse({ came, notes }).error?.issues.map(({ message }) => message)).toEqual([error]),
  )
})

describe('on their own page, before and after the event', () => {
  const open = { isOver: false, isOn: true, isOpen: true }
  const standing: Standing = { state: 'confirmed', heads: null, came: null, attended: null, feedbackGiven: null }
  test.each<[string, Standing, string, string]>([
    ['who asked', { ...standing, state: 'requested' }, 'confirm erase', 'erase'],
    ['who has a seat', standing, 'show cancel erase', 'feedback show erase'],
    ['who attended', { ...standing, attended: true }, 'show cancel erase', 'certificate feedback show erase'],
    [
      'who attended and said what they think',
      { ...standing, attended: true, feedbackGiven: true },
      'show cancel erase',
      'certificate show erase',
    ],
    [
      'who attended without a seat',
      { ...standing, state: 'lapsed', attended: true },
      'erase',
      'certificate feedback erase',
    ],
    ['who brings a group', { ...standing, heads: 12 }, 'pack show cancel erase', 'report feedback show erase'],
    [
      'who brought a group',
      { ...standing, heads: 12, came: 9 },
      'pack show cancel erase',
      'report certificate feedback show erase',
    ],
    [
      'whose group did not come',
      { ...standing, heads: 12, came: 0 },
      'pack show cancel erase',
      'report feedback show erase',
    ],
    ['who waits', { ...standing, state: 'waiting' }, 'show cancel erase', 'show erase'],
    ['who waits with a group', { ...standing, state: 'waiting', heads: 12 }, 'show cancel erase', 'show erase'],
    ['who is offered a seat', { ...standing, state: 'offered' }, 'accept decline erase', 'erase'],
    ['who cancelled', { ...standing, state: 'cancelled' }, 'erase', 'erase'],
    ['who let it pass', { ...standing, state: 'lapsed' }, 'erase', 'erase'],
  ])('%s has these buttons', (_, who, before, after) =>
    expect(
      [stepsOf(who, open), stepsOf(who, { ...open, isOpen: false, isOver: true })].map((steps) => steps.join(' ')),
    ).toEqual([before, after]),
  )
})

describe('on their own page', () => {
  const open = { isOver: false, isOn: true, isOpen: true }
  const standing: Standing = { state: 'confirmed', heads: 12, came: null, attended: null, feedbackGiven: null }
  test.each([
    ['requested', 'erase', 'erase'],
    ['confirmed', 'pack show cancel erase', 'show erase'],
    ['waiting', 'show cancel erase', 'show erase'],
    ['offered', 'accept decline erase', 'erase'],
  ] as const)('who is %s sees what can be done once registration is closed, or the event off', (state, closed, off) => {
    const who = { ...standing, state }
    expect(stepsOf(who, { ...open, isOpen: false }).join(' ')).toBe(closed)
    expect(stepsOf(who, { ...open, isOpen: false, isOn: false }).join(' ')).toBe(off)
  })
})

describe('who keeps asking', () => {
  test.each([
    ['PT0S', 1],
    ['PT59M', 1],
    ['PT1H', 2],
    ['PT1H59M', 2],
    ['PT2H', 3],
    ['PT4H', 4],
    ['PT23H', 6],
    ['PT2400H', 13],
  ])('is answered, by %s after they first did, %d times', (duration, times) => {
    const first = Temporal.Instant.from('2026-10-20T09:00:00Z')
    expect(timesToAnswer(first, first.add(duration))).toBe(times)
  })
})
