import { IntlMessageFormat } from 'intl-messageformat'

export type Catalogue = Record<string, string>

/** What the sources say: keys written out as strings, keys given to `t`, and the prefixes of `t.of` and of keys put together (`x.${y}`). */
export type Uses = { mentioned: Set<string>; asked: Set<string>; prefixes: Set<string> }

/** Reads the uses of messages from source texts. */
export function usesIn(sources: readonly string[]): Uses {
  const uses: Uses = { mentioned: new Set(), asked: new Set(), prefixes: new Set() }
  for (const source of sources) {
    for (const [, key = ''] of source.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/gi)) uses.mentioned.add(key)
    // Those with a colon are the words of the content system.
    for (const [, key = ''] of source.matchAll(/\bt(?:\.rich)?\(\s*'([^':]+)'/g)) uses.asked.add(key)
    for (const [, prefix = ''] of source.matchAll(/\bt\.of\(\s*'([^']+)'/g)) uses.prefixes.add(`${prefix}.`)
    for (const [, prefix = ''] of source.matchAll(/`([a-z][\w-]*\.(?:[\w-]+\.)*)\$\{/gi)) uses.prefixes.add(prefix)
  }
  return uses
}

/** Keys that sources ask for and the catalogue lacks. */
export function missingKeys(uses: Uses, catalogue: Catalogue): string[] {
  return [...uses.asked].filter((key) => !Object.hasOwn(catalogue, key)).sort()
}

/** Keys of the catalogue that no source mentions, nor any prefix covers. */
export function unusedKeys(uses: Uses, catalogue: Catalogue): string[] {
  const covered = (key: string) => [...uses.prefixes].some((prefix) => key.startsWith(prefix))
  return Object.keys(catalogue).filter((key) => !uses.mentioned.has(key) && !covered(key))
}

/**
 * What is wrong with a translation beside the original, each as a key and what to mend.
 * @param tags the language of the translation (BCP 47), by whose rules (CLDR) its plurals must be complete
 */
export function faultsOf(original: Catalogue, translation: Catalogue, tags: string | string[]): string[] {
  const missing = Object.keys(original).filter((key) => !Object.hasOwn(translation, key))
  return [
    ...missing.map((key) => `${key} is missing`),
    ...Object.entries(translation).flatMap(([key, words]) =>
      faultsIn(words, original[key], tags).map((fault) => `${key} ${fault}`),
    ),
  ]
}

function faultsIn(words: string, source: string | undefined, tags: string | string[]): string[] {
  if (source === undefined) return ['is not in the original']
  if (words.trim() === '') return ['is empty']
  if (words.includes("'")) return ['has a straight apostrophe, which ICU reads as a quote; write ’']
  const message = parse(words)
  if (typeof message === 'string') return [`cannot be read (${message})`]
  const given = namesIn(message).join(', ')
  const wanted = argumentsOf(source).join(', ')
  const faults = given === wanted ? [] : [`has the arguments ${given || 'none'} in place of ${wanted || 'none'}`]
  const lacking = pluralsLacking(message, tags)
  return lacking.length > 0 ? [...faults, `lacks the plural ${lacking.join(', ')}`] : faults
}

/** Keys that do not stand in alphabetical order, where a reader of the file would look for them. */
export function disorderIn(catalogue: Catalogue): string[] {
  const keys = Object.keys(catalogue)
  return keys.filter((key, index) => index > 0 && String(keys[index - 1]) > key)
}

type Elements = ReturnType<IntlMessageFormat['getAst']>

/** Names of the arguments and tags of a message, sorted, each once. */
export const argumentsOf = (message: string): string[] => namesIn(elementsOf(message))

const elementsOf = (message: string): Elements =>
  /[{<]/.test(message) ? new IntlMessageFormat(message, 'en').getAst() : []

/** The parts of a message, or why it is none. */
function parse(message: string): Elements | string {
  try {
    return elementsOf(message)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function namesIn(message: Elements): string[] {
  const names = allOf(message).flatMap((element) => {
    if ('children' in element) return [`<${element.value}>`]
    return 'value' in element && !isLiteral(element) ? [element.value] : []
  })
  return [...new Set(names)].sort()
}

/** Categories that the language has and a plural of the message does not say. */
function pluralsLacking(message: Elements, tags: string | string[]): string[] {
  return allOf(message).flatMap((element) => {
    if (!('pluralType' in element)) return []
    const { pluralCategories } = new Intl.PluralRules(tags, { type: element.pluralType }).resolvedOptions()
    return pluralCategories.filter((category) => !Object.hasOwn(element.options, category))
  })
}

/** Every element of a message, those within others too. */
function allOf(elements: Elements): Elements {
  return elements.flatMap((element) => [
    element,
    ...('children' in element ? allOf(element.children) : []),
    ...('options' in element ? Object.values(element.options).flatMap(({ value }) => allOf(value)) : []),
  ])
}

/** The parser numbers its elements; plain words are 0. */
function isLiteral(element: Elements[number]): boolean {
  return element.type === 0
}
