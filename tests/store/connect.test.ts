import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { databaseFile } from '../../src/store/database.ts'
import { makeFolder, openPayload, removeFolder } from '../support/payload.ts'

let folder: string
beforeAll(() => {
  folder = makeFolder()
})
afterAll(() => removeFolder(folder))

it('says which server it could not reach, without the password', async () => {
  const databaseUrl = 'postgres://week:sesame@127.0.0.1:9/week'
  const message =
    'PostgreSQL cannot be reached at 127.0.0.1:9/week: connect ECONNREFUSED 127.0.0.1:9. Check DATABASE_URL.'
  await expect(openPayload({ dataDir: folder, databaseUrl })).rejects.toThrow(message)
})

it('says which file it could not open', async () => {
  writeFileSync(databaseFile(folder), 'This is no database, and long enough to be looked at. '.repeat(20))
  await expect(openPayload({ dataDir: folder })).rejects.toThrow(
    `${databaseFile(folder)} cannot be opened: file is not a database.`,
  )
  writeFileSync(join(folder, 'file'), '')
  await expect(openPayload({ dataDir: join(folder, 'file') })).rejects.toThrow(
    /cannot be opened: .*(EEXIST|ENOTDIR).*Check DATA_DIR/,
  )
})
