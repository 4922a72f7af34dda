import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { forgetOldEntries, note } from '../../src/audit/log.ts'
import { sql, sqlIn } from '../../src/store/sql.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { eachDatabase } from '../support/databases.ts'
import { type Desk, emailOf, openDesk, passwordOf, roles, type Who } from './desk.ts'
import { makeDocument } from './documents.ts'

eachDatabase('the log of the desk', (database) => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk(database)
  })
  beforeEach(async () => {
    await (await sqlIn(desk.payload)).run(sql`delete from audit`)
  })
  const who = (id: unknown) => roles.find((role) => role !== 'public' && desk.idOf(role) === Number(id))
  /** Each entry in the order in which they were written: who, what, to what. */
  const log = async () => {
    const rows = await (await sqlIn(desk.payload)).all(sql`select actor, act, subject, detail from audit order by id`)
    return rows.map(({ actor, act, subject, detail }) => [who(actor), act, subject, detail].filter(Boolean).join(' '))
  }
  const as = (one: Who, method: string, path: string, body?: unknown) => desk.rest(one, method, path, body)

  test('tells who published, took back, binned, brought back and deleted what; not who wrote drafts', async () => {
    const id = await makeDocument(desk.payload, 'posts', { _status: 'draft' })
    const post = `/posts/${id}`
    await as('editor', 'PATCH', `${post}?draft=true`, { title: 'A draft' })
    await as('editor', 'PATCH', post, { _status: 'published' })
    await as('editor', 'PATCH', `${post}?draft=true`, { title: 'A draft beside it' })
    await as('translator', 'PATCH', `${post}?locale=fr`, { title: 'Un brouillon' })
    await as('editor', 'PATCH', post, { _status: 'draft' })
    await as('editor', 'PATCH', post, { deletedAt: new Date().toISOString() })
    await as('administrator', 'PATCH', `${post}?trash=true`, { deletedAt: null })
    await as('administrator', 'DELETE', post)
    const acts = [
      'editor published',
      'editor unpublished',
      'editor trashed',
      'administrator restored',
      'administrator deleted',
    ]
    expect(await log()).toEqual(acts.map((act) => `${act} posts/${id}`))
  })

  test('tells of accounts: made, another role, a new password, gone', async () => {
    const made = await as('administrator', 'POST', '/users', {
      ...{ email: 'new@example.org', password: 'tea in the garden', role: 'editor' },
    })
    const id = /"id":(\d+)/.exec(made.text)?.[1]
    await as('administrator', 'PATCH', `/users/${id}`, { role: 'administrator' })
    await as('administrator', 'PATCH', `/users/${id}`, { password: 'coffee in the garden' })
    await as('administrator', 'PATCH', `/users/${id}`, { name: 'Somebody' })
    await as('administrator', 'DELETE', `/users/${id}`)
    expect(await log()).toEqual([
      `administrator user-made users/${id}`,
      `administrator role-changed users/${id} editor → administrator`,
      `administrator password-set users/${id}`,
      `administrator deleted users/${id}`,
    ])
  })

  test('tells who signed in and out, and who could not; never what was typed', async () => {
    const data = { email: emailOf('translator'), password: passwordOf('translator') }
    await as('public', 'POST', '/users/login', data)
    await as('public', 'POST', '/users/login', { ...data, password: 'not the password' })
    await as('public', 'POST', '/users/login', { email: 'stranger@example.org', password: 'not the password' })
    await as('translator', 'POST', '/users/logout')
    expect(await log()).toEqual([
      'translator signed-in',
      'translator sign-in-failed',
      'sign-in-failed',
      'translator signed-out',
    ])
  })

  test('tells that the settings were changed', async () => {
    await as('administrator', 'POST', '/globals/site', { tagline: 'Another' })
    expect(await log()).toEqual(['administrator settings-changed site'])
  })

  test('tells nothing of what the program does by itself', async () => {
    const id = await makeDocument(desk.payload, 'posts')
    await desk.payload.update({ collection: 'posts', id, data: { _status: 'draft' } })
    await desk.payload.delete({ collection: 'posts', id })
    expect(await log()).toEqual([])
  })

  test('stands and falls with what it tells', async () => {
    const id = await makeDocument(desk.payload, 'posts')
    const user = await desk.as('editor')
    const cut = inTransaction(desk.payload, async (req) => {
      await desk.payload.update({ collection: 'posts', id, data: { _status: 'draft' }, req, ...user })
      throw new Error('cut off')
    })
    await expect(cut).rejects.toThrow('cut off')
    expect(await log()).toEqual([])
  })

  describe('is kept', () => {
    test('for a year', async () => {
      await inTransaction(desk.payload, (req) => note(req, { act: 'published', by: null }))
      const db = await sqlIn(desk.payload)
      const now = Temporal.Now.instant()
      expect(await forgetOldEntries(db, now.subtract({ hours: 24 }))).toBe(0)
      expect(await forgetOldEntries(db, now.add({ hours: 24 }))).toBe(1)
    })

    test('under numbers: who an account was is gone with it', async () => {
      const made = await desk.payload.create({
        ...{ collection: 'users', data: { email: 'gone@example.org', password: 'tea in the garden', role: 'editor' } },
      })
      await inTransaction(desk.payload, (req) => note(req, { act: 'published', by: made.id, subject: 'posts/1' }))
      const read = async () => (await as('administrator', 'GET', '/audit')).text
      expect(await read()).toContain('"who":"gone@example.org"')
      await desk.payload.delete({ collection: 'users', id: made.id })
      expect(await read()).toContain(`"who":"An account that is gone (${made.id})"`)
      expect(await read()).not.toContain('gone@example.org')
    })
  })
})
