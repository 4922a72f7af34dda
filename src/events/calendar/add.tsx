import type { Translate } from '../../i18n/translate.ts'
import { absoluteAddress } from '../../site/address.ts'
import type { EventEntry } from '../queries.ts'
import { endOf } from '../rules.ts'

/** Ways to take an event into one's own calendar: our file, and pages of calendars on the web that open filled in. Nothing is asked of them before a reader does. */
export function AddToCalendar({ t, event, publicUrl }: { t: Translate; event: EventEntry; publicUrl: string }) {
  const { item, isCancelled, state } = event
  if (item.sample || isCancelled || state === undefined || state === 'past') return null
  return (
    <section className="prose">
      <h2>{t('calendar.add')}</h2>
      <ul>
        <li>
          <a href={t.href(`${item.href}.ics`)} type="text/calendar">
            {t('calendar.file')}
          </a>
        </li>
        {webCalendars(t, event, publicUrl).map(({ name, href }) => (
          <li key={name}>
            <a href={href} rel="noopener">
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function webCalendars(t: Translate, { item, times, place }: EventEntry, publicUrl: string) {
  const { start } = times
  const end = endOf(times)
  if (!start || !end) return []
  const page = absoluteAddress(publicUrl, t.locale, item.href)
  const details = [item.summary?.text, page].filter((text) => text).join('\n\n')
  const location = place?.text ?? page
  const compact = (instant: Temporal.Instant) => instant.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')
  const dates = `${compact(start)}/${compact(end)}`
  const google = { action: 'TEMPLATE', text: item.title.text, dates, ctz: times.zone, details, location }
  const outlook = {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: item.title.text,
    startdt: String(start),
    enddt: String(end),
    body: details,
    location,
  }
  return [
    { name: 'Google Calendar', href: `https://calendar.google.com/calendar/render?${new URLSearchParams(google)}` },
    { name: 'Outlook.com', href: `https://outlook.live.com/calendar/0/action/compose?${new URLSearchParams(outlook)}` },
    {
      name: 'Microsoft 365',
      href: `https://outlook.office.com/calendar/0/action/compose?${new URLSearchParams(outlook)}`,
    },
  ]
}
