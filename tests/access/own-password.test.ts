import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { eachDatabase } from '../support/databases.ts'
import { type Desk, emailOf, openDesk, passwordOf } from './desk.ts'

const next = 'tea in the garden'
const mail = { url: 'smtp://127.0.0.1:9', from: { address: 'week@example.org' } }
const held = z.object({ sessions: z.array(z.object({ isThis: z.boolean() })) })

eachDatabase(
  'one’s own password',
  (database) => {
    let desk: Desk
    const path = (who: 'editor' | 'administrator' = 'editor') => `/users/${desk.idOf(who)}`
    beforeEach(async () => {
      desk = await openDesk(database, { mail })
    })
    const signIn = async (password: string, who: 'editor' | 'administrator' = 'editor') =>
      (await desk.rest('public', 'POST', '/users/login', { email: emailOf(who), password })).status
    const change = (password: string, newPassword = next) =>
      desk.rest('editor', 'POST', `${path()}/change-password`, { password, newPassword })

    test.each(['editor', 'administrator'] as const)(
      'is not set without the present one, also not by an administrator: %s',
      async (who) => {
        const plain = await desk.rest(who, 'PATCH', path(who), { password: next, name: 'Somebody' })
        expect([plain.status, plain.text]).toEqual([403, expect.stringContaining('Change your own password under')])
        const many = await desk.rest(who, 'PATCH', '/users?where[id][exists]=true', { password: next })
        expect([many.status, many.text]).toEqual([400, expect.stringContaining('one account at a time')])
        expect([await signIn(next, who), await signIn(passwordOf(who), who)]).toEqual([401, 200])
      },
    )

    test('is changed with the present one; all other sessions end', async () => {
      expect(await signIn(passwordOf('editor'))).toBe(200)
      expect((await change(passwordOf('editor'))).status).toBe(200)
      const { body } = await desk.rest('editor', 'GET', `${path()}/security`)
      expect(held.parse(body).sessions).toEqual([{ isThis: true }])
      expect([await signIn(passwordOf('editor')), await signIn(next)]).toEqual([401, 200])
      const { text } = await desk.rest('administrator', 'GET', '/audit?where[act][equals]=password-set')
      expect(text).toContain(`"users/${desk.idOf('editor')}"`)
    })

    test('keeps to the rules, and to the tries', async () => {
      expect(await change(passwordOf('editor'), 'password1234')).toMatchObject({
        status: 400,
        text: expect.stringContaining('Too common'),
      })
      const answers = []
      for (let time = 0; time < 6; time++) answers.push(await change('not the password'))
      expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 429])
      expect(answers[0]?.text).toContain('This is not your password.')
      expect(await change(passwordOf('editor'))).toMatchObject({ status: 429 })
    })

    test('is changed by nobody else that way; an administrator sets that of others as before', async () => {
      const body = { password: passwordOf('administrator'), newPassword: next }
      for (const who of ['public', 'translator', 'administrator'] as const)
        expect((await desk.rest(who, 'POST', `${path()}/change-password`, body)).status).toBe(403)
      expect((await desk.rest('administrator', 'PATCH', path(), { password: next })).status).toBe(200)
      expect(await signIn(next)).toBe(200)
      expect((await desk.rest('editor', 'GET', '/due')).status).toBe(403)
    })

    describe('and one’s own address, to which a new one is mailed', () => {
      const moved = 'moved@example.org'
      const move = (password: string, newEmail = moved) =>
        desk.rest('editor', 'POST', `${path()}/change-email`, { password, newEmail })
      const addressOf = async (who: 'editor' | 'administrator') =>
        (await desk.payload.findByID({ collection: 'users', id: desk.idOf(who) })).email
      const mails = async () => (await desk.payload.find({ collection: 'outbox' })).docs

      test('is not set without the password, also not by an administrator', async () => {
        for (const who of ['editor', 'administrator'] as const) {
          const plain = await desk.rest(who, 'PATCH', path(who), { email: moved, name: 'Somebody' })
          expect([plain.status, plain.text]).toEqual([403, expect.stringContaining('Change your own address under')])
          const many = await desk.rest(who, 'PATCH', `/users?where[id][equals]=${desk.idOf(who)}`, { email: moved })
          expect([many.status, many.text]).toEqual([400, expect.stringContaining('one account at a time')])
          expect(await addressOf(who)).toBe(emailOf(who))
        }
        expect((await move('not the password')).text).toContain('This is not your password.')
        expect((await desk.rest('administrator', 'POST', `${path()}/change-email`, { newEmail: moved })).status).toBe(
          403,
        )
        expect(await addressOf('editor')).toBe(emailOf('editor'))
        // What the form of the account sends along is as it was.
        expect((await desk.rest('editor', 'PATCH', path(), { email: ' Editor@example.org', name: 'E' })).status).toBe(
          200,
        )
      })

      test('is set with it, noted in the log, and told to the old one', async () => {
        expect((await move(passwordOf('editor'), ' Moved@Example.org')).status).toBe(200)
        expect(await addressOf('editor')).toBe(moved)
        expect(
          (await desk.rest('public', 'POST', '/users/login', { email: moved, password: passwordOf('editor') })).status,
        ).toBe(200)
        const { text } = await desk.rest('administrator', 'GET', '/audit?where[act][equals]=address-changed')
        expect(text).toContain(`"users/${desk.idOf('editor')}"`)
        expect((await mails()).map(({ kind, recipient }) => [kind, recipient])).toEqual([
          ['address-changed', emailOf('editor')],
        ])
      })

      test('ends the links that were mailed to the old one', async () => {
        const forgotten = { collection: 'users' as const, data: { email: emailOf('editor') }, disableEmail: true }
        const reset = async (token: string | null) =>
          (await desk.rest('public', 'POST', '/users/reset-password', { token, password: next })).status
        const token = await desk.payload.forgotPassword(forgotten)
        expect(
          (await desk.rest('administrator', 'PATCH', `${path()}?select[name]=true`, { email: moved })).status,
        ).toBe(200)
        expect(await reset(token)).toBe(403)
        expect(await reset(await desk.payload.forgotPassword({ ...forgotten, data: { email: moved } }))).toBe(200)
      })

      test('is not said to have changed where less of the account is asked for', async () => {
        expect((await desk.rest('editor', 'PATCH', `${path()}?select[name]=true`, { name: 'E' })).status).toBe(200)
        expect(await mails()).toEqual([])
      })

      test('is none that another has, nor anything else', async () => {
        expect((await move(passwordOf('editor'), emailOf('translator'))).status).toBe(400)
        for (const wrong of ['', 'nobody', 'a@b.example, c@d.example', `${'a'.repeat(260)}@example.org`])
          expect((await move(passwordOf('editor'), wrong)).status).toBe(400)
        expect(await addressOf('editor')).toBe(emailOf('editor'))
        expect(await mails()).toEqual([])
      })

      test('is set by an administrator as before, and told as well', async () => {
        expect((await desk.rest('administrator', 'PATCH', path(), { email: moved })).status).toBe(200)
        expect((await mails()).map(({ recipient }) => recipient)).toEqual([emailOf('editor')])
      })
    })

    describe('at the desk', () => {
      test('is offered where it works alone', async () => {
        const may = async (who: 'editor' | 'administrator', of: 'editor' | 'administrator') =>
          (await desk.rest(who, 'POST', `/users/access/${desk.idOf(of)}`)).body
        expect(await may('editor', 'editor')).toMatchObject({ fields: { password: { read: true } } })
        expect(await may('administrator', 'administrator')).toMatchObject({ fields: { password: { read: true } } })
        // Everything.
        expect(await may('administrator', 'editor')).toMatchObject({ fields: { password: true } })
      })
    })
  },
  { pools: false },
)
