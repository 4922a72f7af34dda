import { IntlMessageFormat } from 'intl-messageformat'

export type Catalogue = Record<string, string>

/** What the sources say: keys written out as strings, keys given to `t`, and the prefixes of `t.of` and of keys put together (`x.${y}`). */
export type Uses = { mentioned: Set<string>; asked: Set<string>; prefixes: Set<string> }

/** Reads the uses of messages from source texts. */
export function usesIn(sources: readonly string[]): Uses {
  const uses: Uses = { mentioned: new Set(), asked: new Set(), prefixes: new Set() }
  for (const source of sources) {
    for (const [, key = ''] of source.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/gi)) uses.mentioned.add(key)
    for (const [, key = ''] of source.matchAll(/\bt(?:\.rich)?\(\s*'([^']+)'/g)) uses.asked.add(key)
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

/** What is wrong with a translation beside the original: keys, arguments, order, straight apostrophes. */
export function faultsOf(original: Catalogue, translation: Catalogue): string[] {
  const faults: string[] = []
  for (const key of Object.keys(original)) if (!Object.hasOwn(translation, key)) faults.push(`${key}: missing`)
  for (const [key, words] of Object.entries(translation)) {
    const source = original[key]
    if (source === undefined) faults.push(`${key}: not in the original`)
    else if (argumentsOf(words).join() !== argumentsOf(source).join()) faults.push(`${key}: other arguments`)
    if (words.trim() === '') faults.push(`${key}: empty`)
    if (words.includes("'")) faults.push(`${key}: straight apostrophe, which ICU reads as a quote; write ’`)
  }
  const keys = Object.keys(translation)
  keys.forEach((key, index) => {
    const before = keys[index - 1]
    if (before !== undefined && before > key) faults.push(`${key}: out of order, belongs before ${before}`)
  })
  return faults
}

type Elements = ReturnType<IntlMessageFormat['getAst']>

/** Names of the arguments and tags of a message, sorted, each once. */
export function argumentsOf(message: string): string[] {
  const found = new Set<string>()
  const visit = (elements: Elements): void => {
    for (const element of elements) {
      if ('children' in element) {
        found.add(`<${element.value}>`)
        visit(element.children)
      } else if ('value' in element && !isLiteral(element)) found.add(element.value)
      if ('options' in element) for (const option of Object.values(element.options)) visit(option.value)
    }
  }
  visit(new IntlMessageFormat(message, 'en').getAst())
  return [...found].sort()
}

/** The parser numbers its elements; plain words are 0. */
function isLiteral(element: Elements[number]): boolean {
  return element.type === 0
}
