import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { eachDatabase } from '../../../tests/support/databases.ts'
import { sql, sqlIn } from '../../store/sql.ts'
import { type Asked, keepChallenge, takeChallenge } from './challenges.ts'

const now = Temporal.Instant.from('2026-10-26T09:00:00Z')
const asked: Asked = { challenge: 'a', account: 1, purpose: 'sign-in' }

eachDatabase('what a passkey was asked', (database) => {
  let one: Payload
  let other: Payload
  beforeAll(async () => {
    const place = await database.makePlace()
    one = await database.open(place)
    other = await database.open(place)
  })
  const keep = async (what: Asked = asked) => keepChallenge(await sqlIn(one), what, now)
  const take = async (challenge: string, at = now, by = other) => takeChallenge(await sqlIn(by), challenge, at)

  test('is answered once, in whichever process', async () => {
    await keep()
    expect(await take('b')).toBeUndefined()
    const both = await Promise.all([take('a'), take('a', now, one)])
    expect(both.filter((found) => found !== undefined)).toEqual([asked])
    expect(await take('a')).toBeUndefined()
  })

  test('is good for five minutes', async () => {
    await keep()
    expect(await take('a', now.add({ minutes: 5 }).subtract({ milliseconds: 1 }))).toEqual(asked)
    await keep()
    expect(await take('a', now.add({ minutes: 5 }))).toBeUndefined()
    expect(await take('a')).toBeUndefined()
  })

  test('says for whom and what for', async () => {
    await keep({ challenge: 'c', account: 2, purpose: 'add' })
    expect(await take('c')).toEqual({ challenge: 'c', account: 2, purpose: 'add' })
  })

  test('is not kept for ever where nobody answers', async () => {
    await keep()
    const db = await sqlIn(one)
    await keepChallenge(db, { ...asked, challenge: 'd' }, now.add({ minutes: 5 }))
    expect(await db.all(sql`select challenge from passkey_challenges`)).toEqual([{ challenge: 'd' }])
  })
})
