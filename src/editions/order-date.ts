import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { tellChange } from '../store/feed.ts'
import { type SQL, sql, sqlIn } from '../store/sql.ts'

/** The date by which lists and feeds are ordered: its own, else that of its day, its week or its year, else today. */
export const orderDate: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const item = { ...originalDoc, ...data }
  const own: unknown = item.startWall ? String(item.startWall).slice(0, 10) : item.date
  const read = async (collection: 'days' | 'editions', id: unknown) =>
    typeof id === 'number' || typeof id === 'string'
      ? await req.payload.findByID({ collection, id, depth: 0, disableErrors: true, req })
      : null
  const day = own ? null : await read('days', item.day)
  const edition = own || (day && 'date' in day && day.date) ? null : await read('editions', item.edition)
  const known =
    edition && 'year' in edition ? (edition.starts ?? (edition.year ? `${edition.year}-01-01` : null)) : null
  const today = Temporal.Now.plainDateISO('UTC').toString()
  return {
    ...data,
    orderDate: own || (day && 'date' in day ? day.date : null) || known || originalDoc?.orderDate || today,
  }
}

const tables = ['posts', 'profiles', 'resources', 'events', 'round_ups']

/** Puts items without a date of their own where their day or week has moved. Every list may have changed then. */
async function moveItems(req: PayloadRequest, date: string, which: SQL): Promise<void> {
  const db = await sqlIn(req.payload, req)
  for (const table of tables) {
    const dated = table === 'events' ? sql`coalesce(start_wall, date, '')` : sql`coalesce(date, '')`
    await db.run(sql`update ${sql.identifier(table)} set order_date = ${date} where ${which} and ${dated} = ''`)
  }
  await tellChange(req, ['all'])
}

/** A day that is given another date takes its items along. */
export const moveWithDay: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation === 'update' && doc.date && doc.date !== previousDoc?.date)
    await moveItems(req, doc.date, sql`day_id = ${doc.id}`)
  return doc
}

/** A published week that begins on another date takes along what hangs on the week as a whole. */
export const moveWithEdition: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation === 'update' && doc._status === 'published' && doc.starts && doc.starts !== previousDoc?.starts)
    await moveItems(req, doc.starts, sql`edition_id = ${doc.id} and day_id is null`)
  return doc
}
