import type { Payload } from 'payload'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { lastChange, pruneChanges, writeChange } from '../../src/store/changes.ts'
import { type ChangedTags, type Follower, followFeed } from '../../src/store/follow.ts'
import { sql, sqlIn } from '../../src/store/sql.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { eachDatabase } from '../support/databases.ts'
import type { Place } from '../support/payload.ts'

/** Never by itself: the tests say when to look. */
const everyMs = 3_600_000

eachDatabase('following the feed', (database) => {
  let place: Place
  let payload: Payload
  let followers: Follower[] = []
  beforeAll(async () => {
    place = await database.makePlace()
    payload = await database.open(place)
  })
  afterEach(async () => {
    await Promise.all(followers.map((follower) => follower.stop()))
    followers = []
  })

  const follow = async (options: Parameters<typeof followFeed>[2] = {}, of = payload) => {
    const told: (string[] | 'all')[] = []
    const onTags = (tags: ChangedTags) => void told.push(tags === 'all' ? 'all' : [...tags])
    const follower = followFeed(of, onTags, { everyMs, hears: false, ...options })
    followers.push(follower)
    await follower.started
    return { follower, told }
  }
  const write = (...tags: string[]) => inTransaction(payload, (_, tx) => writeChange(tx, new Set(tags)))

  it('drops everything at the start, then tells what changes, once', async () => {
    await write('posts:1')
    const { follower, told } = await follow()
    await follower.look()
    expect(told).toEqual(['all'])
    await write('posts:2', 'posts')
    await write('posts:3', 'posts')
    await follower.look()
    await follower.look()
    expect(told).toEqual(['all', ['posts:2', 'posts', 'posts:3']])
    expect(follower.isFollowing).toBe(true)
  })

  it('hears by itself of what another process writes, on PostgreSQL without looking', async () => {
    const { told } = await follow(database.kind === 'postgres' ? { hears: true } : { everyMs: 20 })
    const other = await database.open(place)
    await inTransaction(other, (_, tx) => writeChange(tx, new Set(['posts:heard'])))
    await expect.poll(() => told.flat()).toContain('posts:heard')
  })

  it('goes on from where it was', async () => {
    const from = await lastChange(await sqlIn(payload))
    await write('posts:4')
    const { told } = await follow({ from })
    expect(told).toEqual([['posts:4']])
  })

  it('drops everything when what it was to go on from was pruned, or is of another database', async () => {
    const db = await sqlIn(payload)
    const from = await lastChange(db)
    await write('posts:5')
    await write('posts:6')
    await pruneChanges(db, Temporal.Now.instant().add({ hours: 1 }))
    expect((await follow({ from })).told).toEqual(['all'])
    expect((await follow({ from: from + 1_000 })).told).toEqual(['all'])
  })

  it('drops everything after being cut off', async () => {
    const { follower, told } = await follow()
    const db = await sqlIn(payload)
    await db.run(sql`alter table changes rename to elsewhere`)
    await follower.look()
    expect(follower.isFollowing).toBe(false)
    await db.run(sql`alter table elsewhere rename to changes`)
    await follower.look()
    expect(told).toEqual(['all', 'all'])
    expect(follower.isFollowing).toBe(true)
  })

  it('passes on what another process wrote', async () => {
    const { follower, told } = await follow({}, await database.open(place))
    await write('posts:7')
    await follower.look()
    expect(told).toEqual(['all', ['posts:7']])
  })

  it('does not lose the change of a slower transaction', async () => {
    const { follower, told } = await follow()
    const slowMayEnd = Promise.withResolvers<void>()
    const slowHasWritten = Promise.withResolvers<void>()
    const slow = inTransaction(payload, async (_, tx) => {
      await writeChange(tx, new Set(['slow']))
      slowHasWritten.resolve()
      await slowMayEnd.promise
    })
    await slowHasWritten.promise
    const fast = write('fast')
    if (database.connections !== 1) await follower.look()
    slowMayEnd.resolve()
    await Promise.all([slow, fast])
    await follower.look()
    expect(told.slice(1).flat()).toEqual(['slow', 'fast'])
  })
})
