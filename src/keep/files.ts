import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { callsFile, editionFile, libraryFile, organisationsFile, peopleFile, themesFile } from './schema.ts'

/** The archive that comes with the program. */
export const archiveFolder = fileURLToPath(new URL('../../archive', import.meta.url))

/** The files that every folder of the archive shares, and `library`, which is there only when it is needed. */
export const sharedFiles = {
  people: { schema: peopleFile, described: 'people.schema.json' },
  organisations: { schema: organisationsFile, described: 'organisations.schema.json' },
  themes: { schema: themesFile, described: 'themes.schema.json' },
  'call-to-action': { schema: callsFile, described: 'call-to-action.schema.json' },
  library: { schema: libraryFile, described: 'library.schema.json' },
} as const

/** Any other file is an edition and bears its slug: `2021.yaml`. */
export const editionFiles = { schema: editionFile, described: 'edition.schema.json' } as const

export const isSharedFile = (name: string): name is keyof typeof sharedFiles => Object.hasOwn(sharedFiles, name)

/** The JSON Schemas that lie beside the files, so that an editor completes and checks them, by file name. */
export function jsonSchemas(): Map<string, string> {
  const kinds = [editionFiles, ...Object.values(sharedFiles)]
  return new Map(
    kinds.map(({ schema, described }) => {
      const written = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' })
      return [described, `${JSON.stringify(written, null, 2)}\n`]
    }),
  )
}
