import { addresses, languageOf } from './families.ts'
import { isPage, linksOf, type Visit, visit } from './visit.ts'

/** Addresses that belong to the desk or are made to be fetched by machines; links to them are checked, not followed. */
const isApart = (path: string) => /^\/(desk|api)(\/|$)/.test(path)

/**
 * Every page of the site in some languages: all that the sitemap names, the sample, and whatever their links lead to.
 * Pages in other languages are visited too where a link leads to them, and not followed further.
 */
export async function crawl(origin: string, languages: readonly string[]): Promise<Map<string, Visit>> {
  const visits = new Map<string, Visit>()
  const sitemap = await visit(origin, '/sitemap.xml')
  const named = [...sitemap.body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
  // No page leads to a plan but by a redirect: it travels in its own address.
  const plans = addresses.filter((path) => path.startsWith('/planner/'))
  const waiting = new Set(['/', '/sample', '/sitemap.xml', '/robots.txt', '/favicon.svg', ...named, ...plans])
  const follow = async () => {
    for (const path of waiting) {
      waiting.delete(path)
      if (visits.has(path)) continue
      const found = await visit(origin, path)
      visits.set(path, found)
      if (!isPage(found) || !languages.includes(languageOf(path))) continue
      for (const link of linksOf(origin, found)) {
        const to = link.replace(/#.*$/, '')
        if (to && !visits.has(to) && !isApart(to)) waiting.add(to)
      }
    }
  }
  // Four readers at once; one that finds nothing waiting ends, so they are sent again until nothing is left.
  while (waiting.size > 0) await Promise.all([follow(), follow(), follow(), follow()])
  return visits
}
