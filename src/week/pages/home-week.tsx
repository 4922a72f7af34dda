import type { ItemView } from '../../kit/item.ts'
import type { PageContext } from '../../site/page.ts'
import { ItemList } from '../../site/parts/item-list/item-list.tsx'
import { PageHead } from '../../site/parts/page-head/page-head.tsx'
import { Row } from '../../site/parts/row/row.tsx'
import type { DayView, EditionView } from '../queries/editions.ts'
import { DayRow, dayNow, WeekStrip } from './days.tsx'
import { EditionNotes, EditionRail, Hashtags, WhatItDid } from './edition-parts.tsx'
import { datesOf, headingOf, titleOf } from './edition-words.ts'
import { StageWords } from './stage.tsx'

type Week = { edition: EditionView; days: DayView[]; items: ItemView[] }
type WeekProps = { context: PageContext; week: Week }

/** The week that is on, has just ended or comes next, at the head of the front door. */
export function WeekFront({ context, week, next }: WeekProps & { next?: EditionView }) {
  const { t, now } = context
  const { edition, days } = week
  const heading = headingOf(context, edition)
  return (
    <>
      <PageHead
        t={t}
        title={heading.title}
        lede={heading.lede}
        rail={<EditionRail t={t} edition={edition} is={heading.is} />}
      >
        <StageWords t={t} edition={edition} days={days} now={now} />
        {edition.stage === 'wrapped' ? <p className="now">{t('home.thanks')}</p> : null}
        <EditionNotes t={t} edition={edition} now={now} />
        <Hashtags context={context} edition={edition} />
        <p>
          <a className="go" href={t.href(`/${edition.slug}`)}>
            {t('home.enter')}
          </a>
        </p>
      </PageHead>
      <WeekStrip t={t} days={days} today={dayNow(edition, days, now)} />
      <Matter context={context} week={week} />
      {next ? (
        <Row title={t('home.next')}>
          <p>
            <a href={t.href(`/${next.slug}`)}>{titleOf(context, next)}</a>{' '}
            <span className="dot">{datesOf(t, next)}</span>
          </p>
        </Row>
      ) : null}
    </>
  )
}

/** What the stage asks for: today first, then what is open, then what comes. */
function Matter({ context: { t, now }, week: { edition, days, items } }: WeekProps) {
  const today = dayNow(edition, days, now)
  const open = days.filter((day) => day.isOpen && day !== today).reverse()
  const coming = days.filter((day) => !day.isOpen)
  const loose = items.filter((item) => item.day === undefined)
  switch (edition.stage) {
    case 'live':
      return (
        <>
          {today ? <DayRow t={t} day={today} items={items} isToday /> : null}
          {open.map((day) => (
            <DayRow key={day.id} t={t} day={day} items={items} />
          ))}
          <Loose title={t('edition.week')} t={t} items={loose} />
          {coming.map((day) => (
            <DayRow key={day.id} t={t} day={day} items={items} />
          ))}
        </>
      )
    case 'wrapped':
      return (
        <>
          <WhatItDid t={t} edition={edition} items={items} />
          <Loose title={t('home.recordings')} t={t} items={items.filter(({ room }) => room === 'events')} />
          <Loose title={t('edition.publications')} t={t} items={items.filter(({ room }) => room === 'resources')} />
        </>
      )
    default:
      return (
        <>
          {coming.map((day) => (
            <DayRow key={day.id} t={t} day={day} items={items} />
          ))}
          <Loose title={t('edition.week')} t={t} items={loose} />
        </>
      )
  }
}

function Loose({ t, title, items }: { t: PageContext['t']; title: string; items: readonly ItemView[] }) {
  if (items.length === 0) return null
  return (
    <Row title={title}>
      <ItemList t={t} items={items} />
    </Row>
  )
}
