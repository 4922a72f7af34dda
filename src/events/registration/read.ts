import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'
import { instant, whole } from '../../store/rows.ts'
import { type Sql, sql, sqlIn } from '../../store/sql.ts'
import type { EventTimes } from '../rules.ts'
import { claimed, opens } from './links.ts'
import { registrationStates, type Terms } from './rules.ts'

// The two databases give booleans in forms of their own.
const flag = z.union([z.boolean(), z.number()]).transform(Boolean)

const row = z.object({
  id: whole,
  event: whole,
  state: z.enum(registrationStates),
  name: z.string(),
  email: z.string(),
  organisation: z.string().nullable(),
  country: z.string().nullable(),
  language: z.string(),
  heads: whole.nullable(),
  turn: whole.nullable(),
  offered_until: instant.nullable(),
  told: z.string().nullable(),
  attended: flag.nullable(),
  came: whole.nullable(),
  notes: z.string().nullable(),
  feedbackGiven: flag.nullable(),
  nonce: z.string(),
  asked: instant,
})

/** A registration as it is stored. */
export type Registration = z.output<typeof row>

const terms = z.object({
  id: whole,
  slug: z.string(),
  by: z.enum(['none', 'ours', 'elsewhere']).nullable(),
  status: z.string().nullable(),
  sample: flag.nullable(),
  start: instant.nullable(),
  minutes: whole.nullable(),
  date: z.string().nullable(),
  zone: z.string(),
  place: z.string().nullable(),
  link: z.string().nullable(),
  sequence: whole,
  recording: z.string().nullable(),
  closes: whole.nullable(),
  offer_hours: whole.nullable(),
})

/** An event as far as registering for it goes. */
export type EventTerms = Terms &
  EventTimes & {
    id: number
    slug: string
    /** What people were told that must reach them when it changes: when, how long, where, whether at all, by which link. */
    announced: string
    /** Rises with each change of what is announced, so that one which comes a second time is told again. */
    sequence: number
    hasRecording: boolean
  }

const columns = sql`id, event_id as event, state, name, email, organisation, country, language, heads, turn, offered_until, told, attended, came, notes, feedback_given as "feedbackGiven", nonce, created_at as asked`

/** The registrations that a condition finds, in the order in which they came to the line. */
export async function findRegistrations(tx: Sql, where: ReturnType<typeof sql>): Promise<Registration[]> {
  return (await tx.all(sql`select ${columns} from registrations where ${where}`)).map((found) => row.parse(found))
}

/** The registration that a private link is for; undefined where the link opens none. */
export async function registrationBehind(payload: Payload, token: string): Promise<Registration | undefined> {
  const id = claimed(token)
  if (id === undefined) return undefined
  const [found] = await findRegistrations(await sqlIn(payload), sql`id = ${id}`)
  return found && opens(token, found, payload.secret) ? found : undefined
}

// A translation that is added is no other place: that of the first language counts.
const firstPlace = sql`(select place from events_locales where _parent_id = events.id and place is not null
  order by case when _locale = 'en' then 0 else 1 end, id limit 1)`
const ownDate = sql`coalesce(nullif(date, ''), (select days.date from days where days.id = events.day_id))`

const ownZone = sql`coalesce(nullif(zone, ''), (select home_zone from site limit 1), 'UTC')`
const times = terms.pick({ start: true, date: true, zone: true })

/** When an event is, whether or not it is published. */
export async function timesOf(tx: Sql, event: number): Promise<EventTimes> {
  const [found] = await tx.all(
    sql`select start_instant as start, ${ownDate} as date, ${ownZone} as zone from events where id = ${event}`,
  )
  const { start, date, zone } = times.parse(found)
  return { start: start ?? undefined, date: date ?? undefined, zone }
}

const noLink = 'no link'
/** The link is a secret: of it there is but a mark, by which another is known. */
const markOf = (link: string | null) =>
  link ? createHash('sha256').update(link).digest('base64url').slice(0, 16) : noLink

/** Of what was announced, and what is now, whether the link alone is another; `hasLink` where there is one now. */
export function linkChange(told: string, announced: string): { isAlone: boolean; hasLink: boolean } {
  const rest = (text: string) => text.slice(0, text.lastIndexOf(', '))
  return { isAlone: rest(told) === rest(announced), hasLink: !announced.endsWith(`, ${noLink}`) }
}

/** How one registers for the published event that a condition finds; undefined where there is none. */
async function termsWhere(tx: Sql, where: ReturnType<typeof sql>): Promise<EventTerms | undefined> {
  const [found] = await tx.all(sql`
    select id, slug, registration_by as "by", status, sample, start_instant as start,
      duration_minutes as minutes, ${ownDate} as date, ${ownZone} as zone,
      ${firstPlace} as place, joining_link as link, coalesce(sequence, 0) as sequence, recording_url as recording, registration_closes as closes,
      registration_offer_hours as offer_hours
    from events where ${where} and _status = 'published' and deleted_at is null`)
  if (!found) return undefined
  const { by, sample, status, start, minutes, date, place, link, recording, closes, offer_hours, ...event } =
    terms.parse(found)
  return {
    ...event,
    by: sample ? 'none' : (by ?? 'none'),
    isOn: status !== 'cancelled',
    announced: [
      start ?? date ?? 'some time',
      minutes ?? 'some minutes',
      status ?? 'on',
      place ?? 'some place',
      markOf(link),
    ].join(', '),
    hasRecording: recording !== null && recording !== '',
    start: start ?? undefined,
    minutes: minutes ?? undefined,
    date: date ?? undefined,
    closes: closes ?? 0,
    offerHours: offer_hours ?? 24,
  }
}
export const termsOf = (tx: Sql, event: number) => termsWhere(tx, sql`id = ${event}`)
export const termsOfSlug = (tx: Sql, slug: string) => termsWhere(tx, sql`slug = ${slug}`)

/** Whoever waits with an earlier turn, and oneself: the number told to somebody who waits. */
export async function placeOf(tx: Sql, { event, turn }: Registration): Promise<number> {
  const [found] = await tx.all(sql`
    select count(*) as place from registrations where event_id = ${event} and state = 'waiting' and turn <= ${turn}`)
  return whole.parse(found?.place)
}
