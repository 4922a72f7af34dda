import { once } from 'node:events'
import { createServer, get } from 'node:http'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { load } from '../../src/keep/index.ts'
import { open, openPayload } from '../../src/open.ts'
import { openIndex } from '../../src/search/index-store.ts'
import { createSite } from '../../src/serve.ts'
import { readSettings } from '../../src/settings.ts'
import { lastChange, writeChange } from '../../src/store/changes.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { writeArchive, yearsOf } from './archive.ts'
import { median } from './results.ts'

// A process of its own for one database of one size: it fills the database, asks for pages that are not kept,
// and writes the figures to its standard output. Argument: editions. Settings: DATA_DIR, DATABASE_URL.

/**
 * Milliseconds by the clock and of the processor for a page that is not kept, after something was saved, and how often
 * the database is asked for it at most; `cold`: where nothing is known that was read for other pages; `again`: the same
 * page in its other form, made of what was read for the first.
 */
export type Rendered = {
  family: string
  median: number
  slowest: number
  processor: number
  queries: number
  cold?: number
  again?: number
}
export type Filled = { documents: number; seconds: number; pages: Rendered[] }

const most = 20
const prefixes = ['', '/fr', '/es', '/pt', '/ar']

/** The same page in each language, with and without pictures: pages of their own to the cache. */
const forms = (address: string) =>
  prefixes.flatMap((prefix) => {
    const here = address === '/' && prefix ? prefix : `${prefix}${address}`
    return [here, `${here}${here.includes('?') ? '&' : '?'}text=only`]
  })

const isOtherForm = (address: string) => address.includes('text=only')

/** Addresses of each family, all of them different pages. */
function familiesOf(editions: number): Record<string, string[]> {
  const years = yearsOf(editions).filter((_, at, all) => at % Math.ceil(all.length / most) === 0)
  const ofYears = (make: (year: number) => string) => years.flatMap((year) => forms(make(year)).slice(0, 2))
  return {
    home: forms('/'),
    archive: forms('/archive'),
    edition: ofYears((year) => `/${year}`),
    day: ofYears((year) => `/${year}/days/3`),
    post: ofYears((year) => `/posts/post-${year}-2`),
    event: ofYears((year) => `/events/event-${year}-3`),
    resource: ofYears((year) => `/resources/resource-${year}-2`),
    person: ofYears((year) => `/people/person-${year}-1`),
    organisation: ofYears((year) => `/organisations/organisation-${year}`),
    theme: Array.from({ length: 10 }, (_, at) => forms(`/themes/area-${at}`).slice(0, 2)).flat(),
    country: forms('/countries/ke'),
    posts: forms('/posts'),
    events: forms('/events'),
    resources: forms('/resources'),
    people: forms('/people'),
    organisations: forms('/organisations'),
    themes: forms('/themes'),
    countries: forms('/countries'),
    search: ofYears((year) => `/search?q=training+${year}`),
    feed: prefixes.map((prefix) => `${prefix}/feed.xml`),
    calendar: prefixes.map((prefix) => `${prefix}/calendar.ics`),
    sitemap: ['/sitemap.xml'],
    'sitemap part': ['/sitemap.xml?part=posts-1'],
  }
}

type Asking = Record<string, unknown>
const isAsking = (value: unknown): value is Asking => typeof value === 'object' && value !== null

/** Counts what is asked of the database from now on. */
function countQueries({ db }: Payload): () => number {
  const made: Asking = { ...db }
  const [of, name] = made.pool ? [made.pool, 'query'] : [made.client, 'execute']
  const ask = isAsking(of) ? of[name] : undefined
  if (!isAsking(of) || typeof ask !== 'function') throw new Error(`The database has no ${name} to count`)
  let count = 0
  of[name] = (...told: unknown[]) => {
    count++
    return ask.apply(of, told)
  }
  return () => count
}

