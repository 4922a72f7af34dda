import { createHash } from 'node:crypto'
import { Agent, request } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import { z } from 'zod'
import { privatePath } from '../src/events/registration/links.ts'
import { databaseFile } from '../src/store/database.ts'
import { firstAdministrator } from '../tests/journeys/desk-api.ts'
import { makeFolder, removeFolder } from '../tests/support/folder.ts'
import { startPostgres } from '../tests/support/postgres.ts'
import { type RunningServer, startServer } from '../tests/support/server.ts'
import { failOn, keepResults, quantile, row } from './support/results.ts'

// npm run bench registrations [number]: a rush for the seats of one event, on each database. Everybody sends the form,
// then everybody presses the button behind their link, over as many connections as stand below. Afterwards the seats and
// the line are counted: nobody may be lost or doubled, and no number in the line left out or given twice. Fails too where
// one in a hundred waits for more than a second, and on SQLite below a thousand confirmations a second. PostgreSQL runs
// here without waiting for the disk. The figures also go to bench/results/registrations.json.

const people = Number(process.argv[2] ?? 10_000)
const seats = 500
const connections = 100
const secret = 'only for the bench, of more than thirty-two characters'

type Rush = { perSecond: number; p50: number; p99: number; statuses: Record<number, number> }

/** Sends forms, one after the other on each connection. */
async function rush(origin: string, forms: readonly { path: string; body: string }[]): Promise<Rush> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  const statuses: Record<number, number> = {}
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const send = ({ path, body }: { path: string; body: string }) =>
    new Promise<void>((resolve, reject) => {
      const began = performance.now()
      request(origin + path, { method: 'POST', agent, headers }, (answer) => {
        const status = answer.statusCode ?? 0
        answer
          .resume()
          .on('error', reject)
          .on('end', () => {
            times.push(performance.now() - began)
            statuses[status] = (statuses[status] ?? 0) + 1
            resolve()
          })
      })
        .on('error', reject)
        .end(body)
    })
  const began = performance.now()
  const waiting = forms.values()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (const form of waiting) await send(form)
    }),
  )
  const seconds = (performance.now() - began) / 1_000
  agent.destroy()
  return { perSecond: forms.length / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99), statuses }
}

function tellRush(name: string, { perSecond, p50, p99, statuses }: Rush): void {
  row(`  ${name}, a second`, perSecond.toFixed(0))
  row('  p50, p99', `${p50.toFixed(0)} ms, ${p99.toFixed(0)} ms`)
  row(
    '  answers',
    Object.entries(statuses)
      .map((pair) => pair.join(': '))
      .join(', '),
  )
}

type Read = (statement: string) => Promise<unknown[]>

type Outcome = { database: string; forms: Rush; confirmations: Rush; isSound: boolean }

async function bench(name: string, server: RunningServer, read: Read): Promise<Outcome> {
  console.log(name)
  const editor = await firstAdministrator(server)
  const soon = Temporal.Now.plainDateISO('UTC').add({ days: 7 })
  await editor.ask('POST', '/events', {
    ...{ title: 'A rush', slug: 'a-rush', kind: 'webinar', startWall: `${soon}T09:00`, zone: 'UTC' },
    ...{ registration: { by: 'ours', capacity: seats }, _status: 'published' },
  })
  const forms = Array.from({ length: people }, (_, index) => {
    const person = { name: `Person ${index}`, email: `person-${index}@example.org`, language: 'en', consent: 'yes' }
    return { path: '/events/a-rush/register', body: String(new URLSearchParams(person)) }
  })
  // Whoever registers has seen the page.
  await (await fetch(`${server.origin}/events/a-rush/register`)).text()
  const asked = await rush(server.origin, forms)
  tellRush('forms', asked)

  const linked = z.array(z.object({ id: z.coerce.number(), nonce: z.string() }))
  const links = linked.parse(await read('select id, nonce from registrations order by id'))
  const key = createHash('sha256').update(secret).digest('hex').slice(0, 32)
  const confirmed = await rush(
    server.origin,
    links.map((link) => ({ path: privatePath(link, key), body: 'do=confirm' })),
  )
  tellRush('confirmations', confirmed)

  const counted = z.tuple([
    z.object({
      confirmed: z.coerce.number(),
      waiting: z.coerce.number(),
      turns: z.coerce.number(),
      last: z.coerce.number(),
      mails: z.coerce.number(),
    }),
  ])
  const [found] = counted.parse(
    await read(`select (select count(*) from registrations where state = 'confirmed') as confirmed,
      (select count(*) from registrations where state = 'waiting') as waiting,
      (select count(distinct turn) from registrations where state = 'waiting') as turns,
      (select coalesce(max(turn), 0) from registrations) as last,
      (select count(*) from outbox where about is not null) as mails`),
  )
  row('  confirmed, waiting, mails', `${found.confirmed}, ${found.waiting}, ${found.mails}`)
  const late = Math.max(0, people - seats)
  const isSound =
    found.confirmed === people - late &&
    [found.waiting, found.turns, found.last].every((number) => number === late) &&
    found.mails === 2 * people &&
    [asked, confirmed].every(({ statuses }) => statuses[303] === people)
  return { database: name, forms: asked, confirmations: confirmed, isSound }
}

const env = { SAMPLE: '0', RATE_LIMIT: '0', SECRET: secret }
const outcomes: Outcome[] = []
const dataDir = makeFolder()
const onSqlite = await startServer({ dataDir, env })
try {
  const read: Read = async (statement) => {
    using db = new DatabaseSync(databaseFile(dataDir), { readOnly: true })
    return db.prepare(statement).all()
  }
  outcomes.push(await bench('SQLite', onSqlite, read))
} finally {
  await onSqlite.stop()
  removeFolder(dataDir)
}

const postgres = await startPostgres()
const beside = makeFolder()
const onPostgres = await startServer({ dataDir: beside, env: { ...env, DATABASE_URL: postgres.url } })
const client = new Client(postgres.url)
try {
  await client.connect()
  outcomes.push(await bench('PostgreSQL', onPostgres, async (statement) => (await client.query(statement)).rows))
} finally {
  await client.end()
  await onPostgres.stop()
  removeFolder(beside)
  await postgres.stop()
}

keepResults('registrations', { people, seats, connections, outcomes })
failOn(
  outcomes.flatMap(({ database, forms, confirmations, isSound }) => [
    ...(isSound ? [] : [`${database}: the counts are wrong`]),
    ...[forms, confirmations]
      .filter(({ p99 }) => p99 > 1_000)
      .map(({ p99 }) => `${database}: one in a hundred waited for ${p99.toFixed(0)} ms, not 1,000`),
    ...(database === 'SQLite' && confirmations.perSecond < 1_000
      ? [`${database}: ${confirmations.perSecond.toFixed(0)} confirmations a second, not 1,000`]
      : []),
  ]),
)
