import { dateIn, weekdayIn } from '../../i18n/dates.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { ItemView } from '../../kit/item.ts'
import { strandOf } from '../../kit/strand.ts'
import { dayIn } from '../../kit/zone.ts'
import { DayStrip } from '../../site/parts/day-strip/day-strip.tsx'
import { Empty } from '../../site/parts/empty/empty.tsx'
import { ItemList } from '../../site/parts/item-list/item-list.tsx'
import { Note } from '../../site/parts/note/note.tsx'
import { Row } from '../../site/parts/row/row.tsx'
import { Words } from '../../site/parts/words/words.tsx'
import type { DayView, EditionView } from '../queries/editions.ts'
import { isAnnouncedAhead } from '../rules.ts'

/** The day of a live week that is now; undefined on a day between, and in every other stage. */
export function dayNow(edition: EditionView, days: readonly DayView[], now: Temporal.Instant): DayView | undefined {
  return edition.stage === 'live' ? days.find(({ date }) => date === dayIn(edition.zone, now)) : undefined
}

/** What a day shows: once it is open everything, before that what readers must know ahead of it. */
export function itemsOn(day: DayView, items: readonly ItemView[]): ItemView[] {
  const all = items.filter((item) => item.day === day.number)
  return day.isOpen ? all : all.filter(isAnnouncedAhead)
}

type DaysProps = { t: Translate; days: readonly DayView[]; today?: DayView; current?: DayView }

/** The way through a week. Days that are not open yet can be read too: they say when they open. */
export function WeekStrip({ t, days, today, current }: DaysProps) {
  if (days.length === 0) return null
  return (
    <DayStrip
      t={t}
      days={days.map((day) => ({
        number: day.number,
        date: day.date,
        href: day.isOpen ? day.href : undefined,
        current: day === current,
        today: day === today,
      }))}
    />
  )
}

type DayRowProps = { t: Translate; day: DayView; items: readonly ItemView[]; isToday?: boolean }

/** One day in a page about more than it: its ring and date, and its items. */
export function DayRow({ t, day, items, isToday = false }: DayRowProps) {
  const shown = itemsOn(day, items)
  return (
    <Row
      className={`d${strandOf(day.number)}`}
      title={<DayTitle t={t} day={day} />}
      rail={<DayDate t={t} day={day} isToday={isToday} />}
    >
      <DayMatter t={t} day={day} items={shown} />
    </Row>
  )
}

/** Theme, question and items of a day. */
function DayMatter({ t, day, items }: Omit<DayRowProps, 'isToday'>) {
  return (
    <>
      {day.theme ? (
        <p className="theme">
          <Words t={t} text={day.theme} />
        </p>
      ) : null}
      {day.question ? (
        <>
          <p className="small">{t('day.question')}</p>
          <p className="question">
            <Words t={t} text={day.question} />
          </p>
        </>
      ) : null}
      <DayItems t={t} day={day} items={items} />
      {day.isOpen ? null : <Empty>{dayComing(t, day)}</Empty>}
    </>
  )
}

/** The items of a day, and what was wrong with it in the source. */
export function DayItems({ t, day, items }: Omit<DayRowProps, 'isToday'>) {
  return (
    <>
      {items.length > 0 ? <ItemList t={t} items={items} /> : null}
      {items.length === 0 && day.isOpen ? <Empty>{t('day.empty')}</Empty> : null}
      {day.correction ? (
        <Note title={t('item.correction')}>
          <Words t={t} text={day.correction} />
        </Note>
      ) : null}
    </>
  )
}

/** When the texts of a day come out. */
function dayComing(t: Translate, { date }: DayView): string {
  return date ? t('day.coming', { date: dateIn(t.locale, date, 'weekday') }) : t('day.comingUndated')
}

function DayTitle({ t, day }: { t: Translate; day: DayView }) {
  return (
    <a className="day" href={t.href(day.href)}>
      <span className="ring" aria-hidden="true">
        {day.number}
      </span>{' '}
      <span>
        <span className={day.date ? 'out' : undefined}>{t('day.title', { number: day.number })}</span>
        {day.date ? <> {weekdayIn(t.locale, day.date)}</> : null}
      </span>
    </a>
  )
}

function DayDate({ t, day, isToday }: Required<Omit<DayRowProps, 'items'>>) {
  if (!day.date) return null
  return (
    <p>
      <time dateTime={day.date}>{dateIn(t.locale, day.date, 'day')}</time>{' '}
      {isToday ? <span className="dot">{t('day.today')}</span> : null}
    </p>
  )
}
