import { dateIn } from '../../i18n/dates.ts'
import type { ItemRoom } from '../../kit/item.ts'
import type { Page, PageContext, Route } from '../../site/page.ts'
import { PageHead } from '../../site/parts/page-head/page-head.tsx'
import { Row } from '../../site/parts/row/row.tsx'
import { type Neighbour, Turn } from '../../site/parts/turn/turn.tsx'
import { Words } from '../../site/parts/words/words.tsx'
import { type DayView, type EditionView, readDays, readEdition, readNeighbours } from '../queries/editions.ts'
import { itemsIn } from '../queries/items.ts'
import { DayItems, dayNow, itemsOn, WeekStrip } from './days.tsx'
import { crumbsToDay, dayBeside, dayName, editionBeside, titleOf } from './edition-words.ts'
import { turnOf } from './turns.ts'

/** The page of one day: `/2021/days/3`, and those of the sample. */
export function dayRoutes(rooms: readonly ItemRoom[]): Route[] {
  const show = (slug: string, context: PageContext) => showDay(rooms, slug, context)
  return [
    {
      path: '/:year{[0-9]{4}}/days/:number',
      family: 'day',
      show: (context) => show(context.params.year ?? '', context),
    },
    { path: '/sample/days/:number', family: 'day', show: (context) => show('sample', context) },
  ]
}

async function showDay(rooms: readonly ItemRoom[], slug: string, context: PageContext): Promise<Page | null> {
  const { read, t, now, site, params } = context
  const edition = await readEdition(read, slug, site.homeZone)
  if (!edition) return null
  const beside = await readNeighbours(read, edition, site.homeZone)
  const all = await readDays(read, [edition, ...[beside.previous, beside.next].filter((one) => one !== undefined)])
  const days = all.filter((day) => day.edition === edition.id)
  const day = days.find(({ number }) => String(number) === params.number)
  if (!day) return null
  const items = itemsOn(day, await itemsIn(read, rooms, { day: day.id }))
  const name = dayName(t, day)
  const place = t('day.of', { number: day.number, total: days.length })
  const title = titleOf(context, edition)
  return {
    title: `${t('day.title', { number: day.number })}, ${title}`,
    description: day.theme?.text ?? t('day.description', { number: day.number, title }),
    family: 'day',
    edition,
    day: day.number,
    crumbs: crumbsToDay(t, edition),
    noindex: edition.sample,
    nextChange: turnOf(edition, days, now),
    body: (
      <>
        <WeekStrip t={t} days={days} current={day} today={dayNow(edition, days, now)} />
        <PageHead
          t={t}
          title={day.theme ?? name}
          lede={day.isOpen ? undefined : opening(context, day)}
          rail={<DayRail name={day.theme ? name : undefined} place={place} title={title} />}
        />
        {day.question ? (
          <Row title={t('day.question')}>
            <p className="question">
              <Words t={t} text={day.question} />
            </p>
          </Row>
        ) : null}
        {day.isOpen || items.length > 0 ? (
          <Row title={t('day.items')}>
            <DayItems t={t} day={day} items={items} />
          </Row>
        ) : null}
        <Turn t={t} of="day" {...neighbours(context, { all, day, edition, ...beside })} />
      </>
    ),
  }
}

const opening = ({ t }: PageContext, { date }: DayView): string =>
  date ? t('day.opens', { date: dateIn(t.locale, date, 'weekday') }) : t('day.comingUndated')

function DayRail({ name, place, title }: { name?: string; place: string; title: string }) {
  return (
    <>
      <p>{place}</p>
      {name ? <p>{name}</p> : null}
      <p className="small">{title}</p>
    </>
  )
}

type Around = {
  /** The days of the three editions. */
  all: readonly DayView[]
  day: DayView
  edition: EditionView
  previous?: EditionView
  next?: EditionView
}

/** The days before and after, also across the years; an edition whose days are not known is passed through by its own page. */
function neighbours(
  context: PageContext,
  { all, day, edition, previous, next }: Around,
): { previous?: Neighbour; next?: Neighbour } {
  const { t } = context
  const daysOf = (one: EditionView | undefined) => all.filter((other) => other.edition === one?.id)
  const days = daysOf(edition)
  const at = days.indexOf(day)
  const lastBefore = dayBeside(t, daysOf(previous).at(-1), previous) ?? editionBeside(context, previous)
  const firstAfter = dayBeside(t, daysOf(next)[0], next) ?? editionBeside(context, next)
  return {
    previous: dayBeside(t, days[at - 1], edition) ?? lastBefore,
    next: dayBeside(t, days[at + 1], edition) ?? firstAfter,
  }
}
