import { TOTP } from 'otpauth'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { administratorLink } from '../../src/people/first-administrator.ts'
import { endSessionsWithoutFactor } from '../../src/people/sign-in/sessions.ts'
import { sql, sqlIn } from '../../src/store/sql.ts'
import { makeAuthenticator } from '../support/authenticator.ts'
import { eachDatabase } from '../support/databases.ts'
import { type Desk, emailOf, openDesk, passwordOf, type Who } from './desk.ts'

const asked = z.object({
  secondFactor: z.string(),
  hasApp: z.boolean().optional(),
  passkey: z.object({ origin: z.string(), options: z.unknown() }).optional(),
  elsewhere: z.array(z.string()).optional(),
})
const added = z.object({ recoveryCodes: z.array(z.string()) })
const kept = z.object({ id: z.number(), name: z.string(), host: z.string(), used: z.string().optional() })
const seen = z.object({
  secondFactor: z.object({ passkeys: z.array(kept), codesLeft: z.number() }).optional(),
  passkeysAt: z.string().optional(),
})
type Account = Exclude<Who, 'public'>

const pathOf = (desk: Desk, who: Account) => `/users/${desk.idOf(who)}`
const signIn = (desk: Desk, who: Account, more: object = {}) =>
  desk.rest('public', 'POST', '/users/login', { email: emailOf(who), password: passwordOf(who), ...more })
const see = async (desk: Desk, who: Account) =>
  seen.parse((await desk.rest('administrator', 'GET', `${pathOf(desk, who)}/security`)).body)
/** What somebody's passkeys are asked, after the password. */
const askedOf = async (desk: Desk, who: Account) => asked.parse((await signIn(desk, who)).body).passkey?.options
const begin = (desk: Desk, who: Account, password = passwordOf(who)) =>
  desk.rest(who, 'POST', `${pathOf(desk, who)}/begin-passkey`, { password })

/** A passkey that somebody adds at the desk. */
async function add(desk: Desk, who: Account = 'editor', name = 'Work laptop') {
  const device = makeAuthenticator()
  const made = device.make((await begin(desk, who)).body)
  const answer = await desk.rest(who, 'POST', `${pathOf(desk, who)}/add-passkey`, { name, ...made })
  return { device, answer, ...added.parse(answer.body) }
}

