import { expect, it } from 'vitest'
import { sizeIn } from './sizes.ts'

it('says the size of a file in each language', () => {
  expect(sizeIn('en', 1_430_000)).toBe('1.4 MB')
  expect(sizeIn('en', 320)).toBe('1 kB')
  expect(sizeIn('en', 87_400)).toBe('87 kB')
  expect(sizeIn('fr', 1_430_000)).toBe('1,4\u202fMo')
  expect(sizeIn('ar', 12_000_000)).toContain('12')
})
