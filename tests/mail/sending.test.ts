import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { claimMail, recoverMails, renewLeases } from '../../src/mail/claims.ts'
import { NothingToTell } from '../../src/mail/index.ts'
import { leaseSeconds, mostAttempts } from '../../src/mail/rules.ts'
import { sqlIn } from '../../src/store/sql.ts'
import { sql } from '../../src/store/transaction.ts'
import { eachDatabase } from '../support/databases.ts'
import { found, mailerOf } from './mailer.tsx'
import { emptyOutbox, makeMail, noon, outboxOf, queue, statesOf } from './make.ts'
import { refusal, startMailServer, type TestServer } from './smtp.ts'

eachDatabase('sending', (database) => {
  let payload: Payload
  let server: TestServer
  let clock = noon
  const said: string[] = []
  beforeAll(async () => {
    payload = await database.open()
  })
  beforeEach(async () => {
    await emptyOutbox(payload)
    await (await sqlIn(payload)).run(sql`delete from suppressions`)
    clock = noon
    said.length = 0
    server = await startMailServer()
  })

  const mailer = (url = server.url, lanes?: number) => {
    const made = mailerOf(payload, { url, now: () => clock, said, lanes })
    onTestFinished(() => made.close())
    return made
  }
  const send = async () => mailer().sendDue()
  const later = (hours: number) => {
    clock = clock.add({ seconds: hours * 3600 })
  }

  test('sends what waits, once, and masks its links then', async () => {
    const links = { confirm: '/registrations/secret-token' }
    await queue(payload, [makeMail({ key: 'a', to: 'reader@example.org', values: { name: 'Ada' }, links })])
    await Promise.all([send(), send()])
    await send()
    expect(server.letters).toHaveLength(1)
    const [{ from, to, raw, messageId } = { from: '', to: [], raw: '', messageId: '' }] = server.letters
    expect([from, to]).toEqual(['bounces@week.example.org', ['reader@example.org']])
    expect(raw).toMatch(/^From: Social Service Workforce Week <week@week\.example\.org>\r?$/m)
    expect(raw).toMatch(/^Subject: Welcome, Ada\r?$/m)
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r?$/m)
    expect(raw).toMatch(/^Content-Type: text\/plain/m)
    expect(raw).toMatch(/^Content-Type: text\/html/m)
    expect(
      raw.replaceAll('=\r\n', '').match(/https:\/\/week\.example\.org\/registrations\/secret-token/g),
    ).toHaveLength(3)
    const [row] = await outboxOf(payload)
    expect(row).toMatchObject({ state: 'sent', attempts: 1, reason: null, links: '{"confirm":"/registrations/…"}' })
    expect(messageId).toBe(`<${row?.message_id}@week.example.org>`)
  })

  test('sends nothing before its time, and confirmations before reminders before digests', async () => {
    const mail = (key: string, priority: 'confirmation' | 'reminder' | 'digest') =>
      makeMail({ key, priority, to: `${key}@example.org` })
    await queue(payload, [mail('d', 'digest'), mail('r', 'reminder'), mail('c', 'confirmation')])
    await queue(payload, [makeMail({ to: 'later@example.org', notBefore: noon.add({ hours: 1 }) })])
    await mailer(server.url, 1).sendDue()
    expect(server.letters.map(({ to }) => to[0])).toEqual(['c@example.org', 'r@example.org', 'd@example.org'])
    later(1)
    await send()
    expect(server.letters.at(-1)?.to).toEqual(['later@example.org'])
  })

  test('carries attachments', async () => {
    await queue(payload, [makeMail({ values: { name: 'Ada', bytes: 20 } })])
    await send()
    expect(server.letters[0]?.raw).toMatch(/filename=week\.txt/)
  })

  describe('a server that refuses', () => {
    test('for now is asked again, with the same Message-ID', async () => {
      server.onLetter = () => refusal(451, '4.3.0 busy')
      await queue(payload, [makeMail({ key: 'a' })])
      await send()
      expect(await outboxOf(payload)).toMatchObject([
        { state: 'waiting', attempts: 1, reason: expect.stringMatching(/busy/) },
      ])
      server.onLetter = () => undefined
      await send()
      expect(server.letters).toEqual([])
      later(1)
      await send()
      expect(server.letters).toHaveLength(1)
      expect(new Set(server.read.map(({ messageId }) => messageId)).size).toBe(1)
    })

    test('for now, again and again, is given up, with the reason', async () => {
      server.onRecipient = (address) => refusal(450, `4.2.0 <${address}> is greylisted`)
      await queue(payload, [makeMail({ key: 'a' })])
      for (let attempt = 0; attempt < mostAttempts; attempt++) {
        expect(await statesOf(payload)).toEqual({ a: 'waiting' })
        await send()
        later(6)
      }
      expect(await outboxOf(payload)).toMatchObject([
        { state: 'failed', reason: expect.stringMatching(/<…> is greylisted/) },
      ])
    })

    test('for good is not asked again, and the others go on', async () => {
      server.onRecipient = (address) => (address === 'bad@example.org' ? refusal(554, '5.7.1 spam') : undefined)
      await queue(payload, [makeMail({ key: 'bad', to: 'bad@example.org' }), makeMail({ key: 'good' })])
      await send()
      expect(await statesOf(payload)).toEqual({ bad: 'failed', good: 'sent' })
      later(24)
      await queue(payload, [makeMail({ key: 'bad 2', to: 'bad@example.org' })])
      server.onRecipient = () => undefined
      await send()
      expect(await statesOf(payload)).toMatchObject({ bad: 'failed', 'bad 2': 'sent' })
    })

    test('because nobody has the address gets no more mail for it, until an editor lifts that', async () => {
      server.onRecipient = (address) => refusal(550, `5.1.1 <${address}> unknown`)
      await queue(payload, [makeMail({ key: 'a', to: 'Gone@example.org' })])
      await send()
      server.onRecipient = () => undefined
      await queue(payload, [makeMail({ key: 'b', to: 'gone@example.org' }), makeMail({ key: 'c' })])
      await send()
      expect(await statesOf(payload)).toEqual({ a: 'failed', b: 'suppressed', c: 'sent' })
      const { docs } = await payload.find({ collection: 'suppressions' })
      expect(docs).toMatchObject([
        { hint: '…@example.org', why: 'bounced', reason: expect.stringMatching(/<…> unknown/) },
      ])
      expect(JSON.stringify(docs).toLowerCase()).not.toContain('gone')
      await payload.delete({ collection: 'suppressions', where: {} })
      await queue(payload, [makeMail({ key: 'd', to: 'gone@example.org' })])
      await send()
      expect(await statesOf(payload)).toMatchObject({ d: 'sent' })
    })
  })

  describe('a line that breaks', () => {
    test('before the letter is written out: it is sent again, whatever it is', async () => {
      server.onPiece = () => server.cut()
      const values = { name: 'Ada', bytes: 30_000_000 }
      await queue(payload, [makeMail({ key: 'r', priority: 'reminder', values })])
      await send()
      expect(await statesOf(payload)).toEqual({ r: 'waiting' })
      server.onPiece = () => {}
      later(1)
      await send()
      expect([await statesOf(payload), server.letters.length]).toEqual([{ r: 'sent' }, 1])
    })

    test('after that: a confirmation is sent again with the same Message-ID, a reminder is uncertain', async () => {
      server.onLetter = () => {
        server.cut()
        return undefined
      }
      await queue(payload, [makeMail({ key: 'c' }), makeMail({ key: 'r', priority: 'reminder' })])
      for (let pass = 0; pass < 2; pass++) {
        await send()
        later(1)
      }
      expect(await statesOf(payload)).toEqual({ c: 'waiting', r: 'uncertain' })
      server.onLetter = () => undefined
      later(1)
      await send()
      expect(await statesOf(payload)).toEqual({ c: 'sent', r: 'uncertain' })
      const [reminder] = (await outboxOf(payload)).filter(({ key }) => key === 'r')
      const ofReminder = server.read.filter(({ messageId }) => messageId.includes(reminder?.message_id ?? '?'))
      expect(ofReminder).toHaveLength(1)
      expect(new Set(server.read.map(({ messageId }) => messageId)).size).toBe(2)
    })

    test('altogether: mail waits, the log says so once, and nobody hammers the server', async () => {
      await server.close()
      const down = mailer()
      await queue(
        payload,
        Array.from({ length: 20 }, () => makeMail()),
      )
      await down.sendDue()
      await down.sendDue()
      const tried = (await outboxOf(payload)).filter(({ attempts }) => attempts > 0)
      expect(tried.length).toBeLessThanOrEqual(5)
      expect(new Set(Object.values(await statesOf(payload)))).toEqual(new Set(['waiting']))
      expect(said).toEqual([expect.stringMatching(/^The mail server cannot be used for now, mail waits: /)])
      const back = await startMailServer(Number(new URL(server.url).port))
      later(1)
      await down.sendDue()
      expect(back.letters).toHaveLength(20)
    })
  })

  test('holds reminders and digests back beyond what the site sends a day, never a confirmation', async () => {
    await payload.updateGlobal({ slug: 'site', data: { mailsPerDay: 2 } })
    onTestFinished(async () => void (await payload.updateGlobal({ slug: 'site', data: { mailsPerDay: null } })))
    server.url = server.url.replace('?maxConnections=1', '')
    const many = (priority: 'confirmation' | 'reminder' | 'digest') =>
      Array.from({ length: 4 }, (_, n) => makeMail({ key: `${priority} ${n}`, priority }))
    await queue(payload, [...many('digest'), ...many('reminder'), ...many('confirmation')])
    const sent = async () =>
      Object.entries(await statesOf(payload)).flatMap(([key, state]) => (state === 'sent' ? [key] : []))
    const confirmations = many('confirmation').map(({ key }) => key)
    await send()
    await send()
    expect((await sent()).sort()).toEqual([...confirmations, 'reminder 0', 'reminder 1'].sort())
    later(25)
    await send()
    expect((await sent()).sort()).toEqual([...confirmations, ...many('reminder').map(({ key }) => key)].sort())
  })

  test('a mail that cannot be made fails, and the others go on', async () => {
    await queue(payload, [
      makeMail({ key: 'unknown', kind: 'nothing like it' }),
      makeMail({ key: 'wrong', values: { nom: 'Ada' } }),
      makeMail({ key: 'good' }),
    ])
    await send()
    expect(await statesOf(payload)).toEqual({ unknown: 'failed', wrong: 'failed', good: 'sent' })
  })

  test('a mail for which there is nothing to tell any more is dropped; a passing trouble lets it wait', async () => {
    await queue(payload, [makeMail({ key: 'late', kind: 'looking' })])
    found.now = new NothingToTell('the event is over')
    await send()
    expect(await statesOf(payload)).toEqual({ late: 'dropped' })
    await queue(payload, [makeMail({ key: 'early', kind: 'looking' })])
    found.now = new Error('the database went away')
    await send()
    expect(await statesOf(payload)).toMatchObject({ early: 'waiting' })
    found.now = undefined
    later(1)
    await send()
    expect(await statesOf(payload)).toEqual({ late: 'dropped', early: 'sent' })
  })

  test('a worker keeps only what it has in hand: what it could not write down goes again when its time is up', async () => {
    await queue(payload, [makeMail({ key: 'in hand' }), makeMail({ key: 'let go' })])
    const db = await sqlIn(payload)
    const worker = 'the same'
    const held = [await claimMail(db, { worker, now: clock }), await claimMail(db, { worker, now: clock })]
    const inHand = new Set(held.slice(0, 1).map((mail) => mail?.id ?? 0))
    await renewLeases(db, { worker, now: clock.add({ seconds: leaseSeconds - 1 }), inHand })
    await recoverMails(db, clock.add({ seconds: leaseSeconds + 1 }))
    expect(await statesOf(payload)).toEqual({ 'in hand': 'handing-over', 'let go': 'waiting' })
  })

  test('a mail that is erased on its way is not tried again', async () => {
    server.onLetter = () => refusal(451, 'busy')
    await queue(payload, [makeMail({ key: 'a' })])
    await send()
    await (await sqlIn(payload)).run(sql`update outbox set recipient = null`)
    later(1)
    await send()
    expect(await statesOf(payload)).toEqual({ a: 'dropped' })
  })

  test('stopping finishes the letter under way and begins no other', async () => {
    const reading = Promise.withResolvers<void>()
    const mayGo = Promise.withResolvers<undefined>()
    server.onLetter = () => {
      reading.resolve()
      return mayGo.promise
    }
    const stopped = mailer(`${server.url.replace('?maxConnections=1', '')}`)
    await queue(payload, [makeMail({ key: 'a' })])
    const sending = stopped.sendDue()
    await reading.promise
    stopped.stop()
    await queue(payload, [makeMail({ key: 'b' })])
    mayGo.resolve(undefined)
    await sending
    await stopped.sendDue()
    expect(await statesOf(payload)).toEqual({ a: 'sent', b: 'waiting' })
  })
})
