import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { administratorLink, firstAdministratorLink } from '../../src/people/first-administrator.ts'
import { eachDatabase } from '../support/databases.ts'
import { type Desk, emailOf, openDesk, passwordOf, roles } from './desk.ts'
import { makeDocument } from './documents.ts'

const binned = () => new Date().toISOString()
const newcomer = { email: 'new@example.org', password: 'password of new', role: 'administrator' }

eachDatabase('the entrance', (database) => {
  describe('with nobody inside', () => {
    let desk: Desk
    beforeAll(async () => {
      desk = await openDesk(database)
      await desk.payload.db.deleteMany({ collection: 'users', where: {} })
    })
    const knock = async () => [
      await desk.rest('public', 'POST', '/users/first-register', newcomer),
      await desk.rest('public', 'POST', '/users/first-register/', newcomer),
      await desk.rest('public', 'POST', '/users', newcomer),
    ]

    test('does not open by itself, nor when all are in the trash', async () => {
      expect((await knock()).map(({ status }) => status)).toEqual([403, 403, 403])
      expect(await desk.payload.count({ collection: 'users', trash: true })).toEqual({ totalDocs: 0 })
      const id = await makeDocument(desk.payload, 'users')
      await desk.payload.update({ collection: 'users', id, data: { deletedAt: binned() } })
      expect((await knock()).map(({ status }) => status)).toEqual([403, 403, 403])
      expect(await firstAdministratorLink(desk.payload)).toBeUndefined()
      await desk.payload.db.deleteMany({ collection: 'users', where: {} })
    })

    test('opens no account by a link of the content system’s own', async () => {
      expect((await desk.rest('public', 'POST', '/users/verify/x', {})).status).toBe(403)
    })

    test('tells nobody whether anybody is inside', async () => {
      const empty = await desk.rest('public', 'GET', '/users/init')
      await makeDocument(desk.payload, 'users')
      expect(await desk.rest('public', 'GET', '/users/init')).toEqual(empty)
      await desk.payload.db.deleteMany({ collection: 'users', where: {} })
    })

    test('opens by the link that the start prints, once, and by a new one from the command', async () => {
      const link = await firstAdministratorLink(desk.payload)
      const token = link?.path.split('/').at(-1)
      const enter = (password: string) => desk.rest('public', 'POST', '/users/reset-password', { token, password })
      expect((await enter('a new password')).status).toBe(200)
      expect((await enter('another password')).status).toBe(403)
      const signIn = (password: string) => desk.rest('public', 'POST', '/users/login', { email: link?.email, password })
      expect((await signIn('a new password')).status).toBe(200)
      expect((await signIn('another password')).status).toBe(401)
      expect(await firstAdministratorLink(desk.payload)).toBeUndefined()
      expect((await administratorLink(desk.payload)).path).toMatch(/^\/desk\/reset\/[0-9a-f]{40}$/)
    })

    test('a link is good for a day', async () => {
      await administratorLink(desk.payload, 'day@example.org')
      const { docs } = await desk.payload.find({
        collection: 'users',
        where: { email: { equals: 'day@example.org' } },
        showHiddenFields: true,
      })
      const until = Temporal.Instant.from(String(docs[0]?.resetPasswordExpiration))
      expect(Math.round(until.since(Temporal.Now.instant()).total('minutes'))).toBe(24 * 60)
    })

    test('the command brings back an administrator who was trashed or made less', async () => {
      const id = await makeDocument(desk.payload, 'users', { email: newcomer.email })
      await desk.payload.update({ collection: 'users', id, data: { deletedAt: binned() } })
      await administratorLink(desk.payload, newcomer.email)
      expect(await desk.payload.findByID({ collection: 'users', id })).toMatchObject({ role: 'administrator' })
    })
  })

  describe('the last administrator', () => {
    let desk: Desk
    let one: number
    beforeEach(async () => {
      desk ??= await openDesk(database)
      await desk.payload.db.deleteMany({ collection: 'users', where: {} })
      one = await makeDocument(desk.payload, 'users', { role: 'administrator' })
    })
    const administrators = async () =>
      (await desk.payload.count({ collection: 'users', where: { role: { equals: 'administrator' } } })).totalDocs
    const update = (id: number, data: { deletedAt: string } | { role: 'editor' }) =>
      desk.payload.update({ collection: 'users', id, data })
    const away: Record<string, (id: number) => Promise<unknown>> = {
      deleted: (id) => desk.payload.delete({ collection: 'users', id }),
      'deleted in a selection': async (id) =>
        refusals(await desk.payload.delete({ collection: 'users', where: { id: { equals: id } } })),
      trashed: (id) => update(id, { deletedAt: binned() }),
      'trashed in a selection': async (id) =>
        refusals(
          await desk.payload.update({
            collection: 'users',
            where: { id: { equals: id } },
            data: { deletedAt: binned() },
          }),
        ),
      'made an editor': (id) => update(id, { role: 'editor' }),
    }

    test.each(Object.keys(away))('cannot be %s; one of two can', async (how) => {
      await expect(away[how]?.(one)).rejects.toThrow(/last administrator/)
      expect(await administrators()).toBe(1)
      await away[how]?.(await makeDocument(desk.payload, 'users', { role: 'administrator' }))
      expect(await administrators()).toBe(1)
    })

    test.each(Object.keys(away))('two at once cannot both be %s', async (how) => {
      const other = await makeDocument(desk.payload, 'users', { role: 'administrator' })
      const results = await Promise.allSettled([away[how]?.(one), away[how]?.(other)])
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(await administrators()).toBe(1)
    })

    test('does not go with a selection of all: none of them goes', async () => {
      await makeDocument(desk.payload, 'users', { role: 'administrator' })
      await desk.payload.delete({ collection: 'users', where: {} })
      expect(await administrators()).toBe(2)
    })
  })

  test('the last administrator cannot leave over REST either', async () => {
    const desk = await openDesk(database)
    const path = `/users/${desk.idOf('administrator')}`
    const refused = { status: 400, body: { errors: [{ message: expect.stringMatching(/last administrator/) }] } }
    expect(await desk.rest('administrator', 'DELETE', path)).toMatchObject(refused)
    expect(await desk.rest('administrator', 'PATCH', path, { deletedAt: binned() })).toMatchObject(refused)
    expect(await desk.rest('administrator', 'PATCH', path, { role: 'editor' })).toMatchObject(refused)
    expect((await desk.rest('administrator', 'GET', path)).body).toMatchObject({ role: 'administrator' })
  })

  describe('who has left', () => {
    test('is out at once: in the trash, with other rights, with a new password', async () => {
      const desk = await openDesk(database)
      const list = async () => (await desk.rest('editor', 'GET', '/due')).status
      expect(await list()).toBe(200)
      await desk.payload.update({ collection: 'users', id: desk.idOf('editor'), data: { deletedAt: binned() } })
      expect(await list()).toBe(403)
      const data = { email: emailOf('editor'), password: passwordOf('editor') }
      expect((await desk.rest('public', 'POST', '/users/login', data)).status).toBe(401)
      await desk.payload.update({
        collection: 'users',
        id: desk.idOf('translator'),
        data: { password: 'another long one' },
      })
      expect((await desk.rest('translator', 'GET', '/due')).status).toBe(403)
    })
  })

  describe('side doors', () => {
    let desk: Desk
    beforeAll(async () => {
      desk = await openDesk(database)
    })

    test('what one may do is told to those inside alone', async () => {
      for (const path of ['/access', '/access?depth=2'])
        expect((await desk.rest('public', 'GET', path)).status).toBe(403)
      expect((await desk.rest('translator', 'GET', '/access')).body).toHaveProperty('collections')
      for (const { slug, endpoints } of desk.payload.config.collections) {
        const { status, text } = await desk.rest('public', 'POST', `/${slug}/access/1`)
        // Payload's own collections answer, with nothing.
        if (endpoints && endpoints.length > 0)
          expect([slug, status === 403 || text]).toEqual([
            slug,
            slug.startsWith('payload-') ? expect.not.stringContaining('true') : true,
          ])
      }
      for (const path of ['/globals/site/access', '/posts/access'])
        expect((await desk.rest('public', 'POST', path)).status).toBe(403)
    })

    test.each(['public', 'translator', 'editor'] as const)('%s starts no job', async (who) => {
      for (const path of ['/payload-jobs/run', '/payload-jobs/handle-schedules', '/payload-jobs'])
        for (const method of ['GET', 'POST'])
          expect(
            (await desk.rest(who, method, path, method === 'POST' ? {} : undefined)).status,
          ).toBeGreaterThanOrEqual(401)
    })

    test.each(['/graphql', '/graphql-playground', '/users/unlock', '/users/verify/1', '/users/1/api-key/reveal'])(
      '%s is closed',
      async (path) => {
        for (const who of ['public', 'editor'] as const)
          expect((await desk.rest(who, 'POST', path, { email: emailOf('editor') })).status).toBeGreaterThanOrEqual(400)
      },
    )

    test('a forgotten password tells nobody who has an account, and ends no link', async () => {
      const { path } = await administratorLink(desk.payload, emailOf('administrator'))
      const ask = (email: string) => desk.rest('public', 'POST', '/users/forgot-password', { email })
      const answer = await ask(emailOf('administrator'))
      expect(answer).toMatchObject({ status: 403, text: expect.stringContaining('Ask an administrator') })
      expect(await ask('nobody@example.org')).toEqual(answer)
      const body = { token: path.split('/').at(-1), password: passwordOf('administrator') }
      expect((await desk.rest('public', 'POST', '/users/reset-password', body)).status).toBe(200)
    })

    test('nobody but an administrator sees the others', async () => {
      for (const who of roles.filter((role) => role !== 'administrator')) {
        const { text } = await desk.rest(who, 'GET', '/users?depth=0')
        expect(text).not.toContain(emailOf('administrator'))
        expect(
          (await desk.rest(who, 'GET', `/users?where[email][equals]=${emailOf('administrator')}`)).text,
        ).not.toContain('"id"')
      }
    })
  })
})

/** A bulk operation answers with the errors it met instead of throwing them. */
function refusals(result: { errors: { message: string }[] }): void {
  if (result.errors[0]) throw new Error(result.errors[0].message)
}
