import { createHash } from 'node:crypto'
import { HtmlValidate } from 'html-validate'
import { bare, inLanguage, languageOf } from './families.ts'
import { elementsOf, fetched, firstVisitParts, linksOf, type Visit } from './visit.ts'

/** Faults of one page, each in a few words. */
export type Guard = (page: Visit) => string[]

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // All that a page loads is our own.
    'require-sri': 'off',
    // A label around its field may name it as well; old voice software needs the name.
    'no-redundant-for': 'off',
  },
})

/** The page is HTML as the standard has it, in order for those who do not see it. */
export const htmlFaults: Guard = ({ body }) => {
  const report = validator.validateStringSync(body)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
  )
}

/** One heading of the first order, one title, one main part, the language and its direction. */
export const frameFaults: Guard = ({ path, body }) => {
  const elements = elementsOf(body)
  const faults: string[] = []
  for (const name of ['h1', 'title', 'main']) {
    const times = elements.filter((element) => element.name === name).length
    if (times !== 1) faults.push(`${times} × <${name}>`)
  }
  if (/<title>\s*<\/title>/.test(body)) faults.push('an empty title')
  const root = elements.find(({ name }) => name === 'html')?.attributes ?? {}
  const language = languageOf(path)
  if (root.lang !== language) faults.push(`lang="${root.lang}" on a page in ${language}`)
  if (root.dir !== (language === 'ar' ? 'rtl' : 'ltr')) faults.push(`dir="${root.dir}"`)
  return faults
}

/** What machines read: canonical and alternates point to this very page, and a page that nobody may index says so alone. */
export const headFaults: Guard = ({ path, body }) => {
  const elements = elementsOf(body)
  const linked = (rel: string) => elements.filter(({ name, attributes }) => name === 'link' && attributes.rel === rel)
  const isHidden = elements.some(
    ({ name, attributes }) =>
      name === 'meta' && attributes.name === 'robots' && /noindex/.test(attributes.content ?? ''),
  )
  const canonical = linked('canonical').map(({ attributes }) => new URL(attributes.href ?? '', 'http://none'))
  if (isHidden) return canonical.length > 0 ? ['canonical on a page that is not indexed'] : []
  const faults: string[] = []
  if (canonical.length !== 1) faults.push(`${canonical.length} × canonical`)
  const [own] = canonical
  if (own && own.pathname + own.search !== path) faults.push(`canonical is ${own.pathname}${own.search}`)
  for (const { attributes } of linked('alternate').filter(({ attributes }) => attributes.hreflang)) {
    const { hreflang = '', href = '' } = attributes
    const { pathname, search } = new URL(href)
    const meant = inLanguage(hreflang === 'x-default' ? 'en' : hreflang, bare(path))
    if (pathname + search !== meant) faults.push(`hreflang ${hreflang} is ${pathname}${search}, not ${meant}`)
  }
  return faults
}

/** Whether the policy of the page lets a script that stands in it run. */
const isLetRun = (script: string, headers: Headers) =>
  headers
    .get('content-security-policy')
    ?.includes(`'sha256-${createHash('sha256').update(script).digest('base64')}'`) ?? false

/** Nothing comes from elsewhere, nothing is left with the reader, and nothing of the page needs a script. */
export const privacyFaults =
  (origin: string): Guard =>
  ({ body, headers }) => {
    const faults: string[] = []
    if (headers.has('set-cookie')) faults.push('a cookie')
    for (const { name, attributes } of elementsOf(body)) {
      for (const handler of Object.keys(attributes).filter((key) => /^on/.test(key)))
        faults.push(`a script in ${handler}`)
      for (const address of fetched(name, attributes))
        if (!address.startsWith('data:') && new URL(address, origin).origin !== origin)
          faults.push(`<${name}> from ${address}`)
    }
    for (const [, script = ''] of body.matchAll(/<script(?! type="application\/ld\+json")[^>]*>(.*?)<\/script>/gs))
      if (!isLetRun(script, headers)) faults.push('a script')
    if (/<style\b[^>]*>[^<]*(?:@import|url\(\s*["']?(?:https?:)?\/\/)/i.test(body))
      faults.push('a style from elsewhere')
    return faults
  }

/**
 * Bodies of HTML, style and icon on a first visit: 14 KB in three requests. Pictures in the text come on top.
 */
export const weightLimit = 14_000
export const requestLimit = 3

export function weightFaults(page: Visit, bytesOf: (path: string) => number): string[] {
  const own = firstVisitParts(page)
  const bytes = own.reduce((sum, path) => sum + bytesOf(path), page.bytes)
  const faults: string[] = []
  if (!(bytes <= weightLimit)) faults.push(`${bytes} bytes`)
  if (own.length + 1 > requestLimit) faults.push(`${own.length + 1} requests: ${own.join(' ')}`)
  return faults
}

/** Elements of a page: a slow phone pays for each. The bound is the one beyond which Lighthouse has long called a page too large. */
export const elementLimit = 1_400

export const sizeFaults: Guard = ({ body }) => {
  const { length } = elementsOf(body)
  return length > elementLimit ? [`${length} elements`] : []
}

/** Links to pages that do not answer, and to places that are not on the page they lead to. */
export function linkFaults(origin: string, page: Visit, found: ReadonlyMap<string, Visit>): string[] {
  return linksOf(origin, page).flatMap((link) => {
    const [way = '', place] = link.split('#')
    const target = way === '' ? page : found.get(way)
    if (!target) return [`${link} was not visited`]
    if (target.status >= 400) return [`${link} answers ${target.status}`]
    const isThere =
      !place || elementsOf(target.body).some(({ attributes }) => attributes.id === decodeURIComponent(place))
    return isThere ? [] : [`${link}: no such place`]
  })
}

/** What a reader without styles meets, in this order: the way to the text, the site's name, the text, the rest. */
export const orderFaults: Guard = ({ body }) => {
  const places = [
    /<a [^>]*href="#main"/,
    /<header\b/,
    /<main\b[^>]*id="main"|<main\b/,
    /<h1\b/,
    /<\/main>/,
    /<footer\b/,
  ].map((one) => body.search(one))
  const isInOrder = places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1))
  const named = body.match(/<section [^>]*aria-label[^>]*>/g) ?? []
  const noise = named.map((one) => `a landmark for what has a heading: ${one}`)
  return isInOrder ? noise : [...noise, `skip link, header, main, h1, footer stand at ${places.join(', ')}`]
}
