import { once } from 'node:events'
import { exampleScenario, scenarioToLink } from '../../src/planner/index.ts'
import type { Route } from '../../src/site/page.ts'
import { addresses } from '../pages/families.ts'
import type { RunningServer } from '../support/server.ts'
import { ask } from './ask.ts'
import type { Known } from './requests.ts'

const read = async (port: number, target: string) =>
  (await ask(port, { method: 'GET', target, headers: {}, body: '' })).body

const fieldsOf = (page: string) =>
  [...page.matchAll(/<(?:input|select|textarea|button)\b[^>]*? name="([^"]+)"/g)].map(([, name = '']) => name)

/** Addresses of a site that show something: what its sitemap and the sample's page name, with what hangs on events. */
async function pathsOf(port: number): Promise<string[]> {
  const named = [...(await read(port, '/sitemap.xml')).matchAll(/<loc>[^<]+?:\d+([^<]*)<\/loc>/g)].map(
    ([, to = '']) => to,
  )
  const sample = [...(await read(port, '/sample')).matchAll(/href="(\/[^"?#]+)"/g)].map(([, path = '']) => path)
  const events = [...named, ...sample].filter((path) => path.startsWith('/events/'))
  const files = events.flatMap((path) => [`${path}.ics`, `${path}/register`])
  return [...new Set([...named, ...sample, ...addresses, ...files])]
}

/** Registers for the event of a page and answers with the private link from the mail, which a site in development prints. */
async function register({ port, output, process }: RunningServer, target: string): Promise<string> {
  const body = 'name=Somebody&email=somebody%40example.org&language=en&consent=yes'
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
  const answer = await ask(port, { method: 'POST', target, headers, body })
  if (answer.status !== 303) throw new Error(`The registration was answered with ${answer.status}`)
  for (let link: string | undefined; ; ) {
    link = /(\/registrations\/[\w.-]+)/.exec(output())?.[1]
    if (link || !process.stdout) return link ?? ''
    await once(process.stdout, 'data', { signal: AbortSignal.timeout(20_000) })
  }
}

/** What stands between the parameters of a route, and what each may be. */
function partsOf(path: string): { literals: string[]; patterns: string[] } {
  const parameter = /:\w+(?:\{((?:[^{}]|\{[^}]*\})*)\})?/g
  const literals = path.replace(parameter, '\0').split('\0')
  return { literals, patterns: [...path.matchAll(parameter)].map(([, own]) => own ?? '[^/]+') }
}

/**
 * What is known of each route of a site that runs in development.
 * @param registerAt where people register for an event
 */
export async function knownOf(server: RunningServer, routes: readonly Route[], registerAt: string): Promise<Known[]> {
  const { port } = server
  const all = await pathsOf(port)
  all.push(registerAt, await register(server, registerAt))
  const plan = `?s=${scenarioToLink(exampleScenario('district-office'))}`
  return Promise.all(
    routes.map(async (route) => {
      const { literals, patterns } = partsOf(route.path)
      const whole = literals.map((text, index) => RegExp.escape(text) + (patterns[index] ?? '')).join('')
      const pattern = new RegExp(`^(?:${whole})$`)
      const paths = all.filter((path) => pattern.test(path.split('?')[0] ?? ''))
      if (patterns.length === 0) paths.push(route.path, ...(route.query?.includes('s') ? [route.path + plan] : []))
      const pages = route.act ? await Promise.all(paths.slice(0, 20).map((path) => read(port, path))) : []
      return {
        literals,
        query: route.query ?? [],
        path: route.path,
        paths,
        fields: [...new Set(pages.flatMap(fieldsOf))],
      }
    }),
  )
}
