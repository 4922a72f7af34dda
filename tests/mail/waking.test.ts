import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { showLinks } from '../../src/mail/development.ts'
import { startMail } from '../../src/mail/jobs.ts'
import { smtpTransport } from '../../src/mail/transport.ts'
import { eachDatabase } from '../support/databases.ts'
import { looksOf } from './mailer.tsx'
import { emptyOutbox, makeMail, noon, queue, statesOf } from './make.ts'
import { type Letter, startMailServer } from './smtp.ts'

eachDatabase('the sending loop', (database) => {
  let payload: Payload
  beforeAll(async () => {
    payload = await database.open()
  })
  beforeEach(() => emptyOutbox(payload))

  test('wakes up when a mail is committed, long before it would look again', async () => {
    const server = await startMailServer()
    const arrived = Promise.withResolvers<Letter>()
    server.onLetter = (letter) => void arrived.resolve(letter)
    const loop = startMail(payload, {
      transport: smtpTransport(server.url),
      makeLook: looksOf(payload),
      from: { name: 'The Week', address: 'week@week.example.org' },
      now: () => noon,
      log: () => {},
      everyMs: 2_147_483_647,
    })
    await queue(payload, [makeMail({ key: 'a', to: 'reader@example.org' })])
    expect((await arrived.promise).to).toEqual(['reader@example.org'])
    await loop.stop()
    expect(await statesOf(payload)).toEqual({ a: 'sent' })
    await queue(payload, [makeMail({ key: 'after the stop' })])
    expect(await statesOf(payload)).toMatchObject({ 'after the stop': 'waiting' })
  })

  test('while the program is developed, the links of new mails are printed, each once', async () => {
    const links = (token: string) => ({ links: { confirm: `/registrations/${token}` } })
    await queue(payload, [makeMail(links('old'))])
    const said: string[] = []
    let told = Promise.withResolvers<void>()
    const say = (line: string) => {
      said.push(line)
      told.resolve()
    }
    const loop = await showLinks(payload, { publicUrl: 'http://localhost:3000', say })
    onTestFinished(() => loop.stop())
    for (const token of ['one', 'two']) {
      told = Promise.withResolvers()
      await queue(payload, [makeMail(links(token))])
      await told.promise
    }
    const line = (token: string) =>
      `Mail not sent (greeting), its link confirm:  http://localhost:3000/registrations/${token}`
    expect(said).toEqual([line('one'), line('two')])
  })
})
