import { APIError, type CollectionBeforeDeleteHook } from 'payload'
import { sayTo } from '../../i18n/desk/languages.ts'
import { sql, sqlIn } from '../../store/sql.ts'

/** Deleting an event would leave those who registered without it, and with a link that leads nowhere. */
export const keepWhileRegistered: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const tx = await sqlIn(req.payload, req)
  const [registered] = await tx.all(sql`select 1 from registrations where event_id = ${id} limit 1`)
  if (registered) {
    const sentence = sayTo(req)(
      'People registered for this event. Choose “Cancelled” as its status, so that they are told.',
    )
    throw new APIError(sentence, 400, null, true)
  }
  await tx.run(sql`delete from feedback where event_id = ${id}`)
  await tx.run(sql`delete from seats where event_id = ${id}`)
}
