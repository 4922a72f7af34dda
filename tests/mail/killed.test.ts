import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { eachDatabase } from '../support/databases.ts'
import type { Place } from '../support/payload.ts'
import { mailerOf } from './mailer.tsx'
import { emptyOutbox, makeMail, noon, queue, statesOf } from './make.ts'
import { startMailServer, type TestServer } from './smtp.ts'

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))

function start(place: Place, what: 'queue' | 'send', argument: string): ChildProcess {
  const flags = ['--import', file('../../tools/tsx-hook.mjs'), file('lone-mailer.ts')]
  const child = spawn(process.execPath, [...flags, JSON.stringify(place), what, argument], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

eachDatabase(
  'kill -9',
  (database) => {
    let payload: Payload
    let place: Place
    let server: TestServer
    beforeAll(async () => {
      place = await database.makePlace()
      payload = await database.open(place)
    })
    beforeEach(async () => {
      await emptyOutbox(payload)
      server = await startMailServer()
    })

    /** The next worker, once nobody can take the dead one for alive. */
    const next = async () => {
      const mailer = mailerOf(payload, { url: server.url, now: () => noon.add({ minutes: 2 }) })
      await mailer.sendDue()
      await mailer.sendDue()
      mailer.close()
    }

    /** Sends until something happens at the server, and is killed there. */
    const killWhen = async (happens: (moment: () => Promise<undefined>) => void) => {
      const there = Promise.withResolvers<void>()
      const never = new Promise<undefined>(() => {})
      happens(() => {
        there.resolve()
        return never
      })
      const child = start(place, 'send', server.url)
      const ended = once(child, 'exit').then(() => Promise.reject(new Error('The mailer ended by itself')))
      ended.catch(() => {})
      await Promise.race([there.promise, ended])
      await kill(child)
      server.onRecipient = () => undefined
      server.onLetter = () => undefined
    }

    test('between the commit and the sending: one mail', async () => {
      const child = start(place, 'queue', JSON.stringify(makeMail({ key: 'a', priority: 'reminder' })))
      expect(String((await once(child.stdout ?? child, 'data'))[0])).toBe('queued\n')
      await kill(child)
      expect(await statesOf(payload)).toEqual({ a: 'waiting' })
      await next()
      expect([await statesOf(payload), server.letters.length]).toEqual([{ a: 'sent' }, 1])
    })

    describe.each([
      ['before the server has the letter', 'onRecipient', 0],
      ['when the server has it and has not said so', 'onLetter', 1],
    ] as const)('in the hand-over, %s', (_, moment, before) => {
      test('a confirmation goes again, with the same Message-ID', async () => {
        await queue(payload, [makeMail({ key: 'c' })])
        await killWhen((stop) => {
          server[moment] = stop
        })
        expect(await statesOf(payload)).toEqual({ c: 'handing-over' })
        expect(server.read).toHaveLength(before)
        await next()
        expect([await statesOf(payload), server.read.length]).toEqual([{ c: 'sent' }, before + 1])
        expect(new Set(server.read.map(({ messageId }) => messageId)).size).toBe(1)
      })

      test('a reminder does not, and stands as uncertain', async () => {
        await queue(payload, [makeMail({ key: 'r', priority: 'reminder' })])
        await killWhen((stop) => {
          server[moment] = stop
        })
        await next()
        expect([await statesOf(payload), server.read.length]).toEqual([{ r: 'uncertain' }, before])
      })
    })

    // Several processes send on PostgreSQL alone.
    if (database.kind === 'sqlite') return

    test('a worker that lives keeps its mail, another takes none of it', async () => {
      const reading = Promise.withResolvers<void>()
      const mayGo = Promise.withResolvers<undefined>()
      server.onLetter = () => {
        reading.resolve()
        return mayGo.promise
      }
      let clock = noon
      const slow = mailerOf(payload, { url: server.url, now: () => clock })
      const other = mailerOf(payload, { url: server.url, now: () => clock })
      await queue(payload, [makeMail({ key: 'r', priority: 'reminder' })])
      const sending = slow.sendDue()
      await reading.promise
      for (let minute = 0; minute < 5; minute++) {
        clock = clock.add({ seconds: 40 })
        await slow.renew()
        await other.sendDue()
        expect(await statesOf(payload)).toEqual({ r: 'handing-over' })
      }
      mayGo.resolve(undefined)
      await sending
      expect([await statesOf(payload), server.letters.length]).toEqual([{ r: 'sent' }, 1])
      slow.close()
      other.close()
    })

    test('two workers on one database send 200 mails, each exactly once', async () => {
      const mails = Array.from({ length: 200 }, () => makeMail())
      await queue(payload, mails)
      const second = await database.open(place)
      const url = server.url.replace('?maxConnections=1', '')
      const workers = [payload, second].map((one) => mailerOf(one, { url, now: () => noon }))
      await Promise.all(workers.map((worker) => worker.sendDue()))
      for (const worker of workers) await worker.sendDue()
      expect(server.letters.flatMap(({ to }) => to).sort()).toEqual(mails.map(({ to }) => to).sort())
      for (const worker of workers) worker.close()
    })
  },
  { pools: false, briefly: 'postgres' },
)
