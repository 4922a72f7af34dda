import type { Payload } from 'payload'
import { confirm, type Person, request } from '../../src/events/registration/actions.ts'
import { findRegistrations, type Registration, termsOf } from '../../src/events/registration/read.ts'
import { sql, sqlIn } from '../../src/store/sql.ts'

export const now = Temporal.Instant.from('2026-10-20T09:00:00Z')
export const later = (duration: Temporal.DurationLike) => now.add(duration)

export const somebody = (name: string): Person => ({ name, email: `${name}@example.org`, language: 'en' })

type Seats = { capacity?: number | null; by?: 'ours' | 'none'; offerHours?: number }

/** An event a week from `now`, for which people register here. */
export async function makeEvent(payload: Payload, seats: Seats = {}): Promise<number> {
  const { id } = await payload.create({
    collection: 'events',
    data: {
      title: 'A webinar',
      kind: 'webinar',
      status: 'on',
      startWall: '2026-10-27T09:00',
      zone: 'America/New_York',
      durationMinutes: 60,
      registration: { by: 'ours', offerHours: 24, closes: 0, ...seats },
      _status: 'published',
    },
  })
  return id
}

/** People and the event for which they register, by first name. */
export function registering(payload: Payload, event: number) {
  const all = async () => findRegistrations(await sqlIn(payload), sql`event_id = ${event} order by id`)
  const of = async (name: string): Promise<Registration> => {
    const found = (await all()).find(({ email }) => email === `${name}@example.org`)
    if (!found) throw new Error(`${name} has not registered`)
    return found
  }
  const ask = async (person: Person | string, at = now) => {
    const terms = await termsOf(await sqlIn(payload), event)
    if (!terms) throw new Error('there is an event')
    await request(payload, terms, typeof person === 'string' ? somebody(person) : person, at)
  }
  return {
    all,
    of,
    ask,
    /** Somebody asks and presses the button. */
    async register(person: Person | string, at = now): Promise<Registration> {
      await ask(person, at)
      const name = typeof person === 'string' ? person : person.name
      await confirm(payload, await of(name), at)
      return of(name)
    },
    states: async () => Object.fromEntries((await all()).map(({ name, state }) => [name, state])),
    /** Kinds of the mails to somebody about this event, in order. */
    async mailsTo(name: string): Promise<string[]> {
      const about = `registration:${(await of(name)).id}`
      const rows = await (await sqlIn(payload)).all(sql`select kind from outbox where about = ${about} order by id`)
      return rows.map(({ kind }) => String(kind).replace('registration-', ''))
    },
    async seats(): Promise<{ taken: number; waiting: number }> {
      const [row] = await (await sqlIn(payload)).all(sql`select taken, waiting from seats where event_id = ${event}`)
      return { taken: Number(row?.taken), waiting: Number(row?.waiting) }
    },
  }
}
