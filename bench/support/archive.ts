import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stringify } from 'yaml'
import type {
  ArchiveItem,
  CallsFile,
  EditionFile,
  OrganisationsFile,
  PeopleFile,
  ThemesFile,
} from '../../src/keep/schema.ts'

const lastYear = 2023
const themes = 20
const words =
  'workers families care training community children support system practice policy supervision network skills'.split(
    ' ',
  )

/** Words that are the same for the same number, for ever. */
const phrase = (seed: number, length: number) =>
  Array.from({ length }, (_, at) => words[(seed * 31 + at * at * 7 + at * seed) % words.length]).join(' ')

/** The years of a generated archive, the newest first. */
export const yearsOf = (editions: number) => Array.from({ length: editions }, (_, back) => lastYear - back)

/**
 * Writes an archive of made-up editions, the same each time: each with five days, ten items, three people of its own and
 * one organisation. It names nobody: people are numbers.
 */
export function writeArchive(folder: string, editions: number): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const write = (name: string, content: object) => writeFileSync(path.join(folder, `${name}.yaml`), stringify(content))
  const years = yearsOf(editions)
  const people: PeopleFile['people'] = []
  const organisations: OrganisationsFile['organisations'] = []
  for (const year of years) {
    organisations.push({ slug: `organisation-${year}`, name: `Organisation of ${year}`, kind: 'ngo' })
    for (const number of [1, 2, 3]) people.push({ slug: `person-${year}-${number}`, name: `Person ${year} ${number}` })
    write(String(year), edition(year))
  }
  write('people', { people } satisfies PeopleFile)
  write('organisations', { organisations } satisfies OrganisationsFile)
  const areas = Array.from({ length: themes }, (_, at) => ({ slug: `area-${at}`, title: `Area ${at}` }))
  write('themes', { themes: areas } satisfies ThemesFile)
  write('call-to-action', { calls: [] } satisfies CallsFile)
}

function edition(year: number): EditionFile {
  const starts = Temporal.PlainDate.from({ year, month: 10, day: 20 })
  return {
    year,
    starts: String(starts),
    ends: String(starts.add({ days: 4 })),
    focus: phrase(year, 30),
    days: [1, 2, 3, 4, 5].map((number) => ({
      number,
      date: String(starts.add({ days: number - 1 })),
      theme: phrase(year + number, 5),
      items: [post(year, number), number % 2 ? event(year, number, starts) : resource(year, number)],
    })),
  }
}

const about = (year: number, number: number, what: string) => ({
  slug: `${what}-${year}-${number}`,
  title: `${what} ${number} of ${year}: ${phrase(year + number, 4)}`,
  summary: phrase(year * 3 + number, 20),
  themes: [`area-${(year + number) % themes}`, `area-${(year * 3 + number * 7 + 1) % themes}`].filter(
    (slug, at, all) => all.indexOf(slug) === at,
  ),
  countries: [year % 2 ? 'KE' : 'MD'],
  languages: ['en'],
  bylines: [
    {
      person: `person-${year}-${(number % 3) + 1}`,
      part: 'author' as const,
      role: 'Worker',
      organisations: [`organisation-${year}`],
    },
  ],
})

const post = (year: number, number: number): ArchiveItem => ({
  ...about(year, number, 'post'),
  room: 'posts',
  kind: 'post',
  body: Array.from({ length: 8 }, (_, at) => phrase(year + number * at, 60)).join('\n\n'),
})
const resource = (year: number, number: number): ArchiveItem => ({
  ...about(year, number, 'resource'),
  room: 'resources',
  kind: 'guidance',
  year: Math.max(year, 1900),
})
const event = (year: number, number: number, starts: Temporal.PlainDate): ArchiveItem => ({
  ...about(year, number, 'event'),
  room: 'events',
  kind: 'webinar',
  startWall: `${starts.add({ days: number - 1 })}T09:00`,
  zone: 'America/New_York',
  durationMinutes: 60,
  hosts: [`organisation-${year}`],
})
