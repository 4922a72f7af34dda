import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { backupsFolder } from '../../../src/backup/folders.ts'
import { BackupError, part } from '../../../src/backup/manifest.ts'
import { toldBy } from '../../../src/backup/told.ts'
import { verify } from '../../../src/backup/verify.ts'
import { listFile } from '../../../src/privacy/index.ts'
import { newEntry, readList } from '../../../src/privacy/list.ts'
import { databaseFile } from '../../../src/store/database.ts'
import { now } from '../../events/registering.ts'
import { eachDatabase } from '../../support/databases.ts'
import { makeFolder, makeSettings, openPayload, type Place } from '../../support/payload.ts'
import { migratedFile } from '../../support/templates.ts'
import { makeWire } from '../../support/wire.ts'
import { type Change, rewritten, sealedBytes, unsealed, withPart, withRow, withRows } from './rewritten.ts'
import { backupOf, everythingIn, makeSite, restoreTo } from './site.ts'

/** A backup of a small site, every part of which is there. */
let whole: string
beforeAll(async () => {
  const source = { dataDir: makeFolder() }
  copyFileSync(await migratedFile(), databaseFile(source.dataDir))
  const payload = await openPayload(source)
  await makeSite(payload)
  await payload.destroy()
  whole = await backupOf(source, 'a long passphrase')
})

const refused = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'nothing: it went through',
    (error: unknown) => error,
  )

/** What a check says of it, which reads it into SQLite. */
const checked = (file: string) =>
  refused(verify(file, { settings: makeSettings({ dataDir: makeFolder() }), open: openPayload }))

const rows = part.rows('posts', 1)
const key = (over: object) => {
  const text = Buffer.alloc(16).toString('base64')
  return withPart(
    part.key,
    JSON.stringify({ salt: text, iv: Buffer.alloc(12).toString('base64'), tag: text, text, ...over }),
  )
}

