import { cpSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { makeEvent } from '../../events/registering.ts'
import { eachDatabase } from '../../support/databases.ts'
import { openPayload, type Place } from '../../support/payload.ts'
import { startClosedS3 } from '../../support/s3.ts'
import { backupOf, everythingIn, makeSite, restoreTo } from './site.ts'

eachDatabase(
  'a restore whose media cannot be put in their place',
  (database) => {
    /** What another machine, which knows nothing of the restore, would show. */
    const seenElsewhere = async ({ dataDir, databaseUrl }: Place) => {
      const elsewhere = { dataDir: database.folder(), databaseUrl }
      if (!databaseUrl)
        cpSync(dataDir, elsewhere.dataDir, { recursive: true, filter: (name) => !name.endsWith('restoring') })
      const payload = await openPayload(elsewhere)
      const everything = await everythingIn(payload)
      await payload.destroy()
      return everything
    }

    test('leaves the database as it was: it never names files that are not there', async () => {
      const source = await database.makePlace()
      const place = await database.makePlace()
      for (const [at, fill] of [[source, makeSite] as const, [place, makeEvent] as const]) {
        const payload = await openPayload(at)
        await fill(payload)
        await payload.destroy()
      }
      const before = await seenElsewhere(place)
      const { settings: s3, end } = await startClosedS3()
      onTestFinished(end)
      await expect(restoreTo({ ...place, s3 }, await backupOf(source), { replace: true })).rejects.toThrow()
      expect(await seenElsewhere(place)).toEqual(before)
    })
  },
  { pools: false, briefly: 'postgres' },
)
