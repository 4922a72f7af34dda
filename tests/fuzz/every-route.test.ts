import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { siteRoutes } from '../../src/routes.ts'
import { openIndex } from '../../src/search/index-store.ts'
import { eachDatabase } from '../support/databases.ts'
import { openPayload } from '../support/payload.ts'
import { startServer } from '../support/server.ts'
import { fillFolder } from '../support/templates.ts'
import { fuzz } from './fuzz.ts'
import { knownOf } from './known.ts'
import { requestsTo } from './requests.ts'

const isLong = process.env.CI === 'true'
const runs = isLong ? 200 : 15
/** Always the same, so that a change is judged by itself: FUZZ_SEED looks further. */
const seed = Number(process.env.FUZZ_SEED ?? 1)

eachDatabase(
  'requests of strangers',
  (database) => {
    if (database.kind === 'postgres' && !isLong) return test.skip('are sent with CI=true', () => {})
    test('get no fault and nothing of the inside from any route, and break nothing', { timeout: 900_000 }, async () => {
      const place = await database.makePlace()
      if (database.kind === 'sqlite') await fillFolder(place.dataDir)
      const payload = await openPayload(place)
      const index = openIndex(path.join(database.folder(), 'search.db'))
      const event = await payload.create({
        collection: 'events',
        data: {
          title: 'A webinar',
          slug: 'a-webinar',
          kind: 'webinar',
          status: 'on',
          durationMinutes: 60,
          startWall: Temporal.Now.plainDateTimeISO('UTC').add({ days: 30 }).toString({ smallestUnit: 'minute' }),
          zone: 'UTC',
          registration: { by: 'ours', offerHours: 24, closes: 0 },
          _status: 'published',
        },
      })
      await payload.destroy()
      const env = { RATE_LIMIT: '0', DATABASE_URL: place.databaseUrl ?? '' }
      const server = await startServer({ dataDir: place.dataDir, env, args: ['--development'] })
      onTestFinished(() => server.kill())
      const routes = siteRoutes(index)
      index.close()
      const known = await knownOf(server, routes, `/events/${event.slug}/register`)
      const wrong: string[] = []
      for (const one of known)
        await fuzz(server.port, one.path, requestsTo(one), { runs, seed }).catch((error) => wrong.push(error.message))
      expect(wrong.join('\n\n')).toBe('')
      // A page that stood in for one that failed was no fault to its reader.
      expect(server.output().match(/^\{.*"level":"error".*$/gm)).toBeNull()
    })
  },
  { pools: false },
)
