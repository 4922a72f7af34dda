const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/**
 * The words of a text as the index keeps them: lower case, without accents, vowel marks and hyphens, parted as Unicode
 * parts words (UAX 29), so that scripts without spaces are found too.
 */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words: string[] = []
  for (const { segment, isWordLike } of segmenter.segment(plain))
    if (isWordLike) words.push(segment.replace(/['’.]/g, ''))
  return words.filter(Boolean)
}

/** Slips forgiven in a word: none in short ones, one in words of four to seven letters, two in longer ones. */
export const slipsForgiven = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2)

/** The word with two neighbouring letters in each other's place: each of those words once. */
export function swaps(word: string): string[] {
  const letters = [...word]
  const all = letters.slice(1).map((letter, at) =>
    letters
      .with(at, letter)
      .with(at + 1, letters[at] ?? '')
      .join(''),
  )
  return [...new Set(all)].filter((one) => one !== word)
}
