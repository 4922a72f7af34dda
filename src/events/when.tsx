import type { ReactNode } from 'react'
import { dateIn } from '../i18n/dates.ts'
import { timeIn, timesIn, zoneIn } from '../i18n/times.ts'
import type { Translate } from '../i18n/translate.ts'
import { dayIn } from '../kit/zone.ts'
import { type EventTimes, endOf } from './rules.ts'

/** The calendar day of an event in its own zone, in words; nothing where it is not known. */
export function Day({ t, times }: { t: Translate; times: EventTimes }): ReactNode {
  const date = times.start ? dayIn(times.zone, times.start) : times.date
  return date ? <time dateTime={date}>{dateIn(t.locale, date)}</time> : null
}

/** From when to when on the clock of a zone, and which zone that is: '09:00–10:00, Eastern Time (GMT-4)'. */
export function hoursIn(t: Translate, times: EventTimes, zone: string): string | undefined {
  const { start, minutes } = times
  if (!start) return undefined
  const end = minutes === undefined ? undefined : endOf(times)
  const hours = end ? timesIn(t.locale, start, end, zone) : timeIn(t.locale, start, zone)
  const name = zone === 'UTC' ? 'UTC' : zoneIn(t.locale, start, zone)
  return `${hours}${t('byline.comma')}${name}`
}

/** The same on the reader's own clock, where a script runs (`site/scripts/times.ts`). Not for what is over. */
export function YourTime({ t, times }: { t: Translate; times: EventTimes }) {
  const end = endOf(times)
  if (!times.start || !end) return null
  const time = <time key="time" dateTime={String(times.start)} />
  return (
    <p data-times={times.zone} data-until={String(end)} hidden>
      {t.rich('event.yourTime', { time })}
    </p>
  )
}

/** When an event takes place: its day, its hours on the clock of its zone and in UTC, with the other day where UTC has one. */
export function When({ t, times, zoneAsPrinted }: { t: Translate; times: EventTimes; zoneAsPrinted?: string }) {
  const { start, zone } = times
  if (!start)
    return (
      <>
        {times.date ? (
          <>
            <Day t={t} times={times} />
            <br />
          </>
        ) : null}
        {t('event.timeUnknown')}
      </>
    )
  const dayThere = dayIn('UTC', start)
  return (
    <>
      <Day t={t} times={times} />
      <br />
      {hoursIn(t, times, zone)}
      {zoneAsPrinted ? <small> ({t('event.zonePrinted', { zone: zoneAsPrinted })})</small> : null}
      {zone === 'UTC' ? null : (
        <>
          <br />
          <small>
            {dayThere === dayIn(zone, start) ? null : `${dateIn(t.locale, dayThere, 'day')}${t('byline.comma')}`}
            {hoursIn(t, times, 'UTC')}
          </small>
        </>
      )}
    </>
  )
}
