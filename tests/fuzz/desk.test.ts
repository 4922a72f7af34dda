import fc from 'fast-check'
import type { SanitizedConfig } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { root } from '../../tools/steps.mjs'
import { eachDatabase } from '../support/databases.ts'
import { openPayload } from '../support/payload.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { fillFolder } from '../support/templates.ts'
import { ask } from './ask.ts'
import { apiDoors, type Door, deskDoors, graphRequests, requestsThrough } from './desk-requests.ts'
import { fuzz } from './fuzz.ts'

const isLong = process.env.CI === 'true'
const runs = { api: isLong ? 30 : 3, graph: isLong ? 100 : 10, desk: isLong ? 4 : 1 }
/** Always the same, so that a change is judged by itself: FUZZ_SEED looks further. */
const seed = Number(process.env.FUZZ_SEED ?? 1)
const account = { email: 'editor@example.org', password: 'tea in the garden' }
const signedIn = z.object({ token: z.string() })
const json = { 'content-type': 'application/json' }
const form = { 'content-type': 'multipart/form-data; boundary=x' }
const part = (name: string, text: string) =>
  `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${text}\r\n--x--\r\n`
const many = Array.from({ length: 60 }, (_, number) => ({ 'bylines.person.publicName': { like: `a${number}` } }))

eachDatabase(
  'requests to the desk and its interface',
  (database) => {
    let server: RunningServer
    let config: SanitizedConfig
    let token = ''
    const send = (method: string, target: string, headers: Record<string, string> = {}, body = '') =>
      ask(server.port, { method, target, headers, body })
    const asEditor = async (method: string, target: string, headers = {}, body = '') =>
      send(method, target, { authorization: `JWT ${await stillIn()}`, ...headers }, body)
    /** Some requests sign the editor out. */
    const stillIn = async () => {
      const { body } = await send('GET', '/api/users/me', { authorization: `JWT ${token}` })
      if (body.includes(account.email)) return token
      const answer = await send('POST', '/api/users/login', json, JSON.stringify(account))
      token = signedIn.parse(JSON.parse(answer.body)).token
      return token
    }
    const errors = () => server.output().match(/^\{.*"level":"error".*$/gm)

    beforeAll(async () => {
      const place = await database.makePlace()
      if (database.kind === 'sqlite') await fillFolder(place.dataDir)
      const payload = await openPayload(place)
      config = payload.config
      await payload.create({ collection: 'users', data: { ...account, role: 'editor' } })
      await payload.destroy()
      server = await startServer({
        dataDir: place.dataDir,
        env: { RATE_LIMIT: '0', DATABASE_URL: place.databaseUrl ?? '' },
      })
      return () => server.kill()
    })

    test.each([
      ['a form whose text is no JSON', 'POST', '/api/media', form, part('_payload', 'no JSON'), 400],
      ['a form that is cut off', 'POST', '/api/media', form, part('_payload', '{}').slice(0, 30), 400],
      ['a form to a page', 'POST', '/desk', form, part('a', 'b'), 400],
      ['an address for a file', 'POST', '/api/media', json, '{"url":"http://[::1]/a.webp","filename":"a.webp"}', 400],
      ['nothing', 'POST', '/api/posts', json, 'null', 400],
      ['a word', 'POST', '/api/posts', json, 'true', 400],
      ['a text where a group stands', 'POST', '/api/posts', json, '{"due":null}', 400],
      ['a filter that is no JSON', 'GET', '/api/posts?where=x', {}, '', 400],
      ['a filter that no field can make', 'GET', '/api/posts?where[title][near]=1,2', {}, '', 400],
      ['a number said twice', 'GET', '/api/posts?limit=1&limit=1', {}, '', 400],
      ['filters without end', 'GET', `/api/posts?where=${'{"or":['.repeat(30)}${']}'.repeat(30)}`, {}, '', 400],
      ['filters without number', 'GET', `/api/posts?where=${JSON.stringify({ or: many })}`, {}, '', 400],
      ['words without number', 'GET', `/api/posts?where[title][like]=${'a+'.repeat(3_000)}`, {}, '', 400],
      ['an order by more than there is', 'GET', `/api/posts?sort=${'edition.year,'.repeat(100)}`, {}, '', 400],
      ['what every object has', 'GET', '/api/__proto__', {}, '', 404],
      ['what every object has, again', 'POST', '/api/constructor', json, '{}', 404],
      ['what every object has, by number', 'GET', '/api/toString/1', {}, '', 404],
      ['an object for a text', 'POST', '/api/payload-preferences', json, '{"updatedAt":{"":{}}}', 400],
      ['a name that no file can have', 'GET', `/api/media/file/${'a'.repeat(300)}`, {}, '', 404],
      ['a name that leads elsewhere', 'GET', '/api/media/file/1%2f', {}, '', 404],
      ['a path that goes up', 'POST', '/api/due/../../desk', form, '--x', 400],
      ['a number that nobody counts to', 'GET', '/api/posts?page=Infinity', {}, '', 400],
      ['an address that cannot be read', 'GET', '/api/posts/%', {}, '', 400],
      ['a file that cannot be', 'GET', '/api/media/file/a%00b', {}, '', 400],
      ['versions of what has none', 'GET', '/api/themes/versions/1', {}, '', 404],
      ['what is closed to everybody', 'GET', '/api/tries', {}, '', 404],
      ['preferences that nobody has', 'DELETE', '/api/payload-preferences/none', {}, '', 404],
      ['an edition whose days need it', 'DELETE', '/api/editions/1', {}, '', 409],
    ])('are refused, from editors too: %s', async (_, method, target, headers, body, status) => {
      const answer = await asEditor(method, target, headers, body)
      expect([answer.status, answer.body]).toEqual([status, expect.not.stringMatching(/unknown error|went wrong/)])
      expect((await send(method, target, headers, body)).status).toBeLessThan(500)
      expect(errors()).toBeNull()
    })

    test('tell no browser where the program lies', async () => {
      const { status, body } = await asEditor('GET', '/desk')
      expect(status).toBe(200)
      expect(body).not.toContain(root)
    })

    /** What is wrong with the answers to strangers and to editors. */
    const faultsBehind = async (doors: readonly Door[], times: number) => {
      const wrong: string[] = []
      for (const door of doors)
        for (const known of [undefined, await stillIn()]) {
          const setsCookies = /^\/api\/users|^\/desk/.test(door.path)
          const requests = requestsThrough(door, known)
          const how = { runs: times, seed, setsCookies }
          await fuzz(server.port, door.path, requests, how).catch((error) => wrong.push(error.message))
        }
      return wrong.join('\n\n')
    }

    test('to the interface get no fault and nothing of the inside', { timeout: 1_800_000 }, async () => {
      expect(await faultsBehind(apiDoors(config), runs.api)).toBe('')
      expect(errors()).toBeNull()
    })

    test('in GraphQL find it closed, to strangers and to editors, however deep they ask', async () => {
      for (const known of [undefined, await stillIn()]) {
        await fuzz(server.port, '/api/graphql', graphRequests(known), { runs: runs.graph, seed })
        for (const asked of fc.sample(graphRequests(known), { numRuns: runs.graph, seed })) {
          const { status, body } = await ask(server.port, asked)
          expect([asked.target, status, body]).toEqual([
            asked.target,
            404,
            expect.not.stringMatching(/__schema|"data"/),
          ])
        }
      }
    })

    test('to the desk get no fault and nothing of the inside', { timeout: 1_800_000 }, async () => {
      expect(await faultsBehind(deskDoors(config), runs.desk)).toBe('')
    })
  },
  { pools: false, briefly: 'sqlite' },
)
