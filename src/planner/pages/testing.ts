import { TrieRouter } from 'hono/router/trie-router'
import { renderToStaticMarkup } from 'react-dom/server'
import { cataloguesIn, localesFolder } from '../../i18n/catalogues.ts'
import type { Locale } from '../../i18n/languages.ts'
import { translator } from '../../i18n/messages.ts'
import { readSettings } from '../../settings.ts'
import type { Document, Page, Redirect } from '../../site/page.ts'
import { plannerRoutes } from '../pages.tsx'
import type { PlannerContext, PlannerRoute } from './frame.ts'

const translate = translator(cataloguesIn(localesFolder))
const router = new TrieRouter<PlannerRoute>()
for (const route of plannerRoutes) router.add('GET', route.path, route)

export type Shown = { page: Page; html: string }

/** Shows what is at an address of the planner. */
export async function visit(address: string, locale: Locale = 'en'): Promise<Shown | Document | Redirect | null> {
  const [route, context] = find(address, locale)
  const shown = await route?.show(context)
  return shown && 'family' in shown ? rendered(shown) : (shown ?? null)
}

/** Sends a form: what is shown, or the address that it leads to. */
export async function send(
  address: string,
  fields: Record<string, string>,
  locale: Locale = 'en',
): Promise<Shown | string | null> {
  const [route, context] = find(address, locale)
  const answer = await route?.act?.(context, new URLSearchParams(fields))
  if (!answer) return null
  return 'redirect' in answer ? answer.redirect : rendered(answer)
}

/** The page at an address. @throws where there is none */
export async function pageAt(address: string, locale: Locale = 'en'): Promise<Shown> {
  const shown = await visit(address, locale)
  if (!shown || !('html' in shown)) throw new Error(`${address} shows no page`)
  return shown
}

const rendered = (page: Page): Shown => ({ page, html: renderToStaticMarkup(page.body) })

function find(address: string, locale: Locale): [PlannerRoute | undefined, PlannerContext] {
  const settings = readSettings({ PUBLIC_URL: 'https://week.example' })
  const { pathname, searchParams: query } = new URL(address, settings.publicUrl)
  const path = pathname.replace(new RegExp(`^/${locale}(?=/)`), '')
  const [[route, params] = [undefined, {}]] = router.match('GET', path)[0]
  const context = {
    t: translate(locale),
    params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])),
    query,
    now: Temporal.Instant.from('2026-11-28T12:00:00Z'),
    settings,
  }
  return [route, context]
}

/** What is typed into the fields of a form as it is shown, by their names: what a browser would send. */
export function fieldsIn(html: string): Record<string, string> {
  const found: Record<string, string> = {}
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  const isSent = (tag: string) => !tag.includes('type="checkbox"') || tag.includes('checked=""')
  const keep = (tag: string, value = '') => {
    const name = attribute(tag, 'name')
    if (name) found[name] = decoded(value)
  }
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) if (isSent(tag)) keep(tag, attribute(tag, 'value'))
  for (const [, tag = '', text = ''] of html.matchAll(/<textarea\b([^>]*)>([^<]*)/g)) keep(tag, text.replace(/^\n/, ''))
  for (const [, tag = '', options = ''] of html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const chosen = /<option [^>]*selected=""[^>]*>/.exec(options) ?? /<option [^>]*>/.exec(options)
    keep(tag, attribute(chosen?.[0] ?? '', 'value'))
  }
  return found
}

const decoded = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
