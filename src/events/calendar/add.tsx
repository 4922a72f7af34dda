import type { Translate } from '../../i18n/translate.ts'
import { absoluteAddress } from '../../site/address.ts'
import { type Tag, TagList } from '../../site/parts/tag-list/tag-list.tsx'
import type { EventEntry } from '../queries.ts'
import { endOf } from '../rules.ts'

/** Ways to take an event into one's own calendar: our file, and pages of calendars on the web that open filled in. Nothing is asked of them before a reader does. */
export function AddToCalendar({ t, event, publicUrl }: { t: Translate; event: EventEntry; publicUrl: string }) {
  const { item, isCancelled, state } = event
  if (item.sample || isCancelled || state === undefined || state === 'past') return null
  return (
    <>
      <p>
        <a className="go" href={t.href(`${item.href}.ics`)} type="text/calendar">
          {t('calendar.add')}
        </a>
      </p>
      <TagList t={t} tags={webCalendars(t, event, publicUrl)} />
    </>
  )
}

function webCalendars(t: Translate, { item, times, place }: EventEntry, publicUrl: string): Tag[] {
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
    {
      key: 'Google Calendar',
      label: <bdi key="Google Calendar">Google Calendar</bdi>,
      href: `https://calendar.google.com/calendar/render?${new URLSearchParams(google)}`,
    },
    {
      key: 'Outlook.com',
      label: <bdi key="Outlook.com">Outlook.com</bdi>,
      href: `https://outlook.live.com/calendar/0/action/compose?${new URLSearchParams(outlook)}`,
    },
    {
      key: 'Microsoft 365',
      label: <bdi key="Microsoft 365">Microsoft 365</bdi>,
      href: `https://outlook.office.com/calendar/0/action/compose?${new URLSearchParams(outlook)}`,
    },
  ]
}
