import { expect, it } from 'vitest'
import { eachDatabase } from '../../tests/support/databases.ts'
import { makeIn } from '../../tests/support/weeks.ts'

eachDatabase('items and the dates of their week', (database) => {
  it('go along when their day or week moves, unless they have a date of their own', async () => {
    const payload = await database.open()
    const make = makeIn(payload)
    const { edition, days } = await make.week('2026-10-26')
    const day = days[0] ?? 0
    const dated = await make.post({ edition, day, date: '2026-10-20' })
    const ofWeek = await make.resource({ edition })
    await payload.update({ collection: 'days', id: day, data: { date: '2026-11-02' } })
    await payload.update({ collection: 'editions', id: edition, data: { starts: '2026-11-02', ends: '2026-11-06' } })
    const posts = await payload.find({ collection: 'posts', where: { day: { equals: day } }, sort: 'id', depth: 0 })
    expect(posts.docs.map(({ id, orderDate }) => [id === dated, orderDate])).toEqual([
      [false, '2026-11-02'],
      [true, '2026-10-20'],
    ])
    expect((await payload.findByID({ collection: 'resources', id: ofWeek, depth: 0 })).orderDate).toBe('2026-11-02')
  })
})
