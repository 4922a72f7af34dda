import { TOTP } from 'otpauth'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { administratorLink } from '../../src/people/first-administrator.ts'
import { endSessionsWithoutFactor } from '../../src/people/sign-in/sessions.ts'
import { sql, sqlIn } from '../../src/store/sql.ts'
import { eachDatabase } from '../support/databases.ts'
import { type Desk, emailOf, openDesk, passwordOf, type Who } from './desk.ts'

const enrolled = z.object({ secret: z.string(), uri: z.string(), picture: z.string() })
const asked = z.object({ secondFactor: z.string(), enrolment: enrolled.optional() })
const shown = z.object({ recoveryCodes: z.array(z.string()) })
const seen = z.object({
  sessions: z.array(z.object({ id: z.string(), isThis: z.boolean() })),
  secondFactor: z.object({ codesLeft: z.number() }).optional(),
  isHeldUp: z.boolean(),
})

/** What an app shows now, or in so many half-minutes. */
const codeOf = (secret: string, ahead = 0) => new TOTP({ secret }).generate({ timestamp: Date.now() + ahead * 30_000 })

const signInAs = (desk: Desk, who: Who, more: { code?: string } = {}, headers: Record<string, string> = {}) =>
  desk.rest('public', 'POST', '/users/login', { email: emailOf(who), password: passwordOf(who), ...more }, headers)
const securityOf = async (desk: Desk, who: Who, of: Exclude<Who, 'public'> = 'editor') =>
  seen.parse((await desk.rest(who, 'GET', `/users/${desk.idOf(of)}/security`)).body)

/** The editor's second factor, set up at the desk. */
async function setUp(desk: Desk, who: 'editor' | 'administrator' = 'editor') {
  const path = `/users/${desk.idOf(who)}`
  const begun = await desk.rest(who, 'POST', `${path}/begin-second-factor`, { password: passwordOf(who) })
  const { secret } = enrolled.parse(begun.body)
  const confirmed = await desk.rest(who, 'POST', `${path}/confirm-second-factor`, { code: codeOf(secret) })
  return { secret, path, ...shown.parse(confirmed.body) }
}

