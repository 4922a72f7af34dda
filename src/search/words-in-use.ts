import type { DatabaseSync } from 'node:sqlite'
import { distance } from 'fastest-levenshtein'
import { z } from 'zod'
import { slipsForgiven, swaps } from './words.ts'

const nearest = 4
const mostCandidates = 2_000

const stated = z.object({ value: z.number() }).optional()
const known = z.array(z.object({ word: z.string() }))
const used = z.array(z.object({ id: z.number(), word: z.string() }))
type Used = z.infer<typeof used>[number]

const trigrams = (word: string) => [
  ...new Set(Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3))),
]

/** A word as FTS5 is asked for it. */
export const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`

/** The words that the texts of an index have, among which is found what somebody meant. It opens no transaction. */
export function wordsInUse(db: DatabaseSync) {
  const statements = {
    use: db.prepare('INSERT OR IGNORE INTO used (word) VALUES (?)'),
    addWord: db.prepare('INSERT INTO words (rowid, word) VALUES (?, ?)'),
    usedAfter: db.prepare('SELECT id, word FROM used WHERE id > ? ORDER BY id LIMIT 500'),
    disuse: db.prepare('DELETE FROM used WHERE id = ?'),
    dropWord: db.prepare('DELETE FROM words WHERE rowid = ?'),
    stands: db.prepare('SELECT rowid FROM entries WHERE entries MATCH ? LIMIT 1'),
    near: db.prepare(`SELECT word FROM words WHERE words MATCH ? LIMIT ${mostCandidates}`),
    frequency: db.prepare('SELECT doc AS value FROM parts WHERE term = ?'),
  }
  // FTS5 answers with row numbers of its own inside, larger than a JavaScript number holds.
  for (const statement of [statements.use, statements.addWord, statements.disuse, statements.dropWord])
    statement.setReadBigInts(true)

  /** Words are remembered when the last text that had them has gone: those are offered to nobody. */
  const isInUse = (match: string) => statements.stands.get(match) !== undefined

  /**
   * Asks for words that share one of the rarest trigrams. A slip changes three at most, so of three for each slip and one
   * more, one is left; the frequent ones need not be looked at.
   */
  function rarest(word: string, slips: number): string {
    const frequency = (part: string) => stated.parse(statements.frequency.get(part))?.value ?? 0
    const parts = trigrams(word).map((part) => ({ part, words: frequency(part) }))
    const known = parts.sort((one, other) => one.words - other.words).slice(0, 3 * slips + 1)
    return known.map(({ part }) => quoted(part)).join(' OR ')
  }

  return {
    /** Keeps a word of a text, unless it is too short to have trigrams. */
    remember(word: string): void {
      if (word.length < 3) return
      const { changes, lastInsertRowid: row } = statements.use.run(word)
      if (changes > 0) statements.addWord.run(row, word)
    },
    /** All words that are kept, read some at a time: meanwhile they may be forgotten. */
    *remembered(): Generator<Used> {
      for (let after: number | undefined = 0; after !== undefined; ) {
        const some = used.parse(statements.usedAfter.all(after))
        yield* some
        after = some.at(-1)?.id
      }
    },
    /** Forgets a word that only texts which have gone had. */
    forgetUnused({ id, word }: Used): void {
      if (isInUse(quoted(word))) return
      statements.disuse.run(id)
      statements.dropWord.run(id)
    },
    /** The word itself if any word in use begins so, else the nearest words in use. */
    meant(word: string): string[] {
      if (word.length < 3 || isInUse(`${quoted(word)}*`)) return [word]
      const slips = slipsForgiven(word)
      if (slips === 0) return [word]
      const candidates = known.parse(statements.near.all(rarest(word, slips))).map((row) => row.word)
      // A slip at the end of what is still being typed is measured against as many letters.
      const far = (candidate: string) =>
        Math.min(distance(word, candidate), distance(word, candidate.slice(0, word.length)) + 0.5)
      const near = candidates
        .filter((candidate) => far(candidate) <= slips && isInUse(quoted(candidate)))
        .sort((a, b) => far(a) - far(b))
      // Two letters that changed places are one slip, and may leave no trigram in common.
      const turned = swaps(word).filter((candidate) => isInUse(`${quoted(candidate)}*`))
      return [...new Set([...turned, ...near])].slice(0, nearest)
    },
  }
}
