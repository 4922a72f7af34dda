import { expect, it } from 'vitest'
import { inDeskLanguages, sayIn, sayTo } from './languages.ts'
import { messagesOf, type Say, textIn } from './say.ts'

const items = '{items, plural, one {1 item} other {# items}}'

it('says English in the language of whoever asks', () => {
  expect(sayIn('fr')('Nothing yet.')).toBe('Rien pour l’instant.')
  expect(sayTo({ i18n: { language: 'es' } })('Nothing yet.')).toBe('Nada todavía.')
  expect(sayTo(undefined)('Nothing yet.')).toBe('Nothing yet.')
})

it('stays with English where there is no translation, and where the desk does not speak the language', () => {
  expect(sayIn('fr')('Not in the list')).toBe('Not in the list')
  expect(sayIn('de')('Nothing yet.')).toBe('Nothing yet.')
  expect(sayIn('fr')('constructor')).toBe('constructor')
})

it('counts as the language does', () => {
  expect([1, 3].map((n) => sayIn('en')(items, { items: n }))).toEqual(['1 item', '3 items'])
  expect([1, 2, 3, 11].map((n) => sayIn('ar')(items, { items: n }))).toEqual([
    'مادة واحدة',
    'مادتان',
    '3 مواد',
    '11 مادة',
  ])
})

it('keeps what runs the other way together', () => {
  const say = sayIn('ar')
  expect(say('Due {when}', { when: '2026-10-26' })).toBe('موعده \u20682026-10-26\u2069')
  expect(say('Erased: {what}.', { what: 'البريد' })).toBe('مُحي: البريد.')
})

it('writes figures as the language does', () => {
  const message = '{score, number, ::.0} of 5 on average, from {people, plural, one {1 person} other {# people}}.'
  const said = (code: string) =>
    sayIn(code)(message, { score: 4.4666, people: 1 })
      .replace(/\p{L}.*/u, '')
      .trim()
  expect(['en', 'fr', 'es', 'pt', 'ar'].map(said)).toEqual(['4.5', '4,5', '4,5', '4,5', '4.5'])
})

it('gives labels in every language, and finds the one', () => {
  const label = inDeskLanguages('Post')
  expect(label).toEqual({ en: 'Post', fr: 'Article', es: 'Artículo', pt: 'Artigo', ar: 'مقال' })
  expect(textIn(sayIn('pt'), label)).toBe('Artigo')
  expect(textIn(sayIn('pt'), 'Post')).toBe('Post')
  expect(textIn(sayIn('pt'), () => 'Post')).toBeUndefined()
})

it('lists the messages of a list of words', () => {
  const list = (say: Say) => ({
    empty: say('Nothing yet.'),
    days: { one: (number: number) => say('Day {number}', { number }), both: [say('First'), say('Last')] },
    place: ({ where }: { where: string }) => say('In {where}', { where }),
  })
  expect(messagesOf(list)).toEqual(['Nothing yet.', 'Day {number}', 'First', 'Last', 'In {where}'])
})
