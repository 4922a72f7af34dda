import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startBounces, takeBounce } from '../../src/mail/bounces.ts'
import { readMailbox } from '../../src/mail/mailbox.ts'
import { sqlIn } from '../../src/store/sql.ts'
import { sql } from '../../src/store/transaction.ts'
import { eachDatabase } from '../support/databases.ts'
import { startMailbox } from './imap.ts'
import { abuseReport, autoReply, deliveryReport } from './letters.ts'
import { emptyOutbox, makeMail, noon, outboxOf, queue, statesOf } from './make.ts'

eachDatabase('what comes back', (database) => {
  let payload: Payload
  let messageId: string
  beforeAll(async () => {
    payload = await database.open()
  })
  beforeEach(async () => {
    await emptyOutbox(payload)
    const db = await sqlIn(payload)
    await db.run(sql`delete from suppressions`)
    await queue(payload, [makeMail({ key: 'a', to: 'reader@example.net' }), makeMail({ key: 'other' })])
    await db.run(sql`update outbox set state = 'sent'`)
    messageId = (await outboxOf(payload))[0]?.message_id ?? ''
  })
  const take = async (letter: string) => takeBounce(await sqlIn(payload), payload.secret, letter, noon)
  const suppressed = async () => (await payload.find({ collection: 'suppressions' })).docs.map(({ why }) => why)

  test('because nobody has the address: the mail has failed, and no more is sent there', async () => {
    await take(deliveryReport(messageId))
    expect(await outboxOf(payload)).toMatchObject([
      { state: 'failed', reason: '5.1.1 550 5.1.1 <…>: user unknown' },
      { state: 'sent' },
    ])
    expect(await suppressed()).toEqual(['bounced'])
  })

  test('because it was refused: the mail has failed, the address stays', async () => {
    await take(deliveryReport(messageId, { status: '5.7.1', said: '554 5.7.1 no' }))
    expect([await statesOf(payload), await suppressed()]).toEqual([{ a: 'failed', other: 'sent' }, []])
  })

  test('as spam: the mail was sent, and no more is', async () => {
    await take(abuseReport(messageId))
    expect([await statesOf(payload), await suppressed()]).toEqual([{ a: 'sent', other: 'sent' }, ['complained']])
  })

  describe('and says nothing of a failure', () => {
    test.each([
      ['a delay', (id: string) => deliveryReport(id, { action: 'delayed', status: '4.4.1' })],
      ['a delivery', (id: string) => deliveryReport(id, { action: 'delivered', status: '2.0.0' })],
      ['somebody who is away', autoReply],
      ['a mail that is not ours', () => deliveryReport('00000000-0000-4000-8000-000000000000')],
      ['nothing', () => ''],
    ])('%s', async (_, letter) => {
      await take(letter(messageId))
      expect([await statesOf(payload), await suppressed()]).toEqual([{ a: 'sent', other: 'sent' }, []])
    })
  })

  test('is read from a mailbox, each letter once; one that could not be taken in stays new', async () => {
    const mailbox = await startMailbox([autoReply(messageId), deliveryReport(messageId)])
    const read: string[] = []
    const reading = readMailbox(mailbox.url, async (letter) => {
      if (read.push(letter) === 2) throw new Error('The database is away')
    })
    await expect(reading).rejects.toThrow('The database is away')
    expect(mailbox.letters.map(({ isRead }) => isRead)).toEqual([true, false])
    await readMailbox(mailbox.url, take)
    expect([await statesOf(payload), await suppressed()]).toEqual([{ a: 'failed', other: 'sent' }, ['bounced']])
    await readMailbox(mailbox.url, async () => void read.push('again'))
    expect(read).not.toContain('again')
  })

  test('is read at the start of the program; a mailbox that cannot be read is told of in one sentence', async () => {
    const said: string[] = []
    const run = (url: string) => startBounces(payload, { url, now: () => noon, log: (line) => said.push(line) }).stop()
    const { url } = await startMailbox([deliveryReport(messageId)])
    await run(url.replace('sesame', 'wheat'))
    expect(said).toEqual([expect.stringMatching(/^The mailbox of BOUNCE_URL cannot be read for now: .+/)])
    await run(url)
    expect([await statesOf(payload), said.length]).toEqual([{ a: 'failed', other: 'sent' }, 1])
  })
})
