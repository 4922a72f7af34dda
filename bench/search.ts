import { readFileSync } from 'node:fs'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { z } from 'zod'
import { type Entry, openIndex, type SearchIndex } from '../src/search/index-store.ts'
import { wordsOf } from '../src/search/words.ts'
import { makeFolder, removeFolder } from '../tests/support/folder.ts'
import { root } from '../tools/steps.mjs'
import { failOn, keepResults, quantile, row } from './support/results.ts'

// npm run bench search [documents]: how long the index takes to find, among 100,000 documents of made-up sentences in five
// languages: words as they are, their beginnings, two words, and words with a slip; and how long others wait while it is
// filled, first and again. Fails where that is more than 50 ms, where one in twenty searches takes more than 20 ms, or where
// more than one in twenty words with a slip finds nothing. Among few documents, some words stand nowhere.

const documents = Number(process.argv[2] ?? 100_000)
const searches = 200
const languages = ['en', 'fr', 'es', 'pt', 'ar']

/** The words of the interface in a language, and made-up ones that are rarer the longer the list goes on. */
function vocabularyOf(language: string): string[] {
  const file = readFileSync(path.join(root, 'locales', `${language}.json`), 'utf8')
  const texts = Object.values(z.record(z.string(), z.string()).parse(JSON.parse(file)))
  const own = [...new Set(wordsOf(texts.join(' ')))].filter((word) => word.length > 3 && !/[\d.]/.test(word))
  return [...own, ...own.flatMap((word, at) => own.slice(at + 1, at + 8).map((other) => word + other))]
}
const vocabularies = languages.map(vocabularyOf)

let state = 1
/** Numbers from 0 to 1, the same at each run (Park and Miller, Communications of the ACM 31, 1988). */
const next = () => {
  state = (state * 48_271) % 2_147_483_647
  return state / 2_147_483_647
}
/** As in texts, a few words are used often and most seldom. */
const word = (words: readonly string[]) => words[Math.floor(next() ** 3 * words.length)] ?? ''
const sentence = (words: readonly string[], length: number) => Array.from({ length }, () => word(words)).join(' ')

function* entries(): Generator<Entry> {
  for (let id = 1; id <= documents; id++)
    yield {
      collection: 'posts',
      id,
      titles: vocabularies.map((words) => sentence(words, 6)),
      names: [`person${id % 5_000}`],
      texts: vocabularies.map((words) => sentence(words, 20)),
    }
}

/** The word with one letter less in its middle, as fingers slip. */
const slipped = (from: string) => from.slice(0, from.length >> 1) + from.slice((from.length >> 1) + 1)

/** Fills the index. Answers with how long it took and how long others had to wait meanwhile, in milliseconds. */
async function fill(index: SearchIndex, everything: Entry[]) {
  const waits = monitorEventLoopDelay({ resolution: 1 })
  const began = performance.now()
  waits.enable()
  await index.fill(everything, 1)
  waits.disable()
  const filling = { took: performance.now() - began, wait: waits.percentile(99) / 1e6, longest: waits.max / 1e6 }
  const { took, wait, longest } = filling
  row(`${documents} documents, filled in`, `${(took / 1000).toFixed(0)} s`)
  row('others wait meanwhile', `p99 ${wait.toFixed(0)}, at most ${longest.toFixed(0)} ms`)
  return filling
}

const folder = makeFolder()
try {
  const index = openIndex(path.join(folder, 'search.db'))
  const everything = [...entries()]
  const first = await fill(index, everything)
  const again = await fill(index, everything)
  const kinds: Record<string, (words: readonly string[]) => string> = {
    'a word': word,
    'the beginning of a word': (words) => word(words).slice(0, 4),
    'two words': (words) => `${word(words)} ${word(words)}`,
    'a word with a slip': (words) => slipped(word(words.filter(({ length }) => length > 5))),
  }
  const results: { language: string; kind: string; p50: number; p95: number; found: number }[] = []
  for (const [at, language] of languages.entries())
    for (const [kind, make] of Object.entries(kinds)) {
      const times: number[] = []
      let found = 0
      for (let number = 0; number < searches; number++) {
        const asked = make(vocabularies[at] ?? [])
        const began = performance.now()
        const { total } = index.find(asked, { limit: 20, offset: 0 })
        times.push(performance.now() - began)
        if (total > 0) found++
      }
      const result = { language, kind, p50: quantile(times, 0.5), p95: quantile(times, 0.95), found: found / searches }
      results.push(result)
      const share = `${(100 * result.found).toFixed(0)} % found`
      row(`${language}: ${kind}`, `p50 ${result.p50.toFixed(1)}, p95 ${result.p95.toFixed(1)} ms, ${share}`)
    }
  index.close()
  keepResults('search', { documents, first, again, results })
  failOn([
    ...[first, again]
      .filter(({ longest }) => longest > 50)
      .map(({ longest }) => `others wait ${longest.toFixed(0)} ms while it is filled, not 50`),
    ...results.flatMap(({ language, kind, p95, found }) => [
      ...(p95 > 20 ? [`${language}, ${kind}: p95 ${p95.toFixed(1)} ms, not 20`] : []),
      ...(kind === 'a word with a slip' && found < 0.95 ? [`${language}, ${kind}: ${found} found`] : []),
    ]),
  ])
} finally {
  removeFolder(folder)
}
