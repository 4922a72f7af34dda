import { appendFileSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import type { Payload } from 'payload'
import { beforeEach, describe, expect, test } from 'vitest'
import { later, makeEvent, registering, somebody } from '../../tests/events/registering.ts'
import { eachDatabase } from '../../tests/support/databases.ts'
import type { Place } from '../../tests/support/payload.ts'
import { sql, sqlIn } from '../store/sql.ts'
import { traces } from '../traces.ts'
import { erasePerson } from './erase.ts'
import { addToList, listFile, newEntry, readList } from './list.ts'
import { replayErasures } from './replay.ts'

const dayLater = later({ hours: 24 })
const weekLater = later({ hours: 7 * 24 })

eachDatabase('the list of erasures', (database) => {
  let payload: Payload
  let place: Place
  let scene: ReturnType<typeof registering>
  beforeEach(async () => {
    place = await database.makePlace()
    payload = await database.open(place)
    scene = registering(payload, await makeEvent(payload, { capacity: 2 }))
    for (const name of ['amina', 'bela']) await scene.register(somebody(name))
  })
  const keeping = () => ({ traces, dataDir: place.dataDir })
  const replay = () => replayErasures(payload, keeping(), weekLater)
  const names = async () => (await scene.all()).map(({ name }) => name)
  const inDatabase = async () => (await sqlIn(payload)).all(sql`select who, what from erasures order by id`)
  /** What a copy made before the erasure lacks. */
  const listed = () => addToList(place.dataDir, [newEntry(payload.secret, 'amina@example.org', dayLater)])

  test('is written with each erasure, in the database and in the file, and names nobody', async () => {
    await erasePerson(payload, keeping(), 'amina@example.org', { who: 'An editor', now: dayLater })
    expect(await inDatabase()).toEqual([{ who: 'An editor', what: 'Mail: 2 · Registrations for events: 1' }])
    expect(readList(place.dataDir).map(({ at }) => at.toString())).toEqual([dayLater.toString()])
    expect(readFileSync(listFile(place.dataDir), 'utf8')).not.toContain('amina')
    expect(await replay()).toBe(0)
  })

  // A device on which there is never room.
  test.runIf(process.platform === 'linux')('has to be on the disk before anything is erased', async () => {
    symlinkSync('/dev/full', listFile(place.dataDir))
    const erasing = erasePerson(payload, keeping(), 'amina@example.org', { who: 'An editor', now: dayLater })
    await expect(erasing).rejects.toThrow('ENOSPC')
    expect(await names()).toEqual(['amina', 'bela'])
    expect(await inDatabase()).toEqual([])
  })

  describe('is done again at a start', () => {
    test('where the database does not know of it, once', async () => {
      listed()
      expect(await replay()).toBe(1)
      expect(await names()).toEqual(['bela'])
      expect(await scene.seats()).toEqual({ taken: 1, waiting: 0 })
      expect(await inDatabase()).toEqual([
        { who: 'The program, at a start', what: 'Mail: 2 · Registrations for events: 1' },
      ])
      expect(await replay()).toBe(0)
    })

    test('and takes away nothing that came after it', async () => {
      listed()
      const db = await sqlIn(payload)
      await db.run(sql`update registrations set requested_at = ${weekLater.toString()} where name = 'amina'`)
      await db.run(sql`update outbox set created_at = ${weekLater.toString()} where recipient like 'amina%'`)
      expect(await replay()).toBe(1)
      expect(await names()).toEqual(['amina', 'bela'])
      expect(await scene.mailsTo('amina')).toHaveLength(2)
    })

    test('by one of several processes that start at once', async () => {
      listed()
      const second = await database.open(place)
      const done = await Promise.all([payload, second].map((one) => replayErasures(one, keeping(), weekLater)))
      expect(done.sort()).toEqual([0, 1])
      expect(await inDatabase()).toHaveLength(1)
    })

    test('past a line that a power cut left half-written; what is added next stands on a line of its own', async () => {
      writeFileSync(listFile(place.dataDir), '{"id":"half')
      listed()
      appendFileSync(listFile(place.dataDir), '{"id":')
      expect(await replay()).toBe(1)
      expect(await names()).toEqual(['bela'])
    })
  })

  test('that another folder kept is taken over from the database', async () => {
    await erasePerson(payload, keeping(), 'amina@example.org', { who: 'An editor', now: dayLater })
    const [known] = readList(place.dataDir)
    const dataDir = database.folder()
    await replayErasures(payload, { traces, dataDir }, weekLater)
    expect(readList(dataDir)).toEqual([known])
  })

  test('of another secret stops the start, unless nobody is in the database', async () => {
    addToList(place.dataDir, [newEntry('another secret', 'amina@example.org', dayLater)])
    await expect(replay()).rejects.toThrow(/lists 1 erasure that .* SECRET was another one then/)
    expect(await names()).toEqual(['amina', 'bela'])
    const db = await sqlIn(payload)
    for (const table of ['registrations', 'outbox']) await db.run(sql`delete from ${sql.raw(table)}`)
    expect(await replay()).toBe(1)
  })
})
