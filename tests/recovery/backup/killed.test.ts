import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { watch } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { move } from '../../../src/backup/move.ts'
import { makeStage, setMark } from '../../../src/backup/place.ts'
import { verify } from '../../../src/backup/verify.ts'
import { restoringFolder, restoringMark } from '../../../src/store/presence.ts'
import { later, makeEvent } from '../../events/registering.ts'
import { eachDatabase } from '../../support/databases.ts'
import { makeFolder, makeSettings, openPayload, type Place } from '../../support/payload.ts'
import { backupOf, everythingIn, makeSite, restoreTo } from './site.ts'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const isCI = process.env.CI === 'true'
const repetitions = isCI ? 8 : 1

function keeper(what: 'backup' | 'restore', place: Place, file: string): ChildProcess {
  const flags = ['--import', path('../../../tools/tsx-hook.mjs'), path('lone-keeper.ts')]
  const child = spawn(process.execPath, [...flags, what, JSON.stringify(place), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** Resolves when the process has come to a part; it goes on. */
function comesTo(child: ChildProcess, part: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`The process ended before the part ${part}`)))
    if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => line === part && resolve())
  })
}

/** Resolves when the restore begins to take the old content away, or is over. */
async function setsMark(child: ChildProcess, { dataDir }: Place): Promise<void> {
  if (child.exitCode !== null) return
  const over = new AbortController()
  child.once('exit', () => over.abort())
  const changes = watch(restoringFolder(dataDir), { signal: over.signal })
  if (existsSync(restoringMark(dataDir))) return
  try {
    for await (const { filename } of changes) if (filename === basename(restoringMark(dataDir))) return
  } catch (error) {
    if (!over.signal.aborted) throw error
  }
}

eachDatabase(
  'what keeps a site, killed on the way',
  (database) => {
    let file: string
    let old: Place
    let contents: Record<'backup' | 'old', Record<string, unknown>>
    const contentOf = async (place: Place) => {
      const payload = await openPayload(place)
      const everything = await everythingIn(payload)
      await payload.destroy()
      return everything
    }
    beforeAll(async () => {
      const source = await database.makePlace()
      let payload = await openPayload(source)
      await makeSite(payload)
      await payload.destroy()
      file = await backupOf(source)
      old = await database.makePlace()
      payload = await openPayload(old)
      await makeEvent(payload)
      await payload.destroy()
      contents = { backup: await contentOf(source), old: await contentOf(old) }
    })
    /** A place with the old content. */
    const makeOld = async (): Promise<Place> => {
      const place = await database.makeEmptyPlace()
      await restoreTo(place, await backupOf(old))
      return place
    }

    test('a backup leaves nothing under its name, and can be made again', async () => {
      const place = await makeOld()
      const unfinished = join(makeFolder(), 'week.tar')
      const child = keeper('backup', place, unfinished)
      await comesTo(child, '20')
      await kill(child)
      expect(existsSync(unfinished)).toBe(false)
      const again = keeper('backup', place, unfinished)
      expect(await once(again, 'exit')).toEqual([0, null])
      await verify(unfinished, { settings: makeSettings(place), open: openPayload })
    })

    test.each(isCI ? ['1', '10', 'last'] : ['10'])(
      'a restore leaves the old as it was until all is read: part %s',
      async (part) => {
        const place = await makeOld()
        const child = keeper('restore', place, file)
        await comesTo(child, part)
        await kill(child)
        if (!existsSync(restoringMark(place.dataDir))) {
          expect(await contentOf(place)).toEqual(contents.old)
          expect(existsSync(restoringFolder(place.dataDir))).toBe(false)
        }
        await restoreTo(place, file, { replace: true, now: later({ hours: 1 }) })
        expect(await contentOf(place)).toEqual(contents.backup)
      },
    )

    test('a restore that was cut off half-way is to be done again before the site is moved', async () => {
      const place = await makeOld()
      const target = database.folder()
      const onTheWay = () => move({ settings: makeSettings(place), target, open: openPayload })
      makeStage(place.dataDir)
      await setMark(place.dataDir, undefined)
      await expect(onTheWay()).rejects.toThrow(/was cut off half-way. Do it again/)
      await restoreTo(place, file)
      await onTheWay()
      expect(await contentOf({ dataDir: target })).toEqual(contents.backup)
    })

    test('a restore leaves the old, the new, or what does not start and can be restored again', async () => {
      for (let run = 0; run < repetitions; run++) {
        const place = await makeOld()
        const child = keeper('restore', place, file)
        await comesTo(child, '1')
        await setsMark(child, place)
        await kill(child)
        if (existsSync(restoringMark(place.dataDir))) {
          await expect(openPayload(place)).rejects.toThrow(
            /was cut off half-way. Do it again: npm run week -- restore FILE/,
          )
          // What was there is in a copy already.
          const { copy = '' } = await restoreTo(place, file)
          const back = await database.makeEmptyPlace()
          await restoreTo(back, copy)
          expect(await contentOf(back)).toEqual(contents.old)
        }
        expect([contents.backup, contents.old]).toContainEqual(await contentOf(place))
      }
    })
  },
  { pools: false, briefly: 'postgres' },
)
