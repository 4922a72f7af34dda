import type { ItemRoom, ItemView } from '../../kit/item.ts'
import type { Reader } from '../../store/reader.ts'
import { frontOf } from '../rules.ts'
import { readCountries } from './countries.ts'
import { type DayView, type EditionView, hasSample, latestEditions, readDays } from './editions.ts'
import { itemsIn, totalsOf } from './items.ts'
import { countOrganisations } from './organisations.ts'
import { countPeople } from './people.ts'
import { readThemes, type ThemeView } from './themes.ts'

/** Years that the front door shows; the archive has the others. */
const shelfLength = 10

export type Home = {
  /** The week that is on, has just ended or comes next. */
  now?: { edition: EditionView; days: DayView[]; items: ItemView[] }
  next?: EditionView
  /** The latest years that are in the archive or nearly. */
  shelf: EditionView[]
  totals: { weeks: number; people: number; organisations: number; countries: number; items: Record<string, number> }
  themes: ThemeView[]
  hasSample: boolean
}

/** All that the front door shows, in a fixed number of queries. */
export async function readHome(read: Reader, rooms: readonly ItemRoom[], homeZone: string): Promise<Home> {
  const { editions, total: weeks } = await latestEditions(read, shelfLength + 2, homeZone)
  const { now, next } = frontOf(editions)
  const shelf = editions.filter(({ stage }) => stage === 'archived').slice(0, shelfLength)
  const [days, items, totals, people, organisations, countries, themes, sample] = await Promise.all([
    now ? readDays(read, [now]) : [],
    now ? itemsIn(read, rooms, { edition: now.id }) : [],
    totalsOf(read, rooms),
    countPeople(read),
    countOrganisations(read),
    readCountries(read, rooms),
    readThemes(read),
    hasSample(read),
  ])
  return {
    now: now && { edition: now, days, items },
    next,
    shelf,
    totals: { weeks, people, organisations, countries: countries.length, items: totals },
    themes,
    hasSample: sample,
  }
}
