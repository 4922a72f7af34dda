import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { backupsFolder } from '../../../src/backup/folders.ts'
import { openBackup } from '../../../src/backup/read.ts'
import { listFile } from '../../../src/privacy/index.ts'
import { addToList, newEntry, readList } from '../../../src/privacy/list.ts'
import { replayErasures } from '../../../src/privacy/replay.ts'
import { databaseFile } from '../../../src/store/database.ts'
import { migrationsIn, runMigrations } from '../../../src/store/migrate.ts'
import { restoringFolder } from '../../../src/store/presence.ts'
import { sql, sqlIn } from '../../../src/store/sql.ts'
import { traces } from '../../../src/traces.ts'
import { later, makeEvent, registering, somebody } from '../../events/registering.ts'
import { eachDatabase } from '../../support/databases.ts'
import { makeFolder, makeSettings, openPayload, type Place } from '../../support/payload.ts'
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
      const place = await makePlace('amina', 'bela')
      const backup = await backupOf(place)
      const [own, others] = ['amina@example.org', 'chipo@example.org'].map((address) =>
        newEntry(secretOfPayload, address, later({ hours: 24 })),
      )
      addToList(
        place.dataDir,
        [own, others].filter((entry) => entry !== undefined),
      )
      await restoreTo(place, backup, { replace: true })
      expect(readList(place.dataDir)).toHaveLength(2)
      const payload = await openPayload(place)
      expect(await replayErasures(payload, { traces, dataDir: place.dataDir }, later({ hours: 48 }))).toBe(2)
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

describe('a damaged backup', () => {
  let file: string
  let place: Place
  let before: Record<string, Buffer>
  const filesIn = (dataDir: string) =>
    Object.fromEntries(readdirSync(dataDir).map((name) => [name, readFileSync(join(dataDir, name))]))
  beforeAll(async () => {
    const source = { dataDir: makeFolder() }
    const payload = await openPayload(source)
    await runMigrations(payload, migrationsIn(payload.db.migrationDir))
    await makeEvent(payload)
    await payload.destroy()
    file = await backupOf(source, 'a long passphrase')
    place = { dataDir: makeFolder() }
    copyFileSync(databaseFile(source.dataDir), databaseFile(place.dataDir))
    before = filesIn(place.dataDir)
  })

  const spoilt = (spoil: (bytes: Buffer) => Buffer): string => {
    const copy = join(makeFolder(), 'week.tar')
    writeFileSync(copy, spoil(readFileSync(file)))
    return copy
  }
  const expectRefused = async (copy: string, message = /is no whole backup|is no backup/) => {
    await expect(restoreTo(place, copy, { replace: true })).rejects.toThrow(message)
    for (const [name, bytes] of Object.entries(before)) expect(readFileSync(join(place.dataDir, name))).toEqual(bytes)
    expect(existsSync(backupsFolder(place.dataDir)) || existsSync(restoringFolder(place.dataDir))).toBe(false)
  }

  test('is found by one byte anywhere, before anything is touched', async () => {
    const { length } = readFileSync(file)
    const places = [
      0,
      100,
      263,
      511,
      512,
      600,
      length - 1_100,
      length - 600,
      length - 73,
      length - 72,
      length - 40,
      length - 1,
    ]
    for (let step = 1; step < 20; step++) places.push(Math.floor((length * step) / 20))
    for (const at of places)
      await expectRefused(
        spoilt((bytes) => {
          bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
          return bytes
        }),
      )
  })

  test.each([0, 1, 72, 1_000, 5_000])('is found when all but %i bytes are gone', async (length) => {
    const copy = spoilt((bytes) => bytes)
    truncateSync(copy, length)
    await expectRefused(copy)
  })

  test('is found when something follows', () =>
    expectRefused(spoilt((bytes) => Buffer.concat([bytes, Buffer.from('\n')]))))

  test('is not taken for one when it is another file', () => expectRefused(join(process.cwd(), 'package.json')))
})

describe('the key', () => {
  const passphrase = 'a long passphrase'
  let file: string
  beforeAll(async () => {
    const source = { dataDir: makeFolder() }
    const payload = await openPayload(source)
    await runMigrations(payload, migrationsIn(payload.db.migrationDir))
    await payload.destroy()
    file = await backupOf(source, passphrase)
  })
  const own = makeSettings({ dataDir: '/' }).secret
  const keyIn = ({ dataDir }: Place) => {
    const secret = join(dataDir, 'secret')
    return existsSync(secret) ? readFileSync(secret, 'utf8').trim() : undefined
  }
  const restoreWithout = (place: Place, said: string, options = {}) =>
    restoreTo(place, file, {
      settings: { ...makeSettings(place), secret: undefined },
      passphrase: async () => said,
      ...options,
    })

  test('comes back with the passphrase, and not with another', async () => {
    const place = { dataDir: makeFolder() }
    await expect(restoreWithout(place, 'another passphrase')).rejects.toThrow('The passphrase is not the one')
    expect(readdirSync(place.dataDir)).toEqual([])
    expect(await restoreWithout(place, passphrase)).toMatchObject({ isKeyNew: true })
    expect(keyIn(place)).toBe(own)
    expect(readFileSync(file).includes(own ?? '?')).toBe(false)
  })

  test('takes the place of another, which is kept', async () => {
    const place = { dataDir: makeFolder() }
    writeFileSync(join(place.dataDir, 'secret'), 'the secret of another site, long enough\n')
    await restoreWithout(place, passphrase)
    expect(keyIn(place)).toBe(own)
    expect(readdirSync(place.dataDir).filter((name) => name.startsWith('secret-before-'))).toHaveLength(1)
  })

  test('is named where it is lacking, and can be done without', async () => {
    const place = { dataDir: makeFolder() }
    const settings = { ...makeSettings(place), secret: 'a secret that is another one, with 40 signs' }
    await expect(restoreTo(place, file, { settings })).rejects.toThrow(
      /made with the key [0-9a-f]{16}, and SECRET is another/,
    )
    await restoreWithout(place, 'nobody was asked', { withoutKey: true })
    expect(keyIn(place)).not.toBe(own)
  })
})
