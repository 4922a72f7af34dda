import { once } from 'node:events'
import { copyFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { findRegistrations } from '../../src/events/registration/read.ts'
import { archiveFolder, load } from '../../src/keep/index.ts'
import { itemRooms } from '../../src/rooms.ts'
import { startSearch } from '../../src/search/keep-current.ts'
import { createSite } from '../../src/serve.ts'
import { databaseFile } from '../../src/store/database.ts'
import { sql, sqlIn } from '../../src/store/sql.ts'
import { isSqliteClient } from '../../src/store/sqlite-client.ts'
import { firstAdministrator } from '../journeys/desk-api.ts'
import { eachDatabase } from '../support/databases.ts'
import { makeFolder, makeSettings, openPayload, type Place, removeFolder } from '../support/payload.ts'
import { startServer } from '../support/server.ts'
import { migratedFile } from '../support/templates.ts'
import { makeText } from '../support/texts.ts'
import { makeWire } from '../support/wire.ts'

const patience = { timeout: 60_000 }

/** Somebody who reads and registers at an address. */
function readerAt(origin: string) {
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(origin + path, { redirect: 'manual', ...init })
    return { status: answer.status, text: await answer.text() }
  }
  const body = (name: string) =>
    new URLSearchParams({ name, email: `${name}@example.org`, language: 'en', consent: 'yes' })
  return {
    ask,
    status: async (path: string) => (await ask(path).catch(() => undefined))?.status,
    register: (event: string, name: string) => ask(`/events/${event}/register`, { method: 'POST', body: body(name) }),
  }
}

const sorry = { status: 500, text: expect.stringMatching(/<h1[^>]*>Something went wrong<.*It is noted as \w{10}/s) }

const event = {
  ...{ title: 'Webinar', slug: 'webinar', kind: 'webinar' as const, zone: 'UTC', _status: 'published' as const },
  startWall: `${Temporal.Now.plainDateISO('UTC').add({ days: 40 })}T09:00`,
  registration: { by: 'ours' as const },
}

/**
 * The program while its database is out of reach: what was read goes on being served, the rest says so, and all is as it
 * was once it is back, without a hand.
 */
async function outlives(
  { dataDir, databaseUrl = '' }: Place,
  trouble: { begin(): Promise<void>; end(): Promise<void>; stopsReading: boolean },
) {
  const env = { SAMPLE: '0', RATE_LIMIT: '0', DATABASE_URL: databaseUrl }
  const server = await startServer({ dataDir, env })
  onTestFinished(() => server.kill())
  const { ask, status, register } = readerAt(server.origin)
  const editor = await firstAdministrator(server)
  await editor.ask('POST', '/events', event)
  await expect.poll(() => status('/events/webinar')).toBe(200)
  const { text } = await ask('/events/webinar')
  expect((await register('webinar', 'amina')).status).toBe(303)
  const at = Temporal.Now.instant().add({ seconds: 3 }).toString()
  const late = { title: 'Late', slug: 'late', kind: 'post', due: { at, at_tz: 'UTC' }, _status: 'draft' }
  await editor.ask('POST', '/posts?draft=true', late)

  await trouble.begin()
  try {
    expect(await register('webinar', 'ben')).toMatchObject(sorry)
    await expect(editor.ask('POST', '/posts', { title: 'Lost', kind: 'post' })).rejects.toThrow(/: 5\d\d /)
    expect(await ask('/events/webinar')).toEqual({ status: 200, text })
    expect(await status('/healthz')).toBe(200)
    if (trouble.stopsReading) {
      expect(await ask('/2016')).toMatchObject(sorry)
      await expect.poll(() => status('/readyz'), patience).toBe(503)
    } else expect(await status('/2016')).toBe(200)
  } finally {
    await trouble.end()
  }

  await expect.poll(() => status('/readyz'), patience).toBe(200)
  await expect.poll(() => status('/2016'), patience).toBe(200)
  await expect.poll(() => status('/posts/late'), patience).toBe(200)
  expect((await register('webinar', 'chen')).status).toBe(303)
  const { docs } = Object(await editor.ask('GET', '/registrations?sort=id'))
  expect(docs.map(({ name }: { name: string }) => name)).toEqual(['amina', 'chen'])
  expect(await editor.ask('GET', '/posts?where[title][equals]=Lost')).toMatchObject({ totalDocs: 0 })
  expect(server.process.exitCode).toBeNull()
}

