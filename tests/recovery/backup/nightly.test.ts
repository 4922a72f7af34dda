import { readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, test } from 'vitest'
import { backupsFolder } from '../../../src/backup/folders.ts'
import { backUpNightly } from '../../../src/backup/nightly.ts'
import { BackupNote } from '../../../src/desk/backup-note.tsx'
import { sayIn } from '../../../src/i18n/desk/languages.ts'
import { later, makeEvent, now } from '../../events/registering.ts'
import { eachDatabase } from '../../support/databases.ts'
import { makeSettings, type Place } from '../../support/payload.ts'
import { makeSite, restoreTo } from './site.ts'

eachDatabase(
  'the nightly backup',
  (database) => {
    let place: Place
    let payload: Payload
    beforeEach(async () => {
      place = await database.makePlace()
      payload = await database.open(place)
      await makeEvent(payload)
    })
    const night = (days: number) => later({ hours: 30 * days })
    const after = (days: number, backups = 7) =>
      backUpNightly(payload, makeSettings({ ...place, backups }), night(days))
    const there = () => readdirSync(backupsFolder(place.dataDir)).sort()
    const note = async (at = night(1), { language = 'en', role = 'administrator' } = {}) =>
      renderToStaticMarkup(await BackupNote({ payload, user: { role }, now: at, say: sayIn(language) }))

    test('is made once a night while the program runs, and can be restored', async () => {
      await after(0)
      expect(await note(now)).toContain('No nightly backup has been made yet')
      await after(1)
      await after(1)
      const [file, ...more] = there()
      expect(more).toEqual([])
      expect(await note(night(1).add({ hours: 3 }))).toBe(
        '<p class="week-note">The last nightly backup was made 3 hours ago.</p>',
      )
      for (const role of ['editor', 'translator']) expect(await note(night(3), { role })).toBe('')
      expect(await note(night(3))).toContain('<strong>The last nightly backup was made 2 days 12 hours ago.')
      const other = await database.makeEmptyPlace()
      const { manifest } = await restoreTo(other, join(backupsFolder(place.dataDir), file ?? ''))
      expect(manifest.tables.find(({ name }) => name === 'events')?.rows).toBe(1)
    })

    test('is kept a number of times, and none of them for longer than thirty days', async () => {
      await after(0)
      for (const days of [1, 2, 3]) await after(days, 2)
      expect(there()).toHaveLength(2)
      const folder = backupsFolder(place.dataDir)
      const old = new Date(night(3).subtract({ hours: 24 * 31 }).epochMilliseconds)
      for (const name of ['before-restore-2026-09-01T00-00-00Z.tar', 'mine.tar', ...there()]) {
        writeFileSync(join(folder, name), 'a copy')
        utimesSync(join(folder, name), old, old)
      }
      await after(3, 0)
      expect(there()).toEqual(['mine.tar'])
      expect(await note()).toBe('')
    })

    test('that lacks a file which the database names says so at the desk', async () => {
      await makeSite(payload)
      const media = join(place.dataDir, 'media')
      rmSync(join(media, readdirSync(media)[0] ?? ''))
      await after(0)
      await after(1)
      expect(there()).toHaveLength(1)
      expect(await note()).toMatch(/<strong>The last nightly backup was made .* Files that it lacks: 1\. /)
    })

    test('that fails stands at the desk, and is tried again', async () => {
      await after(0)
      writeFileSync(backupsFolder(place.dataDir), 'a file where the folder is to be')
      await expect(after(1)).rejects.toThrow()
      expect(await note()).toMatch(
        /<strong>No nightly backup.*The last attempt, .* ago, failed: EEXIST.*tell whoever runs/,
      )
      expect(await note(night(1), { language: 'fr' })).toContain('La dernière tentative')
    })
  },
  { pools: false },
)
