import { type Traces, traceOf } from '../kit/traces.ts'
import { sql, sqlIn } from '../store/sql.ts'
import { eraseMailTo } from './outbox.ts'
import { hashOf } from './suppressions.ts'

/** Mails to somebody. Those with which they sign in are told of to nobody, and go with the others. */
export const mailTraces: Traces = {
  what: 'Mail',
  fate: 'Address and text go, and what waits is not sent. That a mail of its kind was sent at its time stays, to nobody’s name.',
  tables: ['outbox'],
  async find(payload, address) {
    const db = await sqlIn(payload)
    const rows = await db.all(sql`
      select kind, state, recipient as "to", language, created_at as written, sent_at as sent, reason
      from outbox where lower(recipient) = ${address} and not sign_in order by id`)
    return rows.map((row) => traceOf(row, ['written', 'sent']))
  },
  erasing: {
    async addresses(db) {
      const rows = await db.all(
        sql`select distinct lower(recipient) as address from outbox where recipient is not null`,
      )
      return rows.map(({ address }) => String(address))
    },
    erase: (_, tx, address, { until }) => eraseMailTo(tx, address, until),
  },
}

/** That no mail goes to an address any more. */
export const suppressionTraces: Traces = {
  what: 'Suppressed address',
  fate: 'It stays, so that the address gets no mail again: as a keyed hash, from which nobody can read it, and its domain. To let it go too, delete its row under Suppressed addresses.',
  tables: ['suppressions'],
  async find(payload, address) {
    const db = await sqlIn(payload)
    const hash = hashOf(payload.secret, address)
    const rows = await db.all(sql`select hint, why, reason, created_at as since from suppressions where hash = ${hash}`)
    return rows.map((row) => traceOf(row, ['since']))
  },
}
