import { itemPage } from '../site/item-page/item-page.tsx'
import { askedPage, pageHref } from '../site/item-page/list.ts'
import type { Page, PageContext, Redirect, Route } from '../site/page.ts'
import { Empty } from '../site/parts/empty/empty.tsx'
import { PageHead } from '../site/parts/page-head/page-head.tsx'
import { Pager, pageOf, pageSize } from '../site/parts/pager/pager.tsx'
import { Row } from '../site/parts/row/row.tsx'
import { AddToCalendar } from './calendar/add.tsx'
import { calendarRoutes } from './calendar/routes.ts'
import { eventFacts, eventJsonLd } from './event-facts.tsx'
import { EventList } from './event-list.tsx'
import { EventText, Speakers } from './event-text.tsx'
import type { EventEntry } from './queries.ts'
import { comingEvents, nextTurnOf, pastEvents, readEvent } from './queries.ts'
import { privateRoutes } from './registration/private-page.tsx'
import { registerRoutes } from './registration/register-page.tsx'
import { closesAt, isOpen } from './registration/rules.ts'
import { turnOf } from './rules.ts'
import { Cities, When, YourTime } from './when.tsx'

async function showEvents({ t, read, query, site, now }: PageContext): Promise<Page | Redirect | null> {
  if (query.get('page') === '1') return { redirect: t.href('/events'), permanent: true }
  const asked = askedPage(query)
  if (asked === null) return null
  const coming = await comingEvents(read, site.homeZone)
  const past = await pastEvents(read, site.homeZone, { limit: pageSize, page: asked })
  const at = pageOf(query, past.total, pageSize)
  if (!at) return null
  const title = t('events.title')
  return {
    title: at.page === 1 ? title : `${title}, ${t('pager.page', { n: at.page })}`,
    description: t('events.lede'),
    family: 'events',
    feed: '/feed.xml',
    nextChange: nextTurnOf(coming, now),
    body: (
      <>
        <PageHead t={t} title={title} lede={t('events.lede')}>
          <p className="small">
            <a href={t.href('/calendar.ics')} type="text/calendar">
              {t('calendar.subscribe')}
            </a>
          </p>
        </PageHead>
        {at.page === 1 ? (
          <Row title={t('events.coming')}>
            {coming.length > 0 ? <EventList t={t} events={coming} /> : <Empty>{t('events.coming.none')}</Empty>}
          </Row>
        ) : null}
        {byYear(past.events).map(([year, events]) => (
          <Row key={year} title={year} rail={<p>{t('events.past')}</p>}>
            <EventList t={t} events={events} />
          </Row>
        ))}
        <Pager t={t} {...at} href={(page) => pageHref('/events', query, page)} />
      </>
    ),
  }
}

/** Events by the year of their date, in the order in which they come. */
function byYear(events: readonly EventEntry[]): [string, EventEntry[]][] {
  return [...Map.groupBy(events, ({ item }) => (item.publishedAt ?? '').slice(0, 4))]
}

async function showEvent(context: PageContext): Promise<Page | null> {
  const { t, read, params, site, settings, now } = context
  const event = await readEvent(read, params.slug ?? '', site.homeZone)
  if (!event) return null
  const { state, times } = event
  const jsonLd = eventJsonLd(context, event)
  return itemPage(context, {
    ...event,
    elsewhere: undefined,
    family: 'event',
    list: { href: '/events', title: t('events.title') },
    when: (
      <>
        <p>
          <When t={t} times={times} zoneAsPrinted={event.zoneAsPrinted} />
        </p>
        {state !== 'past' && !event.isCancelled ? (
          <>
            <Cities t={t} times={times} cities={event.cities} />
            <YourTime t={t} times={times} />
          </>
        ) : null}
        {event.isCancelled ? <p>{t('event.cancelled')}</p> : state ? <p>{t(`event.state.${state}`)}</p> : null}
      </>
    ),
    makers: <Speakers t={t} event={event} />,
    named: [...event.hosts, ...event.coHosts].map(({ name }) => name),
    content: (
      <>
        <EventText t={t} event={event} />
        {event.registration && isOpen(event.registration, now) ? (
          <p>
            <a className="go main" href={t.href(`${event.item.href}/register`)}>
              {t('register.button')}
            </a>
          </p>
        ) : null}
        <AddToCalendar t={t} event={event} publicUrl={settings.publicUrl} />
      </>
    ),
    facts: eventFacts(t, event),
    jsonLd: jsonLd ? [jsonLd] : [],
    nextChange: soonest([turnOf(times, now), event.registration && closesAt(event.registration)], now),
  })
}

/** The first of these that is still to come. */
function soonest(
  turns: readonly (Temporal.Instant | undefined)[],
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const coming = turns.filter((turn) => turn !== undefined).filter((turn) => Temporal.Instant.compare(turn, now) > 0)
  return coming.sort(Temporal.Instant.compare)[0]
}

export const eventRoutes: Route[] = [
  { path: '/events', family: 'events', query: ['page'], show: showEvents },
  ...calendarRoutes,
  { path: '/events/:slug', family: 'event', show: showEvent },
  ...registerRoutes,
  ...privateRoutes,
]
