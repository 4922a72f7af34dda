import type { ReactNode } from 'react'
import { dateIn } from '../i18n/dates.ts'
import { dayTimeIn, timeIn, timesIn, zoneIn } from '../i18n/times.ts'
import type { Translate } from '../i18n/translate.ts'
import type { Text } from '../kit/item.ts'
import { dayIn } from '../kit/zone.ts'
import { Words } from '../site/parts/words/words.tsx'
import type { City } from './queries.ts'
import { type EventTimes, endOf } from './rules.ts'

/** The calendar day of an event in its own zone, in words; nothing where it is not known. */
export function Day({ t, times }: { t: Translate; times: EventTimes }): ReactNode {
  const date = times.start ? dayIn(times.zone, times.start) : times.date
  return date ? <time dateTime={date}>{dateIn(t.locale, date)}</time> : null
}

/** From when to when on the clock of a zone: '09:00–10:00', with the weekday where that is another than in the event's own zone. */
function clockIn(t: Translate, { start, minutes, zone: own }: EventTimes, zone: string): string | undefined {
  if (!start) return undefined
  const day = dayIn(own, start)
  if (minutes !== undefined) return timesIn(t.locale, start, start.add({ minutes }), zone, day)
  return dayIn(zone, start) === day ? timeIn(t.locale, start, zone) : dayTimeIn(t.locale, start, zone)
}

/** The same, and which zone that is: '09:00–10:00, Eastern Time (GMT-4)'. */
export function hoursIn(t: Translate, times: EventTimes, zone: string): string | undefined {
  const clock = clockIn(t, times, zone)
  if (!times.start || !clock) return undefined
  return `${clock}${t('byline.comma')}${zone === 'UTC' ? 'UTC' : zoneIn(t.locale, times.start, zone)}`
}

/** A moment on the clock of a zone, and which zone that is: 'Tuesday, 27 October 2026, 09:00, Eastern Time (GMT-4)'. */
export function momentIn(t: Translate, instant: Temporal.Instant, zone: string): string {
  const day = dateIn(t.locale, dayIn(zone, instant), 'full')
  const name = zone === 'UTC' ? 'UTC' : zoneIn(t.locale, instant, zone)
  return [day, timeIn(t.locale, instant, zone), name].join(t('byline.comma'))
}

/** The hours in the cities that the edition has chosen, for who does not like to reckon. */
export function Cities({ t, times, cities }: { t: Translate; times: EventTimes; cities: readonly City[] }) {
  if (!times.start || cities.length === 0) return null
  return (
    <ul className="small">
      {cities.map((city) => (
        <li key={city.zone}>
          {clockIn(t, times, city.zone)}
          {t('byline.comma')}
          <Words t={t} text={nameOf(t, city)} />
        </li>
      ))}
    </ul>
  )
}

/** In the reader's language or in English; else as in its zone: 'America/New_York' is that of New York. */
function nameOf({ locale }: Translate, { name, zone }: City): Text {
  if (name && (name.lang === locale || name.lang === 'en')) return name
  return { text: (zone.split('/').at(-1) ?? zone).replaceAll('_', ' '), lang: 'en' }
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

/** When an event takes place: its day, its hours on the clock of its zone and in UTC. */
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
  return (
    <>
      <Day t={t} times={times} />
      <br />
      {hoursIn(t, times, zone)}
      {zoneAsPrinted ? <small> ({t('event.zonePrinted', { zone: zoneAsPrinted })})</small> : null}
      {zone === 'UTC' ? null : (
        <>
          <br />
          <small>{hoursIn(t, times, 'UTC')}</small>
        </>
      )}
    </>
  )
}
