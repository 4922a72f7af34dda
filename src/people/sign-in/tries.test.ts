import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eachDatabase } from '../../../tests/support/databases.ts'
import { sql, sqlIn } from '../../store/sql.ts'
import { countersOf, forgetOldTries, forgetTries, giveBack, isHeldUp, takeTurn } from './tries.ts'

const secret = 'a secret'
const now = Temporal.Instant.from('2026-10-26T09:00:00Z')
const email = 'one@example.org'
const counters = (client: string, browser?: string) =>
  countersOf(secret, { email, client, ...(browser ? { browser } : {}) })

eachDatabase('tries to sign in', (database) => {
  let one: Payload
  let other: Payload
  beforeAll(async () => {
    const place = await database.makePlace()
    one = await database.open(place)
    other = await database.open(place)
  })
  beforeEach(async () => {
    await (await sqlIn(one)).run(sql`delete from tries`)
  })
  const fail = async (client: string, times: number, browser?: string, at = now) => {
    const waits: number[] = []
    for (let time = 0; time < times; time++)
      waits.push(await takeTurn(time % 2 ? other : one, counters(client, browser), at))
    return waits
  }

  test('are counted by all processes alike, and wait longer each time', async () => {
    expect(await fail('a', 7)).toEqual([0, 0, 0, 0, 0, 30, 30])
    const later = now.add({ seconds: 30 })
    expect(await fail('a', 2, undefined, later)).toEqual([0, 60])
    expect(await fail('a', 1, undefined, later.add({ seconds: 59 }))).toEqual([1])
  })

  test('of two at once nobody waits for being counted after the other', async () => {
    await fail('a', 1)
    expect(await fail('a', 1, undefined, now.subtract({ milliseconds: 5 }))).toEqual([0])
  })

  test('many at once get no more turns than one after another', async () => {
    const waits = await Promise.all(
      Array.from({ length: 20 }, (_, at) => takeTurn(at % 2 ? one : other, counters('a'), now)),
    )
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5)
  })

  test('from one place hold up nobody elsewhere, and nobody in a browser that has signed in before', async () => {
    await fail('a', 6)
    expect(await fail('b', 1)).toEqual([0])
    expect(await fail('a', 1, 'known')).toEqual([0])
  })

  test('from many places hold the account up for minutes, but not where it has signed in before', async () => {
    for (let place = 0; place < 100; place++) await fail(`place ${place}`, 1)
    expect(await fail('new', 1)).toEqual([30])
    expect(await fail('new', 1, 'known')).toEqual([0])
  })

  test('of many accounts from one place wait as well', async () => {
    for (let at = 0; at < 30; at++)
      await takeTurn(one, countersOf(secret, { email: `${at}@example.org`, client: 'a' }), now)
    expect(await fail('a', 1)).toEqual([30])
  })

  test('that did not fail are given back, and being in forgets what was mistyped there', async () => {
    await fail('a', 4)
    await takeTurn(one, counters('a'), now)
    await giveBack(one, counters('a'), { now, isIn: false })
    expect(await fail('a', 2)).toEqual([0, 30])
    const later = now.add({ seconds: 30 })
    await takeTurn(one, counters('a'), later)
    await giveBack(one, counters('a'), { now: later, isIn: true })
    expect(await fail('a', 6, undefined, later)).toEqual([0, 0, 0, 0, 0, 30])
  })

  describe('are forgotten', () => {
    test('when an administrator lets the account be tried again', async () => {
      await fail('a', 6)
      const db = await sqlIn(one)
      expect(await isHeldUp(db, secret, email, now)).toBe(true)
      expect(await forgetTries(db, secret, email)).toBe(true)
      expect(await isHeldUp(db, secret, email, now)).toBe(false)
      expect(await fail('a', 1)).toEqual([0])
    })

    test('a day after the last', async () => {
      await fail('a', 5)
      const late = now.add({ hours: 24, seconds: 1 })
      expect(await fail('a', 6, undefined, late)).toEqual([0, 0, 0, 0, 0, 30])
      const db = await sqlIn(one)
      await forgetOldTries(db, late.add({ hours: 25 }))
      expect(await db.all(sql`select 1 from tries`)).toEqual([])
    })
  })

  test('keep nothing that can be read: no address and no account', async () => {
    await fail('192.0.2.1', 1)
    expect(JSON.stringify(await (await sqlIn(one)).all(sql`select * from tries`))).not.toMatch(/192|example/)
  })
})
