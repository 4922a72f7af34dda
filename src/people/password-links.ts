import { randomUUID } from 'node:crypto'
import {
  addDataAndFileToRequest,
  type CollectionAfterChangeHook,
  type Endpoint,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { z } from 'zod'
import { isLocale } from '../i18n/languages.ts'
import { laterOf } from '../kit/later.ts'
import { type MailTemplate, mailOf, queueMail } from '../mail/index.ts'
import { holdLock } from '../store/lock.ts'
import { sqlIn } from '../store/sql.ts'
import { inTransaction, type Sql, sql } from '../store/transaction.ts'
import { addressMail, invitationMail, passwordMail } from './mails.tsx'

const hour = 3_600_000
const asked = z.object({ email: z.email() })

type To = { id: number; email: string }
type Template = MailTemplate<{ week: string }>
type Kind = { template: Template; goodFor: number; language: string }

/** Makes a link with which somebody sets their password, and mails it to them, both or neither. */
async function mailLink(req: PayloadRequest, tx: Sql, { id, email }: To, kind: Kind): Promise<void> {
  const token = await req.payload.forgotPassword({
    ...{ collection: 'users', data: { email }, disableEmail: true, expiration: kind.goodFor, req },
  })
  await mail(req, tx, kind, { to: email, about: `user:${id}`, links: { set: `/desk/reset/${token}` } })
}

type Told = { to: string; about?: string; links?: { set: string } }

async function mail(req: PayloadRequest, tx: Sql, { template, language: code }: Omit<Kind, 'goodFor'>, told: Told) {
  const language = isLocale(code) ? code : 'en'
  const site = await req.payload.findGlobal({ slug: 'site', locale: language, fallbackLocale: 'en', depth: 0, req })
  const given = { ...told, key: `${template.kind} ${randomUUID()}`, language, values: { week: site.weekName } }
  await queueMail(tx, mailOf(template, given), Temporal.Now.instant())
}

/** Tells an address that it is that of an account no more. */
export async function mailOldAddress(req: PayloadRequest, to: string): Promise<void> {
  await mail(req, await sqlIn(req.payload, req), { template: addressMail, language: req.i18n.language }, { to })
}

/** Whether a link went out a moment ago: it stays good, and nobody can fill the mailbox of somebody else. */
async function hasOne(req: PayloadRequest, tx: Sql, { id }: To): Promise<boolean> {
  await holdLock(req, `password link ${id}`)
  const since = Temporal.Now.instant().subtract({ minutes: 10 }).toString({ smallestUnit: 'millisecond' })
  const rows = await tx.all(sql`select 1 from outbox where about = ${`user:${id}`} and created_at > ${since}`)
  return rows.length > 0
}

/** Mails a link to whoever has an address, if anybody has. */
function mailForgotten(payload: Payload, email: string, language: string): Promise<void> {
  return inTransaction(payload, async (req, tx) => {
    const where = { email: { equals: email } }
    const [user] = (await payload.find({ collection: 'users', where, limit: 1, depth: 0, req })).docs
    if (user && !(await hasOne(req, tx, user)))
      await mailLink(req, tx, user, { template: passwordMail, goodFor: hour, language })
  })
}

/**
 * `POST /api/users/forgot-password`: the same answer whether or not somebody has that address, and before it is looked
 * for: nobody learns it by the clock.
 */
export const forgottenPassword: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const email = asked.safeParse(req.data).data?.email.toLowerCase()
    const { payload, i18n } = req
    if (email) laterOf(payload).add(() => mailForgotten(payload, email, i18n.language))
    return Response.json({ message: 'If that address has an account, a link is on its way to it.' })
  },
}

/** Whoever is given an account at the desk is mailed a link with which to set a password of their own. */
export const inviteUser: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'create' && req.user)
    await inTransaction(
      req.payload,
      (inside, tx) => {
        const kind = { template: invitationMail, goodFor: 7 * 24 * hour, language: req.i18n.language }
        return mailLink(inside, tx, doc, kind)
      },
      req,
    )
  return doc
}
