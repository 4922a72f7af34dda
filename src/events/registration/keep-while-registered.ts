import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'
import { sayTo } from '../../i18n/desk/languages.ts'
import { sql, sqlIn } from '../../store/sql.ts'
import { stateOf } from '../rules.ts'
import { termsOf } from './read.ts'

const refusal = (req: PayloadRequest) =>
  new APIError(
    sayTo(req)('People registered for this event. Choose “Cancelled” as its status, so that they are told.'),
    400,
    null,
    true,
  )

const noteOf = (id: unknown) => `event ${id} before`

/** Notes an event that readers see and that is not over, for `stayWhileRegistered`. */
export const noteBefore: CollectionBeforeChangeHook = async ({ originalDoc, operation, req, context }) => {
  if (operation !== 'update') return
  const event = await termsOf(await sqlIn(req.payload, req), originalDoc.id)
  context[noteOf(originalDoc.id)] = event && stateOf(event, Temporal.Now.instant()) !== 'past'
}

/**
 * Taking an event from readers, into the trash or back to a draft, would leave those who registered without a word.
 * Looks at what was written, in the transaction that writes it: a draft beside what is published takes nothing away.
 */
export const stayWhileRegistered: CollectionAfterChangeHook = async ({ doc, req, context }) => {
  if (context[noteOf(doc.id)] !== true) return
  const tx = await sqlIn(req.payload, req)
  if (await termsOf(tx, doc.id)) return
  const [registered] = await tx.all(sql`select 1 from registrations
    where event_id = ${doc.id} and state in ('requested', 'confirmed', 'waiting', 'offered') limit 1`)
  if (registered) throw refusal(req)
}

/** Deleting an event would leave those who registered without it, and with a link that leads nowhere. */
export const keepWhileRegistered: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const tx = await sqlIn(req.payload, req)
  const [registered] = await tx.all(sql`select 1 from registrations where event_id = ${id} limit 1`)
  if (registered) throw refusal(req)
  await tx.run(sql`delete from feedback where event_id = ${id}`)
  await tx.run(sql`delete from seats where event_id = ${id}`)
}
