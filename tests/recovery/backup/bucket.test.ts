import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { move } from '../../../src/backup/move.ts'
import { verify } from '../../../src/backup/verify.ts'
import { databaseFile } from '../../../src/store/database.ts'
import { mediaStore } from '../../../src/store/media-store.ts'
import { makeFolder, makeSettings, openPayload, type Place } from '../../support/payload.ts'
import { startS3, type TestS3 } from '../../support/s3.ts'
import { migratedFile } from '../../support/templates.ts'
import { backupOf, makeSite, restoreTo } from './site.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.end())

test('files in a bucket are in the backup and come back, and a move has no need of it', async () => {
  const place: Place = { dataDir: makeFolder(), s3: s3.settings }
  copyFileSync(await migratedFile(), databaseFile(place.dataDir))
  const payload = await openPayload(place)
  await makeSite(payload)
  await payload.destroy()
  const store = mediaStore(makeSettings(place))
  const names = async () => (await Array.fromAsync(store.list())).map(({ name }) => name).sort()
  const before = await names()
  expect(before.length).toBeGreaterThan(0)

  const file = await backupOf(place)
  expect(await verify(file, { settings: makeSettings(place), open: openPayload })).toMatchObject({
    files: before.length,
  })
  await store.remove(before[0] ?? '')
  await store.put('later.png', Buffer.from('a later one'), 'image/png')
  await restoreTo(place, file, { replace: true })
  expect(await names()).toEqual(before)

  const target = makeFolder()
  await s3.close()
  await move({ settings: makeSettings(place), target, open: openPayload })
  expect(existsSync(join(target, 'media'))).toBe(false)
})
