import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { move } from '../../../src/backup/move.ts'
import { verify } from '../../../src/backup/verify.ts'
import { privateRoutes } from '../../../src/events/registration/private-page.tsx'
import { eachDatabase, type TestDatabase } from '../../support/databases.ts'
import { makeVisits } from '../../support/pages.ts'
import { makeSettings, openPayload, type Place } from '../../support/payload.ts'
import { fillFolder } from '../../support/templates.ts'
import { backupOf, everythingIn, makeSite, nextTheme, restoreTo } from './site.ts'

type Site = { everything: Record<string, unknown>; media: string[]; theme: number; link: string }

const mediaIn = ({ dataDir }: Place) => readdirSync(join(dataDir, 'media')).sort()

async function expectSame(place: Place, { everything, media, theme, link }: Site): Promise<void> {
  const payload = await openPayload(place)
  expect(await everythingIn(payload)).toEqual(everything)
  expect(mediaIn(place)).toEqual(media)
  const visit = makeVisits(payload, privateRoutes, '2026-10-20T09:00:00Z')
  expect((await visit(link))?.html).toContain('<button')
  expect(await nextTheme(payload)).toBe(theme + 1)
  await payload.destroy()
}

/** A site with the archive and the sample week that stands still, and all that is in it. */
async function siteOn(database: TestDatabase): Promise<{ place: Place; site: Site }> {
  const dataDir = database.folder()
  await fillFolder(dataDir)
  const place = { ...(await database.makeEmptyPlace()), dataDir }
  if (place.databaseUrl)
    await move({ settings: makeSettings({ dataDir }), target: place.databaseUrl, open: openPayload })
  const payload = await openPayload(place)
  const link = await makeSite(payload)
  const theme = await nextTheme(payload)
  const everything = await everythingIn(payload)
  await payload.destroy()
  return { place, site: { everything, media: mediaIn(place), theme, link } }
}

eachDatabase(
  'a whole site',
  (database) => {
    let place: Place
    let site: Site
    let file: string
    beforeAll(async () => {
      ;({ place, site } = await siteOn(database))
      file = await backupOf(place)
    })

    test('is the same after a backup and a restore into the same kind of database', async () => {
      const same = await database.makeEmptyPlace()
      await restoreTo(same, file)
      await expectSame(same, site)
    })

    test('is the same after a restore into SQLite', async () => {
      const onFile = { dataDir: database.folder() }
      await restoreTo(onFile, file)
      await expectSame(onFile, site)
    })

    test('is found whole by a check, which removes what one that was ended by force has left', async () => {
      const left = join(tmpdir(), 'week-verify-999999999-x')
      const underWay = join(tmpdir(), `week-verify-${process.pid}-x`)
      for (const folder of [left, underWay]) mkdirSync(folder, { recursive: true })
      const { files, manifest } = await verify(file, { settings: makeSettings(place), open: openPayload })
      expect({ files, missing: manifest.missing, database: manifest.database }).toEqual({
        files: site.media.length,
        missing: [],
        database: database.kind,
      })
      expect([existsSync(left), existsSync(underWay)]).toEqual([false, true])
      rmSync(underWay, { recursive: true })
    })

    test('is the same after a move into SQLite, and back', async () => {
      const folder = { dataDir: database.folder() }
      await move({ settings: makeSettings(place), target: folder.dataDir, open: openPayload })
      const back = await database.makeEmptyPlace()
      const target = back.databaseUrl ?? back.dataDir
      const moved = await move({ settings: makeSettings(folder), target, open: openPayload })
      await expectSame(folder, site)
      await expectSame({ ...back, dataDir: back.databaseUrl ? folder.dataDir : back.dataDir }, site)
      expect(moved.get('posts')).toEqual({
        rows: expect.any(Number),
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      })
      await expect(move({ settings: makeSettings(folder), target, open: openPayload })).rejects.toThrow('is not empty')
    })
  },
  { pools: false },
)
