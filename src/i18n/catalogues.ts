import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { languageNames } from './content-languages.ts'
import { type Catalogue, faultsOf } from './guard.ts'
import { kept, pluralTags } from './intl.ts'
import { defaultLocale, isLocale, type Locale } from './languages.ts'

/** The words of the interface that come with the program, a file for each language. */
export const localesFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../locales')

/** A file of words that stops the start; the message is one sentence that names the file and what is wrong in it. */
export class CatalogueError extends Error {}

/** The words of the interface by language: English and whatever else has its file. */
export type Catalogues = ReadonlyMap<Locale, Catalogue>

/**
 * The languages of a folder such as `locales/`, each with its words: `sw.json` is Swahili. Read once.
 * @throws {CatalogueError} for a file that has not every message of `en.json`, with the same arguments and all plurals
 */
export const cataloguesIn: (folder: string) => Catalogues = kept(readCatalogues)

function readCatalogues(folder: string): Catalogues {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  for (const name of files)
    if (!isLocale(codeOf(name)))
      throw new CatalogueError(
        `The file ${path.join(folder, name)} is named after no language: write the code of one, such as sw.json (known are ${Object.keys(languageNames).join(', ')}).`,
      )
  const words = new Map(files.map((name) => [codeOf(name), readCatalogue(path.join(folder, name))]))
  const original = words.get(defaultLocale)
  if (!original)
    throw new CatalogueError(`The folder ${folder} has no file ${defaultLocale}.json, the words in English.`)
  const catalogues = new Map<Locale, Catalogue>()
  for (const code of Object.keys(languageNames).filter(isLocale)) {
    const own = words.get(code)
    if (!own) continue
    const [fault] = faultsOf(original, own, pluralTags(code))
    if (fault) throw new CatalogueError(`The file ${path.join(folder, code)}.json cannot be used: ${fault}.`)
    catalogues.set(code, own)
  }
  return catalogues
}

const codeOf = (name: string) => name.slice(0, -'.json'.length)
const catalogue = z.record(z.string(), z.string())

function readCatalogue(file: string): Catalogue {
  try {
    return catalogue.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    const reason =
      error instanceof z.ZodError
        ? `${error.issues[0]?.path.join('.')} is no text`
        : `it is not JSON (${error instanceof Error ? error.message : error})`
    throw new CatalogueError(`The file ${file} cannot be used: ${reason}.`)
  }
}
