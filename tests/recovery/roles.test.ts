import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openBackup } from '../../src/backup/read.ts'
import { queueMail } from '../../src/mail/index.ts'
import { createSharedRate } from '../../src/site/forms/shared-rate.ts'
import { sql, sqlIn } from '../../src/store/sql.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { makePost, timesPublished } from '../desk/make.ts'
import { firstAdministrator } from '../journeys/desk-api.ts'
import { startMailServer } from '../mail/smtp.ts'
import { eachDatabase } from '../support/databases.ts'
import { makeSettings } from '../support/payload.ts'
import { type RunningServer, runServer, startServer } from '../support/server.ts'
import { mailAgrees } from './agreement.ts'
import { backupOf } from './backup/site.ts'

const patience = { timeout: 60_000 }
const ago = (seconds: number) => Temporal.Now.instant().subtract({ seconds })

eachDatabase(
  'several processes',
  (database) => {
    if (database.kind === 'sqlite') {
      test('are refused with a sentence: a file is for one', async () => {
        const { dataDir } = await database.makeEmptyPlace()
        const env = { ROLE: 'site', SECRET: makeSettings({ dataDir }).secret ?? '' }
        expect(await runServer({ dataDir, env })).toEqual({
          code: 1,
          output: 'The setting ROLE is site, which needs PostgreSQL: set DATABASE_URL, or ROLE=all.\n',
        })
      })
      return
    }

    test('on one database do two hundred jobs once, one of them killed, and all show what the desk changes', async () => {
      const place = await database.makeEmptyPlace()
      const mails = await startMailServer()
      const start = async (ROLE: string, name: string): Promise<RunningServer> => {
        const env = {
          ...{ ROLE, SAMPLE: '0', DATABASE_URL: place.databaseUrl ?? '', SECRET: makeSettings(place).secret ?? '' },
          ...{ MAIL_URL: mails.url, MAIL_FROM: 'week@example.org' },
        }
        const server = await startServer({ dataDir: path.join(place.dataDir, name), env })
        onTestFinished(() => server.kill())
        return server
      }
      // All at once, on an empty database.
      const [one, two, desk] = await Promise.all([start('site', 'one'), start('site', 'two'), start('desk', 'desk')])
      const ask = async ({ origin }: RunningServer, path: string) => {
        const answer = await fetch(origin + path, { redirect: 'manual' })
        return { status: answer.status, text: await answer.text() }
      }
      const editor = await firstAdministrator(desk)
      const payload = await database.open(place)

      // What fell due while no worker ran: a hundred items, fifty confirmations, fifty reminders.
      const items = []
      for (let number = 0; number < 100; number++)
        items.push(await makePost(payload, { due: { at: ago(5).toString(), at_tz: 'UTC' }, now: ago(60) }))
      await inTransaction(payload, async (_, tx) => {
        for (let number = 0; number < 100; number++) {
          const mail = { kind: 'test', language: 'en' as const, values: { week: 'A week' } }
          const priority = number % 2 ? ('confirmation' as const) : ('reminder' as const)
          const to = `reader-${number}@example.org`
          await queueMail(tx, { ...mail, key: `mail ${number}`, to, priority }, ago(1))
        }
      })
      const halfWay = Promise.withResolvers<void>()
      mails.onLetter = () => {
        if (mails.read.length >= 40) halfWay.resolve()
        return undefined
      }
      const [worker, killed] = await Promise.all([start('worker', 'worker'), start('worker', 'killed')])
      await halfWay.promise
      await killed.kill()

      for (const [server, path, status, text] of [
        [one, '/2021', 200, 'emergencies'],
        [one, '/desk', 404, 'Page not found'],
        [one, '/api/posts', 404, 'Page not found'],
        [desk, '/2021', 404, 'This process serves the desk alone'],
        [desk, '/api/posts', 200, 'docs'],
        [worker, '/', 404, 'This process works in the background alone'],
        [worker, '/desk', 404, 'This process works in the background alone'],
        [worker, '/healthz', 200, 'up'],
      ] as const)
        expect(await ask(server, path)).toEqual({ status, text: expect.stringContaining(text) })
      for (const server of [one, two, desk, worker])
        await expect.poll(async () => (await ask(server, '/readyz')).text, patience).toBe('ready')

      await editor.ask('POST', '/posts', { title: 'Seen', slug: 'seen', kind: 'post', _status: 'published' })
      const { docs } = Object(await editor.ask('GET', '/posts?where[slug][equals]=seen'))
      for (const title of ['Seen', 'Seen by all']) {
        await editor.ask('PATCH', `/posts/${docs[0].id}`, { title })
        for (const site of [one, two])
          await expect.poll(async () => (await ask(site, '/posts/seen')).text, patience).toContain(`<h1>${title}</h1>`)
      }

      const waiting = async () =>
        (await payload.count({ collection: 'due', where: { state: { not_equals: 'done' } } })).totalDocs
      await expect.poll(waiting, { timeout: 120_000 }).toBe(0)
      for (const { id } of items) expect(await timesPublished(payload, id)).toBe(1)
      await mailAgrees(payload, mails, 1)
    }, 600_000)

    test('count together how much comes from one address, and do not keep it, nor does a backup', async () => {
      const place = await database.makePlace()
      const [one, other] = [await database.open(place), await database.open(place)]
      for (const payload of [one, other]) {
        const rate = await createSharedRate(payload, 20, place.dataDir)
        expect(await rate('192.0.2.7')).toBe(true)
      }
      const rows = await (await sqlIn(one)).all(sql`select key from rates`)
      expect(rows).toEqual([{ key: expect.not.stringContaining('192') }])
      const { manifest } = await openBackup(await backupOf(place))
      expect(manifest.tables.map(({ name }) => name)).not.toContain('rates')
    })
  },
  { pools: false },
)
