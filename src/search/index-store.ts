import { hash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate as othersFirst } from 'node:timers/promises'
import { z } from 'zod'
import { wordsOf } from './words.ts'
import { quoted, wordsInUse } from './words-in-use.ts'

/** A thing that can be found, with its words in all languages. */
export type Entry = { collection: string; id: number; titles: string[]; names: string[]; texts: string[] }
export type Hit = { collection: string; id: number }
export type Found = {
  hits: Hit[]
  total: number /** The words searched for instead of those typed. */
  corrected?: string
}

/** Another form of the index: it is made anew. */
const version = 4
const mostWords = 8
/** So many entries are written in one go, in a few milliseconds: meanwhile this process answers nobody. */
const atOnce = 5
/** Of what has a word that stands nearly everywhere, as much is put in order, the last indexed: weighing takes longest. */
export const mostRanked = 3_000

const hits = z.array(z.object({ collection: z.string(), id: z.number() }))
const counted = z.object({ total: z.number() })
const stated = z.object({ value: z.number() }).optional()
const keyed = z.object({ id: z.number(), holds: z.string() }).optional()

const keyOf = ({ collection, id }: Hit) => `${collection}:${id}`
/** The first as a beginning, too; the other near ones as they are: every beginning stands for many words, and takes its time. */
const anyOf = ([first = '', ...others]: readonly string[]) => [`${quoted(first)}*`, ...others.map(quoted)].join(' OR ')

