import { beforeAll, describe, expect, inject, test } from 'vitest'
import { crawl } from './crawl.ts'
import { addresses, familyOf, inLanguage, languageOf, oneOfEach, prefixed } from './families.ts'
import {
  frameFaults,
  type Guard,
  headFaults,
  htmlFaults,
  linkFaults,
  orderFaults,
  privacyFaults,
  sizeFaults,
  weightFaults,
} from './guards.ts'
import { isPage, type Visit, visit } from './visit.ts'

const origin = inject('origin')
/** Languages whose every page is read: one of each direction, with CI=true all. */
const readInFull = process.env.CI === 'true' ? ['en', ...prefixed] : ['en', 'ar']

let found: Map<string, Visit>
let pages: Visit[]
/** Bytes of stylesheet and icon. */
const sizes = new Map<string, number>()
const missing = '/there-is-no-such-page'

beforeAll(async () => {
  found = await crawl(origin, readInFull)
  const shown = [...found.values()].filter((one) => isPage(one) && readInFull.includes(languageOf(one.path)))
  const others = oneOfEach(shown).flatMap((path) =>
    prefixed.filter((language) => !readInFull.includes(language)).map((language) => inLanguage(language, path)),
  )
  const more = [...others, ...['en', ...prefixed].map((language) => inLanguage(language, missing))]
  // Everything is asked for before the work begins: a connection left idle that long is closed.
  pages = [...shown, ...(await Promise.all(more.map((path) => visit(origin, path))))]
  const drawn = pages.flatMap(({ body }) => [...body.matchAll(/<link [^>]*href="(\/[^"]+\.(?:css|svg))"/g)])
  for (const path of new Set(drawn.map(([, to = '']) => to))) sizes.set(path, (await visit(origin, path)).bytes)
})

const faultsOf = (guard: Guard) => pages.flatMap((page) => guard(page).map((fault) => `${page.path}: ${fault}`))
const isError = ({ path }: Visit) => path.endsWith(missing)

/** Families of which the tests open no page in a browser. Filters of a list are one family, however many are set. */
const withoutAddress = (families: Iterable<string>) => {
  const open = new Set(addresses.map(familyOf))
  return [...families].filter((family) => !open.has(family) && !/^\/resources\?/.test(family))
}

test('a family of pages that no browser opens turns the check red', () =>
  expect(withoutAddress(['/', '/rooms', '/rooms/name', '/resources?year&theme'])).toEqual(['/rooms', '/rooms/name']))

describe('every page', () => {
  test('is visited: the whole archive and the sample, in families', () => {
    const families = new Set(pages.map(({ path }) => familyOf(path)))
    expect(withoutAddress(families)).toEqual([])
    for (const family of addresses.map(familyOf).filter((one) => !one.includes('?q')))
      expect.soft([...families], family).toContain(family)
    expect(pages.length).toBeGreaterThan(400)
  })

  test('answers 200, and 404 where there is none', () => {
    expect(
      pages
        .filter((page) => page.status !== (isError(page) ? 404 : 200))
        .map(({ path, status }) => `${path}: ${status}`),
    ).toEqual([])
  })

  test('is valid HTML', () => expect(faultsOf(htmlFaults)).toEqual([]))
  test('has one heading, a title, its language and direction', () => expect(faultsOf(frameFaults)).toEqual([]))
  test('names its own address and its translations', () => expect(faultsOf(headFaults)).toEqual([]))
  test('asks nobody else, leaves no cookie and needs no script', () =>
    expect(faultsOf(privacyFaults(origin))).toEqual([]))
  test('reads in order without styles', () => expect(faultsOf(orderFaults)).toEqual([]))

  test('weighs 14 KB with style and icon at most, in three requests', () => {
    expect(sizes.size).toBe(2)
    expect(faultsOf((page) => weightFaults(page, (path) => sizes.get(path) ?? Number.NaN))).toEqual([])
    const heaviest = pages.reduce((one, other) => (other.bytes > one.bytes ? other : one))
    console.log(
      `heaviest: ${heaviest.path}, ${[...sizes.values()].reduce((sum, one) => sum + one, heaviest.bytes)} bytes of 14,000`,
    )
  })

  test('has so many elements that an old phone copes', () => expect(faultsOf(sizeFaults)).toEqual([]))

  test('leads to pages that answer', async () => {
    for (const page of pages.filter(isError)) found.set(page.path, page)
    const links = pages.filter((page) => !isError(page) && readInFull.includes(languageOf(page.path)))
    expect(links.flatMap((page) => linkFaults(origin, page, found).map((fault) => `${page.path} → ${fault}`))).toEqual(
      [],
    )
  })

  test('is found where the sitemap says, and the sample is not in it', () => {
    const sitemap = found.get('/sitemap.xml')?.body ?? ''
    expect(sitemap).toContain('/2021/days/3<')
    expect(sitemap).not.toMatch(/\/sample(\/|<)/)
    expect(
      pages
        .filter(
          (page) =>
            !isError(page) &&
            /^(\/\w\w)?\/sample(\/|$)/.test(page.path) &&
            !/<meta name="robots" content="noindex/.test(page.body),
        )
        .map(({ path }) => path),
    ).toEqual([])
  })
})
