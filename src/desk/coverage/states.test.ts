import { expect, it } from 'vitest'
import { isToDo, stateIn } from './states.ts'

const languages = ['en', 'fr']
const texts = (title: object, summary: object = {}) => [
  { path: 'title', value: title },
  { path: 'summary', value: summary },
]
const french = (found: ReturnType<typeof texts>, marks = {}) => stateIn('fr', { texts: found, marks, languages })

it('is told of a language: there, in part, older than its source, or missing', () => {
  expect(french(texts({ en: 'A', fr: 'B' }, { en: 'C', fr: 'D' }))).toBe('there')
  expect(french(texts({ en: 'A', fr: 'B' }, { en: 'C', fr: ' ' }))).toBe('partly')
  expect(french(texts({ en: 'A' }, { en: 'C' }))).toBe('missing')
  expect(french(texts({ en: 'A', fr: null }))).toBe('missing')
  expect(french(texts({ en: 'A', fr: 'B' }), { en: { title: '2026-10-01T08:00:00.000Z' } })).toBe('stale')
  expect(french(texts({ en: 'A', fr: 'B' }, { en: 'C' }), { en: { title: '2026-10-01T08:00:00.000Z' } })).toBe('stale')
})

it('counts what is written in another language than English too', () => {
  expect(stateIn('en', { texts: texts({ fr: 'B' }), marks: {}, languages })).toBe('missing')
  expect(french(texts({ fr: 'B' }))).toBe('there')
})

it('says nothing of a document without texts', () => {
  expect(french(texts({}, {}))).toBe('nothing')
  expect((['there', 'partly', 'stale', 'missing', 'nothing'] as const).filter(isToDo)).toEqual([
    'partly',
    'stale',
    'missing',
  ])
})
