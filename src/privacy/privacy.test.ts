import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { later, makeEvent, now, registering, somebody } from '../../tests/events/registering.ts'
import { emptyOutbox } from '../../tests/mail/make.ts'
import { eachDatabase } from '../../tests/support/databases.ts'
import type { Place } from '../../tests/support/payload.ts'
import { countsOf } from '../events/registration/counts.ts'
import { tablesNaming } from '../store/naming.ts'
import { scrub } from '../store/scrub.ts'
import { sql, sqlIn } from '../store/sql.ts'
import { traces } from '../traces.ts'
import { erasePerson } from './erase.ts'
import { lookUp } from './look-up.ts'

eachDatabase('one person', (database) => {
  let payload: Payload
  let place: Place
  let scene: ReturnType<typeof registering>
  beforeAll(async () => {
    place = await database.makePlace()
    payload = await database.open(place)
  })
  beforeEach(async () => {
    await emptyOutbox(payload)
    const db = await sqlIn(payload)
    await db.run(sql`delete from registrations`)
    await db.run(sql`delete from erasures`)
    scene = registering(payload, await makeEvent(payload, { capacity: 1 }))
    await scene.register({ ...somebody('amina'), organisation: 'Unmistakable House' })
    await scene.register(somebody('bela'))
  })
  const erase = (address: string, at = later({ minutes: 5 })) =>
    erasePerson(payload, { traces, dataDir: place.dataDir }, address, { who: 'An editor', now: at })
  const look = (address: string) => lookUp(payload, { traces }, address)

  test('is shown what there is, what goes and what stays', async () => {
    const { parts, elsewhere, erased } = await look('amina@example.org')
    expect(parts.map(({ what, goes, rows }) => [what, goes, rows.length])).toEqual([
      ['Mail', true, 2],
      ['Registrations for events', true, 1],
    ])
    expect(parts[1]?.rows[0]).toMatchObject({
      state: 'confirmed',
      name: 'amina',
      email: 'amina@example.org',
      organisation: 'Unmistakable House',
      requested: now.toString({ smallestUnit: 'millisecond' }),
    })
    expect(JSON.stringify(parts)).not.toContain((await scene.of('bela')).nonce)
    expect([elsewhere, erased]).toEqual([[], []])
  })

  test('is found where somebody typed the address into a text, also in an earlier version', async () => {
    const post = {
      title: 'Contacts',
      kind: 'post' as const,
      summary: 'Write to Amina@Example.org',
      _status: 'draft' as const,
    }
    const { id } = await payload.create({ collection: 'posts', data: post, draft: true })
    await payload.update({ collection: 'posts', id, data: { summary: 'Write to us' }, draft: true })
    const { elsewhere } = await look('amina@example.org')
    expect(elsewhere).toContainEqual({ where: 'Posts', rows: 1, isVersion: true })
    await payload.delete({ collection: 'posts', id })
    expect((await look('amina@example.org')).elsewhere).toEqual([])
  })

  describe('is erased', () => {
    test('with mails and versions of them; what waits is not sent; the seat goes to the next in line', async () => {
      expect(await erase('amina@example.org')).toEqual([
        { what: 'Mail', rows: 2 },
        { what: 'Registrations for events', rows: 1 },
      ])
      expect((await scene.all()).map(({ name, state }) => [name, state])).toEqual([['bela', 'offered']])
      expect(await scene.seats()).toEqual({ taken: 1, waiting: 0 })
      expect(await scene.mailsTo('bela')).toContain('offer')
      const db = await sqlIn(payload)
      expect(await db.all(sql`select 1 from outbox where state = 'waiting' and recipient is null`)).toEqual([])
      const { parts, erased } = await look('amina@example.org')
      expect([parts, erased]).toEqual([[], [later({ minutes: 5 }).toString({ smallestUnit: 'millisecond' })]])
    })

    test('from every table, and from every file of the data folder', async () => {
      const traced = async () => {
        const db = await sqlIn(payload)
        const words = ['amina@example.org', 'unmistakable house']
        const inTables = (await Promise.all(words.map((word) => tablesNaming(db, word)))).flat()
        const files = readdirSync(place.dataDir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
        const holds = ({ parentPath, name }: { parentPath: string; name: string }) => {
          const text = readFileSync(path.join(parentPath, name), 'latin1').toLowerCase()
          return words.some((word) => text.includes(word))
        }
        return { tables: inTables.length, files: files.filter(holds).map(({ name }) => name) }
      }
      await scrub(payload)
      const before = await traced()
      expect(before.tables).toBe(3)
      if (database.kind === 'sqlite') expect(before.files).toContain('week.db')
      await erase('amina@example.org')
      expect(await traced()).toEqual({ tables: 0, files: [] })
    })

    test('waiting in line: those behind move up', async () => {
      await scene.register(somebody('chen'))
      await erase('bela@example.org')
      expect(await scene.seats()).toEqual({ taken: 1, waiting: 1 })
    })

    test('after the event: what it counted stays, as numbers; before it, nothing does', async () => {
      const [db, after] = [await sqlIn(payload), later({ hours: 24 * 8 })]
      const event = (await scene.of('amina')).event
      await erase('bela@example.org')
      expect((await countsOf(db, event)).figures).toMatchObject({ confirmed: 1, waiting: 0 })
      const before = await countsOf(db, event)
      await erase('amina@example.org', after)
      expect(await scene.all()).toEqual([])
      expect(await countsOf(db, event)).toEqual(before)
    })

    test('and nobody else', async () => {
      const [before] = [await scene.of('amina')]
      await erase('bela@example.org')
      expect(await scene.all()).toEqual([before])
      expect(await scene.mailsTo('amina')).toEqual(['request', 'confirmed'])
    })

    test('or not at all, when the list of erasures cannot be written', async () => {
      const keeping = { traces, dataDir: path.join(place.dataDir, 'missing') }
      const attempt = erasePerson(payload, keeping, 'amina@example.org', { who: 'An editor', now })
      await expect(attempt).rejects.toThrow('ENOENT')
      expect((await look('amina@example.org')).parts.map(({ rows }) => rows.length)).toEqual([2, 1])
    })
  })
})
