import { dictionary } from '@zxcvbn-ts/language-common'
import { expect, test } from 'vitest'
import { weaknessOf } from './rules.ts'

const common = dictionary['passwords-common']
const own = ['Amina Diallo', 'amina.diallo@example.org']

test.each([
  ['correct horse battery staple', undefined],
  ['a long password for tests', undefined],
  ['tisane au gingembre le soir', undefined],
  ['كلمات كثيرة لا صلة بينها', undefined],
  ['amina walks to the river', undefined],
  ['eleven char', 'short'],
  ['           x', 'short'],
  ['x'.repeat(201), 'long'],
  ['password1234', 'common'],
  ['Password2026!!', 'common'],
  ['p a s s w o r d 1', 'common'],
  ['qwertyuiop12', 'common'],
  ['aaaaaaaaaaaa', 'common'],
  ['123456789012', 'common'],
  ['dragondragon', 'common'],
  ['letmeinletmein2026', 'common'],
  ['amina.diallo@example.org', 'own'],
  ['aminadiallo2026', 'own'],
  ['Diallo-Amina-1', 'own'],
])('%s', (password, weakness) => {
  expect(weaknessOf(password, own, common)).toBe(weakness)
})

test('an account without a name has nothing of its own to avoid but its address', () => {
  expect(weaknessOf('nobody in particular', ['', 'x@y.org'], common)).toBeUndefined()
})