eachDatabase(
  'a database that goes away and comes back',
  (database) => {
    test('leaves what was read standing, and is found again without a hand', async () => {
      const { dataDir, databaseUrl } = await database.makeEmptyPlace()
      if (databaseUrl) {
        const through = new URL(databaseUrl)
        const wire = await makeWire(Number(through.port))
        onTestFinished(() => wire.cut())
        through.port = String(wire.port)
        const place = { dataDir, databaseUrl: through.href }
        return outlives(place, { begin: wire.cut, end: wire.mend, stopsReading: true })
      }
      let other: DatabaseSync
      return outlives(
        { dataDir },
        {
          async begin() {
            other = new DatabaseSync(databaseFile(dataDir), { timeout: 10_000 })
            other.exec('BEGIN IMMEDIATE')
          },
          end: async () => other.close(),
          stopsReading: false,
        },
      )
    })
  },
  { pools: false },
)

// SQLite says of a file that may not grow what it says of a disk that is full. PostgreSQL has a disk of its own.
test('a disk that is full stops what would be written, nothing that is read, and nothing once there is room', async () => {
  const dataDir = makeFolder()
  onTestFinished(() => removeFolder(dataDir))
  copyFileSync(await migratedFile(), databaseFile(dataDir))
  const payload = await openPayload({ dataDir })
  onTestFinished(() => payload.destroy())
  await load(payload, archiveFolder)
  await payload.create({ collection: 'events', data: { ...event, status: 'on' } })
  const search = startSearch(payload, { dataDir, rooms: itemRooms, now: () => Temporal.Now.instant() })
  await search.started
  const site = await createSite(makeSettings({ dataDir }), { payload, search, close: async () => {} })
  const server = createServer(site.listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    await site.stop(server)
    await search.stop()
  })
  const address = server.address()
  const { ask, status, register } = readerAt(`http://127.0.0.1:${typeof address === 'object' && address?.port}`)
  const { client } = payload.db
  if (!isSqliteClient(client)) throw new Error('there is a SQLite file')
  const limit = (pages: number) => client.executeMultiple(`pragma max_page_count = ${pages}`)
  const { text } = await ask('/2021')
  expect((await register('webinar', 'amina')).status).toBe(303)

  // What is there is the most that may be there.
  await limit(1)
  const crowd = Array.from({ length: 60 }, (_, number) => `guest-${number}`)
  const answers = await Promise.all(crowd.map((name) => register('webinar', name)))
  const refused = answers.filter((answer) => answer.status !== 303)
  expect(refused[0]).toMatchObject(sorry)
  const body = makeText('many words '.repeat(20_000))
  const post = { title: 'Full', body, kind: 'post' as const, _status: 'published' as const }
  await expect(payload.create({ collection: 'posts', data: post })).rejects.toMatchObject({
    cause: { message: 'database or disk is full' },
  })
  expect(await ask('/2021')).toEqual({ status: 200, text })
  expect(await status('/2016')).toBe(200)

  await limit(1_000_000)
  expect((await register('webinar', 'chen')).status).toBe(303)
  await payload.create({ collection: 'posts', data: post })
  const answered = crowd.filter((_, number) => answers[number]?.status === 303)
  const kept = await findRegistrations(await sqlIn(payload), sql`true order by id`)
  expect(kept.map(({ name }) => name)).toEqual(['amina', ...answered, 'chen'])
  expect((await payload.count({ collection: 'posts', where: { title: { equals: 'Full' } } })).totalDocs).toBe(1)
  using db = new DatabaseSync(databaseFile(dataDir), { readOnly: true })
  expect(db.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
})
