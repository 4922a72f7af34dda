import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { archiveFolder } from './files.ts'

/** A folder that is gone after the suite. */
export function makeTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'week-archive-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const files = {
  '2021.yaml': `year: 2021
starts: '2021-10-25'
ends: '2021-10-29'
days:
  - number: 1
    date: '2021-10-25'
    items:
      - room: posts
        kind: post
        slug: preparing
        title: Preparing
        bylines:
          - person: ada
            role: Director
            organisations: [alliance]
        themes: [supervision]
        record:
          id: 2021-d1-1
          asPrinted: by Ada Example, Director, Alliance
          onSourcePage: true
          note: Ada Example wrote it first.
items:
  - room: events
    kind: webinar
    slug: a-talk
    title: A talk
    date: '2021-10-26'
`,
  'people.yaml': `people:
  - slug: ada
    name: Ada Example
`,
  'organisations.yaml': `organisations:
  - slug: alliance
    name: Alliance
    kind: network
`,
  'themes.yaml': `themes:
  - slug: supervision
    title: Supervision
`,
}

/** A small archive of one day, one post and one event; `changed` replaces whole files, or leaves one out. */
export function makeArchive(changed: Record<string, string | undefined> = {}): string {
  const folder = makeTemporaryFolder()
  for (const [name, text] of Object.entries({ ...files, ...changed }))
    if (text !== undefined) writeFileSync(join(folder, name), text)
  return folder
}

/** Changes one file of an archive by replacing a text that must be in it. */
export function edit(folder: string, file: string, was: string, now: string): void {
  const text = readFileSync(join(folder, file), 'utf8')
  if (!text.includes(was)) throw new Error(`${file} does not have "${was}"`)
  writeFileSync(join(folder, file), text.replace(was, now))
}

/** A copy of the real archive, to be spoilt. */
export function copyOfTheArchive(): string {
  const folder = makeTemporaryFolder()
  cpSync(archiveFolder, folder, { recursive: true })
  return folder
}

/** The texts of a folder's files, by name; those of `media/` are left out. */
export function textsIn(folder: string): Record<string, string> {
  mkdirSync(folder, { recursive: true })
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(names.map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]))
}
