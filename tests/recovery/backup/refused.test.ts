import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { backupsFolder } from '../../../src/backup/folders.ts'
import { databaseFile } from '../../../src/store/database.ts'
import { migrationsIn, runMigrations } from '../../../src/store/migrate.ts'
import { restoringFolder } from '../../../src/store/presence.ts'
import { makeEvent } from '../../events/registering.ts'
import { makeFolder, makeSettings, openPayload, type Place } from '../../support/payload.ts'
import { backupOf, restoreTo } from './site.ts'

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

  test('leaves as little behind as one that no room is left for, which is found when much is put together', async () => {
    const progress = (done: number) => {
      if (done === 5) throw new Error('No space left')
    }
    await expect(restoreTo(place, file, { replace: true, progress })).rejects.toThrow('No space left')
    expect(readdirSync(backupsFolder(place.dataDir))).toEqual([])
    expect(existsSync(restoringFolder(place.dataDir))).toBe(false)
  })
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
