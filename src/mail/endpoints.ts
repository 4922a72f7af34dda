import { randomUUID } from 'node:crypto'
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { sayTo } from '../i18n/desk/languages.ts'
import { isLocale } from '../i18n/languages.ts'
import { isAdministrator, isEditor } from '../kit/access.ts'
import { type Sql, sql, stored } from '../store/sql.ts'
import { inTransaction } from '../store/transaction.ts'
import { mailOf } from './mail.ts'
import { newMail, queueMail } from './outbox.ts'
import { testMail } from './test-mail.tsx'

type Change = (tx: Sql, id: number, at: string) => Promise<{ changed: number }>

/** An act of editors on one mail that stands as failed or uncertain. */
const act = (path: string, change: Change, message: string): Endpoint => ({
  path: `/:id/${path}`,
  method: 'post',
  handler: async (req: PayloadRequest) => {
    if (!isEditor(req)) throw new APIError(sayTo(req)('Only editors can do that.'), 403, null, true)
    const id = Number(req.routeParams?.id)
    await inTransaction(
      req.payload,
      async (_, tx) => {
        const { changed } = await change(tx, id, stored(Temporal.Now.instant()))
        if (changed !== 1)
          throw new APIError(sayTo(req)('This mail does not stand as failed or uncertain.'), 409, null, true)
        tx.afterCommit(() => newMail.publish({}))
      },
      req,
    )
    return Response.json({ message })
  },
})

const isOpen = (id: number) => sql`id = ${id} and state in ('failed', 'uncertain') and not sign_in`

/** What was sent once and came back does not go again: its private links are not kept. */
const sendAgain: Change = (tx, id, at) =>
  tx.run(sql`update outbox set state = 'waiting', attempts = 0, next_attempt = ${at}, updated_at = ${at}, reason = null
    where ${isOpen(id)} and recipient is not null and sent_at is null`)

const letBe: Change = (tx, id, at) =>
  tx.run(sql`update outbox set state = 'dropped', updated_at = ${at} where ${isOpen(id)}`)

/** `POST /api/outbox/test`: a mail to the administrator who asks, in the language of their desk. */
const sendTest: Endpoint = {
  path: '/test',
  method: 'post',
  handler: async (req) => {
    const { payload, user } = req
    if (!isAdministrator(req) || !user?.email)
      throw new APIError(sayTo(req)('Only administrators can do that.'), 403, null, true)
    const to = user.email
    const language = isLocale(req.i18n.language) ? req.i18n.language : 'en'
    const site = await payload.findGlobal({ slug: 'site', locale: language, fallbackLocale: 'en', depth: 0, req })
    const mail = mailOf(testMail, { key: `test ${randomUUID()}`, to, language, values: { week: site.weekName } })
    await inTransaction(payload, (_, tx) => queueMail(tx, mail, Temporal.Now.instant()), req)
    return Response.json({ message: sayTo(req)('A test mail to {to} is in the outbox.', { to }) })
  },
}

export const mailEndpoints: Endpoint[] = [
  sendTest,
  act('retry', sendAgain, 'It is being sent.'),
  act('let-be', letBe, 'It will not be sent.'),
]
