import { type ExampleName, exampleScenario, scenarioToLink } from '../../src/planner/index.ts'
import type { Visit } from './visit.ts'

export const prefixed = ['fr', 'es', 'pt', 'ar']

export function languageOf(path: string): string {
  const first = /^\/([^/?#]+)/.exec(path)?.[1] ?? ''
  return prefixed.includes(first) ? first : 'en'
}

/** The address without its language: `/fr/2021` and `/2021` are one page. */
export const bare = (path: string): string => path.replace(/^\/(fr|es|pt|ar)(?=$|[/?])/, '').replace(/^(?=$|\?)/, '/')

/** The path of a bare address in a language. */
export const inLanguage = (language: string, path: string): string =>
  language === 'en' ? path : `/${language}${path === '/' ? '' : path}`

/** The kind of page at an address: `/2021/days/3` → `/year/days/n`, `/people/ann` → `/people/name`. */
export function familyOf(path: string): string {
  const [way = '/', query] = bare(path).split('?')
  const words = way.split('/').slice(1)
  const kinds = words.map((word, index) => {
    if (/^\d{4}$/.test(word)) return 'year'
    if (/^\d+$/.test(word)) return 'n'
    return index === 0 ? word : word === 'days' || word.includes('.') ? word : 'name'
  })
  return `/${kinds.join('/')}${query ? `?${query.replace(/=[^&]*/g, '')}` : ''}`
}

/** One page of each family, the first that was met, by its bare address. */
export function oneOfEach(pages: Iterable<Visit>): string[] {
  const families = new Map<string, string>()
  for (const { path } of pages) if (!families.has(familyOf(path))) families.set(familyOf(path), bare(path))
  return [...families.values()]
}

/** A page of the planner with one of its worked examples in the address. */
const planned = (path: string, name: ExampleName = 'district-office') =>
  `/planner/${path}${path.includes('?') ? '&' : '?'}s=${scenarioToLink(exampleScenario(name))}`

/** One page of each family, the fullest of its kind: what the tests open in a browser. `every-page` finds a missing one. */
export const addresses = [
  ...['/', '/archive', '/2021', '/2021/days/3', '/sample', '/sample/days/1'],
  ...['/posts', '/profiles', '/resources', '/events', '/people', '/organisations', '/themes', '/countries'],
  ...['/action', '/contribute', '/about', '/privacy', '/accessibility', '/offline'],
  '/posts/supporting-families-building-a-better-tomorrow-for-children',
  '/profiles/sample-a-community-social-worker',
  '/resources/guiding-principles-for-the-development-of-para-professional-workers',
  '/events/symposium-supporting-families-building-a-better-tomorrow-for-children',
  '/round-up/social-service-week-celebrates-community-level-workers',
  '/people/amy-bess',
  '/organisations/4children',
  '/themes/advocacy',
  '/countries/ke',
  '/resources?year=2023',
  '/posts?page=2',
  '/organisations/global-social-service-workforce-alliance?page=2',
  '/search',
  '/search?q=social',
  '/planner',
  '/planner/about',
  '/planner/workload/1',
  ...['results', 'brief', 'workings?part=1-need', 'cadres', 'workload/1', 'need/1', 'sensitivity', 'notes'].map(
    (path) => planned(path),
  ),
  ...['results', 'workings?part=cost', 'need/3'].map((path) => planned(path, 'national-ratio')),
  '/there-is-no-such-page',
]