/** @throws where a page of the file is damaged: that is seen now, not by whoever searches. */
function refuseDamaged(db: DatabaseSync): void {
  try {
    const found = db.prepare('PRAGMA quick_check(1)').get()?.quick_check
    if (found !== 'ok') throw new Error(`The search index is damaged: ${found}`)
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * The search index: a SQLite file beside the database, this process's own copy of what readers may find. It holds words
 * and numbers alone; what a hit says is read from the database when it is shown. Words are matched from their beginning;
 * a word nobody uses is replaced by the nearest ones in use, looked up by their trigrams.
 */
export function openIndex(file: string) {
  const db = new DatabaseSync(file, { timeout: 5_000 })
  refuseDamaged(db)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
  // What has gone goes from the file with the merges that come anyway: those of its own took a tenth of a second each.
  if (Number(db.prepare('PRAGMA user_version').get()?.user_version) !== version)
    db.exec(`
      DROP TABLE IF EXISTS entries; DROP TABLE IF EXISTS keys; DROP TABLE IF EXISTS used; DROP TABLE IF EXISTS parts; DROP TABLE IF EXISTS words; DROP TABLE IF EXISTS state;
      CREATE VIRTUAL TABLE entries USING fts5 (title, names, text, content = '', contentless_delete = 1, prefix = '2 3 4 5', tokenize = "unicode61 remove_diacritics 0");
      CREATE TABLE keys (id INTEGER PRIMARY KEY, collection TEXT NOT NULL, document INTEGER NOT NULL, holds TEXT NOT NULL, UNIQUE (collection, document));
      CREATE TABLE used (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE);
      CREATE VIRTUAL TABLE words USING fts5 (word, tokenize = 'trigram');
      CREATE VIRTUAL TABLE parts USING fts5vocab (words, 'row');
      CREATE TABLE state (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
      INSERT INTO entries (entries, rank) VALUES ('deletemerge', 0);
      PRAGMA user_version = ${version};
    `)

  const statements = {
    key: db.prepare('SELECT id, holds FROM keys WHERE collection = ? AND document = ?'),
    addKey: db.prepare('INSERT INTO keys (collection, document, holds) VALUES (?, ?, ?)'),
    dropKey: db.prepare('DELETE FROM keys WHERE id = ?'),
    add: db.prepare('INSERT INTO entries (rowid, title, names, text) VALUES (?, ?, ?, ?)'),
    drop: db.prepare('DELETE FROM entries WHERE rowid = ?'),
    all: db.prepare('SELECT collection, document AS id FROM keys'),
    count: db.prepare('SELECT count(*) AS total FROM entries WHERE entries MATCH ?'),
    find: db.prepare(`
      SELECT keys.collection AS collection, keys.document AS id
      FROM (
        SELECT rowid, bm25(entries, 10, 6, 1) AS score FROM entries WHERE entries MATCH ?
        ORDER BY rowid DESC LIMIT ${mostRanked}
      ) AS best
      JOIN keys ON keys.id = best.rowid ORDER BY best.score, best.rowid DESC LIMIT ? OFFSET ?`),
    position: db.prepare("SELECT value FROM state WHERE name = 'position'"),
    note: db.prepare("INSERT OR REPLACE INTO state (name, value) VALUES ('position', ?)"),
  }

  // FTS5 answers with row numbers of its own inside, larger than a JavaScript number holds.
  for (const statement of [statements.add, statements.drop, statements.dropKey, statements.note])
    statement.setReadBigInts(true)
  const words = wordsInUse(db)

  function transaction(work: () => void): void {
    db.exec('BEGIN IMMEDIATE')
    try {
      work()
      db.exec('COMMIT')
    } catch (error) {
      db.exec('ROLLBACK')
      throw error
    }
  }

  function remove({ collection, id }: Hit): void {
    const key = keyed.parse(statements.key.get(collection, id))
    if (!key) return
    statements.drop.run(key.id)
    statements.dropKey.run(key.id)
  }

  function put({ collection, id, titles, names, texts }: Entry): void {
    const holds = hash('sha256', JSON.stringify([titles, names, texts]), 'base64')
    // Writing takes a hundred times as long as seeing that it is there.
    if (keyed.parse(statements.key.get(collection, id))?.holds === holds) return
    remove({ collection, id })
    const [title = [], name = [], text = []] = [titles, names, texts].map((part) => part.flatMap(wordsOf))
    const { lastInsertRowid } = statements.addKey.run(collection, id, holds)
    statements.add.run(lastInsertRowid, title.join(' '), name.join(' '), text.join(' '))
    for (const word of new Set([...title, ...name, ...text])) words.remember(word)
  }

  /** Writes piece by piece, each in a transaction, and lets whoever asks meanwhile go first. */
  async function inPieces<T>(
    all: Iterable<T> | AsyncIterable<T>,
    write: (one: T) => void,
    signal?: AbortSignal,
  ): Promise<void> {
    let piece: T[] = []
    const end = async () => {
      signal?.throwIfAborted()
      transaction(() => piece.forEach(write))
      piece = []
      await othersFirst()
    }
    for await (const one of all) if (piece.push(one) === atOnce) await end()
    if (piece.length > 0) await end()
  }

  return {
    /** The last change of the feed that the index holds; undefined when it has never been filled. */
    position: (): number | undefined => stated.parse(statements.position.get())?.value,
    /**
     * Takes the place of everything that was in the index, piece by piece: meanwhile each entry is found as it was or as
     * it will be. Left halfway, when the signal says so or what is read fails, it is not at the new position.
     */
    async fill(entries: AsyncIterable<Entry> | Iterable<Entry>, position: number, signal?: AbortSignal): Promise<void> {
      const gone = new Map(hits.parse(statements.all.all()).map((hit) => [keyOf(hit), hit]))
      const putIn = (entry: Entry) => {
        put(entry)
        gone.delete(keyOf(entry))
      }
      await inPieces(entries, putIn, signal)
      await inPieces(gone.values(), remove, signal)
      await inPieces(words.remembered(), words.forgetUnused, signal)
      statements.note.run(position)
    },
    /** Takes out what has gone and puts the entries in place of what stands there for them, piece by piece. */
    async update(
      gone: readonly Hit[],
      entries: readonly Entry[],
      position: number,
      signal?: AbortSignal,
    ): Promise<void> {
      await inPieces(gone, remove, signal)
      await inPieces(entries, put, signal)
      statements.note.run(position)
    },
    find(query: string, { limit, offset }: { limit: number; offset: number }): Found {
      const typed = [...new Set(wordsOf(query.slice(0, 200)))].slice(0, mostWords)
      if (typed.length === 0) return { hits: [], total: 0 }
      const groups = typed.map((word) => ({ word, near: words.meant(word) }))
      const corrected = groups.some(({ word, near }) => near[0] !== word && near.length > 0)
      if (groups.some(({ near }) => near.length === 0)) return { hits: [], total: 0 }
      const match = groups.map(({ near }) => `(${anyOf(near)})`).join(' AND ')
      return {
        hits: hits.parse(statements.find.all(match, limit, offset)),
        total: counted.parse(statements.count.get(match)).total,
        corrected: corrected ? groups.map(({ near }) => near[0]).join(' ') : undefined,
      }
    },
    close: () => db.close(),
  }
}

export type SearchIndex = ReturnType<typeof openIndex>
