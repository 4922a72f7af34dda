import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { backupCommands } from '../../../src/backup/index.ts'
import { targetFrom } from '../../../src/backup/target.ts'
import type { Settings } from '../../../src/settings.ts'
import { databaseFile } from '../../../src/store/database.ts'
import { eachDatabase } from '../../support/databases.ts'
import { makeFolder, makeSettings, openPayload } from '../../support/payload.ts'
import { migratedFile } from '../../support/templates.ts'

/** What `npm run week -- move` says, and its exit code. */
async function moved(settings: Settings, ...argv: string[]): Promise<{ code: number; said: string }> {
  const command = backupCommands({ open: openPayload, settings: () => settings }).find(({ name }) => name === 'move')
  const said: string[] = []
  const code = await command?.run({ argv, out: (line) => void said.push(line) })
  return { code: code ?? -1, said: said.join('\n') }
}

describe('a password of a database', () => {
  const settings = makeSettings({ dataDir: makeFolder() })

  test.each([
    'postgres://week:hush@127.0.0.1:1/week',
    'postgresql://week@127.0.0.1:1/week?password=hush',
    'postgres://week:hu/sh@127.0.0.1:1/week',
    'mysql://week:hush@127.0.0.1:1/week',
  ])('is refused in a command, and not said again: %s', async (target) => {
    const { code, said } = await moved(settings, target)
    expect(code).toBe(1)
    expect(said).toMatch(/password is asked on the terminal, or read from a file: --password-file FILE/)
    expect(said).not.toMatch(/hu\/?sh/)
  })

  test('is taken from a file with every sign in it', async () => {
    const file = join(makeFolder(), 'password')
    writeFileSync(file, 'a%41/@:#?é\n')
    const target = await targetFrom('postgres://week@127.0.0.1:1/week', file)
    expect(new Client(target).password).toBe('a%41/@:#?é')
  })

  test('is asked for where there is a terminal alone', async () => {
    const { code, said } = await moved(settings, 'postgres://week@127.0.0.1:1/week')
    expect({ code, said }).toEqual({
      code: 1,
      said: 'The password is asked on a terminal, or read: --password-file FILE.',
    })
  })
})

eachDatabase(
  'npm run week -- move',
  (database) => {
    test('takes the address without the password, or a folder', async () => {
      const dataDir = database.folder()
      copyFileSync(await migratedFile(), databaseFile(dataDir))
      const place = await database.makeEmptyPlace()
      const address = new URL(place.databaseUrl ?? 'file:')
      const passwordFile = join(dataDir, 'password')
      writeFileSync(passwordFile, `${decodeURIComponent(address.password)}\n`)
      address.password = ''
      const target = place.databaseUrl ? address.href : place.dataDir
      const { code, said } = await moved(makeSettings({ dataDir }), target, '--password-file', passwordFile)
      expect({ code, said }).toEqual({ code: 0, said: expect.stringMatching(/^Moved \d+ rows in \d+ tables/m) })
    })
  },
  { pools: false },
)

test('the key moves along, and the one that was there is kept beside it', async () => {
  const [from, to] = [makeFolder(), makeFolder()]
  copyFileSync(await migratedFile(), databaseFile(from))
  writeFileSync(join(from, 'secret'), 'the key of links that were sent\n')
  writeFileSync(join(to, 'secret'), 'the key of another site\n')
  const { code } = await moved({ ...makeSettings({ dataDir: from }), secret: undefined }, to)
  expect(code).toBe(0)
  expect(readFileSync(join(to, 'secret'), 'utf8')).toBe('the key of links that were sent\n')
  const [kept = ''] = readdirSync(to).filter((name) => name.startsWith('secret-before-'))
  expect(readFileSync(join(to, kept), 'utf8')).toBe('the key of another site\n')
})
