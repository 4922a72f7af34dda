import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeArchive } from '../../../src/backup/archive.ts'
import { makeFolder } from '../../support/payload.ts'

test('of two backups that are written under one name, neither passes the other’s part for a whole', async () => {
  const file = join(makeFolder(), 'week.tar')
  const [mayEnd, hasBegun] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const first = writeArchive(file, async (add) => {
    await add('one', 3, [Buffer.from('one')])
    hasBegun.resolve()
    await mayEnd.promise
  })
  await hasBegun.promise
  const second = writeArchive(file, async (add) => {
    await add('two', 3, [Buffer.from('two')])
    mayEnd.resolve()
    await expect(first).rejects.toThrow(`Another backup is being written to ${file}: name another file.`)
    expect(existsSync(file)).toBe(false)
  })
  await second
  const written = readFileSync(file, 'latin1')
  expect(written).toMatch(/^two\0.*sha256 [0-9a-f]{64}\n$/s)
  expect(existsSync(`${file}.unfinished`)).toBe(false)
})
