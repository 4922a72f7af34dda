import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type SqliteClient, sqliteClient } from './sqlite-client.ts'

let folder: string
let client: SqliteClient
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'week-sqlite-'))
  client = sqliteClient(join(folder, 'week.db'), { patience: 300 })
  await client.executeMultiple(`
    create table parents (id integer primary key, name text unique);
    create table children (id integer primary key, parent integer references parents (id) on delete cascade);
    insert into parents values (1, 'one'), (2, 'two');
    insert into children values (10, 1), (11, 1);
  `)
})
afterEach(() => {
  client.close()
  rmSync(folder, { recursive: true })
})

const rows = async (sql: string) => (await client.execute(sql)).rows.map((row) => ({ ...row }))

describe('the SQLite client', () => {
  it('gives rows by name and by place, also where a join has a name twice', async () => {
    const { rows: found, columns } = await client.execute(
      'select parents.id, name, children.id from parents join children on parent = parents.id',
    )
    const [first] = found
    expect(columns).toEqual(['id', 'name', 'id'])
    expect(Array.prototype.slice.call(first)).toEqual([1, 'one', 10])
    expect(first?.name).toBe('one')
    expect(Object.keys(first ?? {})).toEqual(['id', 'name'])
  })

  it.each(['a\0b', '{"text":"a\\u0000b"}', '["\\\\\\u0000"]'])(
    'takes no NUL, which PostgreSQL could not take over: %j',
    async (name) => {
      const adding = client.execute({ sql: 'insert into parents values (9, ?)', args: [name] })
      await expect(adding).rejects.toMatchObject({ code: 'ERR_INVALID_ARG_VALUE' })
    },
  )

  it.each(['a backslash: \\u0000', '{"text":"a\\\\u0000b"}'])('takes what looks like one: %j', async (name) => {
    await client.execute({ sql: 'insert into parents values (9, ?)', args: [name] })
    expect(await rows('select name from parents where id = 9')).toEqual([{ name }])
  })

  it('prepares a question once, by whatever names it joins', async () => {
    const prepare = vi.spyOn(DatabaseSync.prototype, 'prepare')
    const ask = async () => {
      const [one, other] = [crypto.randomUUID(), crypto.randomUUID()].map((id) => id.replaceAll('-', '_'))
      const names = `"${one}".name as parent, "${other}".id as child`
      return rows(`select ${names} from parents "${one}" join children "${other}" on "${other}".parent = "${one}".id`)
    }
    const found = [
      { parent: 'one', child: 10 },
      { parent: 'one', child: 11 },
    ]
    expect([await ask(), await ask()]).toEqual([found, found])
    expect(prepare).toHaveBeenCalledTimes(1)
    prepare.mockRestore()
  })

  it('takes the values that the adapter gives, and says what a write changed', async () => {
    await client.executeMultiple('create table kinds (yes, no, at, empty, bytes)')
    const args = [true, false, new Date(5), null, new Uint8Array([1, 2])]
    const { rowsAffected, lastInsertRowid } = await client.execute({
      sql: 'insert into kinds values (?, ?, ?, ?, ?)',
      args,
    })
    expect([rowsAffected, lastInsertRowid]).toEqual([1, 1n])
    const [row] = await rows('select * from kinds')
    expect(row).toEqual({ yes: 1, no: 0, at: 5, empty: null, bytes: new Uint8Array([1, 2]).buffer })
  })

  it.each([[{}], [{ name: 'x' }], [['x']]])('takes no object for values by name: %j', async (value) => {
    // What comes from outside may be of any kind.
    const args = JSON.parse(JSON.stringify([value, 'three']))
    const write = client.execute({ sql: 'insert into parents (id, name) values (?, ?)', args })
    await expect(write).rejects.toMatchObject({ code: 'ERR_INVALID_ARG_TYPE' })
    expect(await rows('select count(*) as parents from parents')).toEqual([{ parents: 2 }])
  })

  it('names what kept a row from being written', async () => {
    const write = (sql: string) => client.execute(sql)
    await expect(write(`insert into parents values (3, 'one')`)).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT_UNIQUE',
    })
    await expect(write('insert into children values (12, 9)')).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT_FOREIGNKEY',
    })
  })

  it('shows others nothing of a transaction before its commit, and nothing ever of one rolled back', async () => {
    const transaction = await client.transaction()
    await transaction.execute(`update parents set name = 'uno' where id = 1`)
    expect(await rows('select name from parents where id = 1')).toEqual([{ name: 'one' }])
    await transaction.commit()
    expect(await rows('select name from parents where id = 1')).toEqual([{ name: 'uno' }])
    const second = await client.transaction()
    await second.execute('delete from parents')
    await second.rollback()
    expect(await rows('select count(*) as left from parents')).toEqual([{ left: 2 }])
  })

  it('keeps writers in line, and lets the rest of the line pass when one gives up', async () => {
    const transaction = await client.transaction()
    const forgotten = client.execute(`update parents set name = 'x' where id = 2`)
    await expect(forgotten).rejects.toThrow('a write inside a transaction must be given its req')
    const waiting = client.execute(`update parents set name = 'dos' where id = 2`)
    await transaction.commit()
    await waiting
    expect(await rows('select name from parents where id = 2')).toEqual([{ name: 'dos' }])
  })

  it('waits for another process that is writing, and goes on without it when it takes too long', async () => {
    const other = new DatabaseSync(join(folder, 'week.db'))
    other.exec('begin immediate')
    const waiting = client.execute(`update parents set name = 'dos' where id = 2`)
    expect(await rows('select name from parents where id = 2')).toEqual([{ name: 'two' }])
    other.exec('commit')
    await waiting
    other.exec('begin immediate')
    await expect(client.transaction()).rejects.toThrow('another process keeps the database to itself')
    other.exec('rollback')
    other.close()
    await (await client.transaction()).commit()
  })

  it('rebuilds a table without losing its children', async () => {
    await client.withoutForeignKeys(() =>
      client.executeMultiple(`
        create table new_parents (id integer primary key, name text unique, note text);
        insert into new_parents (id, name) select id, name from parents;
        drop table parents;
        alter table new_parents rename to parents;
      `),
    )
    expect(await rows('select count(*) as left from children')).toEqual([{ left: 2 }])
    await client.execute('delete from parents where id = 1')
    expect(await rows('select count(*) as left from children')).toEqual([{ left: 0 }])
  })

  it('counts rows for both connections and copies the whole', async () => {
    await client.analyze()
    const path = join(folder, 'copy.db')
    await client.copyTo(path)
    const copy = new DatabaseSync(path, { readOnly: true })
    expect(copy.prepare('select count(*) as parents from parents').get()).toEqual({ parents: 2 })
    copy.close()
  })
})
