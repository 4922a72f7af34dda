import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { sqlIn, stored } from '../../src/store/sql.ts'
import { inShortTransaction, inTransaction, sql } from '../../src/store/transaction.ts'
import { eachDatabase } from '../support/databases.ts'

eachDatabase('transactions', (database) => {
  let payload: Payload
  beforeAll(async () => {
    payload = await database.open()
  })

  const titles = async (start: string) => {
    const { docs } = await payload.find({
      collection: 'themes',
      where: { slug: { like: start } },
      limit: 0,
      sort: 'slug',
    })
    return docs.map(({ title }) => title)
  }

  it('keeps all of it', async () => {
    const made = await inTransaction(payload, async (req, tx) => {
      const theme = await payload.create({ collection: 'themes', data: { slug: 'kept', title: 'Before' }, req })
      const { changed } = await tx.run(sql`update themes_locales set title = 'After' where _parent_id = ${theme.id}`)
      return { changed, seen: await tx.all(sql`select slug from themes where id = ${theme.id}`) }
    })
    expect(made).toEqual({ changed: 1, seen: [{ slug: 'kept' }] })
    expect(await titles('kept')).toEqual(['After'])
  })

  it('keeps nothing of what fails, and says why', async () => {
    const failing = inTransaction(payload, async (req) => {
      await payload.create({ collection: 'themes', data: { slug: 'lost', title: 'Lost' }, req })
      throw new Error('the third step failed')
    })
    await expect(failing).rejects.toThrow('the third step failed')
    expect(await titles('lost')).toEqual([])
  })

  it('joins a transaction that is under way', async () => {
    const failing = inTransaction(payload, async (req) => {
      await inTransaction(
        payload,
        (inner) => payload.create({ collection: 'themes', data: { slug: 'inner', title: 'x' }, req: inner }),
        req,
      )
      throw new Error('outer')
    })
    await expect(failing).rejects.toThrow('outer')
    expect(await titles('inner')).toEqual([])
  })

  it('refuses none of a hundred writers at once', async () => {
    const writers = Array.from({ length: 100 }, (_, n) =>
      payload.create({
        collection: 'themes',
        data: { slug: `crowd-${String(n).padStart(3, '0')}`, title: `Theme ${n}` },
      }),
    )
    const refused = (await Promise.allSettled(writers)).filter(({ status }) => status === 'rejected')
    expect(refused).toEqual([])
    expect(await titles('crowd')).toHaveLength(100)
  })

  it('gives ten places to ten of two hundred', async () => {
    const db = await sqlIn(payload)
    await db.run(sql`create table places (capacity integer, taken integer)`)
    await db.run(sql`insert into places values (10, 0)`)
    const take = () =>
      inTransaction(payload, (_, tx) => tx.run(sql`update places set taken = taken + 1 where taken < capacity`))
    const got = await Promise.all(Array.from({ length: 200 }, take))
    expect(got.filter(({ changed }) => changed === 1)).toHaveLength(10)
    expect(await db.all(sql`select taken from places`)).toEqual([{ taken: 10 }])
  })

  it('names the field when a value is taken', async () => {
    const take = () =>
      payload.create({
        collection: 'addresses',
        data: { path: '/taken', collection: 'posts', folder: '/posts', document: 1 },
      })
    await take()
    const second = take()
    await expect(second).rejects.toMatchObject({ name: 'ValidationError', data: { errors: [{ path: 'path' }] } })
  })

  it('says so when the database refuses to commit', async () => {
    const db = await sqlIn(payload)
    await db.run(sql`create table parents (id integer primary key)`)
    await db.run(sql`create table children (parent integer references parents (id) deferrable initially deferred)`)
    const orphan = inTransaction(payload, (_, tx) => tx.run(sql`insert into children values (7)`))
    await expect(orphan).rejects.toThrow()
    expect(await db.all(sql`select parent from children`)).toEqual([])
    // The connection is as good as new.
    expect(await inTransaction(payload, (_, tx) => tx.run(sql`insert into parents values (7)`))).toEqual({ changed: 1 })
  })

  it('of plain SQL alone are kept or undone each by itself, also beside a long one, and act once they are kept', async () => {
    const acts: number[] = []
    const insert = (number: number) =>
      inShortTransaction(payload, async (tx) => {
        const at = stored(Temporal.Instant.from('2026-10-26T09:00:00Z'))
        tx.afterCommit(() => acts.push(number))
        await tx.run(
          sql`insert into loads (key, hash, created_at, updated_at) values (${`short ${number}`}, 'x', ${at}, ${at})`,
        )
        if (number % 3 === 0) throw new Error('not this one')
        return number
      })
    const long = inTransaction(payload, (req) =>
      payload.create({ collection: 'themes', data: { slug: 'beside', title: 'Beside' }, req }),
    )
    const made = await Promise.allSettled(Array.from({ length: 30 }, (_, number) => insert(number)))
    await long
    const numbers = Array.from({ length: 30 }, (_, number) => number).filter((number) => number % 3 !== 0)
    expect(made.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))).toEqual(numbers)
    expect(acts.toSorted((one, other) => one - other)).toEqual(numbers)
    const rows = await (await sqlIn(payload)).all(sql`select key from loads where key like 'short %'`)
    expect(rows.map(({ key }) => key).sort()).toEqual(numbers.map((number) => `short ${number}`).sort())
    expect(await titles('beside')).toEqual(['Beside'])
  })
})
