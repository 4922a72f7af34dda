import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { localesFolder } from '../../src/i18n/catalogues.ts'
import type { Catalogue } from '../../src/i18n/guard.ts'
import { makeTemporaryFolder } from '../../src/keep/testing.ts'

/** A copy of `locales/` with these languages beside those that are there. */
export function makeLocales(more: Record<string, Catalogue> = {}): string {
  const folder = makeTemporaryFolder()
  cpSync(localesFolder, folder, { recursive: true })
  for (const [code, words] of Object.entries(more))
    writeFileSync(join(folder, `${code}.json`), `${JSON.stringify(words, null, 2)}\n`)
  return folder
}

const letters: Record<string, string> = {
  ...{ a: 'ä', b: 'ḅ', c: 'ċ', d: 'ḋ', e: 'ë', f: 'ḟ', g: 'ġ', h: 'ḥ', i: 'ï', j: 'ĵ', k: 'ḳ', l: 'ḷ', m: 'ṁ' },
  ...{ n: 'ṅ', o: 'ö', p: 'ṗ', q: 'ʠ', r: 'ṙ', s: 'ṡ', t: 'ẗ', u: 'ü', v: 'ṿ', w: 'ẅ', x: 'ẍ', y: 'ÿ', z: 'ż', T: 'Ṫ' },
}

/** English that cannot be mistaken for English: letters marked, each message in brackets, arguments and tags as they are. */
export const pseudo = (catalogue: Catalogue): Catalogue =>
  Object.fromEntries(Object.entries(catalogue).map(([key, message]) => [key, `［${mark(message)}］`]))

/** Words stand outside of braces or, in a plural, inside of a second pair; tags stay. */
function mark(message: string): string {
  let depth = 0
  let isTag = false
  let marked = ''
  for (const character of message) {
    if (character === '<') isTag = true
    if (character === '{') depth++
    marked += depth % 2 === 0 && !isTag ? letter(character) : character
    if (character === '}') depth--
    if (character === '>') isTag = false
  }
  return marked
}

const letter = (character: string) => letters[character] ?? character
