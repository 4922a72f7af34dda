import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { makeBackup } from '../../../src/backup/make.ts'
import { verify } from '../../../src/backup/verify.ts'
import { databaseFile } from '../../../src/store/database.ts'
import { sql, sqlIn } from '../../../src/store/sql.ts'
import { inTransaction } from '../../../src/store/transaction.ts'
import { eachDatabase } from '../../support/databases.ts'
import { makeFolder, makeSettings, openPayload } from '../../support/payload.ts'
import { makeSite, restoreTo } from './site.ts'

eachDatabase(
  'a backup while others write',
  (database) => {
    test('holds each transaction as a whole or not at all, and heeds no file that goes meanwhile', async () => {
      const place = await database.makePlace()
      const payload = await database.open(place)
      await makeSite(payload)
      const file = join(makeFolder(), 'week.tar')
      let isOver = false
      let written = 0
      // One row in the first table that is read, one in the last.
      const write = async () => {
        while (!isOver) {
          const slug = `pair-${++written}`
          await inTransaction(payload, async (_, tx) => {
            await tx.run(sql`insert into addresses (path, collection, folder, document) values (${slug}, 'x', 'x', 1)`)
            await tx.run(sql`insert into themes (slug) values (${slug})`)
          })
          // SQLite answers at once: without this, nothing else would ever have its turn, and the disk would fill.
          await setImmediate()
        }
      }
      const writing = [write(), write()]
      const media = join(place.dataDir, 'media')
      const manifest = await makeBackup({
        settings: makeSettings(place),
        file,
        now: Temporal.Instant.from('2026-10-20T09:00:00Z'),
        progress(done) {
          if (done === 1) rmSync(join(media, readdirSync(media)[0] ?? ''))
        },
      }).finally(() => {
        isOver = true
      })
      await Promise.all(writing)
      expect(manifest.missing).toHaveLength(1)
      await verify(file, { settings: makeSettings(place), open: openPayload })

      const other = await database.makeEmptyPlace()
      await restoreTo(other, file)
      const restored = await database.open(other)
      const db = await sqlIn(restored)
      const pairs = await db.all(sql`select path from addresses where collection = 'x' order by path`)
      const themes = await db.all(sql`select slug as path from themes where slug like 'pair-%' order by slug`)
      expect(pairs).toEqual(themes)
      expect(pairs.length).toBeLessThan(written)
    })

    if (database.kind === 'sqlite')
      test('lets go of the database before it copies files', async () => {
        const place = await database.makePlace()
        const payload = await database.open(place)
        await makeSite(payload)
        const log = new DatabaseSync(databaseFile(place.dataDir))
        onTestFinished(() => log.close())
        const busy: unknown[] = []
        await makeBackup({
          settings: makeSettings(place),
          file: join(makeFolder(), 'week.tar'),
          now: Temporal.Instant.from('2026-10-20T09:00:00Z'),
          progress: () => void busy.push(log.prepare('pragma wal_checkpoint(truncate)').get()?.busy),
        })
        expect([busy.at(0), busy.at(-1)]).toEqual([1, 0])
      })
  },
  { pools: false },
)
