import { copyFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backupCommands } from '../../../src/backup/commands.ts'
import { ask, passphraseFrom } from '../../../src/backup/passphrase.ts'
import { makeFolder as makeFolderOfOurs } from '../../../src/kit/make-folder.ts'
import { databaseFile } from '../../../src/store/database.ts'
import { troubleIn } from '../../../src/store/trouble.ts'
import { makeFolder, makeSettings, openPayload, type Place } from '../../support/payload.ts'
import { startS3, type TestS3 } from '../../support/s3.ts'
import { migratedFile } from '../../support/templates.ts'
import { makeSite } from './site.ts'

/** Gives a command as somebody at a terminal does. */
async function give(name: string, argv: string[], place: Place) {
  const command = backupCommands({ open: openPayload, settings: () => makeSettings(place) }).find(
    (one) => one.name === name,
  )
  const lines: string[] = []
  const code = await command?.run({ argv, out: (line) => lines.push(line) })
  return { code, lines }
}

describe('media in a bucket', () => {
  let s3: TestS3
  let place: Place
  beforeAll(async () => {
    s3 = await startS3()
    place = { dataDir: makeFolder(), s3: s3.settings }
    copyFileSync(await migratedFile(), databaseFile(place.dataDir))
    const payload = await openPayload(place)
    await makeSite(payload)
    await payload.destroy()
  })
  afterAll(() => s3.end())

  test('is missed by its name, in one sentence', async () => {
    const file = join(makeFolder(), 'week.tar')
    const wrong = { ...place, s3: { ...s3.settings, bucket: 'nobodys' } }
    expect(await give('backup', [file], wrong)).toEqual({
      code: 1,
      lines: [
        expect.stringMatching(/^The bucket nobodys cannot be used: .+ Check S3_BUCKET and the settings beside it\.$/),
      ],
    })
  })

  test('is among the settings that a restore says were set', async () => {
    const file = join(makeFolder(), 'week.tar')
    expect(await give('backup', [file], place)).toMatchObject({ code: 0 })
    const { code, lines } = await give('restore', [file], { dataDir: makeFolder() })
    expect(code).toBe(0)
    expect(lines.at(-1)).toContain('S3_BUCKET week')
    expect(lines.at(-1)).toContain('S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY')
  })
})

test('a passphrase for no key is not taken for an encrypted backup', async () => {
  const { code, lines } = await give('backup', ['week.tar', '--passphrase-file', 'passphrase'], {
    dataDir: makeFolder(),
  })
  expect(code).toBe(1)
  expect(lines).toEqual([expect.stringContaining('--with-keys')])
})

test('a passphrase in a file is the line that stands there, as it would be typed', async () => {
  const file = join(makeFolder(), 'passphrase')
  for (const end of ['', '\n', '\r\n']) {
    writeFileSync(file, ` four quiet words ${end}`)
    expect(await passphraseFrom(file, { isNew: true })).toBe(' four quiet words ')
  }
})

test('a full disk is told in a sentence, however deep it lies, and a fault of the program is not', () => {
  const db = new DatabaseSync(join(makeFolder(), 'week.db'))
  db.exec('PRAGMA max_page_count = 2; CREATE TABLE t (text)')
  const full = catching(() => db.exec(`INSERT INTO t VALUES ('${'x'.repeat(10_000)}')`))
  db.close()
  expect(troubleIn(full)).toMatch(
    /^The database cannot be read or written: .*full\. Look at DATA_DIR, and at the space/,
  )
  expect(troubleIn(new Error('Failed query', { cause: full }))).toBe(troubleIn(full))
  const noRoom = catching(() => writeFileSync('/dev/full', 'x'))
  if (process.platform === 'linux')
    expect(troubleIn(noRoom)).toMatch(
      /^There is no room left for a file: ENOSPC: .+ Look at DATA_DIR, and at the space/,
    )
  expect(troubleIn(new TypeError('x is undefined'))).toBeUndefined()
  expect(troubleIn(catching(() => new DatabaseSync(':memory:').exec('SELECT nothing')))).toBeUndefined()
})

test.each(['\x03', '\x04'])('a passphrase that is broken off is no fault: %j', async (key) => {
  const keys = new PassThrough()
  const asked = ask('', keys)
  keys.write(key)
  await expect(asked).rejects.toThrow('Broken off. Nothing was done.')
})

test('folders of the program are closed to others on the machine', () => {
  const folder = join(makeFolder(), 'data', 'media')
  makeFolderOfOurs(folder)
  for (const made of [folder, join(folder, '..')]) expect(statSync(made).mode & 0o777).toBe(0o700)
})

function catching(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('It went through')
}
