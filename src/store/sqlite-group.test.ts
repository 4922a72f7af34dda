import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type SqliteClient, sqliteClient } from './sqlite-client.ts'
import { groupCommit, type Run } from './sqlite-group.ts'

let folder: string
let file: string
let client: SqliteClient
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'week-group-'))
  file = join(folder, 'week.db')
  client = sqliteClient(file, { patience: 300 })
  await client.executeMultiple('create table pieces (name text primary key, filling blob)')
})
afterEach(() => {
  client.close()
  rmSync(folder, { recursive: true })
})

/** Writes one row, and more bytes than a small file has when so asked. */
const write = (name: string, bytes = 0) => client.together((run) => insert(run, name, bytes))
const insert = async (run: Run, name: string, bytes = 0) => {
  await run({ sql: 'insert into pieces values (?, zeroblob(?))', args: [name, bytes] })
  return name
}
/** What another process sees of it. */
const kept = () => {
  const db = new DatabaseSync(file, { readOnly: true })
  const rows = db.prepare('select name from pieces order by name').all()
  db.close()
  return rows.map(({ name }) => name)
}
const outcomes = async (pieces: Promise<string>[]) =>
  (await Promise.allSettled(pieces)).map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))

describe('short transactions that come at once', () => {
  it('share one commit, up to a hundred, and are answered with their own results', async () => {
    let commits = 0
    const together = groupCommit(() => {
      commits++
      return client.transaction('write')
    })
    const names = Array.from({ length: 250 }, (_, number) => `piece ${number}`)
    const pieces = names.map((name) => together(async (run) => insert(run, name)))
    expect(await outcomes(pieces)).toEqual(names)
    expect(kept()).toEqual(names.toSorted())
    expect(commits).toBe(3)
  })

  it('are undone one by one', async () => {
    const fails = client.together(async (run) => {
      await run("insert into pieces values ('undone', null)")
      throw new Error('it was not meant')
    })
    const found = await outcomes([write('a'), fails, write('b'), write('a'), write('c')])
    expect(found).toEqual(['a', 'Error: it was not meant', 'b', expect.stringContaining('UNIQUE'), 'c'])
    expect(kept()).toEqual(['a', 'b', 'c'])
  })

  it('fail together where the disk is full, and nothing is answered that is not there', async () => {
    await client.executeMultiple('PRAGMA max_page_count=20')
    const found = await outcomes([write('a'), write('large', 1_000_000), write('b')])
    expect(found[1]).toContain('full')
    expect(kept()).toEqual(found.filter((name) => name.length === 1))
    expect(await write('after')).toBe('after')
  })

  it('wait for who writes, and say so when that takes too long', async () => {
    const other = await client.transaction('write')
    const waiting = [write('a'), write('b')]
    await other.execute("insert into pieces values ('other', null)")
    await other.commit()
    expect(await outcomes(waiting)).toEqual(['a', 'b'])
    const stays = await client.transaction('write')
    expect(await outcomes([write('c'), write('d')])).toEqual(Array(2).fill(expect.stringContaining('waited too long')))
    await stays.rollback()
    expect(kept()).toEqual(['a', 'b', 'other'])
  })
})
