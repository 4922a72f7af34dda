import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { eraseMailAbout, type MailTemplate, mailOf, queueMail } from '../../src/mail/index.ts'
import { eraseOldMail, newMail } from '../../src/mail/outbox.ts'
import { sqlIn } from '../../src/store/sql.ts'
import { inTransaction, sql } from '../../src/store/transaction.ts'
import { eachDatabase } from '../support/databases.ts'
import { at, emptyOutbox, makeMail, noon, outboxOf, queue, statesOf } from './make.ts'

eachDatabase('the outbox', (database) => {
  let payload: Payload
  beforeAll(async () => {
    payload = await database.open()
  })
  beforeEach(() => emptyOutbox(payload))

  const setState = async (key: string, state: string, updated: string) =>
    (await sqlIn(payload)).run(sql`update outbox set state = ${state}, updated_at = ${updated} where key = ${key}`)

  test('keeps a mail as it was handed over, waiting', async () => {
    const links = { confirm: '/registrations/secret' }
    await queue(payload, [makeMail({ key: 'a', to: 'a@example.org', values: { seats: [1] }, links, about: 'event:1' })])
    expect(await outboxOf(payload)).toMatchObject([
      { key: 'a', kind: 'greeting', recipient: 'a@example.org', about: 'event:1', state: 'waiting', attempts: 0 },
    ])
    const [kept] = await outboxOf(payload)
    expect([JSON.parse(kept?.data ?? ''), JSON.parse(kept?.links ?? '')]).toEqual([{ seats: [1] }, links])
    expect(kept?.message_id).toMatch(/^[\w-]{36}$/)
  })

  test('takes a second mail with the same key for the first', async () => {
    await queue(payload, [makeMail({ key: 'once', to: 'first@example.org' })])
    await queue(payload, [makeMail({ key: 'once', to: 'second@example.org' }), makeMail({ key: 'other' })])
    expect((await outboxOf(payload)).map(({ key }) => key)).toEqual(['once', 'other'])
    expect((await outboxOf(payload))[0]?.recipient).toBe('first@example.org')
  })

  test('keeps a mail only with what caused it, and tells of it only then', async () => {
    const told: string[] = []
    const listen = () => told.push('new mail')
    newMail.subscribe(listen)
    const failing = inTransaction(payload, async (_, tx) => {
      await queueMail(tx, makeMail(), noon)
      throw new Error('the cause failed')
    })
    await expect(failing).rejects.toThrow('the cause failed')
    expect([await outboxOf(payload), told]).toEqual([[], []])
    await inTransaction(payload, async (_, tx) => {
      await queueMail(tx, makeMail(), noon)
      expect(told).toEqual([])
    })
    newMail.unsubscribe(listen)
    expect([(await outboxOf(payload)).length, told]).toEqual([1, ['new mail']])
  })

  test.each([
    ['an address with a line break', { to: 'a@example.org\r\nBcc: b@example.org' }],
    ['two addresses', { to: 'a@example.org, b@example.org' }],
    ['no address', { to: 'somebody' }],
    ['a key with a line break', { key: 'a\nb' }],
    ['a link to another site', { links: { go: 'https://example.org/' } }],
  ])('refuses %s', async (_, wrong) => {
    await expect(queue(payload, [makeMail(wrong)])).rejects.toThrow(z.ZodError)
    expect(await outboxOf(payload)).toEqual([])
  })

  describe('erases', () => {
    test('all mails about one thing; what waits is not sent', async () => {
      const links = { confirm: '/registrations/secret' }
      const mail = (key: string, about: string) => makeMail({ key, about, links, values: { name: 'Secret' } })
      await queue(payload, [
        mail('sent', 'registration:1'),
        mail('waits', 'registration:1'),
        mail('of 11', 'registration:11'),
      ])
      await setState('sent', 'sent', '2030-10-28T12:00:00.000Z')
      await inTransaction(payload, (_, tx) => eraseMailAbout(tx, 'registration:1'))
      const [sent, waits, other] = await outboxOf(payload)
      expect(sent).toMatchObject({ kind: 'greeting', state: 'sent', recipient: null, about: null })
      expect(waits).toMatchObject({ state: 'dropped', recipient: null })
      expect(JSON.stringify([sent, waits])).not.toMatch(/[Ss]ecret/)
      expect(other).toMatchObject({ state: 'waiting', about: 'registration:11' })
      await queue(payload, [makeMail({ key: 'sent' })])
      expect((await outboxOf(payload)).length).toBe(3)
    })

    test('body and address of what was sent or given up long ago, and gives up what waited as long', async () => {
      const long = at('2030-09-01T00:00:00Z')
      await queue(
        payload,
        ['sent', 'failed', 'waiting'].map((key) => makeMail({ key })),
        long,
      )
      await queue(payload, [makeMail({ key: 'for later', notBefore: at('2030-12-01T00:00:00Z') })], long)
      await queue(payload, [makeMail({ key: 'sent now' })], long)
      for (const key of ['sent', 'failed']) await setState(key, key, '2030-09-02T00:00:00.000Z')
      await setState('sent now', 'sent', '2030-10-28T00:00:00.000Z')
      expect(await eraseOldMail(await sqlIn(payload), noon.subtract({ hours: 30 * 24 }))).toBe(3)
      expect(await statesOf(payload)).toEqual({
        ...{ sent: 'sent', failed: 'failed', waiting: 'failed', 'for later': 'waiting', 'sent now': 'sent' },
      })
      const left = (await outboxOf(payload)).filter(({ recipient }) => recipient !== null)
      expect(left.map(({ key }) => key)).toEqual(['for later', 'sent now'])
      expect((await outboxOf(payload)).filter(({ data }) => data !== '{}').length).toBe(2)
    })
  })

  test('makes a mail of a template, if the values are those that it asks for', () => {
    const template: MailTemplate<{ name: string }> = {
      kind: 'greeting',
      priority: 'reminder',
      values: z.object({ name: z.string().max(20) }),
      subject: (_, { name }) => name,
      body: () => null,
    }
    const given = { key: 'a', to: 'a@example.org', language: 'fr' as const }
    expect(mailOf(template, { ...given, values: { name: 'Reader' } })).toEqual({
      ...{ ...given, kind: 'greeting', priority: 'reminder', values: { name: 'Reader' } },
    })
    expect(() => mailOf(template, { ...given, values: { name: 'x'.repeat(21) } })).toThrow(z.ZodError)
  })
})
