const rightToLeft = /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Thaa}\p{Script=Syrc}\p{Script=Nkoo}]/u
const leftToRight = /[\p{Script=Latn}\p{Script=Cyrl}\p{Script=Grek}\p{Script=Deva}\p{Script=Ethi}]/u

/**
 * Puts a text of the other direction between invisible marks (FSI … PDI), so that a Latin name in an Arabic sentence
 * keeps its own order of words and leaves that of the sentence alone. A text of the same direction stays as it is.
 * In HTML, `<bdi>` does the same; this is for plain strings such as titles and mails.
 */
export function isolate(text: string, direction: 'ltr' | 'rtl'): string {
  const foreign = direction === 'rtl' ? leftToRight : rightToLeft
  return foreign.test(text) ? `\u2068${text}\u2069` : text
}

/** The direction of the letters of a text: undefined where it has none, or both. */
export function directionOfText(text: string): 'ltr' | 'rtl' | undefined {
  const [rtl, ltr] = [rightToLeft.test(text), leftToRight.test(text)]
  return rtl === ltr ? undefined : rtl ? 'rtl' : 'ltr'
}
