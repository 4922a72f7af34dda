import { copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { expect, it } from 'vitest'
import { databaseFile } from '../../src/store/database.ts'
import { MigrationError, migrate } from '../../src/store/migrate.ts'
import { sql, sqlIn } from '../../src/store/sql.ts'
import { eachDatabase } from '../support/databases.ts'

/** As the schema's generator writes it for SQLite, which cannot change a column: a new table, the rows, the old table dropped. */
const rebuildOnSqlite = `
export async function up({ db }) {
  const [{ sql: create }] = await db.all("select sql from sqlite_master where name = 'posts'")
  await db.run('PRAGMA foreign_keys=OFF')
  await db.run(create.replace(/posts/, '__new_posts'))
  await db.run('INSERT INTO __new_posts SELECT * FROM posts')
  await db.run('DROP TABLE posts')
  await db.run('ALTER TABLE __new_posts RENAME TO posts')
  await db.run('PRAGMA foreign_keys=ON')
}`
const rebuildOnPostgres = `
export async function up({ db }) {
  await db.execute('alter table posts alter column "order" type double precision, add column rebuilt integer default 1')
}`
const losesChildrensParents = `export async function up({ db }) { await db.run('DELETE FROM posts') }`
const fails = `export async function up({ db }) {
  const run = (sql) => (db.execute ? db.execute(sql) : db.run(sql))
  await run('create table half_done (id integer)')
  await run('insert into nowhere values (1)')
}`

eachDatabase('migrating', (database) => {
  /** A database with a published post that has children and two languages, and a folder of migrations to add to. */
  const makeFilled = async () => {
    const place = await database.makePlace()
    const payload = await database.open(place)
    const { id } = await payload.create({
      collection: 'posts',
      data: {
        slug: 'kept',
        title: 'Kept',
        kind: 'post',
        countries: ['KE', 'UG'],
        bylines: [
          { nameThen: 'A', part: 'author' },
          { nameThen: 'B', part: 'editor' },
        ],
        _status: 'published',
      },
    })
    await payload.update({ collection: 'posts', id, locale: 'fr', data: { title: 'Gardé' } })
    return { payload, place, id, add: addTo(payload) }
  }

  /** Stands for a later version of the program: its migrations are those of now and more. */
  const addTo = (payload: Payload) => {
    const folder = database.folder()
    for (const file of readdirSync(payload.db.migrationDir))
      if (file.endsWith('.ts')) writeFileSync(join(folder, file), '')
    payload.db.migrationDir = folder
    return (name: string, code: string) => writeFileSync(join(folder, `${name}.js`), code)
  }

  const read = (payload: Payload, id: number) => payload.findByID({ collection: 'posts', id, locale: 'all', depth: 0 })

  const expectHolds = async (copy: string, id: number) => {
    const dataDir = database.folder()
    copyFileSync(copy, databaseFile(dataDir))
    const payload = await database.open({ dataDir })
    expect(await payload.findByID({ collection: 'posts', id, depth: 0 })).toMatchObject({ slug: 'kept' })
  }

  it('makes the schema of an empty database, and then finds nothing to do', async () => {
    const place = await database.makeEmptyPlace()
    const payload = await database.open(place)
    const said: string[] = []
    const names = await migrate(payload, { ...place, out: (line) => said.push(line) })
    expect(names.length).toBeGreaterThan(0)
    expect(said).toEqual(names.map((name) => `Migrating the database: ${name}`))
    expect(await payload.count({ collection: 'posts' })).toEqual({ totalDocs: 0 })
    expect(await migrate(payload, place)).toEqual([])
  })

  it('lets two processes start at once', async () => {
    const place = await database.makeEmptyPlace()
    const starters = await Promise.all([database.open(place), database.open(place)])
    const names = await Promise.all(starters.map((payload) => migrate(payload, place)))
    expect(names.map((run) => run.length > 0).sort()).toEqual([false, true])
  })

  it('keeps every child and translation when a filled table is rebuilt', async () => {
    const { payload, place, id, add } = await makeFilled()
    const before = await read(payload, id)
    expect(before).toMatchObject({ title: { en: 'Kept', fr: 'Gardé' }, countries: ['KE', 'UG'], bylines: [{}, {}] })
    add('99990101_000000_rebuild', database.kind === 'sqlite' ? rebuildOnSqlite : rebuildOnPostgres)
    expect(await migrate(payload, place)).toEqual(['99990101_000000_rebuild'])
    expect(await read(payload, id)).toEqual(before)
    // Foreign keys are on again.
    const orphan = (await sqlIn(payload)).run(
      sql`insert into posts_locales (title, _locale, _parent_id) values ('x', 'en', 999999)`,
    )
    await expect(orphan).rejects.toThrow()
  })

  it('makes a copy first, and keeps the last three', async () => {
    const { payload, place, id, add } = await makeFilled()
    const said: string[] = []
    const harmless = 'export async function up() {}'
    for (const name of ['99990101_a', '99990102_b', '99990103_c', '99990104_d']) {
      add(name, harmless)
      await migrate(payload, { ...place, out: (line) => said.push(line) })
    }
    const copies = readdirSync(place.dataDir).filter((name) => name.startsWith('before-migration-'))
    const ending = database.kind === 'sqlite' ? 'db' : 'dump'
    expect(copies.sort()).toEqual(
      ['99990102_b', '99990103_c', '99990104_d'].map((name) => `before-migration-${name}.${ending}`),
    )
    expect(said[0]).toBe(`Copied the database to ${join(place.dataDir, `before-migration-99990101_a.${ending}`)}`)
    if (database.kind === 'sqlite') await expectHolds(join(place.dataDir, copies[0] ?? ''), id)
  })

  it('rolls back a migration that fails, and names it', async () => {
    const { payload, place, add } = await makeFilled()
    add('99990101_half', fails)
    await expect(migrate(payload, place)).rejects.toThrow(
      /^The migration 99990101_half failed and was rolled back: .*nowhere/,
    )
    const db = await sqlIn(payload)
    await expect(db.all(sql`select * from half_done`)).rejects.toThrow()
    add('99990101_half', 'export async function up() {}')
  })

  if (database.kind === 'sqlite') {
    it('rolls back a migration that leaves broken references', async () => {
      const { payload, place, id, add } = await makeFilled()
      const before = await read(payload, id)
      add('99990101_loses', losesChildrensParents)
      await expect(migrate(payload, place)).rejects.toThrow(/broken references \(.*posts_bylines to posts/)
      expect(await read(payload, id)).toEqual(before)
    })
  }

  it('refuses the database of a newer version', async () => {
    const { payload, place, add } = await makeFilled()
    add('99990101_newer', 'export async function up() {}')
    await migrate(payload, place)
    rmSync(join(payload.db.migrationDir, '99990101_newer.js'))
    const refused = migrate(payload, place)
    await expect(refused).rejects.toThrow(MigrationError)
    await expect(refused).rejects.toThrow('a newer version of this program (it knows the migration 99990101_newer)')
  })
})
