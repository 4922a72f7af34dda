import type { Payload } from 'payload'
import { z } from 'zod'
import { dateIn } from '../../i18n/dates.ts'
import { isLocale, localPath } from '../../i18n/languages.ts'
import type { Translate } from '../../i18n/translate.ts'
import { dayIn } from '../../kit/zone.ts'
import {
  Action,
  type MailTemplate,
  mailOf,
  Note,
  NothingToTell,
  type Place,
  queueMail,
  Text,
} from '../../mail/index.ts'
import { createReader } from '../../store/reader.ts'
import { type Sql, sql, sqlIn } from '../../store/sql.ts'
import { calendarOf } from '../calendar/calendar.ts'
import { type EventView, readEvent } from '../queries.ts'
import { hoursIn, momentIn } from '../when.tsx'
import { type JoiningWay, joiningOf } from './joining.ts'
import { privatePath } from './links.ts'
import { holds, type Notice, notices } from './notices.ts'
import { findRegistrations, type Registration, termsOf } from './read.ts'
import { timesToAnswer } from './rules.ts'
import { paragraphsOf, somebodyAt, type Texts, textsOf } from './texts.ts'

/** Stored with the mail; the rest is read when it leaves, and says what holds then. */
const kept = z.object({
  registration: z.number(),
  place: z.number(),
  /** Of a reminder: the start of which it reminds. */
  start: z.string().optional(),
  /** The event of which this is an example, for the desk: nobody is registered then. */
  example: z.number().optional(),
})
type Kept = z.infer<typeof kept>

type Told = {
  registration: Registration
  event: EventView
  place: number
  publicUrl: string
  /** What editors wrote for this event in the mail's language. */
  texts: Texts
  /** For who has a seat. */
  joining?: JoiningWay
}

/** Reads what a mail about a registration tells. @throws {NothingToTell} where that is gone, or no longer so */
async function read(
  notice: Notice,
  payload: Payload,
  { registration: id, place, start, example }: Kept,
  { language: locale, publicUrl, isLookedAt }: Place,
): Promise<Told> {
  const tx = await sqlIn(payload)
  const isExample = example !== undefined
  const [registration] = isExample ? [somebodyAt(example, locale)] : await findRegistrations(tx, sql`id = ${id}`)
  const terms = registration && (await termsOf(tx, registration.event))
  const { homeZone, languages } = await payload.findGlobal({ slug: 'site', depth: 0 })
  const now = Temporal.Now.instant()
  const reader = await createReader(payload, { locale, languages: languages ?? [locale], now })
  const event = terms && (await readEvent(reader, terms.slug, homeZone))
  if (!registration || !event) throw new NothingToTell('The event, or the registration for it, is no longer there')
  if (!isExample && !isLookedAt && !holds(notice, registration, { ...terms, remindsOf: start }, now))
    throw new NothingToTell(`"${notice}" no longer holds`)
  const hasSeat = registration.state === 'confirmed'
  return {
    registration,
    event,
    place,
    publicUrl,
    texts: await textsOf(payload, registration.event, { locale, draft: isExample }),
    joining: hasSeat ? await joiningOf(payload, registration.event, locale) : undefined,
  }
}

/** Not sent again when it is not known whether they arrived, and held back where few mails may leave in a day. */
const reminders: readonly Notice[] = ['tomorrow', 'soon', 'report', 'after']
const withCalendar: readonly Notice[] = ['confirmed', 'moved', 'off']
const withJoining: readonly Notice[] = ['confirmed', 'moved', 'link', 'tomorrow', 'soon']

/** What leads to somebody's own page, and so can be changed there. */
const withLink = [
  ...([
    'request',
    'known',
    'confirmed',
    'waiting',
    'offer',
    'moved',
    'link',
    'tomorrow',
    'soon',
    'report',
    'after',
  ] as const),
] as const
const hasLink = (notice: Notice): notice is (typeof withLink)[number] => withLink.some((one) => one === notice)

