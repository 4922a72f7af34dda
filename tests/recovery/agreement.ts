import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { expect } from 'vitest'
import { z } from 'zod'
import { findRegistrations } from '../../src/events/registration/read.ts'
import { filesOf } from '../../src/site/media-keeping.ts'
import { mediaStoreOf, readMedia } from '../../src/store/media-store.ts'
import { sql, sqlIn } from '../../src/store/sql.ts'
import { timesPublished } from '../desk/make.ts'
import type { TestServer } from '../mail/smtp.ts'
import { type Answered, summaryOf } from './writers.ts'

const patience = { timeout: 30_000 }

/** Every post that was answered is there in its last answered words or later ones, and none is there by half. */
export async function postsAgree(payload: Payload, origin: string, notes: Answered, run: string): Promise<void> {
  const where = { slug: { like: `${run}-` } }
  const { docs } = await payload.find({ collection: 'posts', where, depth: 0, pagination: false })
  const byId = new Map(docs.map((doc) => [doc.id, doc]))
  for (const { id, slug, answered, asked } of notes.posts.filter((one) => one.slug.startsWith(`${run}-`))) {
    const revision = Number(/revision(\d+)$/.exec(byId.get(id)?.title ?? '')?.[1] ?? -1)
    expect(revision, `${slug}, answered up to ${answered}, asked up to ${asked}`).toBeGreaterThanOrEqual(answered)
    expect(revision).toBeLessThanOrEqual(asked)
  }
  for (const { id, title, summary, slug, _status, due } of docs) {
    expect(summary, title).toBe(summaryOf(title))
    const { docs: versions } = await payload.findVersions({
      ...{ collection: 'posts', where: { parent: { equals: id }, latest: { equals: true } }, depth: 0 },
    })
    expect(versions.map(({ version }) => [version.title, version._status])).toEqual([[title, _status]])
    expect(_status === 'published' || typeof due?.at === 'string', `${title} is a draft without a time`).toBe(true)
    if (_status === 'published') expect(await (await fetch(`${origin}/posts/${slug}`)).text()).toContain(summary)
  }
}

/** Everything that fell due was published, once. */
export async function dueAgree(payload: Payload, notes: Answered, since: number): Promise<void> {
  const open = async () =>
    (await payload.count({ collection: 'due', where: { state: { not_equals: 'done' } } })).totalDocs
  await expect.poll(open, patience).toBe(0)
  for (const id of notes.due.slice(since)) expect(await timesPublished(payload, id), `post ${id}`).toBe(1)
}

/** The index holds what is published, and nothing else. */
export async function searchAgrees(payload: Payload, dataDir: string): Promise<void> {
  const ids = z.array(z.object({ document: z.number() }))
  const found = () => {
    using index = new DatabaseSync(path.join(dataDir, 'search.db'), { readOnly: true })
    const rows = index.prepare("select document from keys where collection = 'posts' order by document").all()
    return ids.parse(rows).map(({ document }) => document)
  }
  const published = async () => {
    const rows = await (await sqlIn(payload)).all(sql`select id from posts where _status = 'published' order by id`)
    return rows.map(({ id }) => Number(id))
  }
  await expect.poll(async () => found().join() === (await published()).join(), patience).toBe(true)
}

/** Every picture has all its files, whole; those that were taken away are gone. */
export async function mediaAgree(payload: Payload, notes: Answered): Promise<void> {
  const { docs } = await payload.find({ collection: 'media', depth: 0, pagination: false })
  const byId = new Map(docs.map((doc) => [doc.id, doc]))
  for (const picture of notes.pictures) {
    const doc = byId.get(picture.id)
    if (picture.isGone) expect(doc, picture.alt).toBeUndefined()
    else if (!notes.inHand.has(picture)) expect(doc?.alt).toBe(picture.alt)
    // What was asked for and not answered was done or not: from here on it stays so.
    else Object.assign(picture, { isGone: doc === undefined, alt: doc?.alt ?? picture.alt })
  }
  const store = mediaStoreOf(payload)
  for (const doc of docs) {
    const colours = new Set<number>()
    for (const { name } of filesOf(doc)) {
      const bytes = await readMedia(store, name)
      expect(bytes, `${name} of picture ${doc.id}`).not.toBeNull()
      const { channels } = await sharp(bytes ?? Buffer.of()).stats()
      colours.add(Math.round((channels[0]?.mean ?? 0) / 255))
    }
    expect(colours.size, `picture ${doc.id} is one picture in all its sizes`).toBe(1)
  }
}

/** Everybody who was answered has their place, and the seats are as many as those who sit on them. */
export async function registrationsAgree(payload: Payload, notes: Answered, event: number): Promise<void> {
  const db = await sqlIn(payload)
  const all = await findRegistrations(db, sql`event_id = ${event}`)
  const states = new Map(all.map(({ email, state }) => [email, state]))
  expect(new Set(all.map(({ email }) => email)).size).toBe(all.length)
  expect(notes.asked.filter((email) => !states.has(email))).toEqual([])
  const hasPlace = (email: string) => ['confirmed', 'waiting'].includes(states.get(email) ?? '')
  expect(notes.confirmed.filter((email) => !hasPlace(email))).toEqual([])
  const [seats] = await db.all(sql`select taken, waiting from seats where event_id = ${event}`)
  const count = (state: string) => all.filter((one) => one.state === state).length
  expect([Number(seats?.taken), Number(seats?.waiting)]).toEqual([count('confirmed'), count('waiting')])
}

const sentMail = z.object({
  id: z.coerce.number(),
  priority: z.coerce.number(),
  kind: z.string(),
  state: z.string(),
  message_id: z.string(),
})

/**
 * Every mail has left once. Where the program died at the very moment of handing over, a confirmation may have left
 * again as the same letter, and a reminder stands as uncertain.
 * @param cuts how often the program died: no more mails than its lanes hold may be doubled each time
 */
export async function mailAgrees(payload: Payload, server: TestServer, cuts: number): Promise<void> {
  const db = await sqlIn(payload)
  const open = async () =>
    Number((await db.all(sql`select count(*) as open from outbox where state in ('waiting', 'handing-over')`))[0]?.open)
  // On PostgreSQL what a dead worker held is taken over when its lease has run out.
  await expect.poll(open, { timeout: 150_000, interval: 500 }).toBe(0)
  const mails = z.array(sentMail).parse(await db.all(sql`select id, kind, priority, state, message_id from outbox`))
  const letters = new Map<string, number>()
  for (const { messageId } of server.letters) {
    const id = /^<([^@]+)@/.exec(messageId)?.[1] ?? ''
    letters.set(id, (letters.get(id) ?? 0) + 1)
  }
  let doubled = 0
  for (const { id, kind, priority, state, message_id } of mails) {
    const times = letters.get(message_id) ?? 0
    // Whoever has taken the seat by now need not be asked to take it.
    if (kind === 'registration-request' && state === 'dropped') continue
    if (priority === 0) {
      expect([state, times > 0], `${kind} ${id}`).toEqual(['sent', true])
      doubled += times - 1
    } else if (state === 'uncertain') expect(times, `${kind} ${id}`).toBeLessThanOrEqual(1)
    else expect([state, times], `${kind} ${id}`).toEqual(['sent', 1])
  }
  expect(doubled).toBeLessThanOrEqual(5 * cuts)
  expect([...letters.keys()].filter((id) => !mails.some(({ message_id }) => message_id === id))).toEqual([])
}
