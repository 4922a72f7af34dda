import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { archiveFolder } from './files.ts'
import { type Archive, readArchive } from './read.ts'
import type { ArchiveItem } from './schema.ts'
import sourceItems from './source-items.json' with { type: 'json' }

const page = fileURLToPath(new URL('../../../shared/archive/source-page.txt', import.meta.url))

type Found = { year: number | undefined; day: number | null; item: ArchiveItem }

function itemsOf({ editions }: Archive): Found[] {
  return editions.flatMap(({ year, days = [], items = [] }) => [
    ...days.flatMap((day) => (day.items ?? []).map((item) => ({ year, day: day.number, item }))),
    ...items.map((item) => ({ year, day: null, item })),
  ])
}

describe('the source page', async () => {
  const archive = await readArchive(archiveFolder)
  const listed = itemsOf(archive).filter(({ item }) => item.record?.onSourcePage)

  it('has its 51 items in the archive, each with the title and byline it prints', () => {
    expect(sourceItems).toHaveLength(51)
    const carried = listed.map(({ year, day, item }) => ({
      id: item.record?.id,
      year,
      day,
      title: item.title,
      byline: item.record?.asPrinted ?? null,
    }))
    expect(carried.sort(byId)).toEqual([...sourceItems].sort(byId))
  })

  it('prints every name, organisation and place that the bylines of those items give', () => {
    const names = new Map(archive.people.map(({ slug, name }) => [slug, name]))
    const bodies = new Map(
      archive.organisations.map(({ slug, name, otherNames = [] }) => [slug, [name, ...otherNames]]),
    )
    for (const { item } of listed) {
      const printed = item.record?.asPrinted?.toLowerCase()
      if (!printed) continue
      for (const { person, nameThen, organisations = [], place } of item.bylines ?? []) {
        expect(printed).toContain((nameThen ?? names.get(person ?? '') ?? '?').toLowerCase())
        if (place) expect(printed).toContain(place.toLowerCase())
        for (const slug of organisations)
          expect(
            (bodies.get(slug) ?? []).some((name) => printed.includes(name.toLowerCase())),
            `${slug} in ${printed}`,
          ).toBe(true)
      }
    }
  })

  // Where the page does not lie beside the program, the list stands for it.
  if (existsSync(page))
    it('is the page that lies beside the program: titles and bylines stand under their year', () => {
      const weeks = readFileSync(page, 'utf8').split(/^Social Service Workforce Week (?=20\d\d$)/m)
      for (const { year, title, byline } of sourceItems) {
        const week = weeks.find((text) => text.startsWith(String(year))) ?? ''
        expect(week).toContain(title)
        if (byline) expect(week).toContain(byline)
      }
    })
})

const byId = (one: { id?: string }, other: { id?: string }): number => String(one.id).localeCompare(String(other.id))