eachDatabase('passkeys', (database) => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk(database)
  })
  beforeEach(async () => {
    const db = await sqlIn(desk.payload)
    for (const table of ['tries', 'second_factors', 'passkeys', 'passkey_challenges', 'audit'])
      await db.run(sql`delete from ${sql.raw(table)}`)
  })

  test('are added by their owner with the password; the first brings recovery codes', async () => {
    expect((await begin(desk, 'editor', 'not the password')).status).toBe(400)
    const byOther = { password: passwordOf('administrator') }
    const other = await desk.rest('administrator', 'POST', `${pathOf(desk, 'editor')}/begin-passkey`, byOther)
    expect(other.status).toBe(403)
    const first = await add(desk)
    const second = await add(desk, 'editor', '')
    expect([first.recoveryCodes.length, second.recoveryCodes.length]).toEqual([10, 0])
    const { secondFactor } = await see(desk, 'editor')
    expect(secondFactor?.passkeys.map(({ name, host }) => [name, host])).toEqual([
      ['Work laptop', 'localhost'],
      ['', 'localhost'],
    ])
    expect(secondFactor?.codesLeft).toBe(10)
  })

  test('let nobody in with the password alone, and let in who has one', async () => {
    const { device } = await add(desk)
    const without = await signIn(desk, 'editor')
    expect([without.status, without.cookies]).toEqual([401, []])
    expect(without.text).not.toContain('token')
    const { secondFactor, hasApp, passkey } = asked.parse(without.body)
    expect([secondFactor, hasApp, passkey?.origin]).toEqual(['code', false, 'http://localhost:3000'])
    expect((await signIn(desk, 'editor', { passkey: device.use(passkey?.options, 1) })).status).toBe(200)
    expect((await see(desk, 'editor')).secondFactor?.passkeys[0]?.used).toMatch(/^20/)
  })

  test('answer a challenge once, also after a wrong answer, and two at once', async () => {
    const { device } = await add(desk)
    const use = device.use(await askedOf(desk, 'editor'), 1)
    expect((await signIn(desk, 'editor', { passkey: use })).status).toBe(200)
    expect((await signIn(desk, 'editor', { passkey: use })).status).toBe(401)

    const options = await askedOf(desk, 'editor')
    const wrong = makeAuthenticator().use(options, 2)
    expect((await signIn(desk, 'editor', { passkey: wrong })).status).toBe(401)
    expect((await signIn(desk, 'editor', { passkey: device.use(options, 2) })).status).toBe(401)

    const passkey = device.use(await askedOf(desk, 'editor'), 3)
    const both = await Promise.all([signIn(desk, 'editor', { passkey }), signIn(desk, 'editor', { passkey })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  test('answer nothing that another account was asked, that was asked for adding one, or that nobody was asked', async () => {
    const { device } = await add(desk)
    await add(desk, 'translator')
    const ofOther = await askedOf(desk, 'translator')
    const toAdd = z.object({ challenge: z.string() }).parse((await begin(desk, 'editor')).body)
    for (const options of [ofOther, { ...toAdd, rpId: 'localhost' }, { challenge: 'bm90aGluZw', rpId: 'localhost' }])
      expect((await signIn(desk, 'editor', { passkey: device.use(options, 1) })).status).toBe(401)
    // Nor is one added for what was asked for signing in.
    const options = {
      ...z.object({ challenge: z.string() }).parse(await askedOf(desk, 'editor')),
      rp: { id: 'localhost' },
    }
    const made = { name: '', ...makeAuthenticator().make(options) }
    expect((await desk.rest('editor', 'POST', `${pathOf(desk, 'editor')}/add-passkey`, made)).status).toBe(400)
  })

  test('are refused where the counter does not rise, on another site, and for somebody else’s account', async () => {
    const { device } = await add(desk)
    const { device: ofOther } = await add(desk, 'translator')
    const use = async (by: typeof device, counter: number) =>
      (await signIn(desk, 'editor', { passkey: by.use(await askedOf(desk, 'editor'), counter) })).status
    expect(await use(device, 7)).toBe(200)
    expect([await use(device, 7), await use(device, 6), await use(ofOther, 8)]).toEqual([401, 401, 401])
    expect(await use(device, 8)).toBe(200)

    const elsewhere = makeAuthenticator({ origin: 'https://week.example.com' })
    const made = { name: '', ...elsewhere.make((await begin(desk, 'editor')).body) }
    expect((await desk.rest('editor', 'POST', `${pathOf(desk, 'editor')}/add-passkey`, made)).status).toBe(400)
  })

  test('that fail are counted: nobody tries them without end', async () => {
    const { device } = await add(desk)
    const options = await askedOf(desk, 'editor')
    const statuses: number[] = []
    for (let time = 0; time < 6; time++)
      statuses.push((await signIn(desk, 'editor', { passkey: device.use(options, 0) })).status)
    expect(statuses).toEqual([200, 401, 401, 401, 401, 401])
    expect((await signIn(desk, 'editor', { passkey: device.use(options) })).status).toBe(429)
  })

  test('are added once for each challenge, and one that failed is not tried again', async () => {
    const options = (await begin(desk, 'editor')).body
    const keep = (by: ReturnType<typeof makeAuthenticator>) =>
      desk.rest('editor', 'POST', `${pathOf(desk, 'editor')}/add-passkey`, { name: '', ...by.make(options) })
    expect((await keep(makeAuthenticator({ origin: 'https://week.example.com' }))).status).toBe(400)
    expect((await keep(makeAuthenticator())).status).toBe(400)
    expect((await see(desk, 'editor')).secondFactor).toBeUndefined()
  })

  test('stand beside an app: either lets in, and each goes without the other', async () => {
    const { device, recoveryCodes } = await add(desk)
    const path = pathOf(desk, 'editor')
    const begun = await desk.rest('editor', 'POST', `${path}/begin-second-factor`, { password: passwordOf('editor') })
    const { secret } = z.object({ secret: z.string() }).parse(begun.body)
    // Not confirmed yet: nothing has changed.
    expect(asked.parse((await signIn(desk, 'editor')).body).hasApp).toBe(false)
    const totp = new TOTP({ secret })
    const codeOf = (ahead: number) => totp.generate({ timestamp: Date.now() + ahead * 30_000 })
    const confirmed = await desk.rest('editor', 'POST', `${path}/confirm-second-factor`, { code: codeOf(0) })
    // The recovery codes of before go on.
    expect(added.parse(confirmed.body).recoveryCodes).toEqual([])
    expect(asked.parse((await signIn(desk, 'editor')).body).hasApp).toBe(true)
    expect((await signIn(desk, 'editor', { code: codeOf(1) })).status).toBe(200)

    const [code] = recoveryCodes
    expect((await desk.rest('editor', 'POST', `${path}/remove-second-factor`, { code })).status).toBe(200)
    expect((await signIn(desk, 'editor', { code: codeOf(1) })).status).toBe(401)
    expect((await signIn(desk, 'editor', { passkey: device.use(await askedOf(desk, 'editor'), 1) })).status).toBe(200)
    const { docs } = await desk.payload.find({
      collection: 'audit',
      where: { act: { in: ['app-off', 'second-factor-off'] } },
    })
    expect(docs.map(({ act }) => act)).toEqual(['app-off'])
  })

  test('are asked for after a link that sets a password as well', async () => {
    const desk = await openDesk(database)
    const { device } = await add(desk)
    const token = await desk.payload.forgotPassword({
      ...{ collection: 'users', data: { email: emailOf('editor') }, disableEmail: true },
    })
    const password = 'a wholly different one'
    const set = await desk.rest('public', 'POST', '/users/reset-password', { token, password })
    expect([set.status, set.cookies]).toEqual([200, []])
    const { passkey } = asked.parse((await signIn(desk, 'editor', { password })).body)
    expect((await signIn(desk, 'editor', { password, passkey: device.use(passkey?.options, 1) })).status).toBe(200)
  })

  test('give way to a recovery code, also where there are passkeys alone; a code opens once', async () => {
    const { recoveryCodes } = await add(desk)
    const [code] = recoveryCodes
    expect((await signIn(desk, 'editor', { code: '000000' })).status).toBe(401)
    expect((await signIn(desk, 'editor', { code })).status).toBe(200)
    expect((await signIn(desk, 'editor', { code })).status).toBe(401)
    expect((await see(desk, 'editor')).secondFactor?.codesLeft).toBe(9)
  })

  test('are removed by their owner with the password; with the last the second factor is off', async () => {
    const first = await add(desk)
    const second = await add(desk)
    const [one, two] = (await see(desk, 'editor')).secondFactor?.passkeys ?? []
    const remove = (who: Account, body: object) =>
      desk.rest(who, 'POST', `${pathOf(desk, 'editor')}/remove-passkey`, body)
    const password = passwordOf('editor')
    expect((await remove('editor', { passkey: one?.id, password: 'not the password' })).status).toBe(400)
    expect((await remove('administrator', { passkey: one?.id, password: passwordOf('administrator') })).status).toBe(
      403,
    )
    expect((await remove('editor', { passkey: one?.id, password })).status).toBe(200)
    const use = first.device.use(await askedOf(desk, 'editor'), 1)
    expect((await signIn(desk, 'editor', { passkey: use })).status).toBe(401)
    expect(
      (await signIn(desk, 'editor', { passkey: second.device.use(await askedOf(desk, 'editor'), 1) })).status,
    ).toBe(200)
    expect((await remove('editor', { passkey: two?.id, password })).status).toBe(200)
    expect((await see(desk, 'editor')).secondFactor).toBeUndefined()
    expect((await signIn(desk, 'editor')).status).toBe(200)
    expect((await signIn(desk, 'editor')).status).toBe(200)
    const db = await sqlIn(desk.payload)
    expect(await db.all(sql`select 1 from second_factors`)).toEqual([])
  })

  test('stand in the log by the number of the account, without their names', async () => {
    await add(desk, 'editor', 'Amina’s telephone')
    const [one] = (await see(desk, 'editor')).secondFactor?.passkeys ?? []
    const sent = { passkey: one?.id, password: passwordOf('editor') }
    await desk.rest('editor', 'POST', `${pathOf(desk, 'editor')}/remove-passkey`, sent)
    const { docs } = await desk.payload.find({ collection: 'audit', sort: 'id' })
    const told = docs.filter(({ act }) => act.startsWith('passkey'))
    const subject = `users/${desk.idOf('editor')}`
    expect(told.map(({ act, actor, subject }) => ({ act, actor, subject }))).toEqual(
      ['passkey-added', 'passkey-removed'].map((act) => ({ act, actor: desk.idOf('editor'), subject })),
    )
    expect(JSON.stringify(docs)).not.toContain('Amina')
  })

  test('go with the rest of the second factor, by an administrator or the command, and with the account', async () => {
    const db = await sqlIn(desk.payload)
    const left = async () =>
      (await db.all(sql`select account from passkeys union all select account from second_factors`)).length
    await add(desk)
    await askedOf(desk, 'editor')
    await desk.rest('administrator', 'POST', `${pathOf(desk, 'editor')}/remove-second-factor`, {})
    expect([await left(), (await desk.rest('editor', 'GET', '/due')).status]).toEqual([0, 403])
    expect(await db.all(sql`select 1 from passkey_challenges where account = ${desk.idOf('editor')}`)).toEqual([])
    await add(desk, 'administrator')
    expect((await administratorLink(desk.payload, emailOf('administrator'))).hadSecondFactor).toBe(true)
    expect(await left()).toBe(0)
    await add(desk, 'translator')
    await desk.payload.delete({ collection: 'users', id: desk.idOf('translator') })
    expect(await left()).toBe(0)
  })

  describe('where administrators need a second factor', () => {
    test('are one: their sessions stay, and nothing has to be set up', async () => {
      const desk = await openDesk(database, { requireSecondFactor: 'administrators' })
      const { device } = await add(desk, 'administrator')
      await endSessionsWithoutFactor(await sqlIn(desk.payload), ['administrator'])
      expect((await desk.rest('administrator', 'GET', '/due')).status).toBe(200)
      expect(asked.parse((await signIn(desk, 'administrator')).body).secondFactor).toBe('code')
      const passkey = device.use(await askedOf(desk, 'administrator'), 1)
      expect((await signIn(desk, 'administrator', { passkey })).status).toBe(200)

      const [one] = (await see(desk, 'administrator')).secondFactor?.passkeys ?? []
      const sent = { passkey: one?.id, password: passwordOf('administrator') }
      await desk.rest('administrator', 'POST', `${pathOf(desk, 'administrator')}/remove-passkey`, sent)
      expect((await desk.rest('administrator', 'GET', '/due')).status).toBe(403)
      expect(asked.parse((await signIn(desk, 'administrator')).body).secondFactor).toBe('set-up')
    })
  })

  test('are not offered where the site has no name, or not that of before; the account stays shut', async () => {
    const desk = await openDesk(database, { publicUrl: 'http://192.0.2.7' })
    expect((await see(desk, 'editor')).passkeysAt).toBeUndefined()
    expect((await begin(desk, 'editor')).status).toBe(400)
    await desk.payload.create({
      collection: 'passkeys',
      data: {
        ...{ account: desk.idOf('editor'), host: 'old.example.org', credential: 'a', publicKey: 'a', transports: '[]' },
        ...{ counter: 0, added: '2026-10-26T09:00:00.000Z' },
      },
    })
    expect(asked.parse((await signIn(desk, 'editor')).body)).toEqual({
      ...{ secondFactor: 'code', hasApp: false, elsewhere: ['old.example.org'] },
    })
  })
})
