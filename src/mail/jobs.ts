import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { every, type Loop } from '../kit/loop.ts'
import { holdLock } from '../store/lock.ts'
import { sqlIn } from '../store/sql.ts'
import { inTransaction, type Sql } from '../store/transaction.ts'
import { claimMail, type Ending, recoverMails, renewLeases, type StoredMail, settleMail } from './claims.ts'
import type { MakeLook } from './looks.tsx'
import { NeverMade, NothingToTell } from './mail.ts'
import { newMail } from './outbox.ts'
import { isOfTheLine, leaseSeconds, nextAttempt, outcomeOf, reasonOf } from './rules.ts'
import { hashOf, isSuppressed, suppress } from './suppressions.ts'
import { NotHandedOver, type Transport } from './transport.ts'

export type Mailer = {
  /** Hands over everything that is due, most urgent first. Resolves when nothing is left, or the line is down. */
  sendDue(): Promise<void>
  /** Tells the others that we are alive. */
  renew(): Promise<void>
  /** Claims nothing more; what is under way is finished. */
  stop(): void
}

type Options = {
  transport: Transport
  makeLook: MakeLook
  /** The sender's address, with a name if it has one of its own. */
  from: { name?: string; address: string }
  now: () => Temporal.Instant
  /** Takes one sentence when the mail server cannot be used. */
  log: (sentence: string) => void
  /** How many mails are handed over at once; 5 when not given. */
  lanes?: number
}

/** One worker on the outbox; there may be several, in as many processes. */
export function makeMailer(payload: Payload, { transport, makeLook, from, now, log, lanes = 5 }: Options): Mailer {
  const worker = randomUUID()
  /** What cannot be written down of a mail leaves it in nobody's hand, and it is taken for lost in time. */
  const inHand = new Set<number>()
  let stopping = false
  let isFirst = true
  /** Troubles of the line one after the other, and until when it is left alone. */
  let troubles = 0
  let restUntil: Temporal.Instant | undefined
  const isResting = () => restUntil !== undefined && Temporal.Instant.compare(now(), restUntil) < 0

  async function lane(db: Sql, perDay: number | undefined): Promise<void> {
    while (!stopping && !isResting()) {
      const mail = await claim(db, perDay)
      if (!mail) return
      inHand.add(mail.id)
      try {
        await settleMail(db, mail, { worker, now: now() }, await handOver(db, mail))
      } finally {
        inHand.delete(mail.id)
      }
    }
  }

  /** Where a day has its number, they are counted one worker after the other. */
  function claim(db: Sql, perDay: number | undefined): Promise<StoredMail | undefined> {
    if (perDay === undefined) return claimMail(db, { worker, now: now() })
    return inTransaction(payload, async (req, tx) => {
      await holdLock(req, 'mails of a day')
      return claimMail(tx, { worker, now: now(), perDay })
    })
  }

  async function handOver(db: Sql, mail: StoredMail): Promise<Ending> {
    const { recipient: to, language } = mail
    if (!to) return { state: 'dropped' }
    if (!mail.sign_in && (await isSuppressed(db, hashOf(payload.secret, to))))
      return { state: 'suppressed', reason: 'The address is suppressed.' }
    const look = await makeLook(mail).catch((error: unknown) => unmade(mail, error))
    if ('state' in look) return look
    const { sender, ...content } = look
    try {
      await transport.handOver({
        ...{ ...content, to, language, replyTo: sender.contact },
        from: { name: from.name ?? sender.weekName, address: from.address },
        messageId: `<${mail.message_id}@${from.address.split('@').at(-1)}>`,
      })
      troubles = 0
      return { state: 'sent' }
    } catch (error) {
      if (error instanceof NotHandedOver) return endingOf(db, mail, to, error)
      return again(mail, messageOf(error))
    }
  }

  /** There may be nothing left to tell; else the database may have failed, or an event be hidden for an hour. */
  function unmade(mail: StoredMail, error: unknown): Ending {
    if (error instanceof NothingToTell) return { state: 'dropped' }
    payload.logger.error(`A mail (${mail.kind}) could not be made: ${messageOf(error)}`)
    const reason = 'It could not be made; the log says why.'
    return error instanceof NeverMade ? { state: 'failed', reason } : again(mail, reason)
  }

  async function endingOf(db: Sql, mail: StoredMail, to: string, { trouble }: NotHandedOver): Promise<Ending> {
    const outcome = outcomeOf(trouble)
    const reason = reasonOf(trouble)
    if (isOfTheLine(trouble)) rest(reason)
    if (outcome === 'unknown' && mail.priority > 0)
      return { state: 'uncertain', reason: `The line broke when the mail was already written: ${reason}` }
    if (outcome === 'no such address')
      await suppress(db, payload.secret, { address: to, why: 'bounced', reason, now: now() })
    if (outcome === 'again' || outcome === 'unknown') return again(mail, reason)
    return { state: 'failed', reason }
  }

  /** Leaves the line alone for a while, the longer the oftener it fails. */
  function rest(reason: string): void {
    if (troubles === 0) log(`The mail server cannot be used for now, mail waits: ${reason}`)
    restUntil = now().add({ seconds: Math.min(300, 5 * 2 ** troubles) })
    troubles++
  }

  function again({ attempts }: StoredMail, reason: string): Ending {
    const next = nextAttempt(attempts, now())
    return next ? { state: 'waiting', reason, nextAttempt: next } : { state: 'failed', reason }
  }

  return {
    async sendDue() {
      const db = await sqlIn(payload)
      // On SQLite one process works.
      await recoverMails(db, now(), { isAlone: isFirst && !db.isPostgres })
      isFirst = false
      if (isResting()) return
      const { mailsPerDay } = await payload.findGlobal({ slug: 'site', depth: 0, select: { mailsPerDay: true } })
      await Promise.all(Array.from({ length: lanes }, () => lane(db, mailsPerDay ?? undefined)))
    },
    renew: async () => renewLeases(await sqlIn(payload), { worker, now: now(), inHand }),
    stop() {
      stopping = true
    },
  }
}

const messageOf = (error: unknown) =>
  reasonOf({ message: error instanceof Error ? error.message : String(error), mayHaveArrived: false })

/**
 * Keeps sending what is due: at once when a mail is put into the outbox in this process, else within `everyMs`.
 * @returns `stop`, which resolves when what is being handed over has been.
 */
export function startMail(payload: Payload, { everyMs = 1000, ...options }: Options & { everyMs?: number }): Loop {
  const mailer = makeMailer(payload, options)
  const failed = (error: unknown) => payload.logger.error({ err: error, msg: 'Mail cannot go on for now' })
  void options.transport.fault().then((fault) => {
    if (fault) options.log(`The mail server cannot be reached, mail waits: ${fault}`)
  })
  const sending = every(everyMs, mailer.sendDue, failed)
  const living = every((leaseSeconds * 1000) / 4, mailer.renew, failed)
  newMail.subscribe(sending.soon)
  return {
    soon: sending.soon,
    async stop() {
      newMail.unsubscribe(sending.soon)
      mailer.stop()
      await sending.stop()
      await living.stop()
      options.transport.close()
    },
  }
}
