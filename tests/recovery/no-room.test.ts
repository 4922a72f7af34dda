import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { backupsFolder } from '../../src/backup/folders.ts'
import { flags, node, root, running } from '../../tools/steps.mjs'
import { eachDatabase } from '../support/databases.ts'
import { limited } from '../support/limited.ts'
import { makeFolder, makeSettings, openPayload, type Place, removeFolder } from '../support/payload.ts'
import { runServer, startServer } from '../support/server.ts'
import { fillFolder } from '../support/templates.ts'
import { backupOf, everythingIn } from './backup/site.ts'

const run = promisify(execFile)

/** Gives a command as somebody at a terminal does, where no file grows beyond some bytes. */
async function give(words: string[], { dataDir, databaseUrl = '' }: Place, limit?: number) {
  const own = [node, ...flags(), join(root, 'src', 'week-command.ts'), ...words]
  const [command = node, ...others] = limited(limit, own)
  const { secret } = makeSettings({ dataDir })
  const env = running({ PORT: '3000', DATA_DIR: dataDir, DATABASE_URL: databaseUrl, SECRET: secret, S3_BUCKET: '' })
  return run(command, others, { cwd: root, env }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stdout, stderr }) => ({ code, said: `${stdout}${stderr}` }),
  )
}

// A file that may not grow is what Linux can give to one process alone. It may hold a part of what was written, as on a
// disk that is full.
describe.runIf(process.platform === 'linux')('where there is no room', () => {
  test('a first start makes no key, not even the beginning of one, and makes it once there is room', async () => {
    const dataDir = makeFolder()
    onTestFinished(() => removeFolder(dataDir))
    for (const limit of [0, 10, 64]) {
      const { code, output } = await runServer({ dataDir, limit })
      expect(output).toMatch(/^DATA_DIR cannot be written \(.+\); make room on its disk, .+\.\n$/)
      expect(code).toBe(1)
      expect(readdirSync(dataDir)).toEqual([])
    }
    const server = await startServer({ dataDir, env: { SAMPLE: '0' } })
    onTestFinished(() => server.kill())
    expect(readFileSync(join(dataDir, 'secret'), 'utf8')).toMatch(/^[\w-]{64}\n$/)
    expect(await server.stop()).toBe(0)
  })

  eachDatabase(
    'a restore',
    (database) => {
      const large = 'large.pdf'
      /** Bytes of which the copy of what is there takes fewer, and each of these more: the schema, the rows, a file. */
      const limits = database.kind === 'sqlite' ? [200_000, 4_000_000, 16_000_000] : [16_000_000]

      test('changes nothing, leaves nothing of what it put together, and goes through once there is room', async () => {
        const source = { dataDir: database.folder() }
        await fillFolder(source.dataDir)
        writeFileSync(join(source.dataDir, 'media', large), Buffer.alloc(20_000_000, 'x'))
        const file = await backupOf(source)
        const place = await database.makePlace()
        const state = async () => {
          const payload = await openPayload(place)
          const everything = await everythingIn(payload)
          await payload.destroy()
          return everything
        }
        const payload = await openPayload(place)
        await payload.create({ collection: 'themes', data: { title: 'What is there', slug: 'there' } })
        await payload.destroy()
        const before = await state()

        for (const limit of limits) {
          const { code, said } = await give(['restore', file, '--replace'], place, limit)
          expect(said).toMatch(/^.*(cannot be read or written|no room left for a file): .+ Look at DATA_DIR, .+\n$/)
          expect(code).toBe(1)
          expect(await state()).toEqual(before)
          expect(readdirSync(place.dataDir)).not.toContain('restoring')
          expect(readdirSync(backupsFolder(place.dataDir))).toEqual([])
        }

        const { code, said } = await give(['restore', file, '--replace'], place)
        expect({ code, said }).toMatchObject({
          code: 0,
          said: expect.stringMatching(/^Restored \d+ rows and \d+ files/),
        })
        expect(statSync(join(place.dataDir, 'media', large)).size).toBe(20_000_000)
        expect(await state()).not.toEqual(before)
      })
    },
    { pools: false },
  )
})