/** What is saved before a page of a family is asked for: a post, which most of them show, or what the family is of. */
const savedBefore: Record<string, string> = {
  event: 'events',
  events: 'events',
  calendar: 'events',
  resource: 'resources',
  resources: 'resources',
  person: 'persons',
  people: 'persons',
  organisation: 'organisations',
  organisations: 'organisations',
  countries: 'organisations',
  theme: 'themes',
  themes: 'themes',
}

/** Tells of a change, and waits until the page cache and the search index have heard of it: a page made meanwhile would be made twice. */
async function tellOf(payload: Payload, changed: string): Promise<void> {
  const last = await inTransaction(payload, async (_, tx) => {
    await writeChange(tx, new Set([changed]))
    return lastChange(tx)
  })
  await sleep(300)
  // After `all` the search index is made anew, which takes a while of its own.
  while ((searched.position() ?? 0) < last) await sleep(50)
}

async function timeOf(address: string): Promise<number> {
  const began = performance.now()
  const [answer] = await once(get(address, { headers: { 'accept-encoding': 'br' } }), 'response')
  for await (const _ of answer);
  if (answer.statusCode !== 200) throw new Error(`${address} answered ${answer.statusCode}`)
  return performance.now() - began
}

const editions = Number(process.argv[2])
/** After each of these the search index is made anew, which takes a minute after a thousand editions. */
const mostCold = editions > 100 ? 0 : 3
const settings = { ...readSettings(process.env), sample: false }
const quiet = () => {}
const folder = path.join(settings.dataDir, 'archive-of-the-bench')
writeArchive(folder, editions)
const payload = await openPayload(settings, quiet)
const began = performance.now()
const { created } = await load(payload, folder)
const seconds = (performance.now() - began) / 1000
const opened = await open(settings, quiet)
const site = await createSite(settings, opened)
const searched = openIndex(path.join(settings.dataDir, 'search.db'))
const server = createServer(site.listener)
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const at = server.address()
const origin = `http://127.0.0.1:${typeof at === 'object' ? at?.port : 0}`

const pages: Rendered[] = []
const families = familiesOf(editions)
// What has run only a few times is slow for other reasons: a site is measured that has been read for a while.
for (let time = 0; time < 3; time++) {
  for (const address of Object.values(families).flat()) await timeOf(origin + address)
  await tellOf(payload, 'all')
}
const queriesSoFar = countQueries(payload)
for (const [family, addresses] of Object.entries(families)) {
  const times: Record<'fresh' | 'again', number[]> = { fresh: [], again: [] }
  const processor: number[] = []
  let queries = 0
  for (const address of addresses) {
    const kind = isOtherForm(address) ? 'again' : 'fresh'
    if (kind === 'fresh') await tellOf(payload, savedBefore[family] ?? 'posts')
    const before = queriesSoFar()
    const used = process.cpuUsage()
    times[kind].push(await timeOf(origin + address))
    const { user, system } = process.cpuUsage(used)
    if (kind === 'fresh') processor.push((user + system) / 1_000)
    queries = Math.max(queries, queriesSoFar() - before)
  }
  pages.push({
    family,
    median: median(times.fresh),
    slowest: Math.max(...times.fresh),
    processor: median(processor),
    queries,
    again: times.again.length > 0 ? median(times.again) : undefined,
  })
}
// Last, since whatever is asked for after it finds nothing that was read for another page.
for (const page of pages) {
  const times: number[] = []
  for (const address of (families[page.family] ?? []).filter((one) => !isOtherForm(one)).slice(0, mostCold)) {
    await tellOf(payload, 'all')
    const before = queriesSoFar()
    times.push(await timeOf(origin + address))
    page.queries = Math.max(page.queries, queriesSoFar() - before)
  }
  if (times.length > 0) page.cold = median(times)
}
await site.stop(server)
await opened.close()
process.stdout.write(`${JSON.stringify({ documents: created, seconds, pages } satisfies Filled)}\n`)
process.exit(0)
