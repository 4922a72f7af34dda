import { expect, test } from 'vitest'
import { mailFigures } from '../../src/mail/figures.ts'
import { sqlIn } from '../../src/store/sql.ts'
import { sql } from '../../src/store/transaction.ts'
import { eachDatabase } from '../support/databases.ts'
import { makeMail, noon, queue } from './make.ts'

eachDatabase('the figures of the outbox', (database) => {
  test('tell what waits, what needs somebody, what is held back and what left on which day', async () => {
    const payload = await database.open()
    const db = await sqlIn(payload)
    const end = async (key: string, state: string, sent: string | null = null) =>
      db.run(sql`update outbox set state = ${state}, sent_at = ${sent} where key = ${key}`)
    const reminder = (key: string) => makeMail({ key, priority: 'reminder' })
    const hidden = { kind: 'password', isSignIn: true } as const
    await queue(payload, [makeMail({ key: 'waits' }), reminder('held'), makeMail({ ...hidden, key: 'waits unseen' })])
    await queue(payload, ['a', 'b', 'c', 'long ago'].map(reminder))
    await queue(payload, [makeMail({ key: 'f' }), makeMail({ key: 'u' }), makeMail({ key: 's' })])
    await queue(payload, [makeMail({ ...hidden, key: 'link' })])
    await end('a', 'sent', '2030-10-28T11:00:00.000Z')
    await end('b', 'sent', '2030-10-28T10:00:00.000Z')
    await end('c', 'sent', '2030-10-26T23:59:59.000Z')
    await end('long ago', 'sent', '2030-10-01T00:00:00.000Z')
    for (const [key, state] of Object.entries({ f: 'failed', u: 'uncertain', s: 'suppressed', link: 'failed' }))
      await end(key, state)
    const days = [
      { date: '2030-10-28', sent: 2 },
      { date: '2030-10-26', sent: 1 },
    ]
    const figures = { waiting: 2, failed: 1, uncertain: 1, suppressed: 1, held: 0, failedSignIns: 1, days }
    expect(await mailFigures(db, noon)).toEqual(figures)
    expect(await mailFigures(db, noon, 3)).toEqual(figures)
    expect(await mailFigures(db, noon, 2)).toEqual({ ...figures, held: 1 })
  })
})
