import { describe, expect, test } from 'vitest'
import { translate } from '../../../../tests/support/words.ts'
import { readField } from './read-field.ts'

const percent = { name: 'money.inflation', kind: 'percent', label: 'Inflation', hasSource: false } as const

describe('a share, as it is typed', () => {
  test.each([
    ['en', '3.5', 0.035],
    ['en', '3.5 %', 0.035],
    ['fr', '3,5%', 0.035],
    ['ar', '٣٫٥ ٪', 0.035],
  ] as const)('in %s: %s', (locale, typed, value) => {
    expect(readField(translate(locale), percent, typed)).toEqual({ value })
  })

  test('with a sign far from it', () => {
    expect(readField(translate('en'), percent, `1${' '.repeat(2_000_000)}%`)).toEqual({ value: 0.01 })
  })

  test.each([
    ['a sign alone', '%'],
    ['two signs', '3%%'],
    ['space without end', `1${' '.repeat(2_000_000)}x`],
  ])('is no number: %s', (_, typed) => {
    expect(readField(translate('en'), percent, typed)).toHaveProperty('error')
  })
})
