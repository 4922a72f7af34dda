import { join } from 'node:path'
import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../tests/support/databases.ts'
import { makeSettings } from '../../tests/support/payload.ts'
import type { Command } from '../kit/command.ts'
import { exportCommand, loadCommand } from './commands.ts'
import { edit, makeArchive, makeTemporaryFolder, textsIn } from './testing.ts'

eachDatabase('the commands load and export', (database) => {
  let payload: Payload
  beforeAll(async () => {
    payload = await database.open()
  })

  const run = async (command: Command, ...argv: string[]) => {
    const lines: string[] = []
    const settings = makeSettings({ dataDir: '/nowhere' })
    const code = await command.run({ payload, settings, argv, out: (line) => lines.push(line) })
    return { code, lines }
  }

  it('load, say what they did, and write it back', async () => {
    const folder = makeArchive()
    expect(await run(loadCommand, folder)).toEqual({
      code: 0,
      lines: ['Loaded the archive: 7 new, 0 changed, 0 as they were.'],
    })
    expect(await run(loadCommand, folder)).toEqual({
      code: 0,
      lines: ['Nothing to do: the archive is loaded already.'],
    })
    const to = join(makeTemporaryFolder(), 'a/new/folder')
    expect(await run(exportCommand, to)).toEqual({ code: 0, lines: [`Exported 2 items in 15 files to ${to}.`] })
    expect(Object.keys(textsIn(to))).toContain('archive.csv')
  })

  it('end with 1 and every mistake when a file is wrong', async () => {
    const folder = makeArchive()
    edit(folder, '2021.yaml', 'title: A talk', 'titel: A talk')
    expect(await run(loadCommand, folder)).toEqual({
      code: 1,
      lines: [
        `2 mistakes in ${folder}; nothing was loaded.\n` +
          '2021.yaml:23: items[0].title: is missing\n' +
          '2021.yaml:26: items[0].titel: is not a field known here; is title meant?',
      ],
    })
  })

  it('end with 2 when called wrongly', async () => {
    expect(await run(loadCommand, '--force')).toEqual({ code: 2, lines: ['There is no option --force here.'] })
    expect(await run(exportCommand, '--overwrite')).toEqual({
      code: 2,
      lines: ['There is no option --overwrite here.'],
    })
    expect(await run(exportCommand, 'one', 'two')).toEqual({ code: 2, lines: ['Name one folder, or none.'] })
  })
})
