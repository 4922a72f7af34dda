import type { Direction } from './direction.ts'

const rightToLeft = /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Thaa}\p{Script=Syrc}\p{Script=Nkoo}]/u
const leftToRight = /[\p{Script=Latn}\p{Script=Cyrl}\p{Script=Grek}\p{Script=Deva}\p{Script=Ethi}]/u
/** A date in figures would turn round after Arabic letters. */
const figures = /\d-\d/

/**
 * Puts a text of the other direction between invisible marks (FSI … PDI), so that a Latin name in an Arabic sentence
 * keeps its own order of words and leaves that of the sentence alone. A text of the same direction stays as it is.
 * In HTML, `<bdi>` does the same; this is for plain strings such as titles and mails.
 */
export function isolate(text: string, direction: Direction): string {
  const isForeign = direction === 'rtl' ? leftToRight.test(text) || figures.test(text) : rightToLeft.test(text)
  return isForeign ? `\u2068${text}\u2069` : text
}

/** The same for the values of a message. */
export function isolated<Value>(
  values: Readonly<Record<string, Value>>,
  direction: Direction,
): Record<string, Value | string> {
  const entries = Object.entries(values).map(([name, value]): [string, Value | string] => [
    name,
    typeof value === 'string' ? isolate(value, direction) : value,
  ])
  return Object.fromEntries(entries)
}

/** The direction of the letters of a text: undefined where it has none, or both. */
export function directionOfText(text: string): Direction | undefined {
  const [rtl, ltr] = [rightToLeft.test(text), leftToRight.test(text)]
  return rtl === ltr ? undefined : rtl ? 'rtl' : 'ltr'
}