eachDatabase(
  'signing in',
  (database) => {
    let desk: Desk
    beforeAll(async () => {
      desk = await openDesk(database)
    })
    beforeEach(async () => {
      const db = await sqlIn(desk.payload)
      await db.run(sql`delete from tries`)
      await db.run(sql`delete from second_factors`)
    })

    describe('held up', () => {
      test('tells nobody who has an account, and holds up nobody elsewhere', async () => {
        const from = (client: string) => ({ 'week-client': client })
        const fail = (email: string) =>
          desk.rest('public', 'POST', '/users/login', { email, password: 'not the password' }, from('192.0.2.1'))
        const known: Awaited<ReturnType<typeof fail>>[] = []
        for (let time = 0; time < 6; time++) known.push(await fail(emailOf('editor')))
        const unknown: typeof known = []
        for (let time = 0; time < 6; time++) unknown.push(await fail('nobody@example.org'))
        const told = (answers: typeof known) =>
          answers.map(({ status, text }) => [status, text.replace(/\d\d s/, 'NN s')])
        expect(known.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429])
        expect(told(unknown)).toEqual(told(known))
        expect((await signInAs(desk, 'editor', {}, from('192.0.2.1'))).status).toBe(429)
        expect((await signInAs(desk, 'editor', {}, from('192.0.2.2'))).status).toBe(200)
      })

      test('is ended by an administrator, and nobody else', async () => {
        for (let time = 0; time < 6; time++)
          await desk.rest('public', 'POST', '/users/login', { email: emailOf('editor'), password: 'not the password' })
        const unlock = (who: Who) => desk.rest(who, 'POST', `/users/${desk.idOf('editor')}/unlock`, {})
        expect((await securityOf(desk, 'administrator')).isHeldUp).toBe(true)
        expect([(await unlock('public')).status, (await unlock('editor')).status]).toEqual([403, 403])
        expect((await signInAs(desk, 'editor')).status).toBe(429)
        expect((await unlock('administrator')).status).toBe(200)
        expect((await signInAs(desk, 'editor')).status).toBe(200)
      })

      test('not in a browser that has signed in before; its mark is good for that account alone', async () => {
        const first = await signInAs(desk, 'editor')
        const mark = first.cookies.find((cookie) => cookie.startsWith('week-browser=')) ?? ''
        expect(mark).toMatch(/; HttpOnly=true; SameSite=Strict$/)
        const cookie = { cookie: mark.split(';')[0] ?? '' }
        for (const who of ['editor', 'translator'] as const)
          for (let time = 0; time < 6; time++)
            await desk.rest('public', 'POST', '/users/login', { email: emailOf(who), password: 'not the password' })
        expect((await signInAs(desk, 'editor', {}, cookie)).status).toBe(200)
        expect((await signInAs(desk, 'translator', {}, cookie)).status).toBe(429)
      })
    })

    test('a weak password is refused wherever one is set, and said at its field', async () => {
      const email = 'new@example.org'
      const token = await desk.payload.forgotPassword({
        ...{ collection: 'users', data: { email: emailOf('translator') }, disableEmail: true },
      })
      const set: ((password: string) => ReturnType<Desk['rest']>)[] = [
        (password) => desk.rest('administrator', 'POST', '/users', { email, password, role: 'editor' }),
        (password) => desk.rest('administrator', 'PATCH', `/users/${desk.idOf('editor')}`, { password }),
        (newPassword) =>
          desk.rest('editor', 'POST', `/users/${desk.idOf('editor')}/change-password`, {
            password: passwordOf('editor'),
            newPassword,
          }),
        (password) => desk.rest('public', 'POST', '/users/reset-password', { token, password }),
      ]
      for (const password of ['eleven char', 'password1234', 'aaaaaaaaaaaa'])
        for (const [at, act] of set.entries()) {
          const { status, text } = await act(password)
          expect([at, status, text]).toEqual([
            at,
            400,
            expect.stringMatching(/At least 12 characters|Too common|invalid: password/),
          ])
        }
      expect((await signInAs(desk, 'editor')).status).toBe(200)
    })

    describe('with a second factor', () => {
      test('makes no session before the code; a code opens once, a recovery code once too', async () => {
        const { secret, recoveryCodes } = await setUp(desk)
        const [one = ''] = recoveryCodes
        const before = await securityOf(desk, 'administrator')
        const without = await signInAs(desk, 'editor')
        expect([without.status, asked.parse(without.body), without.cookies]).toEqual([
          401,
          { secondFactor: 'code' },
          [],
        ])
        expect(without.text).not.toContain('token')
        // The code that confirmed it has been used.
        expect((await signInAs(desk, 'editor', { code: codeOf(secret) })).status).toBe(401)
        expect((await securityOf(desk, 'administrator')).sessions).toEqual(before.sessions)
        const next = codeOf(secret, 1)
        expect((await signInAs(desk, 'editor', { code: next })).status).toBe(200)
        expect((await signInAs(desk, 'editor', { code: next })).status).toBe(401)
        expect((await signInAs(desk, 'editor', { code: one.toUpperCase() })).status).toBe(200)
        expect((await signInAs(desk, 'editor', { code: one })).status).toBe(401)
        expect((await securityOf(desk, 'editor')).secondFactor?.codesLeft).toBe(9)
      })

      test('two at once with the same code: one is in', async () => {
        const { recoveryCodes, secret } = await setUp(desk)
        for (const code of [codeOf(secret, 1), recoveryCodes[0] ?? '']) {
          const both = await Promise.all([signInAs(desk, 'editor', { code }), signInAs(desk, 'editor', { code })])
          expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
        }
      })

      test('wrong codes are counted: nobody tries them all', async () => {
        await setUp(desk)
        const statuses: number[] = []
        for (let time = 0; time < 6; time++) statuses.push((await signInAs(desk, 'editor', { code: '000000' })).status)
        expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
      })

      test('nor in a session: there they are counted, too', async () => {
        const { path, recoveryCodes } = await setUp(desk)
        const statuses: number[] = []
        for (const act of ['remove-second-factor', 'recovery-codes'])
          for (let time = 0; time < 3; time++)
            statuses.push((await desk.rest('editor', 'POST', `${path}/${act}`, { code: '000000' })).status)
        expect(statuses).toEqual([400, 400, 400, 400, 400, 429])
        const remove = () => desk.rest('editor', 'POST', `${path}/remove-second-factor`, { code: recoveryCodes[0] })
        expect((await remove()).status).toBe(429)
        await desk.rest('administrator', 'POST', `${path}/unlock`, {})
        expect((await remove()).status).toBe(200)
      })

      test('nor after each new link that sets a password', async () => {
        const desk = await openDesk(database)
        await setUp(desk)
        for (let time = 0; time < 5; time++) await signInAs(desk, 'editor', { code: '000000' })
        const token = await desk.payload.forgotPassword({
          ...{ collection: 'users', data: { email: emailOf('editor') }, disableEmail: true },
        })
        const password = 'a wholly different one'
        const set = await desk.rest('public', 'POST', '/users/reset-password', { token, password })
        expect([set.status, (await signInAs(desk, 'editor', { code: '000000' })).status]).toEqual([200, 429])
      })

      test('is begun with the password alone, confirmed with a code, and kept unreadable', async () => {
        const path = `/users/${desk.idOf('editor')}`
        const begin = (who: Who, password: string) =>
          desk.rest(who, 'POST', `${path}/begin-second-factor`, { password })
        expect((await begin('editor', 'not the password')).status).toBe(400)
        expect((await begin('administrator', passwordOf('administrator'))).status).toBe(403)
        const { secret } = enrolled.parse((await begin('editor', passwordOf('editor'))).body)
        // Not confirmed: nobody is kept out.
        expect((await signInAs(desk, 'editor')).status).toBe(200)
        const confirm = (code: string) => desk.rest('editor', 'POST', `${path}/confirm-second-factor`, { code })
        expect((await confirm('000000')).status).toBe(400)
        const { recoveryCodes } = shown.parse((await confirm(codeOf(secret))).body)
        expect(recoveryCodes).toHaveLength(10)
        const { docs } = await desk.payload.find({ collection: 'second-factors' })
        for (const hidden of [secret, ...recoveryCodes]) expect(JSON.stringify(docs)).not.toContain(hidden)
        expect((await begin('editor', passwordOf('editor'))).status).toBe(409)
      })

      test('is turned off by its owner with a code, taken away by an administrator with all sessions, or by the command', async () => {
        const desk = await openDesk(database)
        const { path, recoveryCodes } = await setUp(desk)
        const remove = (who: Who, body: object = {}) => desk.rest(who, 'POST', `${path}/remove-second-factor`, body)
        expect([(await remove('public')).status, (await remove('translator')).status]).toEqual([403, 403])
        expect((await remove('editor')).status).toBe(400)
        expect((await remove('editor', { code: recoveryCodes[0] })).status).toBe(200)
        expect((await signInAs(desk, 'editor')).status).toBe(200)

        await setUp(desk)
        expect((await remove('administrator')).status).toBe(200)
        expect((await desk.rest('editor', 'GET', '/due')).status).toBe(403)
        expect((await signInAs(desk, 'editor')).status).toBe(200)

        await setUp(desk, 'administrator')
        expect(asked.parse((await signInAs(desk, 'administrator')).body)).toEqual({ secondFactor: 'code' })
        expect((await administratorLink(desk.payload, emailOf('administrator'))).hadSecondFactor).toBe(true)
        expect((await signInAs(desk, 'administrator')).status).toBe(200)
      })

      test('a link that sets a password lets nobody in without it', async () => {
        const desk = await openDesk(database)
        const { recoveryCodes } = await setUp(desk)
        const token = await desk.payload.forgotPassword({
          ...{ collection: 'users', data: { email: emailOf('editor') }, disableEmail: true },
        })
        const password = 'a wholly different one'
        const answer = await desk.rest('public', 'POST', '/users/reset-password', { token, password })
        expect([answer.status, answer.cookies]).toEqual([200, []])
        expect(answer.text).not.toContain('token')
        expect((await securityOf(desk, 'administrator')).sessions).toEqual([])
        const data = { email: emailOf('editor'), password }
        expect((await desk.rest('public', 'POST', '/users/login', data)).status).toBe(401)
        const [code] = recoveryCodes
        expect((await desk.rest('public', 'POST', '/users/login', { ...data, code })).status).toBe(200)
      })
    })

    describe('where administrators need a second factor', () => {
      beforeAll(async () => {
        desk = await openDesk(database, { requireSecondFactor: 'administrators' })
      })

      test('they set it up while they sign in, and have no session before; others need none', async () => {
        const first = await signInAs(desk, 'administrator')
        const { secondFactor, enrolment } = asked.parse(first.body)
        expect([first.status, secondFactor, first.cookies]).toEqual([401, 'set-up', []])
        expect((await signInAs(desk, 'administrator', { code: '000000' })).status).toBe(401)
        const second = await signInAs(desk, 'administrator', { code: codeOf(enrolment?.secret ?? '') })
        expect([second.status, shown.parse(second.body).recoveryCodes.length]).toEqual([200, 10])
        expect(asked.parse((await signInAs(desk, 'administrator')).body)).toEqual({ secondFactor: 'code' })
        expect((await signInAs(desk, 'editor')).status).toBe(200)
      })

      test('sessions from before the setting end at the start, and those of somebody who is made one', async () => {
        const due = async (who: Who) => (await desk.rest(who, 'GET', '/due')).status
        const update = (data: { role: 'administrator' | 'editor' }) =>
          desk.payload.update({ collection: 'users', id: desk.idOf('editor'), data })
        expect(await due('editor')).toBe(200)
        await update({ role: 'administrator' })
        expect(await due('editor')).toBe(403)
        await desk.payload.update({ collection: 'users', id: desk.idOf('editor'), data: { role: 'editor' } })
        await endSessionsWithoutFactor(await sqlIn(desk.payload), ['administrator'])
        expect([await due('administrator'), await due('translator')]).toEqual([403, 200])
      })
    })
  },
  { briefly: 'postgres' },
)
