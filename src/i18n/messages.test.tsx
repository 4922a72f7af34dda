import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { IntlMessageFormat } from 'intl-messageformat'
import { isValidElement } from 'react'
import { describe, expect, it } from 'vitest'
import { catalogues, locales, translate } from '../../tests/support/words.ts'
import { argumentsOf, disorderIn, faultsOf, missingKeys, unusedKeys, usesIn } from './guard.ts'
import { pluralTags } from './intl.ts'
import type { Locale } from './languages.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = globSync('**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !/\.test\.tsx?$|^app\//.test(file))
  .map((file) => readFileSync(path.join(root, file), 'utf8'))

const wordsIn = (locale: Locale) => catalogues.get(locale) ?? {}
const english = wordsIn('en')

describe('the catalogues', () => {
  it('are those of the five languages that the Week is held in', () => {
    expect(locales).toEqual(['en', 'fr', 'es', 'pt', 'ar'])
  })

  it.each(locales)('%s has every key with the same arguments and all plurals, in order', (locale) => {
    expect(faultsOf(english, wordsIn(locale), pluralTags(locale))).toEqual([])
    expect(disorderIn(wordsIn(locale))).toEqual([])
  })

  it('have every key that the sources ask for', () => {
    expect(missingKeys(usesIn(sources), english)).toEqual([])
  })

  it('have no key that nothing uses', () => {
    expect(unusedKeys(usesIn(sources), english)).toEqual([])
  })

  it.each(locales)('%s can be said in full', (locale) => {
    for (const [key, words] of Object.entries(wordsIn(locale))) {
      const values = Object.fromEntries(argumentsOf(words).map((name) => [name, 3]))
      expect(new IntlMessageFormat(words, locale).format(values), key).not.toMatch(/[{}]/)
    }
  })
})

describe('the guard turns red on', () => {
  const original = { 'a.one': 'One {n}', 'a.two': 'Two' }
  it.each([
    ['a missing key', { 'a.one': 'Un {n}' }, 'a.two is missing'],
    ['a key too many', { ...original, 'b.x': 'x' }, 'b.x is not in the original'],
    ['an empty message', { ...original, 'a.two': ' ' }, 'a.two is empty'],
    ['other arguments', { ...original, 'a.one': 'Un {m}' }, 'a.one has the arguments m in place of n'],
    [
      'an argument lost in a plural',
      { ...original, 'a.one': '{k, plural, one {Un} many {Un} other {Un}}' },
      'a.one has the arguments k in place of n',
    ],
    [
      'a plural without a category',
      { ...original, 'a.one': '{n, plural, one {Un} other {#}}' },
      'a.one lacks the plural many',
    ],
    [
      'a number in order without a category',
      { ...original, 'a.one': '{n, selectordinal, other {#e}}' },
      'a.one lacks the plural one',
    ],
    ['a message that cannot be read', { ...original, 'a.one': 'Un {n' }, 'a.one cannot be read'],
    ['a straight apostrophe', { ...original, 'a.two': "l'autre" }, 'a.two has a straight apostrophe'],
  ])('%s', (_what, translation, fault) => {
    expect(faultsOf(original, translation, 'fr').join('\n')).toContain(fault)
    expect(faultsOf(original, { 'a.one': '{n, plural, one {#} many {#} other {#}}', 'a.two': 'Deux' }, 'fr')).toEqual(
      [],
    )
  })

  it('keys out of order', () => {
    expect(disorderIn({ 'a.two': 'Deux', 'a.one': 'Un {n}' })).toEqual(['a.one'])
  })

  it('a key that is asked for and not there', () => {
    expect(missingKeys(usesIn(["<p>{t('a.three')}</p>"]), original)).toEqual(['a.three'])
    expect(missingKeys(usesIn(["ctx.t.rich('a.four', {})"]), original)).toEqual(['a.four'])
  })

  it('a key that nothing uses', () => {
    expect(unusedKeys(usesIn(["t('a.one')"]), original)).toEqual(['a.two'])
    expect(unusedKeys(usesIn(["t.of('a', kind)"]), original)).toEqual([])
    expect(unusedKeys(usesIn([`t(\`a.\${kind}\`)`]), original)).toEqual([])
  })
})

describe('translate', () => {
  const [en, fr, ar] = [translate('en'), translate('fr'), translate('ar')]

  it('counts by the rules of each language', () => {
    expect(en('edition.ordinal', { n: 8 })).toBe('the 8th Week')
    expect(en('edition.ordinal', { n: 22 })).toBe('the 22nd Week')
    expect(fr('edition.ordinal', { n: 1 })).toBe('la 1re Semaine')
    expect(ar('edition.ordinal', { n: 8 })).toBe('الأسبوع الثامن')
    expect(ar('count.items', { n: 2 })).toBe('مادتان')
    expect(en('home.countdown', { days: 1 })).toBe('Begins tomorrow')
  })

  it('gives the value itself where a kind has no message', () => {
    expect(en.of('item.kind', 'qa')).toBe('Q&A')
    expect(en.of('item.kind', 'constructor')).toBe('constructor')
  })

  it('keeps a Latin name apart in an Arabic sentence, and nothing else', () => {
    const values = { page: 'Hugh Salmon', week: 'أسبوع' }
    expect(ar('site.title', values)).toBe('\u2068Hugh Salmon\u2069 – أسبوع')
    expect(en('site.title', { page: 'Hugh Salmon', week: 'Week' })).toBe('Hugh Salmon – Week')
  })

  it('sets elements into a message', () => {
    const parts = en.rich('elsewhere.read', { host: <b>example.org</b> })
    expect(Array.isArray(parts) && parts.some((part) => isValidElement(part))).toBe(true)
  })

  it('puts the language before our own addresses only, and once', () => {
    expect(fr.href('/2021')).toBe('/fr/2021')
    expect(fr.href('/fr/2021')).toBe('/fr/2021')
    expect(fr.href('/')).toBe('/fr')
    expect(fr.href('https://example.org/')).toBe('https://example.org/')
    expect(en.href('/2021')).toBe('/2021')
  })
})
