import type { ItemRoom } from '../../kit/item.ts'
import { event } from '../../site/json-ld.ts'
import type { Page, PageContext, Route } from '../../site/page.ts'
import { Empty } from '../../site/parts/empty/empty.tsx'
import { Note } from '../../site/parts/note/note.tsx'
import { PageHead } from '../../site/parts/page-head/page-head.tsx'
import { Row } from '../../site/parts/row/row.tsx'
import { Turn } from '../../site/parts/turn/turn.tsx'
import { Words } from '../../site/parts/words/words.tsx'
import { type DayView, type EditionView, readDays, readEdition, readNeighbours } from '../queries/editions.ts'
import { itemsIn } from '../queries/items.ts'
import { DayRow, dayNow, WeekStrip } from './days.tsx'
import {
  AboutWeek,
  Aims,
  EditionNotes,
  EditionRail,
  Hashtags,
  WeekCalendar,
  WhatItDid,
  WithoutDay,
} from './edition-parts.tsx'
import { crumbsTo, editionBeside, headingOf, titleOf } from './edition-words.ts'
import { StageWords } from './stage.tsx'
import { turnOf } from './turns.ts'

/** The page of one edition: `/2021`, and `/sample` outside the years. */
export function editionRoutes(rooms: readonly ItemRoom[]): Route[] {
  const show = (slug: string, context: PageContext) => showEdition(rooms, slug, context)
  return [
    { path: '/:year{[0-9]{4}}', family: 'edition', show: (context) => show(context.params.year ?? '', context) },
    { path: '/sample', family: 'edition', show: (context) => show('sample', context) },
  ]
}

async function showEdition(rooms: readonly ItemRoom[], slug: string, context: PageContext): Promise<Page | null> {
  const { read, t, now, site } = context
  const edition = await readEdition(read, slug, site.homeZone)
  if (!edition) return null
  const [days, items, { previous, next }] = await Promise.all([
    readDays(read, [edition]),
    itemsIn(read, rooms, { edition: edition.id }),
    readNeighbours(read, edition, site.homeZone),
  ])
  const today = dayNow(edition, days, now)
  const heading = headingOf(context, edition)
  const title = titleOf(context, edition)
  return {
    title,
    description: description(context, edition, title),
    family: 'edition',
    edition,
    crumbs: crumbsTo(t, edition),
    noindex: edition.sample,
    feed: edition.sample ? undefined : `/${edition.slug}/feed.xml`,
    nextChange: turnOf(edition, days, now),
    jsonLd: edition.sample ? [] : [weekEvent(context, edition)],
    body: (
      <>
        <PageHead
          t={t}
          title={heading.title}
          lede={heading.lede}
          rail={<EditionRail t={t} edition={edition} is={heading.is} />}
        >
          <StageWords t={t} edition={edition} days={days} now={now} />
          <EditionNotes t={t} edition={edition} now={now} />
          <Hashtags context={context} edition={edition} />
          <WeekCalendar t={t} edition={edition} items={items} />
        </PageHead>
        <WeekStrip t={t} days={days} today={today} />
        <Aims t={t} edition={edition} />
        <WhatItDid t={t} edition={edition} items={items} />
        {days.map((day) => (
          <DayRow key={day.id} t={t} day={day} items={items} isToday={day === today} />
        ))}
        <WithoutDays t={t} edition={edition} days={days} />
        <WithoutDay t={t} edition={edition} items={items} />
        <AboutWeek t={t} edition={edition} />
        <Turn t={t} of="year" previous={editionBeside(context, previous)} next={editionBeside(context, next)} />
      </>
    ),
  }
}

type WithoutDaysProps = { t: PageContext['t']; edition: EditionView; days: readonly DayView[] }

/** Why there is no list of days, or what is to be said of it. */
function WithoutDays({ t, edition, days }: WithoutDaysProps) {
  if (days.length === 0)
    return (
      <Row title={t('edition.days')}>
        <Empty>
          {edition.daysNote ? (
            <Words t={t} text={edition.daysNote} />
          ) : (
            t(edition.stage === 'archived' ? 'edition.days.none' : 'edition.days.coming')
          )}
        </Empty>
      </Row>
    )
  return edition.daysNote ? (
    <Note>
      <Words t={t} text={edition.daysNote} />
    </Note>
  ) : null
}

/** For search engines and networks: the theme or focus, else what there is to find. */
function description({ t }: PageContext, { theme, focus }: EditionView, title: string): string {
  return [theme?.text, focus?.text].filter(Boolean).join('. ') || t('edition.description', { title })
}

/** The week as an event, with its days as dates; not where they are not known. */
export function weekEvent({ settings, t, site }: PageContext, edition: EditionView): object {
  return event(
    {
      name: titleOf({ t, site }, edition),
      language: t.locale,
      path: `/${edition.slug}`,
      description: (edition.theme ?? edition.focus)?.text,
      start: edition.starts,
      end: edition.ends ?? edition.starts,
      hosts: [],
      speakers: [],
    },
    { publicUrl: settings.publicUrl, locale: t.locale, organisation: site.organisation },
  )
}
