import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { openBackup } from '../../../src/backup/read.ts'
import { note } from '../../../src/privacy/erase.ts'
import { listFile } from '../../../src/privacy/index.ts'
import { addToList, newEntry, readList } from '../../../src/privacy/list.ts'
import { replayErasures } from '../../../src/privacy/replay.ts'
import { migrationsIn, runMigrations } from '../../../src/store/migrate.ts'
import { sql, sqlIn } from '../../../src/store/sql.ts'
import { traces } from '../../../src/traces.ts'
import { later, makeEvent, registering, somebody } from '../../events/registering.ts'
import { eachDatabase } from '../../support/databases.ts'
import { makeFolder, openPayload, type Place } from '../../support/payload.ts'
import { backupOf, everythingIn, restoreTo } from './site.ts'

const contentOf = async (place: Place) => {
  const payload = await openPayload(place)
  const everything = await everythingIn(payload)
  await payload.destroy()
  return everything
}

eachDatabase(
  'a restore',
  (database) => {
    let file: string
    let backedUp: Record<string, unknown>
    /** A site with two people, and another one with one. */
    const makePlace = async (...names: string[]): Promise<Place> => {
      const place = await database.makePlace()
      const payload = await openPayload(place)
      const scene = registering(payload, await makeEvent(payload))
      for (const name of names) await scene.register(somebody(name))
      await payload.destroy()
      return place
    }
    beforeAll(async () => {
      const place = await makePlace('amina', 'bela')
      file = await backupOf(place)
      backedUp = await contentOf(place)
    })

    test('needs leave to take the place of anything, and keeps a copy of it that can be restored', async () => {
      const place = await makePlace('chipo')
      const before = await contentOf(place)
      await expect(restoreTo(place, file)).rejects.toThrow(/There is something already: \d+ tables.*--replace/)
      expect(await contentOf(place)).toEqual(before)
      const { copy } = await restoreTo(place, file, { replace: true })
      expect(await contentOf(place)).toEqual(backedUp)
      const back = await database.makeEmptyPlace()
      await restoreTo(back, copy ?? '')
      expect(await contentOf(back)).toEqual(before)
    })

    test('and a process that uses what is there keep out of each other’s way', async () => {
      const place = await database.makeEmptyPlace()
      const payload = await openPayload(place)
      await expect(restoreTo(place, file)).rejects.toThrow(/is running on .*Stop it first/)
      await payload.destroy()
      let refusal: unknown
      await restoreTo(place, file, {
        async open(settings) {
          refusal = await openPayload({ ...place }).then(
            () => 'nothing',
            (error: unknown) => error,
          )
          return openPayload(settings)
        },
      })
      expect(String(refusal)).toContain('A backup is being restored into')
      expect(await contentOf(place)).toEqual(backedUp)
    })

    test('brings back nobody who was erased since', async () => {
      const place = await makePlace('amina', 'bela', 'dayo')
      const backup = await backupOf(place)
      const erasedNow = (name: string) => newEntry(secretOfPayload, `${name}@example.org`, later({ hours: 24 }))
      addToList(place.dataDir, [erasedNow('amina'), erasedNow('chipo')])
      // Through a process with another folder.
      let payload = await openPayload(place)
      await note(await sqlIn(payload), erasedNow('dayo'), 'An editor', later({ hours: 24 }))
      await payload.destroy()
      await restoreTo(place, backup, { replace: true })
      expect(readList(place.dataDir)).toHaveLength(3)
      payload = await openPayload(place)
      expect(await replayErasures(payload, { traces, dataDir: place.dataDir }, later({ hours: 48 }))).toBe(3)
      const names = await (await sqlIn(payload)).all(sql`select name from registrations`)
      await payload.destroy()
      expect(names).toEqual([{ name: 'bela' }])
      // The list of the backup is taken over where there is none.
      const fresh = await database.makeEmptyPlace()
      await restoreTo(fresh, await backupOf(place))
      expect(readFileSync(listFile(fresh.dataDir), 'utf8')).toBe(readFileSync(listFile(place.dataDir), 'utf8'))
    })

    test('brings an older backup up to date, and refuses a newer one', async () => {
      const old = await database.makeEmptyPlace()
      let payload = await openPayload(old)
      const early = migrationsIn(payload.db.migrationDir).slice(0, -4)
      await runMigrations(payload, early)
      await (await sqlIn(payload)).run(sql`insert into themes (id, slug) values (7, 'supervision')`)
      await payload.destroy()
      const place = await database.makeEmptyPlace()
      await restoreTo(place, await backupOf(old))
      payload = await openPayload(place)
      expect(await payload.find({ collection: 'themes' })).toMatchObject({ docs: [{ id: 7, slug: 'supervision' }] })
      const { totalDocs } = await payload.count({ collection: 'payload-migrations' })
      expect(totalDocs).toBe(migrationsIn(payload.db.migrationDir).length)
      await (await sqlIn(payload)).run(
        sql`insert into payload_migrations (name, batch) values ('20990101_000000_a_later_one', 9)`,
      )
      await payload.destroy()
      const newer = await backupOf(place)
      await expect(openBackup(newer)).rejects.toThrow(/newer version of this program .*a_later_one.*Install that/)
    })

    test('tells readers of the feed to drop everything, and doubts reminders that waited', async () => {
      const place = await makePlace('amina')
      let payload = await openPayload(place)
      await (await sqlIn(payload)).run(sql`update outbox set priority = 1`)
      await payload.destroy()
      const backup = await backupOf(place)
      payload = await openPayload(place)
      await makeEvent(payload)
      const [last] = await (await sqlIn(payload)).all(sql`select max(id) as id from changes`)
      await payload.destroy()
      expect(await restoreTo(place, backup, { replace: true })).toMatchObject({ doubtful: 2 })
      payload = await openPayload(place)
      const changes = await (await sqlIn(payload)).all(sql`select id, tags from changes order by id`)
      expect(changes.at(-1)).toEqual({ id: Number(last?.id) + 1, tags: '["all"]' })
      const mails = await (await sqlIn(payload)).all(sql`select distinct state from outbox`)
      expect(mails).toEqual([{ state: 'uncertain' }])
      await payload.destroy()
    })
  },
  { pools: false },
)

/** The secret as Payload knows it, which the list of erasures is keyed with. */
let secretOfPayload: string
beforeAll(async () => {
  const payload = await openPayload({ dataDir: makeFolder() })
  secretOfPayload = payload.secret
  await payload.destroy()
})
