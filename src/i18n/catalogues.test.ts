import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeLocales, pseudo } from '../../tests/support/locales.ts'
import { CatalogueError, cataloguesIn, localesFolder } from './catalogues.ts'
import { openGraphLocale } from './intl.ts'
import { languagesOf } from './languages.ts'
import { translator } from './messages.ts'
import { numberOf } from './names.ts'

const english: Record<string, string> = JSON.parse(readFileSync(join(localesFolder, 'en.json'), 'utf8'))

test('a file more in the folder is a language more', () => {
  const catalogues = cataloguesIn(makeLocales({ sw: pseudo(english) }))
  expect([...catalogues.keys()]).toEqual(['en', 'fr', 'es', 'pt', 'ar', 'sw'])
  const t = translator(catalogues)('sw')
  expect(t.locale).toBe('sw')
  expect(t('nav.archive')).toBe('［Ṫḥë ẅëëḳṡ］')
  expect(t('count.items', { n: 1 })).toBe('［1 ïẗëṁ］')
  expect(t('count.items', { n: 12 })).toBe('［12 ïẗëṁṡ］')
})

test('a language without a file is said in English', () => {
  const t = translator(cataloguesIn(localesFolder))('sw')
  expect([t.locale, t('nav.archive'), t.href('/2021')]).toEqual(['en', 'The weeks', '/2021'])
})

const { 'nav.archive': _, ...incomplete } = english
test.each([
  ['sw', JSON.stringify(incomplete), /sw\.json cannot be used: nav\.archive is missing\.$/],
  [
    'sw',
    JSON.stringify({ ...english, 'site.title': '{page}' }),
    /sw\.json cannot be used: site\.title has the arguments page in place of page, week\.$/,
  ],
  ['ru', JSON.stringify(english), /ru\.json cannot be used: .+ lacks the plural few, many\.$/],
  ['sw', '{ "nav.archive": ', /sw\.json cannot be used: it is not JSON/],
  ['sw', JSON.stringify({ ...english, 'nav.archive': 3 }), /sw\.json cannot be used: nav\.archive is no text\.$/],
  ['swahili', JSON.stringify(english), /swahili\.json is named after no language/],
])('a file that is not whole stops the start with a sentence that names it: %s', (name, text, sentence) => {
  const folder = makeLocales()
  writeFileSync(join(folder, `${name}.json`), text)
  expect(() => cataloguesIn(folder)).toThrow(CatalogueError)
  expect(() => cataloguesIn(folder)).toThrow(sentence)
})

test('the site has the languages chosen that have their words, and English', () => {
  const catalogues = cataloguesIn(localesFolder)
  expect(languagesOf(['fr', 'sw', 'en', 'klingon'], catalogues)).toEqual(['fr', 'en'])
  expect(languagesOf(['ar'], catalogues)).toEqual(['en', 'ar'])
  expect(languagesOf(null, catalogues)).toEqual(['en'])
})

test('Open Graph is told a likely territory; what Intl does not know goes the English way', () => {
  expect((['en', 'pt', 'fr', 'zh-Hans', 'sw'] as const).map(openGraphLocale)).toEqual([
    'en_GB',
    'pt_PT',
    'fr_FR',
    'zh_CN',
    'sw_TZ',
  ])
  expect(numberOf('ny', 12345)).toBe('12,345')
})
