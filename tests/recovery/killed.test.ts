import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { queueMail } from '../../src/mail/index.ts'
import { filesOf, sweepMedia } from '../../src/site/media-keeping.ts'
import { mediaStoreOf } from '../../src/store/media-store.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { firstAdministrator, newEditor, signIn } from '../journeys/desk-api.ts'
import { startMailServer } from '../mail/smtp.ts'
import { eachDatabase } from '../support/databases.ts'
import { makeSettings } from '../support/payload.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { dueAgree, mailAgrees, mediaAgree, postsAgree, registrationsAgree, searchAgrees } from './agreement.ts'
import { chanceOf } from './chance.ts'
import { drawn, nothingAnswered, write } from './writers.ts'

// KILLS=200 vitest run tests/recovery/killed.test.ts pulls the plug two hundred times; SEED=<number> repeats a run.
const kills = Number(process.env.KILLS || (process.env.CI === 'true' ? 20 : 1))
const seed = Number(process.env.SEED || Math.floor(Math.random() * 1e9))
const writers = 8
const event = { title: 'A webinar', slug: 'a-webinar', kind: 'webinar', zone: 'UTC', _status: 'published' }
const made = z.object({ doc: z.object({ id: z.number() }) })

eachDatabase(
  'the program',
  (database) => {
    test(
      `killed ${kills} times at any moment (seed ${seed}), loses nothing that was answered, does nothing twice`,
      async () => {
        console.log(`Seed ${seed}: SEED=${seed} KILLS=${kills} repeats this run.`)
        const chance = chanceOf(seed)
        const mails = await startMailServer()
        const place = await database.makeEmptyPlace()
        const env = {
          ...{ SAMPLE: '0', DATABASE_URL: place.databaseUrl ?? '', SECRET: makeSettings(place).secret ?? '' },
          ...{ RATE_LIMIT: '0', MAIL_URL: mails.url, MAIL_FROM: 'week@example.org' },
        }
        // On a port of its own each time: connections to the one that died are not mistaken for it.
        const start = async (cut?: AbortSignal): Promise<RunningServer> => {
          const server = await startServer({ dataDir: place.dataDir, env, cut })
          onTestFinished(() => server.kill())
          return server
        }

        let server = await start()
        const administrator = await firstAdministrator(server)
        const { email, password } = await newEditor(administrator, server)
        const startWall = `${Temporal.Now.plainDateISO('UTC').add({ days: 40 })}T09:00`
        const registration = { by: 'ours', capacity: 20 }
        const { id } = made.parse(await administrator.ask('POST', '/events', { ...event, startWall, registration })).doc
        const payload = await database.open(place)
        const notes = nothingAnswered()
        let cuts = 0

        for (let run = 1; run <= kills; run++) {
          const name = `run${run}of${seed}`
          const dueBefore = notes.due.length
          await inTransaction(payload, async (_, tx) => {
            const mail = {
              kind: 'test',
              priority: 'reminder' as const,
              language: 'en' as const,
              values: { week: 'A week' },
            }
            for (let number = 0; number < 5; number++)
              await queueMail(
                tx,
                { ...mail, key: `${name} ${number}`, to: `${name}${number}@example.org` },
                Temporal.Now.instant(),
              )
          })
          const scene = {
            ...{ origin: server.origin, payload, event: { id, slug: event.slug } },
            editor: await signIn(server, email, password),
          }
          const enough = 10 + chance.number(60)
          const moments = chance.number(30)
          let answers = 0
          const answered = () => {
            if (++answers === enough) void sleep(moments).then(() => server.kill())
          }
          await Promise.all(
            Array.from({ length: writers }, (_, writer) =>
              write(`${name}-${writer}`, scene, { chance: chanceOf(chance.number(2 ** 31)), notes, answered }),
            ),
          )
          cuts++
          if (chance.number(4) === 0) {
            // The plug is pulled while it starts, too.
            const cut = AbortSignal.timeout(200 + chance.number(3_000))
            await start(cut)
              .then((started) => started.kill())
              .catch(() => {})
            cuts++
          }
          server = await start()
          await dueAgree(payload, notes, dueBefore)
          await postsAgree(payload, server.origin, notes, name)
          await registrationsAgree(payload, notes, id)
          await mediaAgree(payload, notes)
          await searchAgrees(payload, place.dataDir)
          notes.inHand.clear()
          notes.posts = []
        }

        await mailAgrees(payload, mails, cuts)
        // A database that names fewer files than would go is taken for the wrong one.
        const editor = await signIn(server, email, password)
        for (let number = 0; number < 2 * writers; number++) {
          const file = { name: `${number}.png`, type: 'image/png', bytes: await drawn[0] }
          await editor.upload({ alt: `${number}` }, file)
        }
        await sweepMedia(payload, Temporal.Now.instant().add({ hours: 24 }))
        const lying = (await Array.fromAsync(mediaStoreOf(payload).list())).map(({ name }) => name)
        const { docs } = await payload.find({ collection: 'media', depth: 0, pagination: false })
        expect(lying.sort()).toEqual(
          docs
            .flatMap(filesOf)
            .map(({ name }) => name)
            .sort(),
        )
      },
      300_000 + 60_000 * kills,
    )
  },
  { pools: false, briefly: 'sqlite' },
)
