import { dateIn, weekdayIn } from '../../../i18n/dates.ts'
import type { Translate } from '../../../i18n/translate.ts'
import { strandOf } from '../../../kit/strand.ts'

export type StripDay = {
  number: number
  /** Without one the day is not open yet. */
  href?: string
  /** Year-month-day. */
  date?: string
  /** Whether this is the page of that day. */
  current?: boolean
  /** Whether that day is now. */
  today?: boolean
}

/** The days of a week, the main way through it. */
export function DayStrip({ t, days }: { t: Translate; days: readonly StripDay[] }) {
  return (
    <nav className="days" aria-label={t('day.strip')}>
      <ol>
        {days.map((day) => (
          <li key={day.number} className={`d${strandOf(day.number)}`}>
            {day.href ? (
              <a href={t.href(day.href)} aria-current={day.current ? 'page' : undefined}>
                <Face t={t} day={day} />
              </a>
            ) : (
              <span>
                <Face t={t} day={day} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** What is seen is short enough for five in 320 pixels; what is heard is whole. */
function Face({ t, day }: { t: Translate; day: StripDay }) {
  const whole = [
    t('day.title', { number: day.number }),
    day.date ? dateIn(t.locale, day.date, 'weekday') : undefined,
    day.today ? t('day.today') : undefined,
    day.href ? undefined : t('day.notOpen'),
  ]
  return (
    <>
      <span className="out">{whole.filter(Boolean).join(t('byline.comma'))}</span>{' '}
      <span aria-hidden="true">
        <b>{day.number}</b> {day.date ? weekdayIn(t.locale, day.date, 'short') : null}{' '}
        {day.today ? <i>{t('day.today')}</i> : null}
      </span>
    </>
  )
}