/** How one notice reads. */
function template(notice: Notice): MailTemplate<Kept, Told> {
  return {
    kind: `registration-${notice}`,
    priority: reminders.includes(notice) ? 'reminder' : 'confirmation',
    values: kept,
    read: (...asked) => read(notice, ...asked),
    subject: (t, { event }) => t(`mail.registration.${notice}.subject`, { event: event.item.title.text }),
    body: (t, told, { own = '' }) => (
      <>
        {paragraphsOf(told.texts[notice]).map((paragraph) => (
          <Text key={paragraph}>{paragraph}</Text>
        ))}
        {told.texts[notice] ? null : (
          <Text>{t(`mail.registration.${notice}.text`, { place: told.place, until: untilIn(t, told) })}</Text>
        )}
        <Event t={t} event={told.event} />
        {withJoining.includes(notice) && told.joining ? <Joining t={t} joining={told.joining} /> : null}
        {notice === 'confirmed' && told.registration.heads ? <Text>{t('mail.registration.host')}</Text> : null}
        {hasLink(notice) ? <Action href={own}>{t(`mail.registration.${notice}.action`)}</Action> : null}
        {hasLink(notice) ? <Note>{t('mail.registration.private')}</Note> : null}
      </>
    ),
    attachments: withCalendar.includes(notice)
      ? (t, { event, joining, publicUrl }) => [
          {
            name: 'event.ics',
            type: 'text/calendar; charset=utf-8; method=PUBLISH',
            content: calendarOf([event], { t, publicUrl, placeOf: () => joining?.address }),
          },
        ]
      : undefined,
  }
}

/** The mails of this room, for the list of all. */
export const registrationMails = notices.map(template)

/** When it is, on the event's own clock and in UTC, and where. What it is called stands above. */
function Event({ t, event: { times, place } }: { t: Translate; event: EventView }) {
  const date = times.start ? dayIn(times.zone, times.start) : times.date
  const hours = [hoursIn(t, times, times.zone), times.zone === 'UTC' ? undefined : hoursIn(t, times, 'UTC')]
  return <Note>{[date && dateIn(t.locale, date, 'full'), ...hours, place?.text].filter(Boolean).join(' · ')}</Note>
}

function Joining({ t, joining }: { t: Translate; joining: Told['joining'] }) {
  const { address, notes } = joining ?? {}
  return (
    <>
      {address ? <Action href={address}>{t('registration.join')}</Action> : <Text>{t('registration.join.none')}</Text>}
      {notes ? <Text>{notes}</Text> : null}
    </>
  )
}

function untilIn(t: Translate, { registration, event }: Told): string {
  const until = registration.offered_until
  return until ? momentIn(t, until, event.times.zone) : ''
}

/** What somebody asks for by sending a form comes ever more rarely; what happens is told each time it does. */
function momentOf(notice: Notice, { asked }: Registration, now: Temporal.Instant): string {
  const isAskedFor = notice === 'request' || notice === 'known'
  return isAskedFor ? `${asked.epochMilliseconds} ${timesToAnswer(asked, now)}` : String(now.epochMilliseconds)
}

type Details = {
  place: number
  /** Of a reminder: the start of which it reminds. */
  start: string
  /** What tells this from the next notice of its kind: the same is told once. */
  moment: string
}

/** Writes to somebody who registered, in the transaction of what is told. */
export async function tell(
  payload: Payload,
  tx: Sql,
  registration: Registration,
  notice: Notice,
  now: Temporal.Instant,
  { place = 0, start, moment = momentOf(notice, registration, now) }: Partial<Details> = {},
): Promise<void> {
  const { id, email } = registration
  const language = isLocale(registration.language) ? registration.language : 'en'
  const mail = mailOf(template(notice), {
    key: `registration ${id} ${notice} ${moment}`,
    to: email,
    language,
    values: { registration: id, place, ...(start ? { start } : {}) },
    links: { own: localPath(language, privatePath(registration, payload.secret)) },
    about: `registration:${id}`,
  })
  await queueMail(tx, mail, now)
}
