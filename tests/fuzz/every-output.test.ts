import { once } from 'node:events'
import { copyFileSync } from 'node:fs'
import { createServer } from 'node:http'
import ICAL from 'ical.js'
import { parseFragment } from 'parse5'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registrationMails } from '../../src/events/registration/mails.tsx'
import { lookMaker } from '../../src/mail/looks.tsx'
import { itemRooms } from '../../src/rooms.ts'
import { startSearch } from '../../src/search/keep-current.ts'
import { createSite } from '../../src/serve.ts'
import { databaseFile } from '../../src/store/database.ts'
import { type Visit, visit } from '../pages/visit.ts'
import { makeFolder, makeSettings, openPayload, removeFolder } from '../support/payload.ts'
import { migratedFile } from '../support/templates.ts'
import { translate } from '../support/words.ts'
import { aliveIn } from './alive.ts'
import { makeHostileWeek } from './hostile.ts'

const now = () => Temporal.Instant.from('2030-10-20T09:00:00Z')
const starts = ['/', '/sitemap.xml', '/feed.xml', '/2030/feed.xml', '/calendar.ics', '/search?q=alert', '/favicon.svg']
/** What text a document would show: entities read. */
const textOf = (xml: string): string => {
  const [only] = parseFragment(`<textarea>${xml.replace(/<\/?textarea/gi, '')}</textarea>`).childNodes
  const [inner] = only && 'childNodes' in only ? only.childNodes : []
  return inner && 'value' in inner ? inner.value : ''
}

describe('words that would run, in every field that takes words', () => {
  const dataDir = makeFolder()
  const visits = new Map<string, Visit>()
  const ends: (() => unknown)[] = [() => removeFolder(dataDir)]
  const ofType = (type: RegExp) => [...visits.values()].filter((one) => type.test(one.type))
  let payload: Payload
  let refused: Set<string>

  beforeAll(async () => {
    copyFileSync(await migratedFile(), databaseFile(dataDir))
    payload = await openPayload({ dataDir })
    ends.unshift(() => payload.destroy())
    refused = await makeHostileWeek(payload)
    const search = startSearch(payload, { dataDir, rooms: itemRooms, now })
    ends.unshift(() => search.stop())
    await search.started
    const site = await createSite(makeSettings({ dataDir }), { payload, search, close: async () => {} })
    const server = createServer(site.listener).listen(0, '127.0.0.1')
    ends.unshift(() => site.stop(server))
    await once(server, 'listening')
    const address = server.address()
    const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
    const waiting = new Set(starts)
    for (const path of waiting) {
      const found = await visit(origin, path)
      visits.set(path, found)
      for (const [, link = ''] of found.body.matchAll(/(?:href="|<loc>http:\/\/localhost:3000)(\/[^"#<?]*)(?=["#<])/g))
        if (!/^\/(desk|media|assets|planner|fr|es|pt|ar|null)\b/.test(link)) waiting.add(link)
    }
  }, 180_000)
  afterAll(async () => {
    for (const end of ends) await end()
  })

  test('are refused where an address, a day or a number is asked for, and taken elsewhere', () => {
    expect([...refused]).toEqual(expect.arrayContaining(['posts.body', 'posts.date', 'events.joiningLink']))
    expect([...refused].filter((path) => /title|name|summary|quote/i.test(path))).toEqual([])
  })

  test('break no page, and stand on pages of every kind', () => {
    expect([...visits.values()].filter(({ status }) => status !== 200).map(({ path }) => path)).toEqual([])
    const kinds = new Set([...visits.keys()].map((path) => path.split('/')[1]))
    for (const kind of [
      'posts',
      'round-up',
      'profiles',
      'resources',
      'events',
      'people',
      'organisations',
      'themes',
      '2030',
    ])
      expect(kinds).toContain(kind)
    for (const words of ['<script>alert(1)</script>', '"autofocus onfocus=alert(1)'])
      expect(ofType(/^text\/html/).filter(({ body }) => textOf(body).includes(words)).length).toBeGreaterThan(9)
  })

  test('run in no page, nor in its data for machines', () => {
    const faults = ofType(/^text\/html/).flatMap(({ path, body, headers }) =>
      aliveIn(body, headers.get('content-security-policy') ?? '').map((fault) => `${path}: ${fault}`),
    )
    expect([...new Set(faults)]).toEqual([])
  })

  test('run in no feed, map or drawing', () => {
    const documents = ofType(/xml/)
    expect(documents.length).toBeGreaterThan(3)
    expect(documents.some(({ body }) => textOf(body).includes('<script>alert(1)</script>'))).toBe(true)
    for (const { path, body } of documents) {
      expect(aliveIn(body, '', false).map((fault) => `${path}: ${fault}`)).toEqual([])
      expect(body).not.toMatch(/(?:href|src)="\s*(?:javascript|data:text|vbscript)/i)
      expect(body).not.toMatch(/<!\[CDATA|<!DOCTYPE|<!ENTITY/i)
    }
  })

  test('add no line to a calendar', () => {
    const calendars = ofType(/calendar/)
    expect(calendars.length).toBeGreaterThan(3)
    for (const { body } of calendars) {
      const events = new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent')
      expect(events.length).toBeGreaterThan(0)
      for (const event of events) {
        expect(event.getAllProperties('attendee')).toEqual([])
        expect(event.getAllProperties('summary')).toHaveLength(1)
        expect(String(event.getFirstPropertyValue('url') ?? 'http:')).toMatch(/^http/)
      }
    }
  })

  test('run in no mail, and add no line to its head', async () => {
    const makeLook = lookMaker(payload, { templates: registrationMails, translate, publicUrl: 'http://localhost:3000' })
    const { docs } = await payload.find({ collection: 'events', depth: 0 })
    const looks = []
    for (const { id } of docs)
      for (const { kind } of registrationMails) {
        const data = { registration: 0, place: 1, example: id }
        looks.push(await makeLook({ kind, language: 'en', data, links: { own: '/registrations/1-a' } }))
      }
    expect(looks.some(({ text }) => text.includes('<script>alert(1)</script>'))).toBe(true)
    for (const { html, subject } of looks) {
      expect(aliveIn(html)).toEqual([])
      expect(subject).not.toMatch(/[\r\n]/)
    }
  })
})

test.each([
  ['a handler', '<p onclick="alert(1)">'],
  ['a script', '<script>alert(1)</script>'],
  ['a way that runs', '<a href=" java\tscript:alert(1)">x</a>'],
  ['a frame', '<iframe srcdoc="x"></iframe>'],
  ['a picture from elsewhere', '<img src="//evil.example/x">'],
  ['what a browser mends', '<svg><desc><img src=x onerror=alert(1)>'],
  ['what hides in a template', '<template><img src=x onerror=alert(1)></template>'],
])('a planted fault is found: %s', (_, html) => expect(aliveIn(html)).not.toEqual([]))
