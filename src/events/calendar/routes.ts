import { editionTitle } from '../../site/item-page/words.ts'
import type { Document, PageContext, Redirect, Route } from '../../site/page.ts'
import { presentAddress } from '../../store/addresses.ts'
import { eventItems } from '../item.ts'
import { calendarEvents, readEvent } from '../queries.ts'
import { calendarOf } from './calendar.ts'

const calendarType = 'text/calendar; charset=utf-8; method=PUBLISH'

/** One event; null for one of the sample, and for one of which neither hour nor day is known. */
async function showEventCalendar(context: PageContext): Promise<Document | Redirect | null> {
  const { read, params, site, settings, t, payload } = context
  const slug = (params.file ?? '').replace(/\.ics$/, '')
  const event = await readEvent(read, slug, site.homeZone)
  if (!event) {
    const present = await presentAddress(payload, `/events/${slug}`)
    return present ? { redirect: t.href(`${present}.ics`), permanent: true } : null
  }
  if (event.item.sample || event.state === undefined) return null
  return { type: calendarType, body: calendarOf([event], { t, publicUrl: settings.publicUrl }) }
}

/** All events, or those of one edition, as a calendar to subscribe to; null for an edition, kind or language that is none. */
async function showCalendar({ read, params, query, site, settings, t }: PageContext): Promise<Document | null> {
  const week = params.year ?? query.get('edition') ?? undefined
  const [kind, language] = [query.get('kind') ?? undefined, query.get('language') ?? undefined]
  if (kind !== undefined && !eventItems.kinds.includes(kind)) return null
  if (language !== undefined && !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) return null
  const found = await calendarEvents(read, site.homeZone, { edition: week, kind, language })
  if (!found) return null
  const name = found.edition ? editionTitle(t, site.weekName, found.edition) : site.weekName
  const body = calendarOf(found.events, { t, publicUrl: settings.publicUrl, name: t('calendar.name', { week: name }) })
  return { type: calendarType, body }
}

const filters = ['kind', 'language']

/** Calendar files, in each language. The sample is in none of them. */
export const calendarRoutes: Route[] = [
  { path: '/calendar.ics', family: 'calendar', query: ['edition', ...filters], show: showCalendar },
  { path: '/:year{[0-9]{4}}/calendar.ics', family: 'calendar', query: filters, show: showCalendar },
  { path: '/events/:file{[^/]+\\.ics}', family: 'calendar', show: showEventCalendar },
]
