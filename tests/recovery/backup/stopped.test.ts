import { readdirSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { backupsFolder } from '../../../src/backup/folders.ts'
import { backupsOf, noteBackups } from '../../../src/store/last-backup.ts'
import { eachDatabase } from '../../support/databases.ts'
import { openPayload } from '../../support/payload.ts'
import { startSilentS3 } from '../../support/s3.ts'
import { startServer } from '../../support/server.ts'
import { fillFolder } from '../../support/templates.ts'

eachDatabase(
  'a backup that is under way when the program is stopped',
  (database) => {
    test('is given up at once, leaves nothing, is no failure, and is due again', async () => {
      const place = await database.makePlace()
      if (database.kind === 'sqlite') await fillFolder(place.dataDir)
      const since = Temporal.Now.instant().subtract({ hours: 40 }).toString()
      let payload = await openPayload(place)
      await noteBackups(payload, { since })
      await payload.destroy()
      const { settings, asked, end } = await startSilentS3()
      onTestFinished(end)
      const server = await startServer({
        dataDir: place.dataDir,
        env: {
          SAMPLE: '0',
          DATABASE_URL: place.databaseUrl ?? '',
          S3_BUCKET: settings.bucket,
          S3_ENDPOINT: settings.endpoint ?? '',
          S3_ACCESS_KEY_ID: settings.keyId,
          S3_SECRET_ACCESS_KEY: settings.key,
        },
      })
      onTestFinished(() => server.kill())
      await asked
      expect(readdirSync(backupsFolder(place.dataDir))).toEqual([expect.stringMatching(/\.tar\.unfinished$/)])
      expect(await server.stop()).toBe(0)
      // It did not wait until the bucket was taken for down.
      expect(server.output()).not.toContain('"level":"error"')
      expect(readdirSync(backupsFolder(place.dataDir))).toEqual([])
      payload = await openPayload(place)
      expect(await backupsOf(payload)).toEqual({ since })
      await payload.destroy()
    })
  },
  { pools: false, briefly: 'sqlite' },
)
