import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { laterOf } from '../../src/kit/later.ts'
import { lookMaker } from '../../src/mail/looks.tsx'
import { offerLooks, seeMail } from '../../src/mail/see.ts'
import { testMail } from '../../src/mail/test-mail.tsx'
import { peopleMails } from '../../src/people/mails.tsx'
import { sqlIn, stored } from '../../src/store/sql.ts'
import { sql } from '../../src/store/transaction.ts'
import { greeting } from '../mail/mailer.tsx'
import { emptyOutbox, makeMail, noon, outboxOf, queue, statesOf } from '../mail/make.ts'
import { eachDatabase } from '../support/databases.ts'
import { translate } from '../support/words.ts'
import { type Desk, emailOf, openDesk, passwordOf, roles } from './desk.ts'

const mail = { url: 'smtp://localhost:9', from: { address: 'week@example.org' } }
const links = { confirm: '/registrations/secret-token' }

eachDatabase('mail at the desk', (database) => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk(database, { mail })
    const templates = [greeting, testMail, ...peopleMails]
    offerLooks(desk.payload, lookMaker(desk.payload, { templates, translate, publicUrl: 'https://week.example.org' }))
  })
  beforeEach(() => emptyOutbox(desk.payload))
  const idOf = async (key: string) =>
    Number((await (await sqlIn(desk.payload)).all(sql`select id from outbox where key = ${key}`))[0]?.id)
  const setState = async (state: string) =>
    (await sqlIn(desk.payload)).run(sql`update outbox set state = ${state}, attempts = 9`)

  describe('is read', () => {
    beforeEach(() =>
      queue(desk.payload, [
        makeMail({ key: 'mail', to: 'reader@example.org', links }),
        makeMail({ key: 'link', kind: 'password', to: 'hidden@example.org', links, isSignIn: true }),
      ]),
    )
    const ways = ['', '?depth=3', '?showHiddenFields=true&overrideAccess=true', '?select[links]=true&select[data]=true']

    test.each(roles)('by %s: never a mail with which somebody signs in, nor any private link', async (who) => {
      const [own, hidden] = [await idOf('mail'), await idOf('link')]
      const mayRead = who === 'editor' || who === 'administrator'
      for (const way of ways) {
        const list = await desk.rest(who, 'GET', `/outbox${way}`)
        expect(list.text).not.toMatch(/hidden@|secret-token/)
        expect([who, list.text.includes('reader@example.org')]).toEqual([who, mayRead && !way.includes('select')])
        expect((await desk.rest(who, 'GET', `/outbox/${own}${way}`)).text).not.toContain('secret-token')
        expect((await desk.rest(who, 'GET', `/outbox/${hidden}${way}`)).status).toBeGreaterThanOrEqual(400)
      }
      for (const asked of ['where[links][contains]=secret', 'where[data][contains]=Reader', 'sort=links'])
        expect((await desk.rest(who, 'GET', `/outbox?${asked}`)).status).not.toBe(200)
      const local = desk.payload.find({ collection: 'outbox', showHiddenFields: true, ...(await desk.as(who)) })
      expect(JSON.stringify(await local.catch(String))).not.toMatch(/hidden@|secret-token/)
    })

    test('as it looks: with masked links, and not at all where somebody signs in with it', async () => {
      const seen = await seeMail(desk.payload, await idOf('mail'))
      expect(seen?.html).toContain('https://week.example.org/registrations/…')
      expect(JSON.stringify(seen)).not.toContain('secret-token')
      expect(await seeMail(desk.payload, await idOf('link'))).toBeUndefined()
    })
  })

  describe('is acted on', () => {
    test.each(['failed', 'uncertain'])('by editors: what is %s is sent again, or let be', async (state) => {
      await queue(desk.payload, [makeMail({ key: 'again' }), makeMail({ key: 'let be' })])
      await setState(state)
      for (const who of ['public', 'translator'] as const)
        expect((await desk.rest(who, 'POST', `/outbox/${await idOf('again')}/retry`)).status).toBe(403)
      expect((await desk.rest('editor', 'POST', `/outbox/${await idOf('again')}/retry`)).status).toBe(200)
      expect((await desk.rest('editor', 'POST', `/outbox/${await idOf('let be')}/let-be`)).status).toBe(200)
      expect(await outboxOf(desk.payload)).toMatchObject([{ state: 'waiting', attempts: 0 }, { state: 'dropped' }])
      for (const key of ['again', 'let be'])
        expect((await desk.rest('editor', 'POST', `/outbox/${await idOf(key)}/retry`)).status).toBe(409)
    })

    test('not again where it was sent and came back: its private links are masked', async () => {
      await queue(desk.payload, [makeMail({ key: 'a' })])
      await setState('failed')
      await (await sqlIn(desk.payload)).run(sql`update outbox set sent_at = ${stored(noon)}`)
      expect((await desk.rest('editor', 'POST', `/outbox/${await idOf('a')}/retry`)).status).toBe(409)
      expect((await desk.rest('editor', 'POST', `/outbox/${await idOf('a')}/let-be`)).status).toBe(200)
    })

    test.each(['sent', 'handing-over', 'waiting', 'suppressed'])('not where it is %s', async (state) => {
      await queue(desk.payload, [makeMail({ key: 'a' })])
      await setState(state)
      for (const path of ['retry', 'let-be'])
        expect((await desk.rest('editor', 'POST', `/outbox/${await idOf('a')}/${path}`)).status).toBe(409)
      expect(await statesOf(desk.payload)).toEqual({ a: state })
    })
  })

  test('a test mail goes to the administrator who asks', async () => {
    for (const who of ['public', 'translator', 'editor'] as const)
      expect((await desk.rest(who, 'POST', '/outbox/test')).status).toBe(403)
    expect((await desk.rest('administrator', 'POST', '/outbox/test')).status).toBe(200)
    expect(await outboxOf(desk.payload)).toMatchObject([{ kind: 'test', recipient: emailOf('administrator') }])
  })

  describe('who forgot their password', () => {
    const ask = (email: string) => desk.rest('public', 'POST', '/users/forgot-password', { email })

    test('is mailed a link that works once; nobody learns who has an account', async () => {
      const later = laterOf(desk.payload)
      const answer = await ask(emailOf('editor'))
      expect(answer.status).toBe(200)
      // Nothing has been looked for: whether there is such an account can be seen from no clock.
      expect([later.waiting(), await outboxOf(desk.payload)]).toEqual([1, []])
      expect(await ask('nobody@example.org')).toEqual(answer)
      expect(later.waiting()).toBe(2)
      await later.finish()
      const [row, ...more] = await outboxOf(desk.payload)
      expect([row?.kind, row?.recipient, more]).toEqual(['password', emailOf('editor'), []])
      const token = /\/desk\/reset\/(\w+)/.exec(row?.links ?? '')?.[1]
      expect(JSON.stringify({ ...row, links: '' })).not.toContain(token)
      const set = () => desk.rest('public', 'POST', '/users/reset-password', { token, password: passwordOf('editor') })
      expect([(await set()).status, (await set()).status]).toEqual([200, 403])
    })

    test('is not flooded: within minutes the first link is the only one, and stays good', async () => {
      await Promise.all([1, 2, 3].map(() => ask(emailOf('translator'))))
      await laterOf(desk.payload).finish()
      const [row, ...more] = await outboxOf(desk.payload)
      expect(more).toEqual([])
      const token = /\/desk\/reset\/(\w+)/.exec(row?.links ?? '')?.[1]
      const body = { token, password: passwordOf('translator') }
      expect((await desk.rest('public', 'POST', '/users/reset-password', body)).status).toBe(200)
    })
  })

  test('whoever is given an account is mailed a link with which to set a password of their own', async () => {
    const data = { email: 'new@example.org', password: 'what the administrator typed', role: 'editor' }
    expect((await desk.rest('administrator', 'POST', '/users', data)).status).toBe(201)
    const [row] = await outboxOf(desk.payload)
    expect(row).toMatchObject({ kind: 'invitation', recipient: 'new@example.org' })
    const token = /\/desk\/reset\/(\w+)/.exec(row?.links ?? '')?.[1]
    const body = { token, password: 'a password of their own' }
    expect((await desk.rest('public', 'POST', '/users/reset-password', body)).status).toBe(200)
  })
})
