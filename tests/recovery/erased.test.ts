import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { readList } from '../../src/privacy/list.ts'
import { replayErasures } from '../../src/privacy/replay.ts'
import { databaseFile } from '../../src/store/database.ts'
import { traces } from '../../src/traces.ts'
import { later, makeEvent, registering } from '../events/registering.ts'
import { firstAdministrator } from '../journeys/desk-api.ts'
import { eachDatabase } from '../support/databases.ts'
import type { Place } from '../support/payload.ts'
import { freePort, startServer } from '../support/server.ts'

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const address = 'amina@example.org'

/** Copies the database of a program that has stopped. @returns what puts the copy in its place, and the place it is then at */
async function copyOf({ dataDir, databaseUrl }: Place): Promise<() => Promise<Place>> {
  if (!databaseUrl) {
    const copy = `${databaseFile(dataDir)}.copy`
    copyFileSync(databaseFile(dataDir), copy)
    return async () => {
      for (const end of ['', '-wal', '-shm']) rmSync(`${databaseFile(dataDir)}${end}`, { force: true })
      copyFileSync(copy, databaseFile(dataDir))
      return { dataDir }
    }
  }
  const [name, copy] = [new URL(databaseUrl).pathname.slice(1), new URL(databaseUrl)]
  copy.pathname = `/copy_of_${name}`
  const server = async (statement: string) => {
    const client = new Client(new URL('/postgres', databaseUrl).href)
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await server(`create database copy_of_${name} template ${name}`)
  onTestFinished(() => server(`drop database copy_of_${name} with (force)`))
  return async () => ({ dataDir, databaseUrl: copy.href })
}

eachDatabase(
  'somebody who was erased',
  (database) => {
    test('is not back when a copy from before is put back: not even for the first request', async () => {
      const place = await database.makeEmptyPlace()
      const port = await freePort()
      const start = async ({ dataDir, databaseUrl = '' }: Place) => {
        const server = await startServer({ dataDir, port, env: { DATABASE_URL: databaseUrl, SAMPLE: '0' } })
        onTestFinished(() => server.kill())
        return server
      }
      const first = await start(place)
      const administrator = await firstAdministrator(first)
      await administrator.ask('POST', '/events', {
        title: 'Webinar',
        kind: 'webinar',
        registration: { by: 'ours' },
        _status: 'published',
      })
      const person = { name: 'Amina', email: address, organisation: '', country: '', language: 'en', heads: '' }
      const body = new URLSearchParams({ ...person, consent: 'yes' })
      await fetch(`${first.origin}/events/webinar/register`, { method: 'POST', body, redirect: 'manual' })
      await first.stop()
      const putBack = await copyOf(place)

      const second = await start(place)
      const kept = () => administrator.ask('GET', '/registrations')
      expect(await kept()).toMatchObject({ totalDocs: 1 })
      await administrator.ask('POST', '/erasures/erase', { address })
      expect(await kept()).toMatchObject({ totalDocs: 0 })
      await second.stop()

      const starting = start(await putBack())
      let answer: unknown
      await expect.poll(async () => (answer = await kept().catch(() => undefined)), { timeout: 100_000 }).toBeDefined()
      expect(answer).toMatchObject({ totalDocs: 0 })
      expect((await starting).output()).toContain('Erased again, because this database did not know of it: 1 person.')
      expect(await administrator.ask('GET', '/erasures')).toMatchObject({
        docs: [{ who: 'The program, at a start', what: 'Mail: 1 · Registrations for events: 1' }],
      })
    })

    test('and the program killed between the list and the commit, is erased at the next start', async () => {
      const place = await database.makePlace()
      const payload = await database.open(place)
      const scene = registering(payload, await makeEvent(payload))
      await scene.register('amina')
      const now = later({ hours: 1 }).toString()
      const flags = ['--import', file('../../tools/tsx-hook.mjs'), file('lone-eraser.ts')]
      const child = spawn(process.execPath, [...flags, JSON.stringify(place), address, now], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      onTestFinished(() => void child.kill('SIGKILL'))
      expect(String((await once(child.stdout, 'data'))[0])).toBe('listed\n')
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
      expect([(await scene.all()).length, readList(place.dataDir).length]).toEqual([1, 1])
      expect(await replayErasures(payload, { traces, dataDir: place.dataDir }, later({ hours: 2 }))).toBe(1)
      expect(await scene.all()).toEqual([])
    })
  },
  { pools: false },
)
