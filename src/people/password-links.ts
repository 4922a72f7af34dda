import { randomUUID } from 'node:crypto'
import { addDataAndFileToRequest, type CollectionAfterChangeHook, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { isLocale } from '../i18n/languages.ts'
import { type MailTemplate, mailOf, queueMail } from '../mail/index.ts'
import { holdLock } from '../store/lock.ts'
import { inTransaction, type Sql, sql } from '../store/transaction.ts'
import { invitationMail, passwordMail } from './mails.tsx'

const hour = 3_600_000
const asked = z.object({ email: z.email() })

type To = { id: number; email: string }
type Kind = { template: MailTemplate<{ week: string }>; goodFor: number }

/** Makes a link with which somebody sets their password, and mails it to them, both or neither. */
async function mailLink(req: PayloadRequest, tx: Sql, { id, email }: To, { template, goodFor }: Kind): Promise<void> {
  const { payload } = req
  const token = await payload.forgotPassword({
    ...{ collection: 'users', data: { email }, disableEmail: true, expiration: goodFor, req },
  })
  const language = isLocale(req.i18n.language) ? req.i18n.language : 'en'
  const site = await payload.findGlobal({ slug: 'site', locale: language, fallbackLocale: 'en', depth: 0, req })
  const given = { key: `${template.kind} ${randomUUID()}`, to: email, about: `user:${id}`, language }
  const mail = mailOf(template, { ...given, values: { week: site.weekName }, links: { set: `/desk/reset/${token}` } })
  await queueMail(tx, mail, Temporal.Now.instant())
}

/** Whether a link went out a moment ago: it stays good, and nobody can fill the mailbox of somebody else. */
async function hasOne(req: PayloadRequest, tx: Sql, { id }: To): Promise<boolean> {
  await holdLock(req, `password link ${id}`)
  const since = Temporal.Now.instant().subtract({ minutes: 10 }).toString({ smallestUnit: 'millisecond' })
  const rows = await tx.all(sql`select 1 from outbox where about = ${`user:${id}`} and created_at > ${since}`)
  return rows.length > 0
}

/** `POST /api/users/forgot-password`: the same answer whether or not somebody has that address. */
export const forgottenPassword: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const email = asked.safeParse(req.data).data?.email.toLowerCase()
    if (email)
      await inTransaction(
        req.payload,
        async (inside, tx) => {
          const where = { email: { equals: email } }
          const { docs } = await req.payload.find({ collection: 'users', where, limit: 1, depth: 0, req: inside })
          const [user] = docs
          if (user && !(await hasOne(inside, tx, user)))
            await mailLink(inside, tx, user, { template: passwordMail, goodFor: hour })
        },
        req,
      )
    return Response.json({ message: 'If that address has an account, a link is on its way to it.' })
  },
}

/** Whoever is given an account at the desk is mailed a link with which to set a password of their own. */
export const inviteUser: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'create' && req.user)
    await inTransaction(
      req.payload,
      (inside, tx) => mailLink(inside, tx, doc, { template: invitationMail, goodFor: 7 * 24 * hour }),
      req,
    )
  return doc
}