/** What is found before anything is looked into, on whatever database. */
test.each<[string, Change, RegExp]>([
  ['no JSON', { manifest: () => 'rubbish' }, /its part manifest\.json is not as it should be/],
  ['no record', { manifest: () => 'null' }, /its part manifest\.json is not as it should be/],
  [
    'a number that is none',
    { manifest: (own) => ({ ...own, tables: [{ ...own.tables[0], last: 1.5 }] }) },
    /manifest\.json .*\(tables\.0\.last: /,
  ],
  ['a key that is no JSON', withPart(part.key, 'rubbish'), /its part key\.json is not as it should be/],
  ['a key that is cut off', key({ tag: 'AAAA' }), /its part key\.json is not as it should be \(tag: not 16 bytes\)/],
  ['a key of other signs', key({ salt: '*' }), /its part key\.json is not as it should be \(salt: /],
  ['a file above the media', withPart('media/..', 'x'), /media\/\.\. is no name for a file/],
  ['a file beside the media', withPart('media/../secret', 'x'), /media\/\.\.\/secret is no name for a file/],
])('a backup with %s is refused with its name and that of the part', async (_, change, reason) => {
  const file = await rewritten(whole, change)
  const place = { dataDir: makeFolder() }
  for (const error of [await refused(restoreTo(place, file)), await checked(file)]) {
    expect(error).toBeInstanceOf(BackupError)
    expect(toldBy(error)).toMatch(reason)
    expect(toldBy(error)).toMatch(new RegExp(`^${file} cannot be read: .* Take another one\\.$`))
  }
  expect(readdirSync(place.dataDir)).toEqual([])
})

test.each<[string, (bytes: Buffer) => Buffer]>([
  ['another file', () => Buffer.alloc(5_000, 'x')],
  ['the beginning of one', (bytes) => bytes.subarray(0, 5_000)],
  ['less than the head of its first part', (bytes) => bytes.subarray(0, 300)],
])('what has the checksum of a backup and is %s is refused with its name', async (_, made) => {
  const file = sealedBytes(made(unsealed(whole)))
  expect(toldBy(await checked(file))).toMatch(
    new RegExp(`^${file} cannot be read as an archive: .+ Take another one\\.$`),
  )
})

test('erasures that cannot be read are passed over, as they are everywhere', async () => {
  const place = { dataDir: makeFolder() }
  const entry = newEntry('a secret', 'amina@example.org', now)
  const line = (over: object) => JSON.stringify({ ...entry, at: now.toString(), ...over })
  const lines = [line({ at: 'yesterday' }), 'rubbish', 'null', line({}), '\0\xff']
  await restoreTo(place, await rewritten(whole, withPart(part.erasures, lines.join('\n'))))
  expect(readList(place.dataDir)).toEqual([entry])
  // The list of a folder is read in the same way at each start.
  writeFileSync(listFile(place.dataDir), lines.join('\n'))
  expect(readList(place.dataDir)).toEqual([entry])
})

/** What each database says of it. */
type Reasons = { sqlite: RegExp; postgres: RegExp }
const onBoth = (reason: RegExp): Reasons => ({ sqlite: reason, postgres: reason })

const misfits: [string, Change, Reasons][] = [
  ['no gzip', withPart(rows, 'rubbish'), onBoth(/Its part tables\/posts-0001\.ndjson\.gz cannot be decompressed: /)],
  ['no rows', withPart(rows, gzipSync('')), onBoth(/A row of the table posts cannot be read: /)],
  ['no JSON', withRows('posts', () => ['rubbish']), onBoth(/A row of the table posts cannot be read: /)],
  ['a list', withRows('posts', () => ['[]']), onBoth(/A row of the table posts cannot be read: /)],
  ['a column too many', withRow('posts', { odd: 1 }), onBoth(/table posts cannot be read: It has other columns/)],
  [
    'a column too few',
    withRow('posts', { slug: undefined }),
    onBoth(/table posts cannot be read: It has other columns/),
  ],
  [
    'nothing where something must be',
    withRow('addresses', { path: null }),
    onBoth(/The table addresses cannot take a row: .*(NOT NULL|not-null)/),
  ],
  [
    'a row twice',
    withRows('posts', (lines) => [...lines, ...lines]),
    onBoth(/The table posts cannot take a row: .*(UNIQUE|unique)/),
  ],
  ['text for a number', withRow('posts', { id: 'one' }), onBoth(/The table posts cannot take a row: /)],
  [
    'a truth value for an instant',
    withRow('posts', { updated_at: true }),
    {
      sqlite: /The table posts does not hold what it was given/,
      postgres: /A row of the table posts cannot be read: Invalid time/,
    },
  ],
  [
    'a reference to nothing',
    withRow('posts_locales', { _parent_id: 999 }),
    { sqlite: /A row of posts_locales refers to one of posts/, postgres: /"posts_locales" violates foreign key/ },
  ],
  ['a table too many', withPart(part.rows('odd', 1), gzipSync('{}\n')), onBoth(/There is no table odd\./)],
  [
    'other tables',
    { manifest: (own) => ({ ...own, tables: own.tables.slice(1) }) },
    onBoth(/Its tables are not those/),
  ],
]

eachDatabase(
  'a backup whose checksums are right',
  (database) => {
    let place: Place
    let before: { everything: unknown; files: string[] }
    const state = async () => {
      const payload = await openPayload(place)
      const everything = await everythingIn(payload)
      await payload.destroy()
      return { everything, files: readdirSync(place.dataDir, { recursive: true }).map(String).sort() }
    }
    beforeAll(async () => {
      place = await database.makePlace()
      // A copy of what is there was made in it before, and goes again.
      mkdirSync(backupsFolder(place.dataDir))
      const payload = await openPayload(place)
      await payload.create({ collection: 'themes', data: { title: 'What is there', slug: 'there' } })
      await payload.destroy()
      before = await state()
    })

    test.each(misfits)(
      'and that holds %s is refused in a sentence, and nothing has changed',
      async (_, change, reasons) => {
        const file = await rewritten(whole, change)
        const error = await refused(restoreTo(place, file, { replace: true }))
        expect(error).toBeInstanceOf(BackupError)
        expect(toldBy(error)).toMatch(reasons[database.kind])
        expect(toldBy(error)).toMatch(new RegExp(`^${file} cannot be put back: .* Take another one\\.$`))
        expect(await state()).toEqual(before)
        if (database.kind === 'sqlite') expect(toldBy(await checked(file))).toBe(toldBy(error))
      },
    )

    if (database.kind === 'postgres')
      test('is not blamed for a server that goes away, and can be restored when it is back', async () => {
        const { dataDir, databaseUrl = '' } = await database.makeEmptyPlace()
        const through = new URL(databaseUrl)
        const wire = await makeWire(Number(through.port))
        onTestFinished(wire.cut)
        through.port = String(wire.port)
        const away = { dataDir, databaseUrl: through.href }
        const progress = (done: number) => {
          if (done === 5) void wire.cut()
        }
        const error = await refused(restoreTo(away, whole, { progress }))
        expect(toldBy(error)).toMatch(/^PostgreSQL cannot go on: .*[Cc]onnection.* Look at its log/)
        expect(toldBy(await refused(restoreTo(away, whole)))).toMatch(/^PostgreSQL cannot be reached at 127\.0\.0\.1:/)
        expect(readdirSync(dataDir)).toEqual(['running.lock'])
        await wire.mend()
        expect(await restoreTo(away, whole)).toMatchObject({ copy: undefined })
      })
  },
  { pools: false },
)
