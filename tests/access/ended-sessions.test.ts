import { Client } from 'pg'
import { beforeEach, expect, test } from 'vitest'
import { endSessions } from '../../src/people/sign-in/sessions.ts'
import { sql, sqlIn } from '../../src/store/sql.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { eachDatabase } from '../support/databases.ts'
import { type Desk, emailOf, openDesk, passwordOf } from './desk.ts'

eachDatabase(
  'a session that is ended',
  (database) => {
    let desk: Desk
    let editor: number
    const sessions = async () =>
      (await (await sqlIn(desk.payload)).all(sql`select id from users_sessions where _parent_id = ${editor}`)).map(
        ({ id }) => String(id),
      )
    beforeEach(async () => {
      desk = await openDesk(database)
      editor = desk.idOf('editor')
    })

    test('does not come back with what somebody read before, and writes after', async () => {
      // As signing in does: it reads, compares the password for a while, and writes.
      const read = await desk.payload.db.findOne<{ id: number }>({
        collection: 'users',
        where: { id: { equals: editor } },
      })
      await inTransaction(desk.payload, (_, tx) => endSessions(tx, editor))
      await inTransaction(desk.payload, (req) =>
        desk.payload.db.updateOne({ collection: 'users', id: editor, data: { ...read }, req }),
      )
      expect(await sessions()).toEqual([])
      const data = { email: emailOf('editor'), password: passwordOf('editor') }
      expect((await desk.rest('public', 'POST', '/users/login', data)).status).toBe(200)
      expect(await sessions()).toHaveLength(1)
    })

    test('with the account in the trash does not come back with it', async () => {
      const path = `/users/${editor}`
      expect(await sessions()).toHaveLength(1)
      for (const deletedAt of [new Date().toISOString(), null])
        expect((await desk.rest('administrator', 'PATCH', `${path}?trash=true`, { deletedAt })).status).toBe(200)
      expect(await sessions()).toEqual([])
      expect((await desk.rest('editor', 'POST', '/users/refresh-token')).status).toBe(403)
    })

    test('is refused when it wants to go on', async () => {
      expect((await desk.rest('editor', 'POST', '/users/refresh-token')).status).toBe(200)
      expect(await sessions()).toHaveLength(1)
      await inTransaction(desk.payload, (_, tx) => endSessions(tx, editor))
      expect((await desk.rest('editor', 'POST', '/users/refresh-token')).status).toBe(403)
    })

    // On SQLite a transaction has the database to itself.
    const onPostgres = database.kind === 'postgres' ? test : undefined
    onPostgres?.('does not come back while it is being gone on with', async () => {
      const client = new Client(String(desk.payload.db.poolOptions.connectionString))
      await client.connect()
      const othersWait = async () => {
        const { rows } = await client.query(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )
        return rows.length > 0
      }
      let going: ReturnType<Desk['rest']> | undefined
      await inTransaction(desk.payload, async (_, tx) => {
        expect(await endSessions(tx, editor)).toBe(1)
        // It was found good before, since this is not committed, and now waits to be written.
        going = desk.rest('editor', 'POST', '/users/refresh-token')
        while (!(await othersWait()));
      })
      expect((await going)?.status).toBe(403)
      expect(await sessions()).toEqual([])
      await client.end()
    })
  },
  { pools: false },
)
