import { describe, expect, it } from 'vitest'
import { isEmpty, pick } from './text.ts'

const paragraph = (...children: object[]) => ({ root: { type: 'root', children: [{ type: 'paragraph', children }] } })

describe('pick', () => {
  it('takes the language of the page', () => {
    expect(pick({ en: 'Week', fr: 'Semaine' }, 'fr', ['en', 'fr'])).toEqual({ value: 'Semaine', lang: 'fr' })
  })

  it('falls back in the order of the languages, and says which one it took', () => {
    expect(pick({ en: 'Week', fr: '' }, 'fr', ['en', 'fr'])).toEqual({ value: 'Week', lang: 'en' })
    expect(pick({ es: 'Semana', ar: 'أسبوع' }, 'fr', ['en', 'ar', 'es'])).toEqual({ value: 'أسبوع', lang: 'ar' })
  })

  it('shows no language that is switched off', () => {
    expect(pick({ de: 'Woche' }, 'fr', ['en', 'fr'])).toBeUndefined()
  })
})

describe('isEmpty', () => {
  it('takes blank text and rich text without content for nothing', () => {
    for (const nothing of [
      undefined,
      null,
      ' ',
      [],
      paragraph(),
      paragraph({ type: 'text', text: ' ' }, { type: 'linebreak' }),
    ])
      expect(isEmpty(nothing)).toBe(true)
  })

  it('keeps words, pictures, zero and no', () => {
    for (const something of ['a', 0, false, paragraph({ type: 'text', text: 'a' }), paragraph({ type: 'upload' })])
      expect(isEmpty(something)).toBe(false)
  })
})
