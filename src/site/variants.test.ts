import { describe, expect, it } from 'vitest'
import { translate } from '../../tests/support/words.ts'
import { carryingTextOnly, preferredLanguage, variantKey, variantOf, withTextOnly } from './variants.ts'

describe('the language that a browser prefers', () => {
  const offered = ['en', 'fr', 'pt', 'ar', 'zh-Hans'] as const

  it.each([
    ['fr', 'fr'],
    ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
    ['pt-BR', 'pt'],
    ['AR-eg', 'ar'],
    ['zh-Hans-CN', 'zh-Hans'],
    ['de,ar;q=0.3,fr;q=0.7', 'fr'],
    ['en;q=0.5,fr;q=0.4', 'en'],
    ['fr;q=0,ar;q=0.1', 'ar'],
    ['zh-Hant', undefined],
    ['de-x-fr', undefined],
    ['*', undefined],
    ['', undefined],
    [';;q=,,=', undefined],
    [undefined, undefined],
  ])('of %j is %j', (header, found) => {
    expect(preferredLanguage(header, offered)).toBe(found)
  })

  it('is not looked for in more than a browser sends', () => {
    expect(preferredLanguage(`${'-'.repeat(900)},fr`, offered)).toBe('fr')
    expect(preferredLanguage(`${'-'.repeat(5_000_000)},fr`, offered)).toBeUndefined()
  })
})

it('a variant is kept where no request finds it by its address', () => {
  const keyOf = (target: string, headers: Record<string, string>) =>
    variantKey(target, variantOf(target, headers, ['en', 'fr']))
  expect(keyOf('/', {})).toBe('/')
  expect(keyOf('/', { 'accept-language': 'fr', 'save-data': 'On' })).toBe('/ saving fr')
  expect(keyOf('/?text=only', { 'accept-language': 'fr', 'save-data': 'on' })).toBe('/?text=only fr')
  expect(keyOf('/2021', { 'accept-language': 'fr' })).toBe('/2021')
  expect(keyOf('/2021?context=only', { 'save-data': 'on' })).toBe('/2021?context=only saving')
  expect(keyOf('/', { 'accept-language': 'es', 'save-data': 'off' })).toBe('/')
})

it.each([
  ['/', '/?text=only'],
  ['/fr/2021#days', '/fr/2021?text=only#days'],
  ['/people?page=2', '/people?page=2&text=only'],
  ['/people?text=only&page=2', '/people?text=only&page=2'],
  ['#main', '#main'],
  ['/fr/feed.xml', '/fr/feed.xml'],
  ['/media/a', '/media/a'],
  ['/desk', '/desk'],
  ['https://example.org/x', 'https://example.org/x'],
  ['mailto:week@example.org', 'mailto:week@example.org'],
])('the wish for text only on %s is %s', (address, carried) => {
  expect(withTextOnly(address)).toBe(carried)
})

it('the words of a page of text only lead to such pages', () => {
  const t = carryingTextOnly(translate('fr'))
  expect([t.locale, t('site.skip'), t.href('/2021')]).toEqual([
    'fr',
    translate('fr')('site.skip'),
    '/fr/2021?text=only',
  ])
  expect(t.of('item.kind', 'post')).toBe(translate('fr').of('item.kind', 'post'))
})
