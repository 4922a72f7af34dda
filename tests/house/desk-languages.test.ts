import { describe, expect, test } from 'vitest'
import { makeConfig } from '../../src/config.ts'
import { deskWords } from '../../src/desk/words.ts'
import { registrationWords } from '../../src/events/registration/desk/words.ts'
import { deskCatalogues } from '../../src/i18n/desk/languages.ts'
import { messagesOf } from '../../src/i18n/desk/say.ts'
import { type Catalogue, disorderIn, faultsOf } from '../../src/i18n/guard.ts'
import { pluralTags } from '../../src/i18n/intl.ts'
import { isLocale } from '../../src/i18n/languages.ts'
import { signInWords } from '../../src/people/desk/words.ts'
import { privacyWords } from '../../src/privacy/desk/words.ts'
import { traces } from '../../src/traces.ts'
import { makeFolder, makeSettings, removeFolder } from '../support/payload.ts'
import { labelsIn, untranslated } from './desk-labels.ts'
import { englishOnly, messagesIn } from './desk-messages.ts'
import { isCode, textFiles } from './files.ts'
import { root } from './root.ts'

const sources = textFiles(root).filter(
  (source) => isCode(source) && source.file.startsWith('src/') && !/\.test\.tsx?$/.test(source.file),
)
const dataDir = makeFolder()
const labels = labelsIn(await makeConfig(makeSettings({ dataDir })))
removeFolder(dataDir)

const said = sources.map(messagesIn)
const messages = [...said.flatMap(({ texts }) => texts), ...traces.flatMap(({ what, fate }) => [what, fate])]
const inEnglish = labels.flatMap(({ text }) =>
  typeof text === 'object' && text !== null ? [String(Reflect.get(text, 'en'))] : [],
)
/** Every text as its own message: what the guard of the readers' words takes for the original. */
const original = (texts: readonly string[]): Catalogue => Object.fromEntries(texts.map((text) => [text, text]))

describe('the desk', () => {
  test('says hundreds of texts', () => {
    expect(labels.length).toBeGreaterThan(400)
    expect(messages.length).toBeGreaterThan(200)
  })

  test('has every text of its models in each of its languages', () =>
    expect(untranslated(labels, deskCatalogues)).toEqual([]))

  test.each([...deskCatalogues])(
    'has its own words in %s: whole, used, with all arguments and plurals',
    (code, words) => {
      if (!isLocale(code)) throw new Error(`${code} is no language`)
      const known = [...messages, ...inEnglish.filter((text) => Object.hasOwn(words, text))]
      expect(faultsOf(original(known), words, pluralTags(code))).toEqual([])
      expect(disorderIn(words)).toEqual([])
    },
  )

  test('hands the browser every message of its views', () => {
    const inFiles = sources
      .filter(({ file }) => file.endsWith('/desk/words.ts'))
      .flatMap((file) => messagesIn(file).texts)
    const handed = [deskWords, registrationWords, privacyWords, signInWords].flatMap(messagesOf)
    expect(new Set(handed)).toEqual(new Set(inFiles))
  })

  test('says in English nothing that no language could take over', () => {
    expect(said.flatMap(({ faults }) => faults)).toEqual([])
    expect(sources.flatMap(englishOnly)).toEqual([])
    expect(faultsOf(original(messages), original(messages), 'en')).toEqual([])
  })
})

describe('a planted fault turns its guard red', () => {
  const french = new Map([['fr', { Title: 'Titre', Licence: 'Licence' }]])
  test.each([
    ['a text in one language', 'Title', 'posts.title label: “Title” is in one language'],
    ['a text without its translation', { en: 'Kind', fr: 'Kind' }, 'posts.title label: “Kind” is not in fr'],
    ['a language that is left out', { en: 'Title' }, 'posts.title label: “Title” is not in fr'],
  ])('labels: %s', (_, text, fault) => {
    expect(untranslated([{ where: 'posts.title label', text }], french)).toEqual([fault])
  })

  test('labels: wherever they stand', () => {
    const field = { name: 'a', type: 'group', label: 'A', fields: [{ name: 'b', type: 'text', label: 'B' }] } as const
    const labels = { singular: 'Post', plural: 'Posts' }
    const post = { slug: 'posts', labels, admin: { group: 'Library' }, fields: [field] }
    const tabs = [{ label: 'Tab', description: 'About', fields: [{ type: 'row', fields: [field] }] }]
    const site = { slug: 'site', label: 'Site', fields: [{ type: 'tabs', tabs }] }
    const found = labelsIn({ collections: [post], globals: [site] } as never).map(({ text }) => text)
    expect(found).toEqual(['Post', 'Posts', 'Library', 'A', 'B', 'Site', 'Tab', 'About', 'A', 'B'])
  })

  test.each([
    ['missing', {}, 'Kind is missing'],
    ['used by nothing', { Kind: 'Type', Sort: 'Sorte' }, 'Sort is not in the original'],
    ['with other arguments', { Kind: 'Type {n}' }, 'Kind has the arguments n in place of none'],
    ['without a plural', { Kind: '{n, plural, one {a} other {b}}' }, 'Kind lacks the plural many'],
  ])('words: %s', (_, words, fault) => {
    expect(faultsOf(original(['Kind']), words, 'fr')).toContain(fault)
  })

  const speaking = "import { sayTo } from '../i18n/desk/languages.ts'\n"
  test.each([
    ["say('{n} items', { m })", 'says “{n} items” with m'],
    ["sayTo(req)('{n} items')", 'says “{n} items” with nothing'],
    ['say(`Day $' + '{n}`)', 'puts a message together, which no language can translate'],
    ["new NoList('{n} lines', {})", 'says “{n} lines” with nothing'],
  ])('messages: %s', (code, fault) => {
    expect(messagesIn({ file: 'src/posts/a.ts', text: speaking + code }).faults).toEqual([`src/posts/a.ts ${fault}`])
  })

  test('messages: one that a choice hides from the browser', () => {
    const text = `${speaking}const place = (isOld) => (isOld ? say('Old') : say('New'))`
    const handed = messagesOf((say) => ({
      place: ({ isOld }: { isOld?: boolean }) => (isOld ? say('Old') : say('New')),
    }))
    expect(messagesIn({ file: 'src/desk/words.ts', text }).texts).not.toEqual(handed)
  })

  test.each([
    ['src/desk/view.tsx', 'const a = <p>Nothing yet</p>', 'Nothing yet'],
    ['src/events/registration/desk/a.tsx', 'const a = <nav aria-label="Days" />', 'Days'],
    ['src/desk/view.tsx', "const a = languageName('en', code)", 'en'],
    ['src/desk/words.ts', "const a = { empty: 'Nothing yet.' }", 'Nothing yet.'],
    ['src/desk/words.ts', 'const a = { due: `Due $' + '{when}` }', 'Due …'],
    ['src/posts/model.ts', "throw new APIError('Only editors.', 403)", 'Only editors.'],
    ['src/posts/model.ts', "const valid = (value) => value || 'Write a date.'", 'Write a date.'],
  ])('words in English alone: %s %s', (file, text, words) => {
    expect(englishOnly({ file, text })).toEqual([`${file} says “${words}” in English alone`])
  })
})
